#include "query/listing.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "query/kind_role.hpp"
#include "words/collation.hpp"

namespace sillon {

namespace {

// The place of a value in its column's order; no_rank for no value.
using Rank = std::int64_t;
constexpr Rank no_rank = std::numeric_limits<Rank>::max();

// Ranks of texts in the order of the language; equal texts share a rank, empty ones have none.
std::vector<Rank> text_ranks(const std::vector<std::string>& texts, std::string_view language) {
  const Collation& collation = collation_of(language);
  std::vector<std::string> keys(texts.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    keys[i] = collation.sort_key(texts[i]);
    order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<Rank> ranks(texts.size(), no_rank);
  Rank rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && texts[order[i]] != texts[order[i - 1]]) ++rank;
    ranks[order[i]] = rank;
  }
  return ranks;
}

// The functions below give ranks in the order of `rows`.

template <class TextOf>
std::vector<Rank> rank_by_text(const std::vector<Row>& rows, std::string_view language, TextOf text_of) {
  std::vector<std::string> texts;
  texts.reserve(rows.size());
  for (const Row row : rows) texts.emplace_back(text_of(row));
  return text_ranks(texts, language);
}

// By the name of a term: `term_of` gives its position in `terms`.
template <class Terms, class TermOf>
std::vector<Rank> rank_by_term(const std::vector<Row>& rows, const Atlas& atlas, std::string_view language,
                               const Terms& terms, TermOf term_of) {
  std::vector<std::string> names;
  for (const auto& term : terms) names.emplace_back(term.names.in(language, atlas.info.fallback));
  const std::vector<Rank> rank_of_term = text_ranks(names, language);
  std::vector<Rank> ranks;
  ranks.reserve(rows.size());
  for (const Row row : rows) ranks.push_back(rank_of_term[term_of(row)]);
  return ranks;
}

// By where a place is, as the list writes it: its town's name, or the town it names without having a point.
// `place_of` gives the place of a row.
template <class PlaceOf>
std::vector<Rank> rank_by_town(const std::vector<Row>& rows, const Atlas& atlas, std::string_view language,
                               PlaceOf place_of) {
  std::vector<std::string> texts;
  for (Row town = 0; town < atlas.towns.size(); ++town) texts.emplace_back(atlas.town_name(town, language));
  std::vector<std::size_t> text_of_row;
  text_of_row.reserve(rows.size());
  for (const Row row : rows) {
    const Row place = place_of(row);
    const Row town = atlas.places.town[place];
    text_of_row.push_back(town == no_row ? texts.size() : town);
    if (town == no_row) texts.emplace_back(atlas.places.city[place]);
  }
  const std::vector<Rank> rank_of_text = text_ranks(texts, language);
  std::vector<Rank> ranks;
  ranks.reserve(rows.size());
  for (const std::size_t text : text_of_row) ranks.push_back(rank_of_text[text]);
  return ranks;
}

std::vector<Rank> rank_by_date(const std::vector<Row>& rows, const std::vector<PartialDate>& dates) {
  std::vector<Rank> ranks;
  ranks.reserve(rows.size());
  for (const Row row : rows) ranks.push_back(dates[row].known() ? dates[row].first_day() : no_rank);
  return ranks;
}

// By column, what has no value last in both directions; then by name; then by row.
std::vector<Row> sorted(const std::vector<Row>& rows, const std::vector<Rank>& column,
                        const std::vector<Rank>& name, bool descending) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (column[a] != column[b]) {
      if (column[a] == no_rank || column[b] == no_rank) return column[b] == no_rank;
      return descending ? column[a] > column[b] : column[a] < column[b];
    }
    return std::tie(name[a], rows[a]) < std::tie(name[b], rows[b]);
  });
  std::vector<Row> in_order(rows.size());
  std::transform(order.begin(), order.end(), in_order.begin(), [&rows](std::size_t i) { return rows[i]; });
  return in_order;
}

}  // namespace

std::vector<Row> listed_places(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                               std::string_view language) {
  const Places& places = atlas.places;
  const auto roles = kind_roles(atlas.taxonomy);
  std::vector<Row> rows;
  for (Row row = 0; row < places.size(); ++row) {
    if (!is_shown(visible.place[row]) || roles[places.kind[row]] == KindRole::city) continue;
    if (list.subject == ListSubject::unplaced && places.has_point(row)) continue;
    rows.push_back(row);
  }

  const auto names = rank_by_text(rows, language, [&](Row row) { return atlas.place_name(row, language); });
  const auto column = [&]() -> std::vector<Rank> {
    switch (list.sort_by) {
      case ListColumn::name:
        break;
      case ListColumn::kind:
        return rank_by_term(rows, atlas, language, atlas.taxonomy.kinds,
                            [&](Row row) { return places.kind[row]; });
      case ListColumn::town:
        return rank_by_town(rows, atlas, language, [](Row row) { return row; });
      case ListColumn::territory:
        return rank_by_term(rows, atlas, language, atlas.taxonomy.territories,
                            [&](Row row) { return places.territory[row]; });
      case ListColumn::since:
        return rank_by_date(rows, places.since);
    }
    return names;
  };
  return sorted(rows, column(), names, list.descending);
}

std::vector<Row> listed_links(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                              std::string_view language) {
  const Links& links = atlas.links;
  std::vector<Row> rows;
  for (Row row = 0; row < links.size(); ++row)
    if (is_shown(visible.link[row])) rows.push_back(row);

  const auto names = rank_by_text(rows, language, [&](Row row) {
    return std::string(atlas.place_name(links.from[row], language)) + '\n' +
           std::string(atlas.place_name(links.to[row], language));
  });
  const auto column = [&]() -> std::vector<Rank> {
    switch (list.sort_by) {
      case ListColumn::name:
        break;
      case ListColumn::kind:
        return rank_by_term(rows, atlas, language, atlas.taxonomy.link_kinds,
                            [&](Row row) { return links.kind[row]; });
      case ListColumn::town:
        return rank_by_town(rows, atlas, language, [&](Row row) { return links.from[row]; });
      case ListColumn::territory:
        return rank_by_term(rows, atlas, language, atlas.taxonomy.territories,
                            [&](Row row) { return atlas.places.territory[links.from[row]]; });
      case ListColumn::since:
        return rank_by_date(rows, links.since);
    }
    return names;
  };
  return sorted(rows, column(), names, list.descending);
}

}  // namespace sillon
