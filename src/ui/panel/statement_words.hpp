// What was said and what became of it, in the reader's words: never colour alone.
#pragma once

#include <string>

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

// "announced", "expected", "an ambition"; nothing for what was stated as a fact.
std::string certainty_word(const PanelFrame& frame, Certainty certainty);
// "Kept", "Not kept", "Still open", "What became of it is not known".
std::string outcome_word(const PanelFrame& frame, Outcome outcome);
Rgba outcome_colour(const PanelFrame& frame, Outcome outcome);

// "2015 · LORnTECH, reported by Paperjam · announced"
std::string said_line(const PanelFrame& frame, const Statement& statement);
// The outcome's word, and the note to it.
void draw_outcome(PanelFrame& frame, Column& column, const Statement& statement);

}  // namespace sillon
