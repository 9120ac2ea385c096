#include "atlas/vocabulary.hpp"
#include "atlas/write_atlas.hpp"
#include "atlas/written_cell.hpp"

namespace sillon {

namespace {

std::string text(std::string_view view) {
  return std::string(view);
}

}  // namespace

std::vector<std::string> links_header(const Atlas& atlas) {
  return header_of(links_columns(), {}, {}, atlas.links.extra);
}

std::vector<std::string> link_cells(const Atlas& atlas, Row row) {
  const Links& l = atlas.links;
  const Taxonomy& t = atlas.taxonomy;
  std::vector<std::string> cells = {
      text(l.id[row]),
      text(atlas.places.id[l.from[row]]),
      text(atlas.places.id[l.to[row]]),
      t.link_kinds[l.kind[row]].key,
      number_cell(l.strength[row]),
      to_text(l.since[row]),
      to_text(l.until[row]),
      text(to_word(l.since_basis[row])),
      t.link_statuses[l.status[row]].key,
      text(l.note[row]),
      text(l.source[row]),
      to_text(l.as_of[row]),
      text(to_word(l.confidence[row])),
  };
  append_extra_cells(cells, l.extra, row);
  return cells;
}

std::string links_csv(const Atlas& atlas) {
  return table_text(links_header(atlas), all_rows(atlas.links.size()),
                    [&](std::size_t row) { return link_cells(atlas, static_cast<Row>(row)); });
}

}  // namespace sillon
