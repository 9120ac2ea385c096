// Which of 64 octets are one of three: one bit each, so that a text is looked through 64 octets at a time.
#pragma once

#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sillon {

// Bit i is set when octets[i] is `a`, `b` or `c`. 64 octets are read.
inline std::uint64_t mask_of(const char* octets, char a, char b, char c) {
  std::uint64_t mask = 0;
#ifdef __SSE2__
  const __m128i as = _mm_set1_epi8(a), bs = _mm_set1_epi8(b), cs = _mm_set1_epi8(c);
  for (int quarter = 0; quarter < 4; ++quarter) {
    const __m128i loaded = _mm_loadu_si128(reinterpret_cast<const __m128i*>(octets + 16 * quarter));
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(loaded, as), _mm_cmpeq_epi8(loaded, bs)),
                                       _mm_cmpeq_epi8(loaded, cs));
    mask |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(found))) << 16 * quarter;
  }
#else
  for (int i = 0; i < 64; ++i) mask |= std::uint64_t{octets[i] == a || octets[i] == b || octets[i] == c} << i;
#endif
  return mask;
}

}  // namespace sillon
