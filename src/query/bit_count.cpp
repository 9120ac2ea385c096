#include "query/bit_count.hpp"

#include <bit>

namespace sillon {
namespace {

// Compiled once for each kind of processor below.
[[gnu::always_inline]] inline std::size_t common(const std::uint64_t* a, const std::uint64_t* b,
                                                 std::size_t count) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += static_cast<std::uint64_t>(std::popcount(a[i] & b[i]));
  return static_cast<std::size_t>(sum);
}

using CountCommon = std::size_t (*)(const std::uint64_t*, const std::uint64_t*, std::size_t);

#if defined(__x86_64__)
[[gnu::target("avx512f,avx512vpopcntdq")]] std::size_t common_by_eight(const std::uint64_t* a,
                                                                       const std::uint64_t* b,
                                                                       std::size_t count) {
  return common(a, b, count);
}
[[gnu::target("popcnt")]] std::size_t common_by_one(const std::uint64_t* a, const std::uint64_t* b,
                                                    std::size_t count) {
  return common(a, b, count);
}
CountCommon chosen() {
  if (__builtin_cpu_supports("avx512vpopcntdq")) return common_by_eight;
  if (__builtin_cpu_supports("popcnt")) return common_by_one;
  return count_common_portably;
}
#else
CountCommon chosen() {
  return count_common_portably;
}
#endif

}  // namespace

std::size_t count_common_portably(const std::uint64_t* a, const std::uint64_t* b, std::size_t count) {
  // Sums of ever more neighbouring bits (Warren 2012, Hacker's Delight, 5-1); several words at once.
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t bits = a[i] & b[i];
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    bits += bits >> 8;
    bits += bits >> 16;
    bits += bits >> 32;
    sum += bits & 0xFF;
  }
  return static_cast<std::size_t>(sum);
}

std::size_t count_common(const std::uint64_t* a, const std::uint64_t* b, std::size_t count) {
  static const CountCommon count_both = chosen();
  return count_both(a, b, count);
}

std::size_t count_bits(const std::uint64_t* words, std::size_t count) {
  return count_common(words, words, count);
}

}  // namespace sillon
