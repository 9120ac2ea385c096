#include "work/later.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace sillon {
namespace {

using Number = Later<int, int>;

auto made(int value) {
  return [value] { return std::make_shared<const int>(value); };
}

TEST(Later, WithoutAWakeIsNow) {
  Number later;
  const auto first = later.get(1, made(10), {});
  ASSERT_TRUE(first);
  EXPECT_EQ(*first, 10);
  EXPECT_EQ(later.get(1, made(99), {}), first) << "kept as long as the key is the same";
  EXPECT_EQ(*later.get(2, made(20), {}), 20);
  EXPECT_FALSE(later.is_under_way());
}

TEST(Later, ShowsTheLastOneUntilTheNextIsThere) {
  Number later;
  std::atomic<bool> may_end = false, woken = false;
  const auto wake = [&] { woken = true; };
  later.get(1, made(10), {});
  const auto slow = [&] {
    while (!may_end) std::this_thread::yield();
    return std::make_shared<const int>(20);
  };
  EXPECT_EQ(*later.get(2, slow, wake), 10);
  EXPECT_FALSE(later.is_of(2));
  EXPECT_TRUE(later.is_under_way());
  may_end = true;
  while (!woken) std::this_thread::yield();
  EXPECT_EQ(*later.get(2, made(99), wake), 20) << "made once";
  EXPECT_TRUE(later.is_of(2));
  EXPECT_FALSE(later.is_under_way());
}

TEST(Later, ForgetsWhatIsThereAndWhatIsComing) {
  Number later;
  later.get(1, made(10), {});
  later.get(2, made(20), [] {});
  later.forget();
  EXPECT_FALSE(later.is_of(1));
  EXPECT_FALSE(later.is_under_way());
  EXPECT_EQ(*later.get(3, made(30), {}), 30);
}

}  // namespace
}  // namespace sillon
