// The twin's tables of what was said and measured.
#include "export/html_escape.hpp"
#include "export/page_table.hpp"
#include "export/shown_rows.hpp"
#include "export/twin_sections.hpp"
#include "export/vocabulary_names.hpp"

namespace sillon {

std::string figures_section(const Twin& twin) {
  const std::vector<Row> rows = shown_indicators(twin.atlas, twin.visible, twin.view);
  if (rows.empty()) return {};
  const PageText& text = twin.text;
  PageTable table(text.count("{} figure", "{} figures", rows.size()),
                  {{text.say("About")},
                   {text.say("Figure")},
                   {text.say("Value")},
                   {text.say("Nature")},
                   {text.say("Date")},
                   {text.say("Due")},
                   {text.say("Sources")}},
                  true);
  for (const Row row : rows) {
    const Indicator& figure = twin.atlas.indicators.rows[row];
    table.row("",
              {text.subject(figure.subject), text.record(figure.indicator),
               text.record(figure_text(figure, twin.words)), html_escaped(to_name(figure.nature, twin.words)),
               text.date(figure.date), text.date(figure.due_date), twin.text.cite(figure.source)});
  }
  return table.take();
}

std::string statements_section(const Twin& twin) {
  const std::vector<Row> rows = shown_statements(twin.atlas, twin.visible, twin.view);
  if (rows.empty()) return {};
  const PageText& text = twin.text;
  PageTable table(text.count("{} statement", "{} statements", rows.size()),
                  {{text.say("About")},
                   {text.say("Date")},
                   {text.say("Said by")},
                   {text.say("Statement"), "long"},
                   {text.say("Certainty")},
                   {text.say("What became of it"), "long"},
                   {text.say("Sources")}},
                  true);
  for (const Row row : rows) {
    const Statement& said = twin.atlas.statements.rows[row];
    std::string outcome = html_escaped(to_name(said.outcome, twin.words));
    if (!said.outcome_note.empty()) outcome += ": " + text.record(said.outcome_note);
    table.row("", {text.subject(said.subject), text.date(said.date), html_escaped(said.said_by),
                   text.record(said.statement), html_escaped(to_name(said.certainty, twin.words)), outcome,
                   twin.text.cite(said.source)});
  }
  return table.take();
}

}  // namespace sillon
