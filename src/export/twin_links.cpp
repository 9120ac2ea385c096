// The twin's tables of links: one a row, and counted between territories.
#include <algorithm>
#include <tuple>

#include "export/html_escape.hpp"
#include "export/page_table.hpp"
#include "export/reading_table.hpp"
#include "export/twin_sections.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

// By the names of both ends in the reader's language.
std::vector<Row> in_order(const Twin& twin) {
  struct Order {
    std::string from, to;
    Row row;
  };
  std::vector<Order> order;
  const auto name = [&](Row place) { return fold(twin.atlas.place_name(place, twin.view.language)); };
  for (const Row row : twin.links)
    order.push_back({name(twin.atlas.links.from[row]), name(twin.atlas.links.to[row]), row});
  std::sort(order.begin(), order.end(), [](const Order& a, const Order& b) {
    return std::tie(a.from, a.to, a.row) < std::tie(b.from, b.to, b.row);
  });
  std::vector<Row> rows;
  for (const Order& link : order) rows.push_back(link.row);
  return rows;
}

std::vector<PageColumn> columns(const Twin& twin) {
  const PageText& page = twin.page;
  std::vector<PageColumn> columns = {{page.text("From")},   {page.text("Link")},  {page.text("To")},
                                     {page.text("Border")}, {page.text("Since")}, {page.text("Status")}};
  if (twin.view.date) columns.push_back({page.text("At that date")});
  columns.push_back({page.text("Note"), "long"});
  columns.push_back({page.text("Sources")});
  return columns;
}

std::vector<std::string> cells(const Twin& twin, Row row) {
  const Links& links = twin.atlas.links;
  const Taxonomy& taxonomy = twin.atlas.taxonomy;
  std::vector<std::string> cells = {
      place_reference(twin, links.from[row]),
      twin.page.name(taxonomy.link_kinds[links.kind[row]].names),
      place_reference(twin, links.to[row]),
      links.crosses_border[row] == 0
          ? std::string()
          : fmt::format("<span class=\"crossing\">{}</span>", twin.page.text("across the border")),
      twin.page.date(links.since[row]),
      twin.page.name(taxonomy.link_statuses[twin.visible.link_status[row]].names)};
  if (twin.view.date)
    cells.push_back(at_date_words(twin, twin.visible.link_undated[row] != 0, twin.visible.link[row]));
  cells.push_back(twin.page.record(links.note[row]));
  cells.push_back(twin.page.cite(links.source[row]));
  return cells;
}

}  // namespace

std::string links_section(const Twin& twin) {
  if (twin.links.empty()) return fmt::format("<p>{}</p>\n", twin.page.text("No link is shown."));
  PageTable table(twin.page.text("{} link", "{} links", twin.links.size()), columns(twin), true);
  for (const Row row : in_order(twin)) {
    table.row(element_id("link", twin.atlas.links.id[row]), cells(twin, row));
    one_row_done(twin.progress);
  }
  return table.take();
}

std::string territories_section(const Twin& twin) {
  if (twin.links.empty()) return {};
  const Table matrix = reading_table(twin.atlas, twin.visible, twin.view, {Subject::matrix, twin.links},
                                     twin.words, Reading::page);
  std::vector<PageColumn> heads;
  for (const TableColumn& column : matrix.columns)
    heads.push_back({html_escaped(column.name), column.kind == CellKind::number ? "number" : ""});
  PageTable table(twin.page.text("From the territory of the row to that of the column"), std::move(heads),
                  false);
  for (std::size_t row = 0; row < matrix.row_count(); ++row) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < matrix.columns.size(); ++i)
      cells.push_back(html_escaped(matrix.cell(row, i)));
    table.row("", cells);
  }
  return table.take();
}

}  // namespace sillon
