// Words that flow: runs of different weight and colour, some of them links, wrapped at spaces into a column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

struct TextRun {
  std::string text;
  UiStyle style = UiStyle::secondary;
  Rgba colour;
  bool link = false;
  bool framed = false;  // one word in a small frame: a mark
};

inline constexpr float secondary_leading = 17;  // logical pixels from line to line
inline constexpr float note_leading = 19.5f;
inline constexpr float body_leading = 22;

// Draws the runs one after another and moves the column down. The index of the link that was clicked, or -1.
int flow_text(const Pen& pen, Column& column, const std::vector<TextRun>& runs, float leading);

// One run, no links.
void wrapped_text(const Pen& pen, Column& column, std::string_view text, UiStyle style, Rgba colour,
                  float leading);

// The text, or as much of its beginning as fits into so many lines, and an ellipsis: for a name of any
// length.
std::string cut_to_lines(const Pen& pen, float width_px, std::string_view text, UiStyle style,
                         int most_lines);

// How many lines the text takes.
int wrapped_line_count(const Pen& pen, float width_px, std::string_view text, UiStyle style);

}  // namespace sillon
