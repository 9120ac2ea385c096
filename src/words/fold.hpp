// Text folded for comparison: case, accents and ligatures ignored.
#pragma once

#include <string>
#include <string_view>

namespace sillon {

// "Épinal" -> "epinal", "Straße" -> "strasse", "Œuvre" -> "oeuvre"; Latin, Greek and Cyrillic letters;
// anything else stays. Punctuation becomes one space; the result has no leading or trailing space. Octets
// that are not UTF-8 count as punctuation. Folding what is folded changes nothing.
std::string fold(std::string_view utf8);

// Whether a word of fold(utf8) begins with `beginning`, which is folded, without a blank and not empty. Folds
// no further than needed and takes no memory: for questions about very many texts.
bool has_word_beginning(std::string_view utf8, std::string_view beginning);

// "La French Tech East!" -> "la-french-tech-east": the ASCII letters and digits of the folded text, its words
// joined by '-'. Empty when there are none.
std::string slug(std::string_view utf8);

}  // namespace sillon
