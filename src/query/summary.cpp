#include "query/summary.hpp"

namespace sillon {

std::vector<Row> shown_in_town(const Atlas& atlas, const Visible& visible, Row town) {
  std::vector<Row> rows;
  for (std::uint32_t i = atlas.towns.first[town]; i < atlas.towns.first[town + 1]; ++i)
    if (const Row row = atlas.towns.members[i]; is_shown(visible.place[row])) rows.push_back(row);
  return rows;
}

std::vector<Row> shown_in_tray(const Atlas& atlas, const Visible& visible, std::uint8_t territory) {
  std::vector<Row> rows;
  for (Row row = 0; row < atlas.places.size(); ++row)
    if (is_shown(visible.place[row]) && atlas.places.territory[row] == territory &&
        !atlas.places.has_point(row))
      rows.push_back(row);
  return rows;
}

std::vector<std::uint32_t> count_by_group(const Atlas& atlas, const std::vector<Row>& rows) {
  std::vector<std::uint32_t> counts(atlas.taxonomy.kind_groups.size());
  for (const Row row : rows) ++counts[atlas.taxonomy.kinds[atlas.places.kind[row]].group];
  return counts;
}

}  // namespace sillon
