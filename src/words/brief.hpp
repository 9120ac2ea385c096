// Names and titles have any length, the places where they are said have not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sillon {

// What is left of a text that was cut, and an ellipsis; no space before it.
std::string with_ellipsis(std::string_view beginning);

// A name within a sentence or beside a mark. The longest name of the shipped atlas has 83 letters.
inline constexpr std::size_t most_letters_said = 100;
// Of a subject that may be a link: two names and what is between them.
inline constexpr std::size_t most_letters_of_subject = 3 * most_letters_said;

// The text, or its first letters (as UTF-8 counts them) with an ellipsis where it has more than that.
std::string brief(std::string_view text, std::size_t most_letters = most_letters_said);

}  // namespace sillon
