// How much of the interface is translated.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sillon {

struct CatalogueCount {
  std::size_t messages = 0;    // texts of the interface that any catalogue knows
  std::size_t translated = 0;  // those that this language has; English is their own language and has all
};
CatalogueCount count_catalogue(std::string_view language);

// The English texts that a compiled catalogue (.mo) translates, its header left out; none when the bytes are
// no catalogue. The views are into `mo`.
std::vector<std::string_view> translated_messages(std::string_view mo);

}  // namespace sillon
