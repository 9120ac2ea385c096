#include "query/territory_matrix.hpp"

namespace sillon {
namespace {

TerritoryMatrix::Count operator+(TerritoryMatrix::Count a, TerritoryMatrix::Count b) {
  return {a.links + b.links, a.crossing + b.crossing};
}

}  // namespace

TerritoryMatrix::Count TerritoryMatrix::between(std::size_t a, std::size_t b) const {
  return a == b ? at(a, a) : at(a, b) + at(b, a);
}

TerritoryMatrix::Count TerritoryMatrix::of(std::size_t territory) const {
  Count sum;
  for (std::size_t other = 0; other < territories; ++other) sum = sum + between(territory, other);
  return sum;
}

TerritoryMatrix::Count TerritoryMatrix::all() const {
  Count sum;
  for (const Count& count : counts) sum = sum + count;
  return sum;
}

TerritoryMatrix territory_matrix(const Atlas& atlas, std::span<const Row> link_rows) {
  TerritoryMatrix matrix;
  matrix.territories = atlas.taxonomy.territories.size();
  matrix.counts.resize(matrix.territories * matrix.territories);
  const Links& links = atlas.links;
  for (const Row row : link_rows) {
    const std::size_t from = atlas.places.territory[links.from[row]],
                      to = atlas.places.territory[links.to[row]];
    auto& count = matrix.counts[from * matrix.territories + to];
    ++count.links;
    count.crossing += links.crosses_border[row] != 0;
  }
  return matrix;
}

TerritoryMatrix shown_territory_matrix(const Sieve& sieve, const Filter& filter,
                                       std::optional<PartialDate> date) {
  const Atlas& atlas = sieve.atlas();
  Filter others = filter;
  others.between.clear();
  const auto shown = sieve.visible(others, date);
  std::vector<Row> rows;
  for (Row link = 0; link < atlas.links.size(); ++link)
    if (is_shown(shown->link[link])) rows.push_back(link);
  return territory_matrix(atlas, rows);
}

std::vector<std::size_t> territories_with_links(const TerritoryMatrix& matrix) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < matrix.territories; ++i)
    if (matrix.of(i).links > 0) found.push_back(i);
  return found;
}

}  // namespace sillon
