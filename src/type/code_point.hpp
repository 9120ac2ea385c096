// Reading UTF-8 one character at a time, never failing.
#pragma once

#include <string_view>

namespace sillon {

inline constexpr char32_t replacement_character = 0xFFFD;

// Takes the first character off `rest`, which must not be empty. An octet that begins no well-formed
// character (RFC 3629: no overlong forms, no surrogates) is taken alone and reads as U+FFFD.
char32_t take_code_point(std::string_view& rest);

// Characters that have neither a shape nor a width: controls, joiners, direction marks, variation selectors.
bool is_invisible(char32_t code_point);

// The width in ems of the space characters that a font may lack (Unicode Standard 15.0, table 6-2); 0 for
// others.
float space_width_em(char32_t code_point);

}  // namespace sillon
