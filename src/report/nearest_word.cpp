#include "report/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace sillon {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

}  // namespace

std::size_t damerau_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;

  // Three rows of the table: a transposition reaches back two. Keys and names fit on the stack.
  const std::size_t width = b.size() + 1;
  std::array<std::size_t, 3 * 64> few;
  std::vector<std::size_t> many(width > 64 ? 3 * width : 0);
  std::size_t* before = width > 64 ? many.data() : few.data();
  std::size_t* above = before + width;
  std::size_t* row = above + width;
  for (std::size_t j = 0; j < width; ++j) above[j] = j;
  std::size_t least_above = 0;

  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit && least_above > limit) return limit + 1;
    least_above = least;
    std::swap(before, above);
    std::swap(above, row);
  }
  return std::min(above[b.size()], limit + 1);
}

std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known) {
  if (word.empty()) return std::nullopt;
  const std::string wanted = lower(word);
  // A word of which every letter would have to change is another word, not a slip.
  std::size_t limit = std::min(1 + wanted.size() / 3, wanted.size() - 1);
  const std::string* nearest = nullptr;
  for (const std::string& candidate : known) {
    // Most words are too long or too short to be near: no need to look at their letters.
    if (candidate.size() > wanted.size() + limit || wanted.size() > candidate.size() + limit) continue;
    const std::size_t distance = damerau_distance(wanted, lower(candidate), limit);
    if (distance > limit) continue;
    nearest = &candidate;
    if (distance == 0) break;
    limit = distance - 1;  // only a nearer one is of interest from here
  }
  if (!nearest) return std::nullopt;
  return *nearest;
}

std::string known_values_hint(std::string_view word, std::span<const std::string> known, std::size_t listed) {
  if (known.empty()) return "No value is known here.";
  std::string hint;
  if (const auto nearest = nearest_word(word, known)) hint = fmt::format("Did you mean '{}'? ", *nearest);
  const std::size_t shown = std::min(listed, known.size());
  hint += "Known values: ";
  hint +=
      fmt::format("{}", fmt::join(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (shown < known.size()) hint += fmt::format(" and {} more", known.size() - shown);
  hint += '.';
  return hint;
}

}  // namespace sillon
