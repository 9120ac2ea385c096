#include "query/search.hpp"

#include <algorithm>
#include <numeric>

#include "query/kind_role.hpp"
#include "query/term_match.hpp"
#include "query/word_table.hpp"
#include "words/fold.hpp"

namespace sillon {

namespace {

// How good it is that a word of the query begins a word of this sort. A record is as good as its weakest
// word; one whose name begins with the whole query, or is the query, is better still.
enum Weight : std::uint8_t {
  by_territory = 10,
  by_term = 20,  // kind, sector, service
  by_town = 30,
  by_other_name = 40,
  by_name = 60,
  by_name_start = 80,
  by_whole_name = 100,
};

}  // namespace

// Records are numbered: places by row, then towns by row.
struct SearchIndex::Impl {
  std::shared_ptr<const Atlas> atlas;
  WordTable words;
  TextColumn names;                      // per record, each folded name between line ends
  std::vector<std::uint32_t> name_rank;  // per record, its place in the order of names as written
  std::array<KindRole, 256> roles;

  explicit Impl(std::shared_ptr<const Atlas> of) : atlas(std::move(of)), roles(kind_roles(atlas->taxonomy)) {
    for (Row row = 0; row < atlas->places.size(); ++row) add_place(row);
    for (Row row = 0; row < atlas->towns.size(); ++row) add_town(row);
    words.sort();
    rank_names();
  }

  std::uint32_t place_count() const { return static_cast<std::uint32_t>(atlas->places.size()); }
  std::uint32_t record_count() const {
    return place_count() + static_cast<std::uint32_t>(atlas->towns.size());
  }
  bool is_place(std::uint32_t record) const { return record < place_count(); }

  void add_name(std::string& all, std::string_view name, std::uint32_t record) {
    const std::string folded = fold(name);
    words.add(folded, record, by_name);
    if (!folded.empty()) (all += folded) += '\n';
  }

  void add_place(Row row) {
    const Places& places = atlas->places;
    std::string all = "\n";
    add_name(all, places.name[row], row);
    for (const auto& [language, translated] : places.name_in) add_name(all, translated[row], row);
    names.push_back(all);
    words.add(fold(places.aka[row]), row, by_other_name);
    words.add(fold(places.city[row]), row, by_town);
    words.add(fold(places.sectors_text[row]), row, by_term);
  }

  void add_town(Row row) {
    const std::uint32_t record = place_count() + row;
    std::string all = "\n";
    add_name(all, atlas->towns.name[row], record);
    for (const auto& [language, name] : atlas->towns.names[row].by_language) add_name(all, name, record);
    names.push_back(all);
  }

  void rank_names() {
    std::vector<std::uint32_t> order(record_count());
    std::iota(order.begin(), order.end(), 0u);
    const auto first_name = [this](std::uint32_t record) {
      const std::string_view all = names[record].substr(1);
      return all.substr(0, all.find('\n'));
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return first_name(a) < first_name(b); });
    name_rank.resize(order.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) name_rank[order[rank]] = rank;
  }

  // What each record is worth for one word, 0 where the word is not found.
  std::vector<std::uint8_t> weights_of(std::string_view word) const {
    std::vector<std::uint8_t> weights(record_count());
    bool any_town = false;
    words.with_start(word, [&](WordTable::Entry entry) {
      weights[entry.record] = std::max(weights[entry.record], entry.weight);
      any_town = any_town || !is_place(entry.record);
    });
    const TermMatch terms = match_terms(atlas->taxonomy, word);
    if (!any_town && !terms.any) return weights;

    // Through their towns and terms many places are found at once: a pass over the columns.
    const Places& places = atlas->places;
    for (Row row = 0; row < place_count(); ++row) {
      std::uint8_t weight = terms.territory[places.territory[row]] ? by_territory : 0;
      if (terms.kind[places.kind[row]] || (terms.services & places.services[row]) != 0 ||
          (terms.sectors & places.sectors[row]) != 0)
        weight = by_term;
      if (any_town && places.town[row] != no_row && weights[place_count() + places.town[row]] != 0)
        weight = by_town;
      weights[row] = std::max(weights[row], weight);
    }
    return weights;
  }

  // A city's row says no more than its town does.
  bool is_said_by_its_town(std::uint32_t record) const {
    return is_place(record) && roles[atlas->places.kind[record]] == KindRole::city &&
           atlas->places.town[record] != no_row;
  }

  int score_of(std::uint32_t record, std::uint8_t weakest, const std::string& query) const {
    if (weakest < by_name) return weakest;
    if (names[record].find('\n' + query + '\n') != std::string_view::npos) return by_whole_name;
    if (names[record].find('\n' + query) != std::string_view::npos) return by_name_start;
    return weakest;
  }

  std::string territory_name(std::uint8_t territory, std::string_view language) const {
    return std::string(atlas->taxonomy.territories[territory].names.in(language, atlas->info.fallback));
  }

  SearchHit hit_of(std::uint32_t record, int score, std::string_view language) const {
    SearchHit hit;
    hit.score = score;
    if (!is_place(record)) {
      const Row town = record - place_count();
      hit.what = TownKey{atlas->towns.key[town]};
      hit.title = atlas->town_name(town, language);
      hit.subtitle = territory_name(atlas->towns.territory[town], language);
      hit.town = true;
      return hit;
    }
    const Places& places = atlas->places;
    hit.what = PlaceKey{std::string(places.id[record])};
    hit.title = atlas->place_name(record, language);
    hit.kind = places.kind[record];
    hit.subtitle = atlas->taxonomy.kinds[hit.kind].names.in(language, atlas->info.fallback);
    const Row town = places.town[record];
    const std::string_view town_name =
        town == no_row ? places.city[record] : atlas->town_name(town, language);
    const std::string territory = territory_name(places.territory[record], language);
    hit.subtitle += " · ";
    hit.subtitle += town_name;
    if (!town_name.empty() && !territory.empty() && town_name != territory) hit.subtitle += ", ";
    if (town_name != territory) hit.subtitle += territory;
    return hit;
  }
};

SearchIndex::SearchIndex(std::shared_ptr<const Atlas> atlas)
    : impl_(std::make_unique<Impl>(std::move(atlas))) {}
SearchIndex::~SearchIndex() = default;

std::vector<SearchHit> SearchIndex::find(std::string_view text, std::string_view language,
                                         std::size_t limit) const {
  const std::vector<std::string> wanted = folded_words(text);
  if (wanted.empty() || limit == 0) return {};

  std::vector<std::uint8_t> weakest = impl_->weights_of(wanted.front());
  for (std::size_t i = 1; i < wanted.size(); ++i) {
    const std::vector<std::uint8_t> weights = impl_->weights_of(wanted[i]);
    std::transform(weakest.begin(), weakest.end(), weights.begin(), weakest.begin(),
                   [](std::uint8_t a, std::uint8_t b) { return std::min(a, b); });
  }

  struct Found {
    std::uint32_t record;
    int score;
  };
  std::vector<Found> found;
  const std::string query = fold(text);
  for (std::uint32_t record = 0; record < weakest.size(); ++record)
    if (weakest[record] != 0 && !impl_->is_said_by_its_town(record))
      found.push_back({record, impl_->score_of(record, weakest[record], query)});
  const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), kept, found.end(), [this](const Found& a, const Found& b) {
    return a.score != b.score ? a.score > b.score : impl_->name_rank[a.record] < impl_->name_rank[b.record];
  });

  std::vector<SearchHit> hits;
  for (auto it = found.begin(); it != kept; ++it)
    hits.push_back(impl_->hit_of(it->record, it->score, language));
  // Among equals by the name that is shown, which may be another than the one as written.
  std::stable_sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) {
    return a.score != b.score ? a.score > b.score : sorts_before(a.title, b.title);
  });
  return hits;
}

}  // namespace sillon
