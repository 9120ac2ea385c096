#include "query/listing.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "query/text_order.hpp"

namespace sillon {

namespace {

// The ranks of one column by row, and how many there are.
struct Column {
  std::vector<Rank> ranks;
  Rank count = 0;
};

// By the name of a term: `codes` are positions in `terms`.
template <class Terms, class CodeOf>
Column rank_by_term(std::size_t rows, const Terms& terms, const Atlas& atlas, std::string_view language,
                    CodeOf code_of) {
  const TextOrder order = order_texts(terms.size(), language, [&](Row term) {
    return std::string_view(terms[term].names.in(language, atlas.info.fallback));
  });
  Column column{std::vector<Rank>(rows), order.rank_count};
  for (Row row = 0; row < rows; ++row) column.ranks[row] = order.ranks[code_of(row)];
  return column;
}

// By where a place is, as the list writes it: its town's name, or the town it names without having a point.
Column rank_by_town(const Atlas& atlas, std::string_view language) {
  const Places& places = atlas.places;
  std::vector<std::string_view> texts;
  for (Row town = 0; town < atlas.towns.size(); ++town) texts.push_back(atlas.town_name(town, language));
  std::unordered_map<std::string_view, Row> named;  // towns without a point
  std::vector<Row> text_of_place(places.size());
  for (Row row = 0; row < places.size(); ++row) {
    text_of_place[row] = places.town[row];
    if (places.town[row] != no_row) continue;
    const auto [at, is_new] = named.emplace(places.city[row], static_cast<Row>(texts.size()));
    if (is_new) texts.push_back(places.city[row]);
    text_of_place[row] = at->second;
  }
  const TextOrder order = order_texts(texts.size(), language, [&](Row text) { return texts[text]; });
  Column column{std::vector<Rank>(places.size()), order.rank_count};
  for (Row row = 0; row < places.size(); ++row) column.ranks[row] = order.ranks[text_of_place[row]];
  return column;
}

Column rank_by_date(const std::vector<PartialDate>& dates) {
  std::vector<std::int32_t> days;
  for (const PartialDate date : dates)
    if (date.known()) days.push_back(date.first_day());
  if (days.empty()) return {std::vector<Rank>(dates.size(), no_rank), 0};
  const auto [least, most] = std::minmax_element(days.begin(), days.end());
  const std::int32_t first = *least;
  Column column{std::vector<Rank>(dates.size(), no_rank), static_cast<Rank>(*most - first) + 1};
  for (std::size_t row = 0; row < dates.size(); ++row)
    if (dates[row].known()) column.ranks[row] = static_cast<Rank>(dates[row].first_day() - first);
  return column;
}

// A counting sort: rows of one rank keep the order that they have, and so do those without, at the end.
std::vector<Row> sorted_by(const std::vector<Rank>& ranks, Rank rank_count, const std::vector<Row>& rows,
                           bool descending) {
  const auto place_of = [&](Row row) -> std::size_t {
    const Rank rank = ranks[row];
    if (rank == no_rank) return rank_count;
    return descending ? rank_count - 1 - rank : rank;
  };
  std::vector<std::uint32_t> next(std::size_t{rank_count} + 2);
  for (const Row row : rows) ++next[place_of(row) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Row> in_order(rows.size());
  for (const Row row : rows) in_order[next[place_of(row)]++] = row;
  return in_order;
}

// Made when first asked for.
template <class Value, class Make>
const Value& kept(std::optional<Value>& value, Make make) {
  if (!value) value = make();
  return *value;
}

}  // namespace

struct Listing::Orders {
  const Atlas& atlas;
  std::string language;
  const Progress* progress = nullptr;

  std::optional<TextOrder> place_names;
  std::optional<TextOrder> link_names;
  std::optional<Column> place_kind, place_town, place_territory, place_since;
  std::optional<Column> link_kind, link_town, link_territory, link_since;

  const TextOrder& names() {
    return kept(place_names, [&] {
      return order_texts(atlas.places.size(), language, [&](Row row) {
        stop_if_cancelled(progress);
        return atlas.place_name(row, language);
      });
    });
  }

  // By the ranks of both ends: no text is looked at.
  const TextOrder& names_of_links() {
    return kept(link_names, [&] {
      const TextOrder& ends = names();
      const Links& links = atlas.links;
      const auto rank = [&](Row row) {
        return std::uint64_t{ends.ranks[links.from[row]]} << 32 | ends.ranks[links.to[row]];
      };
      TextOrder order;
      order.rows.resize(links.size());
      std::iota(order.rows.begin(), order.rows.end(), Row{0});
      std::sort(order.rows.begin(), order.rows.end(),
                [&](Row a, Row b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a < b; });
      order.ranks.resize(links.size());
      for (std::size_t i = 0; i < order.rows.size(); ++i) {
        if (i > 0 && rank(order.rows[i - 1]) != rank(order.rows[i])) ++order.rank_count;
        order.ranks[order.rows[i]] = order.rank_count;
      }
      if (!order.rows.empty()) ++order.rank_count;
      return order;
    });
  }

  // Null for the name, which every order begins with.
  const Column* of_places(ListColumn by) {
    const Taxonomy& t = atlas.taxonomy;
    const Places& p = atlas.places;
    switch (by) {
      case ListColumn::name:
        break;
      case ListColumn::kind:
        return &kept(place_kind, [&] {
          return rank_by_term(p.size(), t.kinds, atlas, language, [&](Row row) { return p.kind[row]; });
        });
      case ListColumn::town:
        return &kept(place_town, [&] { return rank_by_town(atlas, language); });
      case ListColumn::territory:
        return &kept(place_territory, [&] {
          return rank_by_term(p.size(), t.territories, atlas, language,
                              [&](Row row) { return p.territory[row]; });
        });
      case ListColumn::since:
        return &kept(place_since, [&] { return rank_by_date(p.since); });
    }
    return nullptr;
  }

  // The ranks of each link's `from` end.
  Column of_from_ends(const Column& of_places) const {
    Column column{std::vector<Rank>(atlas.links.size()), of_places.count};
    for (Row row = 0; row < atlas.links.size(); ++row)
      column.ranks[row] = of_places.ranks[atlas.links.from[row]];
    return column;
  }

  const Column* of_links(ListColumn by) {
    const Links& l = atlas.links;
    switch (by) {
      case ListColumn::name:
        break;
      case ListColumn::kind:
        return &kept(link_kind, [&] {
          return rank_by_term(l.size(), atlas.taxonomy.link_kinds, atlas, language,
                              [&](Row row) { return l.kind[row]; });
        });
      case ListColumn::town:
        return &kept(link_town, [&] { return of_from_ends(*of_places(ListColumn::town)); });
      case ListColumn::territory:
        return &kept(link_territory, [&] { return of_from_ends(*of_places(ListColumn::territory)); });
      case ListColumn::since:
        return &kept(link_since, [&] { return rank_by_date(l.since); });
    }
    return nullptr;
  }
};

namespace {

std::vector<Row> in_order(std::vector<Row> by_name, const TextOrder& names, const Column* column,
                          bool descending) {
  if (column) return sorted_by(column->ranks, column->count, by_name, descending);
  return descending ? sorted_by(names.ranks, names.rank_count, by_name, true) : by_name;
}

}  // namespace

Listing::Listing(const Atlas& atlas, std::string language, const Progress* progress)
    : orders_(std::make_unique<Orders>(
          Orders{atlas, std::move(language), progress, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}})) {}
Listing::~Listing() = default;

void Listing::prepare() {
  orders_->names();
}

std::vector<Row> Listing::places(const Visible& visible, const ListPanel& list) const {
  const TextOrder& names = orders_->names();
  const Places& places = orders_->atlas.places;
  const bool with_point_too = list.subject != ListSubject::unplaced;
  std::vector<Row> rows;
  for (const Row row : names.rows)
    if (is_shown(visible.place[row]) && (with_point_too || !places.has_point(row))) rows.push_back(row);
  return in_order(std::move(rows), names, orders_->of_places(list.sort_by), list.descending);
}

std::vector<Row> Listing::links(const Visible& visible, const ListPanel& list) const {
  const TextOrder& names = orders_->names_of_links();
  std::vector<Row> rows;
  for (const Row row : names.rows)
    if (is_shown(visible.link[row])) rows.push_back(row);
  return in_order(std::move(rows), names, orders_->of_links(list.sort_by), list.descending);
}

std::vector<Row> listed_places(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                               std::string_view language, const Progress* progress) {
  return Listing(atlas, std::string(language), progress).places(visible, list);
}

std::vector<Row> listed_links(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                              std::string_view language, const Progress* progress) {
  return Listing(atlas, std::string(language), progress).links(visible, list);
}

}  // namespace sillon
