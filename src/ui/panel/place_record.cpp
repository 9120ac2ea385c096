#include "ui/panel/place_record.hpp"

#include <algorithm>
#include <cmath>

#include "ui/panel/card.hpp"
#include "ui/panel/figure_words.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/panel/statement_words.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/language_mark.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_statements = 3;
constexpr const char* all_statements = "card-statements";
constexpr float least_date_width = 56, date_gap = 14;

void draw_statement(PanelFrame& frame, Column& column, const Statement& statement) {
  card_note(frame, column, said_line(frame, statement));
  marked_text(frame.pen, column, statement.statement, UiStyle::control, frame.palette().ink, 20,
              record_language(frame), frame.view().language);
  draw_outcome(frame, column, statement);
  column.gap(frame.px(10));
}

}  // namespace

void draw_statements(PanelFrame& frame, Column& column, Row place) {
  std::vector<const Statement*> said;
  for (const Statement& statement : frame.atlas().statements.rows)
    if (statement.place == place) said.push_back(&statement);
  if (said.empty()) return;
  std::stable_sort(said.begin(), said.end(),
                   [](const Statement* a, const Statement* b) { return a->date < b->date; });
  card_section(frame, column, frame.text("What was said, and what became of it"));
  const bool whole = frame.is_open(all_statements) || said.size() <= most_statements + 1;
  const std::size_t rows = whole ? said.size() : most_statements;
  for (std::size_t i = 0; i < rows; ++i) draw_statement(frame, column, *said[i]);
  if (said.size() > most_statements + 1) {
    const std::string words = whole ? frame.text("Fewer statements")
                                    : frame.text("{} more", "{} more", said.size() - most_statements);
    const PixelBox line = column.take(frame.px(24));
    if (text_link(frame.pen, words, line.x_px, line.y_px + line.height_px / 2))
      frame.send(ToggleSection{all_statements});
  }
}

void draw_events(PanelFrame& frame, Column& column, std::string_view subject) {
  const auto& rows = frame.atlas().events.rows;
  // Sorted by subject, then date.
  const auto begin =
      std::lower_bound(rows.begin(), rows.end(), subject,
                       [](const Event& event, std::string_view id) { return event.subject < id; });
  if (begin == rows.end() || begin->subject != subject) return;
  const Palette& p = frame.palette();
  card_section(frame, column, frame.text("What happened"));
  float side = frame.px(least_date_width);  // the dates' own column
  for (auto event = begin; event != rows.end() && event->subject == subject; ++event)
    side = std::max(
        side, std::ceil(frame.pen.width(UiStyle::secondary, frame.date(event->date))) + frame.px(date_gap));
  for (auto event = begin; event != rows.end() && event->subject == subject; ++event) {
    const auto& statuses = event->link == no_row ? frame.taxonomy().statuses : frame.taxonomy().link_statuses;
    std::vector<TextRun> runs;
    if (event->status < statuses.size())
      runs.push_back({std::string(frame.name(statuses[event->status])), UiStyle::section_head, p.ink, false});
    if (!event->note.empty()) {
      runs.push_back({(runs.empty() ? "" : " · ") + event->note, UiStyle::secondary, p.ink_2, false});
      add_language_mark(frame.pen, runs, record_language(frame), frame.view().language);
    }
    const float top = column.y_px;
    Column dates{column.x_px, top, side};
    wrapped_text(frame.pen, dates, frame.date(event->date), UiStyle::secondary, p.ink_2, note_leading);
    Column words{column.x_px + side, top, column.width_px - side};
    flow_text(frame.pen, words, runs, note_leading);
    column.y_px = std::max(dates.y_px, words.y_px) + frame.px(4);
  }
}

void draw_indicators(PanelFrame& frame, Column& column, Row place) {
  const Places& places = frame.atlas().places;
  std::vector<const Indicator*> figures;
  for (const Indicator& indicator : frame.atlas().indicators.rows)
    if (indicator.place == place) figures.push_back(&indicator);
  const bool has_jobs = places.jobs[place] == places.jobs[place];
  const std::string website(places.website[place]);
  if (figures.empty() && !has_jobs && website.empty()) return;
  card_section(frame, column, frame.text("Figures and address on the web"));
  if (has_jobs) {
    std::string line = frame.text("{} job", "{} jobs", static_cast<std::size_t>(places.jobs[place]));
    if (places.jobs_as_of[place].known())
      line += ", " + PanelFrame::say(frame.text("as of {}"), frame.date(places.jobs_as_of[place]));
    wrapped_text(frame.pen, column, line, UiStyle::control, frame.palette().ink, 20);
  }
  for (const Indicator* figure : figures) {
    draw_figure(frame, column, *figure);
    column.gap(frame.px(6));
  }
  if (!website.empty())
    wrapped_text(frame.pen, column, website, UiStyle::secondary, frame.palette().ink_2, note_leading);
}

}  // namespace sillon
