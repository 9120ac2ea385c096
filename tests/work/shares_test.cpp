#include "work/shares.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

namespace sillon {
namespace {

TEST(Shares, EveryRowIsInOneShare) {
  for (const std::size_t count : {0, 1, 2, 63, 64, 65, 1000, 100'000})
    for (const std::size_t least : {1, 7, 64, 5000}) {
      std::vector<std::atomic<int>> met(count);
      in_shares(count, least, [&](std::size_t begin, std::size_t end) {
        EXPECT_LT(begin, end);
        EXPECT_EQ(begin % least, 0u);
        for (std::size_t row = begin; row < end; ++row) ++met[row];
      });
      for (const auto& times : met) ASSERT_EQ(times, 1) << count << " rows, at least " << least;
    }
}

TEST(Shares, PartsBeginAtSteps) {
  for (const std::size_t count : {0, 1, 64, 65, 12'345})
    for (const std::size_t parts : {1, 2, 3, 16}) {
      std::vector<std::atomic<int>> met(count), called(parts);
      in_parts(count, parts, 64, [&](std::size_t part, std::size_t begin, std::size_t end) {
        ++called[part];
        if (begin < count) {
          EXPECT_EQ(begin % 64, 0u);
        }
        for (std::size_t row = begin; row < end; ++row) ++met[row];
      });
      for (const auto& times : met) ASSERT_EQ(times, 1) << count << " rows in " << parts;
      for (const auto& times : called) ASSERT_EQ(times, 1);
    }
}

TEST(Shares, WhatOneThrowsIsThrownToWhoAsked) {
  EXPECT_THROW(in_shares(1000, 1,
                         [](std::size_t begin, std::size_t end) {
                           if (begin <= 500 && 500 < end) throw std::runtime_error("row 500");
                         }),
               std::runtime_error);
}

TEST(Shares, NumbersAreSorted) {
  std::vector<std::uint64_t> numbers;
  for (std::uint64_t i = 0; i < 50'000; ++i) numbers.push_back(i * 0x9E3779B97F4A7C15u);
  std::vector<std::uint64_t> sorted = numbers;
  std::sort(sorted.begin(), sorted.end());
  sort_numbers(numbers);
  EXPECT_EQ(numbers, sorted);
}

TEST(Shares, BothAreDone) {
  std::atomic<int> done = 0;
  both([&] { ++done; }, [&] { ++done; });
  EXPECT_EQ(done, 2);
}

}  // namespace
}  // namespace sillon
