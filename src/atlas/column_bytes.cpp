#include "atlas/column_bytes.hpp"

#include "atlas/table_columns.hpp"

namespace sillon {

namespace {

template <class Table>
std::size_t table_bytes(const Table& table) {
  std::size_t bytes = 0;
  for_each_column(&table, [&](auto column) { bytes += column_bytes(table.*column); });
  for_each_text_column(table, [&](const TextColumn& column) { bytes += column_bytes(column); });
  return bytes;
}

std::size_t text_bytes(const std::vector<std::string>& texts) {
  std::size_t bytes = texts.size() * sizeof(std::string);
  for (const std::string& text : texts)
    if (text.size() >= sizeof(std::string) / 2) bytes += text.size() + 1;  // shorter ones lie in the string
  return bytes;
}

}  // namespace

std::size_t column_bytes(const Atlas& atlas) {
  const Towns& towns = atlas.towns;
  return table_bytes(atlas.places) + table_bytes(atlas.links) + column_bytes(atlas.links.first_of_place) +
         column_bytes(atlas.links.of_place) + column_bytes(atlas.places_by_id) +
         column_bytes(atlas.links_by_id) + text_bytes(towns.key) + text_bytes(towns.name) +
         text_bytes(towns.country) + column_bytes(towns.names) + column_bytes(towns.territory) +
         column_bytes(towns.point) + column_bytes(towns.first) + column_bytes(towns.members);
}

}  // namespace sillon
