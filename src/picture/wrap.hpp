// Text in lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "type/typesetter.hpp"

namespace sillon {

// Word by word into lines of `widest_px`; a word that is wider stands alone. A line feed begins a line.
std::vector<std::string> wrapped_lines(const Typesetter& type, std::string_view text, const TextStyle& style,
                                       float widest_px);

// The text, cut with an ellipsis where it is wider than that.
std::string fitted_line(const Typesetter& type, const std::string& text, const TextStyle& style,
                        float widest_px);

}  // namespace sillon
