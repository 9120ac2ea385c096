// The mark of a text that is not in the reader's language: the key of its own, framed, after the last word.
#pragma once

#include <string_view>
#include <vector>

#include "ui/widget/flow_text.hpp"

namespace sillon {

// Adds the mark to runs of text; nothing when the languages are the same or the text's is not known.
void add_language_mark(const Pen& pen, std::vector<TextRun>& runs, std::string_view text_language,
                       std::string_view reader_language);

// wrapped_text with its mark.
void marked_text(const Pen& pen, Column& column, std::string_view text, UiStyle style, Rgba colour,
                 float leading, std::string_view text_language, std::string_view reader_language);

}  // namespace sillon
