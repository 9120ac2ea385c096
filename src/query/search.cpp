#include "query/search.hpp"

#include <algorithm>

#include "query/search_records.hpp"
#include "query/standing.hpp"
#include "query/term_match.hpp"
#include "query/word_hits.hpp"
#include "words/collation.hpp"
#include "words/fold.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_words = 16;
constexpr Row rows_at_once = 4096;  // their columns stay in the nearest cache from one pass to the next

struct Answer {
  std::uint32_t record = 0;
  Standing standing;
};

// The words of a query that say something: what only begins another of its words is found by that one.
std::vector<std::string> telling_words(std::string_view text) {
  std::vector<std::string> words = folded_words(text);
  if (words.size() > most_words) words.resize(most_words);
  std::vector<std::string> telling;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto says_more = [&](std::size_t j) {
      return j != i && words[j].starts_with(words[i]) && (words[j].size() > words[i].size() || j < i);
    };
    bool said = false;  // the first stays, since names may begin with it
    for (std::size_t j = 0; i > 0 && j < words.size(); ++j) said = said || says_more(j);
    if (!said) telling.push_back(words[i]);
  }
  return telling;
}

bool any_octet(const std::uint8_t* octets, std::size_t count) {
  return std::any_of(octets, octets + count, [](std::uint8_t octet) { return octet != 0; });
}

}  // namespace

struct SearchIndex::Impl {
  explicit Impl(std::shared_ptr<const Atlas> atlas) : records(std::move(atlas)) {}

  SearchRecords records;

  // The octets of all records for a query (Standing); empty when nothing is found.
  std::vector<std::uint8_t> octets_of(const std::vector<std::string>& words, std::string_view first_word,
                                      bool forgiving) const {
    std::vector<WordHits> hits;
    for (const std::string& word : words) {
      hits.emplace_back(records, word, words.size() == 1, word == first_word, forgiving);
      if (!hits.back().any()) return {};
    }
    std::sort(hits.begin(), hits.end(),
              [](const WordHits& a, const WordHits& b) { return a.breadth() < b.breadth(); });
    std::vector<std::uint8_t> all(records.size(), 0), of_word;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      of_word.assign(i == 0 ? 0 : all.size(), 0);
      meet(hits[i], i == 0, all, of_word);
    }
    return all;
  }

  // Lowers `all` to what this word finds too; the first word makes it.
  void meet(WordHits& hits, bool first, std::vector<std::uint8_t>& all,
            std::vector<std::uint8_t>& of_word) const {
    std::vector<std::uint8_t>& octets = first ? all : of_word;
    hits.raise_own(octets);
    const auto both = [&](std::size_t begin, std::size_t end) {
      if (first) return;
      for (std::size_t i = begin; i < end; ++i)
        if (all[i] != 0)
          all[i] = Standing::both(Standing::from_octet(all[i]), Standing::from_octet(of_word[i])).octet();
    };
    const Row places = records.place_count();
    for (Row row = 0; row < places; row += rows_at_once) {
      const Row end = std::min(places, row + rows_at_once);
      if (!first && !any_octet(all.data() + row, end - row)) continue;
      hits.raise_by_columns(octets, row, end);
      both(row, end);
    }
    both(places, records.size());
  }

  // A record of which the first word typed begins a name: is the whole query that name, or its beginning?
  // `line` is the query as a name between line ends.
  Standing compared_with_names(std::uint32_t record, Standing standing, std::string_view line) const {
    if (!may_be_a_name(standing)) return standing;
    const std::string_view names = records.names[record];
    if (names.find(line) != std::string_view::npos) return {Found::whole_name, 0};
    if (names.find(line.substr(0, line.size() - 1)) != std::string_view::npos) return {Found::name_start, 0};
    return standing;
  }
  static bool may_be_a_name(Standing standing) {
    return standing.opens() && standing.cost() == 0 && standing.found() == Found::name;
  }

  bool before(const Answer& a, const Answer& b) const {
    if (a.standing.score() != b.standing.score()) return a.standing.score() > b.standing.score();
    return records.name_rank[a.record] < records.name_rank[b.record];
  }

  // The best of what was found, best first. Most records are passed over by one comparison of octets.
  std::vector<Answer> best_of(const std::vector<std::uint8_t>& octets, const std::string& query,
                              std::size_t limit) const {
    std::string line = "\n";
    (line += query) += '\n';
    std::vector<Answer> best;  // a heap, the worst on top
    const auto order = [this](const Answer& a, const Answer& b) { return before(a, b); };
    std::uint8_t enough = 1;  // what is below comes too late, unless the query is its name
    for (std::uint32_t record = 0; record < octets.size(); ++record) {
      const std::uint8_t octet = octets[record];
      if (octet < enough && (octet == 0 || !may_be_a_name(Standing::from_octet(octet)))) continue;
      const Answer answer{record, compared_with_names(record, Standing::from_octet(octet), line)};
      const bool full = best.size() == limit;
      if ((full && !before(answer, best.front())) || records.is_said_by_its_town(record)) continue;
      if (full) {
        std::pop_heap(best.begin(), best.end(), order);
        best.pop_back();
      }
      best.push_back(answer);
      std::push_heap(best.begin(), best.end(), order);
      if (best.size() == limit) enough = best.front().standing.octet();
    }
    std::sort_heap(best.begin(), best.end(), order);
    return best;
  }

  std::vector<Answer> answers(const std::vector<std::string>& words, std::string_view text,
                              std::size_t limit) const {
    const std::string query = fold(text);
    const std::string_view first_word = std::string_view(query).substr(0, query.find(' '));
    std::vector<Answer> best = best_of(octets_of(words, first_word, false), query, limit);
    const bool may_slip = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return forgiven_letters(letters_of(word).size()) > 0;
    });
    if (best.size() < limit && may_slip) best = best_of(octets_of(words, first_word, true), query, limit);
    return best;
  }

  // The word of the table most like this one, if one is at all; then the first record it stands in.
  std::optional<Answer> most_like(const std::string& word) const {
    const std::u32string letters = letters_of(word);
    const int most = std::min<int>(most_wrong_letters, static_cast<int>(letters.size() / 2));
    if (most == 0) return std::nullopt;
    std::optional<Answer> best;
    for (const WordRun& run : records.words.near(letters, most))
      records.words.visit(run, [&](WordTable::Entry entry) {
        const Answer answer{entry.record(), Standing(static_cast<Found>(entry.weight()), run.cost)};
        if (!records.is_said_by_its_town(answer.record) && (!best || before(answer, *best))) best = answer;
      });
    return best;
  }

  std::string territory_name(std::uint8_t territory, std::string_view language) const {
    const Atlas& atlas = *records.atlas;
    return std::string(atlas.taxonomy.territories[territory].names.in(language, atlas.info.fallback));
  }

  SearchHit hit_of(const Answer& answer, std::string_view language) const {
    const Atlas& atlas = *records.atlas;
    const std::uint32_t record = answer.record;
    SearchHit hit;
    hit.score = answer.standing.score();
    if (!records.is_place(record)) {
      const Row town = records.town_of(record);
      hit.what = TownKey{atlas.towns.key[town]};
      hit.title = atlas.town_name(town, language);
      hit.subtitle = territory_name(atlas.towns.territory[town], language);
      hit.town = true;
      return hit;
    }
    const Places& places = atlas.places;
    hit.what = PlaceKey{std::string(places.id[record])};
    hit.title = atlas.place_name(record, language);
    hit.kind = places.kind[record];
    hit.subtitle = atlas.taxonomy.kinds[hit.kind].names.in(language, atlas.info.fallback);
    const Row town = places.town[record];
    const std::string_view town_name = town == no_row ? places.city[record] : atlas.town_name(town, language);
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
  const std::vector<std::string> words = telling_words(text);
  if (words.empty() || limit == 0) return {};
  std::vector<SearchHit> hits;
  for (const Answer& answer : impl_->answers(words, text, limit))
    hits.push_back(impl_->hit_of(answer, language));
  if (hits.size() < 2) return hits;
  // Among equals by the name that is shown, which may be another than the one as written.
  const Collation& collation = collation_of(language);
  std::stable_sort(hits.begin(), hits.end(), [&collation](const SearchHit& a, const SearchHit& b) {
    return a.score != b.score ? a.score > b.score : collation.before(a.title, b.title);
  });
  return hits;
}

std::optional<SearchHit> SearchIndex::nearest(std::string_view text, std::string_view language) const {
  std::vector<std::string> words = telling_words(text);
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const std::string& word : words)
    if (const auto best = impl_->answers({word}, word, 1); !best.empty())
      return impl_->hit_of(best.front(), language);
  for (const std::string& word : words)
    if (const auto like = impl_->most_like(word)) return impl_->hit_of(*like, language);
  return std::nullopt;
}

}  // namespace sillon
