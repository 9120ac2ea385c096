#include "app/command/near_ids.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "report/nearest_word.hpp"
#include "words/fold.hpp"

namespace sillon {

namespace {

// Lower is nearer; nothing when the id is far from the word. `word` is a slug.
std::optional<std::size_t> distance(std::string_view word, std::string_view id) {
  const std::size_t most_slips = 1 + word.size() / 3;  // as nearest_word allows
  const std::size_t slips = damerau_distance(word, id, most_slips);
  if (id.starts_with(word)) return 1;
  if (slips <= most_slips) return 1 + slips;
  if (word.size() >= 3 && id.find(word) != std::string_view::npos) return 2 + most_slips;
  return std::nullopt;
}

}  // namespace

std::vector<std::string> near_ids(const Atlas& atlas, std::string_view word, std::size_t limit) {
  const std::string wanted = slug(word);
  if (wanted.empty()) return {};
  using Candidate = std::tuple<std::size_t, std::size_t, std::string_view>;  // distance, length, id
  std::vector<Candidate> candidates;
  const auto consider = [&](std::string_view id, bool is_its_name) {
    if (is_its_name) {
      candidates.emplace_back(0, id.size(), id);
    } else if (const auto d = distance(wanted, id)) {
      candidates.emplace_back(*d, id.size(), id);
    }
  };
  for (Row row = 0; row < atlas.places.size(); ++row)
    consider(atlas.places.id[row], slug(atlas.places.name[row]) == wanted);
  for (Row row = 0; row < atlas.links.size(); ++row) consider(atlas.links.id[row], false);
  std::sort(candidates.begin(), candidates.end());
  std::vector<std::string> ids;
  for (const auto& [d, length, id] : candidates) {
    // Beside what bears the very name, the others are noise.
    if (ids.size() == limit || (d > 0 && std::get<0>(candidates.front()) == 0)) break;
    ids.emplace_back(id);
  }
  return ids;
}

}  // namespace sillon
