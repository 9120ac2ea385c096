#include "atlas/vocabulary.hpp"
#include "atlas/write_atlas.hpp"
#include "atlas/written_cell.hpp"

namespace sillon {

namespace {

std::vector<std::string> languages_of(const std::map<std::string, TextColumn>& columns) {
  std::vector<std::string> languages;
  for (const auto& [language, column] : columns) languages.push_back(language);
  return languages;
}

std::string text(std::string_view view) {
  return std::string(view);
}

}  // namespace

std::vector<std::string> places_header(const Atlas& atlas) {
  return header_of(places_columns(), languages_of(atlas.places.name_in), languages_of(atlas.places.about_in),
                   atlas.places.extra);
}

std::vector<std::string> place_cells(const Atlas& atlas, Row row) {
  const Places& p = atlas.places;
  const Taxonomy& t = atlas.taxonomy;
  std::vector<std::string> cells = {text(p.id[row]), t.kinds[p.kind[row]].key, text(p.name[row])};
  const auto add = [&cells](auto&&... more) { (cells.emplace_back(more), ...); };
  for (const auto& [language, column] : p.name_in) add(column[row]);
  add(p.aka[row], number_cell(p.lon_deg[row]), number_cell(p.lat_deg[row]), to_word(p.precision[row]),
      to_word(p.precision_basis[row]), p.address[row], p.city[row], t.territories[p.territory[row]].key,
      p.country[row], bits_cell(p.services[row], t.services), bits_cell(p.sectors[row], t.sectors),
      p.sectors_text[row], t.statuses[p.status[row]].key, to_text(p.since[row]), to_text(p.until[row]),
      to_word(p.since_basis[row]), p.maturity[row], p.wave[row], p.theme[row], number_cell(p.jobs[row]),
      to_text(p.jobs_as_of[row]), p.website[row]);
  for (const auto& [language, column] : p.about_in) add(column[row]);
  add(p.source[row], to_text(p.as_of[row]), to_word(p.confidence[row]));
  append_extra_cells(cells, p.extra, row);
  return cells;
}

std::string places_csv(const Atlas& atlas) {
  return table_text(places_header(atlas), all_rows(atlas.places.size()),
                    [&](std::size_t row) { return place_cells(atlas, static_cast<Row>(row)); });
}

}  // namespace sillon
