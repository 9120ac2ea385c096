// What each letter becomes when case, accents and ligatures are ignored.
#pragma once

#include <optional>
#include <string_view>

namespace sillon {

// "é" -> "e", "Œ" -> "oe", "Σ" and "ς" -> "σ"; nothing when the letter stays as it is. Covers the Latin,
// Greek and Cyrillic letters of the basic plane that have a case, an accent, a stroke or a hook; ASCII is not
// asked.
std::optional<std::string_view> plain_letters(char32_t letter);

// Accents on their own and signs without width: dropped wherever they stand.
bool is_mark(char32_t sign);

// Signs between words beyond ASCII: Latin-1 signs, general and CJK punctuation, spaces.
bool is_separator(char32_t sign);

}  // namespace sillon
