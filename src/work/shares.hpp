// One piece of work over many rows, split into shares that the machine's cores do at the same time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace sillon {

// Calls `work(begin, end)` for shares that together are [0, count), each row in one share, from several
// threads at once; returns when all are done. Shares have at least `least` rows but for the last, so that
// little work is done by the thread that asks; begins are multiples of `least`. What one of them throws is
// thrown here. `least` >= 1.
void in_shares(std::size_t count, std::size_t least,
               const std::function<void(std::size_t begin, std::size_t end)>& work);

// How many threads that may be; at least 1.
std::size_t share_count();

// The same in exactly `shares` parts of nearly equal size, for work that has one store a part:
// `work(part, begin, end)`. Inner begins are multiples of `step`, for bits that share a word.
void in_parts(std::size_t count, std::size_t shares, std::size_t step,
              const std::function<void(std::size_t part, std::size_t begin, std::size_t end)>& work);

// Sorts upwards, on all cores.
void sort_numbers(std::vector<std::uint64_t>& numbers);

// Two things at the same time; returns when both are done.
void both(const std::function<void()>& one, const std::function<void()>& other);

}  // namespace sillon
