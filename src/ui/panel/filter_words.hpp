// What the filters say of themselves: the sentence, how much they hide, and the one click that takes them
// away.
#pragma once

#include <string>

#include "ui/panel/panel_frame.hpp"

namespace sillon {

// query/filter_sentence.hpp, kept as long as the view's filter and date are the same.
const std::string& sentence_of(const PanelFrame& frame);
// "12 places are hidden by filters", "… by the date", "… by filters and the date"; of links where no place is
// hidden, and nothing where nothing is.
std::string hidden_words(const PanelFrame& frame);
// Takes the filters and the date away, those of them that there are.
void show_all(PanelFrame& frame);

}  // namespace sillon
