// UTF-8 as RFC 3629 section 4 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
#include <bit>
#include <cstdint>
#include <cstring>

#include "report/file.hpp"

namespace sillon {

namespace {

// Octets of the character that begins at `text[at]`, 0 when it is not well formed.
std::size_t character_length(std::string_view text, std::size_t at) {
  const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto follows = [&](std::size_t i, unsigned char low, unsigned char high) {
    return at + i < text.size() && octet(i) >= low && octet(i) <= high;
  };
  const unsigned char first = octet(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned char low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    // Most text is ASCII: eight octets at a time while no high bit is set.
    while (at + sizeof(std::uint64_t) <= text.size()) {
      std::uint64_t octets = 0;
      std::memcpy(&octets, text.data() + at, sizeof octets);
      const std::uint64_t high = octets & 0x8080808080808080u;
      if (high) {
        // Where the first octet is the lowest one, its place is told at once.
        if constexpr (std::endian::native == std::endian::little)
          at += static_cast<std::size_t>(std::countr_zero(high)) / 8;
        break;
      }
      at += sizeof octets;
    }
    if (at == text.size()) break;
    const std::size_t length = character_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace sillon
