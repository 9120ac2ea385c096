#include "export/matrix.hpp"

namespace sillon {

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

}  // namespace sillon
