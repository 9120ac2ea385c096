// The twin's tables of what was said and measured.
#include "export/html_escape.hpp"
#include "export/page_table.hpp"
#include "export/shown_rows.hpp"
#include "export/twin_sections.hpp"
#include "query/vocabulary_names.hpp"

namespace sillon {

std::string figures_section(const Twin& twin) {
  const std::vector<Row> rows = shown_indicators(twin.atlas, twin.visible, twin.view);
  if (rows.empty()) return {};
  const PageText& page = twin.page;
  PageTable table(page.text("{} figure", "{} figures", rows.size()),
                  {{page.text("About")},
                   {page.text("Figure")},
                   {page.text("Value")},
                   {page.text("Nature")},
                   {page.text("Date")},
                   {page.text("Due")},
                   {page.text("Sources")}},
                  true);
  for (const Row row : rows) {
    const Indicator& figure = twin.atlas.indicators.rows[row];
    table.row("",
              {page.subject(figure.subject), page.record(figure.indicator),
               page.record(figure_text(figure, twin.words)), html_escaped(to_name(figure.nature, twin.words)),
               page.date(figure.date), page.date(figure.due_date), twin.page.cite(figure.source)});
  }
  return table.take();
}

std::string statements_section(const Twin& twin) {
  const std::vector<Row> rows = shown_statements(twin.atlas, twin.visible, twin.view);
  if (rows.empty()) return {};
  const PageText& page = twin.page;
  PageTable table(page.text("{} statement", "{} statements", rows.size()),
                  {{page.text("About")},
                   {page.text("Date")},
                   {page.text("Said by")},
                   {page.text("Statement"), "long"},
                   {page.text("Certainty")},
                   {page.text("What became of it"), "long"},
                   {page.text("Sources")}},
                  true);
  for (const Row row : rows) {
    const Statement& said = twin.atlas.statements.rows[row];
    std::string outcome = html_escaped(to_name(said.outcome, twin.words));
    if (!said.outcome_note.empty()) outcome += ": " + page.record(said.outcome_note);
    table.row("", {page.subject(said.subject), page.date(said.date), html_escaped(said.said_by),
                   page.record(said.statement), html_escaped(to_name(said.certainty, twin.words)), outcome,
                   twin.page.cite(said.source)});
  }
  return table.take();
}

}  // namespace sillon
