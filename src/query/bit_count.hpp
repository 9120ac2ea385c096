// How many bits are set in many words. A processor that counts them by itself is asked to.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sillon {

std::size_t count_bits(const std::uint64_t* words, std::size_t count);
// Of those set in both.
std::size_t count_common(const std::uint64_t* a, const std::uint64_t* b, std::size_t count);

// The same for any processor, for tests to compare.
std::size_t count_common_portably(const std::uint64_t* a, const std::uint64_t* b, std::size_t count);

}  // namespace sillon
