#include "ui/panel/place_record.hpp"

#include <algorithm>
#include <cmath>

#include "ui/panel/card.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_statements = 3;
constexpr const char* all_statements = "card-statements";
constexpr float least_date_width = 56, date_gap = 14;

std::string certainty_word(const PanelFrame& frame, Certainty certainty) {
  switch (certainty) {
    case Certainty::stated:
      return {};
    case Certainty::announced:
      return frame.text("announced");
    case Certainty::expected:
      return frame.text("expected");
    case Certainty::ambition:
      return frame.text("an ambition");
  }
  return {};
}

struct OutcomeLook {
  std::string word;
  Rgba colour;
};

OutcomeLook outcome_look(const PanelFrame& frame, Outcome outcome) {
  const Palette& p = frame.palette();
  switch (outcome) {
    case Outcome::kept:
      return {frame.text("Kept"), p.good};
    case Outcome::not_kept:
      return {frame.text("Not kept"), p.warn};
    case Outcome::open:
      return {frame.text("Still open"), p.ink_2};
    case Outcome::unknown:
      break;
  }
  return {frame.text("What became of it is not known"), p.ink_2};
}

void draw_statement(PanelFrame& frame, Column& column, const Statement& statement) {
  const Palette& p = frame.palette();
  std::string head;
  for (const std::string& part : {statement.date.known() ? frame.date(statement.date) : std::string(),
                                  statement.said_by, certainty_word(frame, statement.certainty)})
    if (!part.empty()) head += (head.empty() ? "" : " · ") + part;
  card_note(frame, column, head);
  wrapped_text(frame.pen, column, statement.statement, UiStyle::control, p.ink, 20);
  const OutcomeLook outcome = outcome_look(frame, statement.outcome);
  std::vector<TextRun> runs = {{outcome.word, UiStyle::section_head, outcome.colour, false}};
  if (!statement.outcome_note.empty())
    runs.push_back({" · " + statement.outcome_note, UiStyle::secondary, p.ink_2, false});
  flow_text(frame.pen, column, runs, secondary_leading);
  column.gap(frame.px(10));
}

std::string qualifier_word(const PanelFrame& frame, Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::exact:
      return {};
    case Qualifier::about:
      return frame.text("about") + " ";
    case Qualifier::at_least:
      return frame.text("at least") + " ";
    case Qualifier::up_to:
      return frame.text("up to") + " ";
  }
  return {};
}

std::string nature_word(const PanelFrame& frame, Nature nature) {
  switch (nature) {
    case Nature::declared:
      return frame.text("declared");
    case Nature::measured:
      return frame.text("measured");
    case Nature::target:
      return frame.text("target");
    case Nature::forecast:
      return frame.text("forecast");
  }
  return {};
}

void draw_indicator(PanelFrame& frame, Column& column, const Indicator& indicator) {
  const Palette& p = frame.palette();
  const double whole = std::round(indicator.value);
  const int decimals = whole == indicator.value ? 0 : 1;
  std::string figure = qualifier_word(frame, indicator.qualifier) + frame.number(indicator.value, decimals);
  const bool says_unit = indicator.indicator.rfind(indicator.unit, 0) == 0;
  if (!says_unit && !indicator.unit.empty()) figure += " " + indicator.unit;
  figure = capital(figure);
  std::string about = nature_word(frame, indicator.nature);
  if (indicator.date.known()) about += ", " + frame.date(indicator.date);
  if (indicator.due_date.known())
    about += ", " + PanelFrame::say(frame.text("due {}"), frame.date(indicator.due_date));
  const std::vector<TextRun> runs = {{figure, UiStyle::control_value, p.ink, false},
                                     {" " + indicator.indicator, UiStyle::control, p.ink, false}};
  flow_text(frame.pen, column, runs, 20);
  card_note(frame, column, about);
  column.gap(frame.px(6));
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
    if (!event->note.empty())
      runs.push_back({(runs.empty() ? "" : " · ") + event->note, UiStyle::secondary, p.ink_2, false});
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
  for (const Indicator* indicator : figures) draw_indicator(frame, column, *indicator);
  if (!website.empty())
    wrapped_text(frame.pen, column, website, UiStyle::secondary, frame.palette().ink_2, note_leading);
}

}  // namespace sillon
