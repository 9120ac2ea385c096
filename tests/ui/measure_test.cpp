// The measuring tool, by mouse and by keyboard; and the choice of a chain's end.
#include <gtest/gtest.h>

#include "desk.hpp"
#include "geo/geodesic.hpp"

namespace sillon {
namespace {

using test::Desk;

class MeasuringTool : public testing::Test {
 protected:
  MeasuringTool() {
    desk.state.measuring.on = true;
    desk.settle();
  }
  std::size_t points() const { return desk.state.measuring.points.size(); }
  PixelPoint middle() const { return centre(desk.picture().layout.fit); }
  static PixelPoint centre(PixelBox box) {
    return {box.x_px + box.width_px / 2, box.y_px + box.height_px / 2};
  }

  Desk desk{FrameSize{1280, 800, 1}};
};

TEST_F(MeasuringTool, AClickAddsAPointAndSelectsNothing) {
  const PixelPoint town = desk.town(0);
  const auto actions = desk.click_at(town);
  EXPECT_EQ(Desk::count<Select>(actions), 0u);
  ASSERT_EQ(points(), 1u);
  EXPECT_LT(geodesic_km(desk.state.measuring.points.front(), desk.atlas->towns.point[0]), 0.2);
  EXPECT_EQ(desk.state.hover, Selection(Nothing{}));
}

TEST_F(MeasuringTool, DraggingStillMovesTheMap) {
  desk.move_to(middle());
  desk.wait_long();
  desk.all.clear();
  ImGui::GetIO().MouseDown[0] = true;
  desk.frame();
  for (int i = 1; i <= 5; ++i) {
    desk.move_to({middle().x_px + static_cast<float>(20 * i), middle().y_px});
    desk.frame();
  }
  ImGui::GetIO().MouseDown[0] = false;
  desk.frame();
  EXPECT_GT(Desk::count<LookAt>(desk.all), 0u);
  EXPECT_EQ(points(), 0u);
}

TEST_F(MeasuringTool, AClickNearTheLastPointEndsThePath) {
  desk.click_at({600, 500});
  desk.click_at({700, 600});
  ASSERT_EQ(points(), 2u);
  desk.click_at({702, 601});
  EXPECT_EQ(points(), 2u) << "it ends";
  desk.click_at({650, 650});
  EXPECT_EQ(points(), 1u) << "another path begins";
}

TEST_F(MeasuringTool, ADoubleClickEndsThePathAndDoesNotZoom) {
  desk.click_at({600, 500});
  desk.click_at({700, 600});
  desk.all.clear();
  ImGui::GetIO().MouseDown[0] = true;  // shortly after the click
  desk.frame();
  ImGui::GetIO().MouseDown[0] = false;
  desk.frame();
  EXPECT_EQ(Desk::count<ZoomBy>(desk.all), 0u);
  EXPECT_EQ(points(), 2u);
  desk.click_at({650, 650});
  EXPECT_EQ(points(), 1u);
}

TEST_F(MeasuringTool, EnterEndsThePathOfTheMouse) {
  desk.click_at({600, 500});
  desk.click_at({700, 600});
  desk.press_key(key::enter);
  EXPECT_EQ(points(), 2u);
  desk.click_at({650, 650});
  EXPECT_EQ(points(), 1u);
}

TEST_F(MeasuringTool, BackspaceTakesAPointBackAndEscLeaves) {
  desk.click_at({600, 500});
  desk.click_at({700, 600});
  desk.press_key(key::backspace);
  EXPECT_EQ(points(), 1u);
  desk.press_key(key::escape);
  EXPECT_FALSE(desk.state.measuring.on);
  EXPECT_EQ(points(), 0u);
}

TEST_F(MeasuringTool, WorksWithoutAMouse) {
  desk.press_key(key::space);
  ASSERT_EQ(points(), 1u);
  EXPECT_LT(geodesic_km(desk.state.measuring.points.front(), look_now(desk.state).centre), 0.2);
  for (int i = 0; i < 2; ++i) desk.press_key(key::right);
  desk.settle();
  desk.press_key(key::enter);
  ASSERT_EQ(points(), 2u);
  EXPECT_LT(geodesic_km(desk.state.measuring.points.back(), look_now(desk.state).centre), 0.2);
  desk.press_key(key::space);
  EXPECT_EQ(points(), 2u) << "at its last point the path ends";
  desk.press_key(key::left);
  desk.settle();
  desk.press_key(key::space);
  EXPECT_EQ(points(), 1u) << "and another begins";
}

TEST_F(MeasuringTool, ThePlateHasItsButtons) {
  desk.state.measuring.points = {{6, 49}, {7, 49}, {7, 50}};
  desk.click("Take back", "measure-plate");
  EXPECT_EQ(points(), 2u);
  desk.click("Clear", "measure-plate");
  EXPECT_EQ(points(), 0u);
  EXPECT_TRUE(desk.state.measuring.on);
  desk.click("Close", "measure-plate");
  EXPECT_FALSE(desk.state.measuring.on);
}

TEST_F(MeasuringTool, ThePlateSaysBothLengths) {
  // A degree of latitude from 49 to 50 N is 111.22 km on the ellipsoid.
  desk.state.measuring.points = {{6, 49}, {6, 50}};
  desk.settle();
  EXPECT_TRUE(Desk::shows("111.2\u00a0km"));
  EXPECT_TRUE(Desk::shows("With a ruler on this map"));
}

TEST(ChainEnd, APlateSaysWhatToDoAndHowToLeave) {
  Desk desk({1280, 800, 1});
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  desk.type("c");
  ASSERT_TRUE(desk.state.choosing_chain_end);
  desk.settle();
  EXPECT_TRUE(Desk::shows_panel("chain-plate"));
  EXPECT_EQ(Desk::only<ChooseChainEnd>(desk.click("Cancel", "chain-plate")), ChooseChainEnd{false});
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("chain-plate"));
}

TEST(ChainEnd, ATownWithOnePlaceStandsForItAndOthersComeCloser) {
  Desk desk({1280, 800, 1});
  desk.state.view.selection = PlaceKey{"forge"};
  desk.state.choosing_chain_end = true;
  desk.settle();
  const auto& names = desk.atlas->towns.name;
  const auto index = [&](const char* name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  };
  const auto closer = desk.click_at(desk.town(index("Trier")));
  EXPECT_EQ(Desk::count<FlyTo>(closer), 1u);
  EXPECT_TRUE(desk.state.choosing_chain_end);
  desk.state.view.camera = WholeRegion{};
  const auto chosen = desk.click_at(desk.town(index("Épinal")));
  EXPECT_EQ(Desk::only<Select>(chosen), Select{PlaceKey{"quai-alpha"}});
  EXPECT_EQ(desk.state.view.chain_to, "quai-alpha");
}

TEST(Measuring, KeysAreTheMapsAgainWhenTheFocusedPanelIsGone) {
  Desk desk;
  desk.type("l");
  desk.settle();
  desk.press_key(key::tab);  // the cross of the list
  desk.settle();
  desk.press_key(key::space);
  desk.settle();
  ASSERT_FALSE(desk.state.list.open);
  desk.type("m");
  desk.settle();
  desk.press_key(key::right);
  desk.settle();
  desk.press_key(key::space);
  EXPECT_EQ(desk.state.measuring.points.size(), 1u);
}

}  // namespace
}  // namespace sillon
