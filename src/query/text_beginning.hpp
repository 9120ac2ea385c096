// The beginning of a text as one number: most comparisons of a sort end here, without a look at the text.
#pragma once

#include <cstdint>
#include <string_view>

namespace sillon {

// The first eight octets, as a number that orders as they do.
inline std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i)
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  return number;
}

}  // namespace sillon
