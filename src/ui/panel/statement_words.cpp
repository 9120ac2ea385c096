#include "ui/panel/statement_words.hpp"

#include "ui/panel/place_words.hpp"
#include "ui/widget/language_mark.hpp"

namespace sillon {

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

std::string outcome_word(const PanelFrame& frame, Outcome outcome) {
  switch (outcome) {
    case Outcome::kept:
      return frame.text("Kept");
    case Outcome::not_kept:
      return frame.text("Not kept");
    case Outcome::open:
      return frame.text("Still open");
    case Outcome::unknown:
      break;
  }
  return frame.text("What became of it is not known");
}

Rgba outcome_colour(const PanelFrame& frame, Outcome outcome) {
  const Palette& p = frame.palette();
  switch (outcome) {
    case Outcome::kept:
      return p.good;
    case Outcome::not_kept:
      return p.gap;
    case Outcome::open:
      return p.ink;
    case Outcome::unknown:
      break;
  }
  return p.ink_2;
}

std::string said_line(const PanelFrame& frame, const Statement& statement) {
  std::string line;
  for (const std::string& part : {statement.date.known() ? frame.date(statement.date) : std::string(),
                                  statement.said_by, certainty_word(frame, statement.certainty)})
    if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
  return line;
}

void draw_outcome(PanelFrame& frame, Column& column, const Statement& statement) {
  std::vector<TextRun> runs = {{outcome_word(frame, statement.outcome), UiStyle::section_head,
                                outcome_colour(frame, statement.outcome)}};
  if (!statement.outcome_note.empty()) {
    runs.push_back({" · " + statement.outcome_note, UiStyle::secondary, frame.palette().ink_2});
    add_language_mark(frame.pen, runs, record_language(frame), frame.view().language);
  }
  flow_text(frame.pen, column, runs, secondary_leading);
}

}  // namespace sillon
