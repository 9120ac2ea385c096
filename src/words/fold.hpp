// Text folded for comparison: case, accents and ligatures ignored.
#pragma once

#include <string>
#include <string_view>

namespace sillon {

// "Épinal" -> "epinal", "Straße" -> "strasse", "Œuvre" -> "oeuvre"; Latin, Greek and Cyrillic letters;
// anything else stays. Punctuation becomes one space; the result has no leading or trailing space. Octets
// that are not UTF-8 count as punctuation. Folding what is folded changes nothing.
std::string fold(std::string_view utf8);

// "La French Tech East!" -> "la-french-tech-east": the ASCII letters and digits of the folded text, its words
// joined by '-'. Empty when there are none.
std::string slug(std::string_view utf8);

}  // namespace sillon
