#include "query/facet_columns.hpp"

#include <algorithm>
#include <utility>

#include "query/kind_role.hpp"

namespace sillon {

namespace {

// Words of all values are gathered row by row and put away after 64 rows.
template <class AddRow>
ValueBits gathered(std::size_t rows, std::size_t values, AddRow add_row) {
  ValueBits bits(values, RowBits(rows));
  in_word_parts(rows, [&](std::size_t, std::size_t first, std::size_t end) {
    std::vector<std::uint64_t> of_value(256);
    for (std::size_t word = first; word < end; ++word) {
      for (std::size_t row = word * 64; row < std::min(rows, word * 64 + 64); ++row)
        add_row(row, std::uint64_t{1} << row % 64, of_value.data());
      for (std::size_t value = 0; value < values; ++value)
        bits[value].words()[word] = std::exchange(of_value[value], 0);
    }
  });
  for (RowBits& of_value : bits)
    if (of_value.count() == 0) of_value = {};
  return bits;
}

RowBits with_role(const FacetColumns& columns, const Taxonomy& taxonomy, KindRole role) {
  const auto roles = kind_roles(taxonomy);
  RowBits rows(columns.every.size());
  for (std::size_t kind = 0; kind < columns.kind.size(); ++kind)
    if (roles[kind] == role)
      for (std::size_t word = 0; word < columns.kind[kind].word_count(); ++word)
        rows.words()[word] |= columns.kind[kind].words()[word];
  return rows;
}

}  // namespace

ValueBits rows_by_code(std::span<const std::uint8_t> codes, std::size_t values) {
  return gathered(codes.size(), values, [codes](std::size_t row, std::uint64_t bit, std::uint64_t* of_value) {
    of_value[codes[row]] |= bit;
  });
}

ValueBits rows_by_flag(std::span<const std::uint32_t> flags, std::size_t values) {
  const std::uint32_t known = values < 32 ? (std::uint32_t{1} << values) - 1 : ~std::uint32_t{0};
  return gathered(flags.size(), values,
                  [flags, known](std::size_t row, std::uint64_t bit, std::uint64_t* of_value) {
                    for (std::uint32_t left = flags[row] & known; left != 0; left &= left - 1)
                      of_value[std::countr_zero(left)] |= bit;
                  });
}

FacetColumns::FacetColumns(const Atlas& atlas) {
  const Taxonomy& t = atlas.taxonomy;
  const Places& p = atlas.places;
  const std::size_t rows = p.size();
  kind = rows_by_code(p.kind, t.kinds.size());
  territory = rows_by_code(p.territory, t.territories.size());
  status = rows_by_code(p.status, t.statuses.size());
  const auto* levels = reinterpret_cast<const std::uint8_t*>(p.confidence.data());
  confidence = rows_by_code({levels, p.confidence.size()}, 3);
  sector = rows_by_flag(p.sectors, t.sectors.size());
  service = rows_by_flag(p.services, t.services.size());

  every = rows_where(rows, [](std::size_t) { return true; });
  city = with_role(*this, t, KindRole::city);
  resource = with_role(*this, t, KindRole::resource);
  startup = with_role(*this, t, KindRole::startup);
  with_point = rows_where(rows, [lon = p.lon_deg.data()](std::size_t row) { return lon[row] == lon[row]; });
  places = static_cast<std::uint32_t>(rows - city.count());
  resources = static_cast<std::uint32_t>(resource.count());
  startups = static_cast<std::uint32_t>(startup.count());

  events = events_by_row(atlas);
  with_events = RowBits(rows);
  for (const SubjectEvents& subject : events.places) with_events.add(subject.row);
  stretches = stretches_of_months(atlas, events);
  first_year = first_known_years(atlas);
  without_year = rows_where(rows, [&, years = first_year.data()](std::size_t row) {
    return (years[row] == 0) & !city.has(static_cast<Row>(row));
  });
  founded = rows_where(rows, [&](std::size_t row) {
    const Basis basis = p.since_basis[row];
    return (p.since[row].year == first_year[row]) & (basis != Basis::first_seen) & (basis != Basis::unknown);
  });
  for (std::size_t row = 0; row < rows; ++row)
    if (first_year[row] != 0 && (earliest_year == 0 || first_year[row] < earliest_year) &&
        !city.has(static_cast<Row>(row)))
      earliest_year = first_year[row];
}

}  // namespace sillon
