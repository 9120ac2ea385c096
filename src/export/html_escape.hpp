// What may stand between tags and inside quotes.
#pragma once

#include <string>
#include <string_view>

namespace sillon {

// Control characters other than line breaks and tabs become spaces. Those that embed, override or isolate a
// direction of writing (Unicode Bidirectional Algorithm, UAX 9, 2.1 to 2.5) are left out: they would reorder
// the words that stand beside a name.
std::string html_escaped(std::string_view text);

// Only what is an address of the web becomes a link, whatever a file says; anything else is its text alone.
std::string web_link(std::string_view address, std::string_view text);
// "example.org/a"
std::string without_scheme(std::string_view address);

}  // namespace sillon
