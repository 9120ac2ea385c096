#include "screen/window_place.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

namespace sillon {
namespace {

const std::vector<MonitorArea> desk = {{"left", 0, 30, 1920, 1050}, {"right", 1920, 0, 2560, 1440}};

TEST(WindowPlace, StaysWhereItWas) {
  const WindowPlace was{2100, 200, 1400, 900, "right", true};
  EXPECT_EQ(place_on(was, desk), was);
  const WindowPlace hangs_out{1800, 60, 1280, 800, "left", false};
  EXPECT_EQ(place_on(hangs_out, desk), hangs_out);
}

TEST(WindowPlace, WhoseMonitorIsGoneStandsInTheMiddleOfThePrimaryOne) {
  const auto place = place_on({4800, 200, 1400, 900, "third", false}, desk);
  ASSERT_TRUE(place);
  EXPECT_EQ(*place, (WindowPlace{260, 105, 1400, 900, "left", false}));
  // Also when others lie where it was: they may be another's.
  EXPECT_EQ(place_on({2100, 200, 1400, 900, "third", false}, desk)->monitor, "left");
}

TEST(WindowPlace, OffAllMonitorsStandsInTheMiddleOfThePrimaryOne) {
  for (const auto& [x, y] : {std::pair{-1350, 100}, std::pair{4440, 100}, std::pair{300, 1400},
                             std::pair{300, -20}, std::pair{300, -5000}}) {
    const auto place = place_on({x, y, 1400, 900, "left", false}, desk);
    ASSERT_TRUE(place);
    EXPECT_EQ(*place, (WindowPlace{260, 105, 1400, 900, "left", false})) << x << ", " << y;
  }
}

TEST(WindowPlace, IsAsLargeAsItsMonitorAtMost) {
  const auto place = place_on({0, 30, 5000, 5000, "left", false}, desk);
  EXPECT_EQ(place->width, 1920);
  EXPECT_EQ(place->height, 1050);
  EXPECT_EQ(place_on({0, 30, 1, 1, "left", false}, desk)->width, least_window_width);
}

TEST(WindowPlace, WithoutMonitorsThereIsNone) {
  EXPECT_FALSE(place_on({0, 0, 800, 600, "", false}, {}));
  EXPECT_EQ(monitor_under({0, 0, 800, 600, "", false}, {}), "");
}

// Whatever a file says and however small a monitor is: the window can be taken hold of.
TEST(WindowPlace, CanAlwaysBeTakenHoldOf) {
  std::mt19937 random(7);
  const std::vector<int> odd = {std::numeric_limits<int>::min(), -100000, -1, 0, 1, 700, 3000,
                                std::numeric_limits<int>::max()};
  const auto any = [&] { return odd[random() % odd.size()]; };
  for (int round = 0; round < 5000; ++round) {
    std::vector<MonitorArea> monitors = desk;
    if (round % 3 == 0) monitors = {{"small", 0, 0, 320, 200}};
    const WindowPlace wanted{any(), any(), any(), any(), round % 2 == 0 ? "right" : "small", false};
    const auto place = place_on(wanted, monitors);
    ASSERT_TRUE(place);
    EXPECT_EQ(place_on(*place, monitors), place) << "a place that is allowed is kept";
    bool held = false;
    for (const MonitorArea& m : monitors)
      held = held || (place->x < m.x + m.width - 90 && place->x + place->width > m.x + 90 &&
                      place->y >= m.y && place->y <= m.y + m.height - 50);
    EXPECT_TRUE(held) << place->x << ", " << place->y << ", " << place->width << " x " << place->height;
  }
}

TEST(WindowPlace, KnowsTheMonitorUnderItsMiddle) {
  EXPECT_EQ(monitor_under({100, 100, 800, 600, "", false}, desk), "left");
  EXPECT_EQ(monitor_under({1700, 100, 800, 600, "", false}, desk), "right");
  EXPECT_EQ(monitor_under({9000, 9000, 800, 600, "", false}, desk), "left");
}

}  // namespace
}  // namespace sillon
