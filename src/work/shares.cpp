#include "work/shares.hpp"

#include <tbb/blocked_range.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>
#include <tbb/parallel_sort.h>

#include <algorithm>

namespace sillon {

void in_shares(std::size_t count, std::size_t least,
               const std::function<void(std::size_t begin, std::size_t end)>& work) {
  if (count == 0) return;
  const std::size_t blocks = (count + least - 1) / least;
  if (blocks == 1) return work(0, count);
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, blocks),
                    [&](const tbb::blocked_range<std::size_t>& range) {
                      work(range.begin() * least, std::min(range.end() * least, count));
                    });
}

std::size_t share_count() {
  return static_cast<std::size_t>(std::max(1, tbb::info::default_concurrency()));
}

void in_parts(std::size_t count, std::size_t shares, std::size_t step,
              const std::function<void(std::size_t part, std::size_t begin, std::size_t end)>& work) {
  const std::size_t steps = (count + step - 1) / step;
  const auto begin_of = [&](std::size_t part) { return std::min(steps * part / shares * step, count); };
  tbb::parallel_for(std::size_t{0}, shares,
                    [&](std::size_t part) { work(part, begin_of(part), begin_of(part + 1)); });
}

void sort_numbers(std::vector<std::uint64_t>& numbers) {
  tbb::parallel_sort(numbers.begin(), numbers.end());
}

void both(const std::function<void()>& one, const std::function<void()>& other) {
  tbb::parallel_invoke(one, other);
}

}  // namespace sillon
