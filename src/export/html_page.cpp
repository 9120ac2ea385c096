#include "export/html_page.hpp"

#include <fmt/format.h>

#include "export/html_escape.hpp"
#include "export/page_frame.hpp"
#include "export/page_table.hpp"
#include "export/page_text.hpp"

namespace sillon {

namespace {

std::string cell(PageText& text, CellKind kind, std::string_view value) {
  if (value.empty()) return {};
  switch (kind) {
    case CellKind::text:
    case CellKind::number:
      break;
    case CellKind::date:
      return text.date(value);
    case CellKind::key:
      return fmt::format("<code>{}</code>", html_escaped(value));
    case CellKind::sources:
      return text.cite(value);
    case CellKind::address:
      return web_link(value, without_scheme(value));
  }
  return html_escaped(value);
}

std::string table_of(const HtmlPage& page, PageText& text, Progress* progress) {
  std::vector<PageColumn> heads;
  for (const TableColumn& column : page.table.columns)
    heads.push_back({html_escaped(column.name), column.kind == CellKind::number ? "number" : ""});
  PageTable table(html_escaped(page.subject), std::move(heads), page.is_stacked);
  for (std::size_t row = 0; row < page.table.row_count(); ++row) {
    std::vector<std::string> cells;
    for (const TableColumn& column : page.table.columns)
      cells.push_back(cell(text, column.kind, column.cells[row]));
    table.row("", cells);
    one_row_done(progress);
  }
  return table.take();
}

}  // namespace

std::string html_text(const HtmlPage& page, const Atlas& atlas, const Words& words, Progress* progress) {
  PageText text(atlas, words);
  std::string html =
      page_begin(fmt::format("{} · {}", page.subject, page.title), words.language(), page.theme);
  html += fmt::format("<header>\n<h1>{}</h1>\n<ul class=\"facts\">\n", html_escaped(page.title));
  for (const std::string& fact : page.facts) html += fmt::format("<li>{}</li>\n", html_escaped(fact));
  html += "</ul>\n</header>\n<main>\n" + table_of(page, text, progress);
  return html + text.sources() + "</main>\n" + text.credits() + "</body>\n</html>\n";
}

}  // namespace sillon
