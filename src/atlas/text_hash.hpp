// A hash of short texts, for tables in memory only: it differs between machines of different byte order.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace sillon {

namespace detail {

template <class Word>
std::uint64_t octets_at(const char* text) {
  Word word;
  std::memcpy(&word, text, sizeof word);
  return word;
}

// The middle of a product with an odd number mixes all bits (Knuth, The Art of Computer Programming 3, 6.4).
inline std::uint64_t mixed(std::uint64_t bits) {
  bits *= 0x9E3779B97F4A7C15u;
  return bits ^ bits >> 32;
}

}  // namespace detail

// Eight octets at a time; the last ones are read again where the length is no multiple of eight, so that
// nothing beyond the text is touched.
inline std::uint64_t text_hash(std::string_view text) {
  using namespace detail;
  const char* const data = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size * 0xC2B2AE3D27D4EB4Fu;
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) hash = mixed(hash ^ octets_at<std::uint64_t>(data + at));
    return mixed(mixed(hash ^ octets_at<std::uint64_t>(data + size - 8)));
  }
  if (size >= 4)
    return mixed(
        mixed(hash ^ (octets_at<std::uint32_t>(data) << 32 | octets_at<std::uint32_t>(data + size - 4))));
  std::uint64_t few = 0;
  for (const char octet : text) few = few << 8 | static_cast<unsigned char>(octet);
  return mixed(mixed(hash ^ few));
}

}  // namespace sillon
