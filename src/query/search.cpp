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

// As typed, each word in its names, the first at the beginning of one: the query may be the whole of it.
const Standing maybe_a_name(Found::name, 0, true);

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
  std::vector<std::uint8_t> octets_of(const std::vector<std::string>& words, const std::string& first_word,
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
    std::uint8_t* const kept = all.data();
    const std::uint8_t* const found = of_word.data();
    const auto both = [=](std::size_t begin, std::size_t end) {
      for (std::size_t i = first ? end : begin; i < end; ++i) kept[i] = Standing::both(kept[i], found[i]);
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

  // A query compared with names as wholes.
  struct Query {
    std::string line;  // folded, between line ends
    SearchRecords::Ranks whole, start;
  };
  Query query_of(std::string_view text) const {
    const std::string folded = fold(text);
    std::string line(1, '\n');
    line.append(folded).push_back('\n');
    return {std::move(line), records.named(folded, true), records.named(folded, false)};
  }

  // A record of which the first word typed begins a name: is the whole query that name, or its beginning?
  // Its first name is told by its rank, without a look at the text.
  Standing compared_with_names(std::uint32_t record, Standing standing, const Query& query) const {
    if (standing.octet() != maybe_a_name.octet()) return standing;
    const std::uint32_t rank = records.name_rank[record];
    const std::string_view names = records.has_more_names[record] ? records.names[record] : "";
    if (query.whole.hold(rank) || names.find(query.line) != std::string_view::npos)
      return {Found::whole_name, 0};
    const auto beginning = std::string_view(query.line).substr(0, query.line.size() - 1);
    if (query.start.hold(rank) || names.find(beginning) != std::string_view::npos)
      return {Found::name_start, 0};
    return standing;
  }

  bool before(const Answer& a, const Answer& b) const {
    if (a.standing.score() != b.standing.score()) return a.standing.score() > b.standing.score();
    return records.name_rank[a.record] < records.name_rank[b.record];
  }

  // The best of what was found, best first. Most records are passed over by one comparison of octets.
  std::vector<Answer> best_of(const std::vector<std::uint8_t>& octets, const Query& query,
                              std::size_t limit) const {
    std::vector<Answer> best;  // a heap, the worst on top
    const auto order = [this](const Answer& a, const Answer& b) { return before(a, b); };
    std::uint8_t enough = 1;  // what is below comes too late, unless the query is its name
    for (std::uint32_t record = 0; record < octets.size(); ++record) {
      const std::uint8_t octet = octets[record];
      if (octet < enough && octet != maybe_a_name.octet()) continue;
      const Answer answer{record, compared_with_names(record, Standing::from_octet(octet), query)};
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
    const Query query = query_of(text);
    const std::string& first_word = words.front();
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
