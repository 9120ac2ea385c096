// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sillon {

// Wide and fullwidth characters take two columns, combining marks and signs without width none. `text` is
// UTF-8.
std::size_t display_width(std::string_view text);

// The text when it fits, else as much of its beginning as fits before an ellipsis. `width` ≥ 1.
std::string clipped(std::string_view text, std::size_t width);

// On one line and harmless to a terminal: line breaks and tabs become spaces, other control characters are
// spelt out.
std::string on_one_line(std::string_view text);

// Lines of at most `width` columns, broken at spaces (a longer word stands alone), each after the first begun
// with `indent` spaces; without a line end at the end. `taken`: columns that the first line has already.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent, std::size_t taken);

}  // namespace sillon
