// When the value before may stand in, and when the one that is asked for is there.
#include "work/stand_in.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace sillon {
namespace {

constexpr auto always = [](int) { return true; };
constexpr auto never = [](int) { return false; };
const std::function<void()> wake = [] {};

TEST(StandIn, MakesTheFirstAndWhatNothingMayStandInForAtOnce) {
  StandIn<int, int> value;
  EXPECT_EQ(value.get(
                1, [] { return 10; }, wake, always),
            10)
      << "there is nothing before it";
  EXPECT_EQ(value.get(
                2, [] { return 20; }, wake, never),
            20);
  EXPECT_EQ(value.get(
                3, [] { return 30; }, {}, always),
            30)
      << "nobody would be woken";
  EXPECT_EQ(value.get(
                3, [] { return 0; }, wake, never),
            30)
      << "known";
  EXPECT_FALSE(value.is_under_way());
}

TEST(StandIn, ShowsTheOneBeforeUntilTheNextIsThere) {
  StandIn<int, int> value;
  value.get(
      1, [] { return 10; }, wake, always);
  std::atomic<bool> may_end = false;
  const auto slow = [&] {
    while (!may_end) std::this_thread::yield();
    return 20;
  };
  EXPECT_EQ(value.get(2, slow, wake, always), 10);
  EXPECT_TRUE(value.is_under_way());
  EXPECT_TRUE(value.is_of(1));
  EXPECT_EQ(value.get(
                3, [] { return 30; }, wake, always),
            10)
      << "one at a time";
  may_end = true;
  EXPECT_EQ(value.get(2, slow, wake, never), 20) << "waited for";
  EXPECT_FALSE(value.is_under_way());
}

TEST(StandIn, DropsWhatComesTooLate) {
  StandIn<int, int> value;
  value.get(
      1, [] { return 10; }, wake, always);
  std::atomic<bool> made = false;
  value.get(
      2, [] { return 20; }, [&] { made = true; }, always);
  EXPECT_EQ(value.get(
                3, [] { return 30; }, wake, never),
            30);
  while (!made) std::this_thread::yield();
  EXPECT_EQ(value.get(
                3, [] { return 0; }, wake, never),
            30);
  EXPECT_FALSE(value.is_under_way());
}

TEST(StandIn, ThrowsWhatMakingThrewAndCanBeAskedAgain) {
  StandIn<int, int> value;
  value.get(
      1, [] { return 10; }, wake, always);
  std::atomic<bool> made = false;
  const auto fails = []() -> int { throw 7; };
  value.get(
      2, fails, [&] { made = true; }, always);
  while (!made) std::this_thread::yield();
  EXPECT_THROW(value.get(
                   4, [] { return 40; }, wake, always),
               int);
  EXPECT_EQ(value.get(
                4, [] { return 40; }, wake, never),
            40);
}

}  // namespace
}  // namespace sillon
