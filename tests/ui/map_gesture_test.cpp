#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/gesture/framing.hpp"

namespace sillon {
namespace {

using test::Desk;

constexpr PixelPoint on_the_map{700, 500};

double pixels_between(PixelPoint a, PixelPoint b) {
  return std::hypot(static_cast<double>(a.x_px - b.x_px), static_cast<double>(a.y_px - b.y_px));
}

void press_and_move(Desk& desk, PixelPoint from, PixelPoint to) {
  desk.settle();
  desk.move_to(from);
  desk.wait_long();
  desk.all.clear();
  ImGui::GetIO().MouseDown[0] = true;
  desk.frame();
  for (int step = 1; step <= 5; ++step) {
    const float t = static_cast<float>(step) / 5;
    desk.move_to({from.x_px + (to.x_px - from.x_px) * t, from.y_px + (to.y_px - from.y_px) * t});
    desk.frame();
  }
}
void release(Desk& desk) {
  ImGui::GetIO().MouseDown[0] = false;
  desk.frame();
}

TEST(MapGesture, TheGrabbedPointStaysUnderTheCursor) {
  Desk desk;
  const LonLat grabbed = lonlat_from_pixel(desk.picture(), on_the_map).value();
  const PixelPoint to{910, 333};  // ImGui gives whole pixels
  press_and_move(desk, on_the_map, to);
  EXPECT_GE(Desk::count<LookAt>(desk.all), 4u);
  EXPECT_LT(pixels_between(Desk::pixel_of(desk.picture(), grabbed), to), 0.05);
  const auto before = desk.all.size();
  release(desk);
  EXPECT_EQ(desk.all.size(), before) << "letting go after a drag is no click";
}

// In a slow frame the whole way and the letting go come at once.
TEST(MapGesture, ADragWithinOneFrameIsNoClick) {
  Desk desk;
  const LonLat grabbed = lonlat_from_pixel(desk.picture(), on_the_map).value();
  press_and_move(desk, on_the_map, on_the_map);
  const PixelPoint to{910, 333};
  desk.move_to(to);
  release(desk);
  EXPECT_EQ(Desk::count<LookAt>(desk.all), 1u);
  EXPECT_EQ(Desk::count<Select>(desk.all), 0u);
  EXPECT_LT(pixels_between(Desk::pixel_of(desk.picture(), grabbed), to), 0.05);
}

TEST(MapGesture, AnotherProjectionDoesNotThrowTheMapAway) {
  Desk desk;
  press_and_move(desk, on_the_map, {760, 480});
  desk.state = reduce(std::move(desk.state), Action(SetCrs{"EPSG:3857"})).state;
  desk.frame();
  const LonLat under_hand = lonlat_from_pixel(desk.picture(), {760, 480}).value();
  const PixelPoint to{700, 430};
  desk.move_to(to);
  desk.frame();
  EXPECT_LT(pixels_between(Desk::pixel_of(desk.picture(), under_hand), to), 1);
  release(desk);
}

TEST(MapGesture, APanelIsNotTheMap) {
  Desk desk;
  press_and_move(desk, {100, 600}, {500, 500});
  release(desk);
  EXPECT_EQ(Desk::count<LookAt>(desk.all), 0u);
  desk.move_to({100, 600});
  desk.settle();
  ImGui::GetIO().MouseWheel = 1;
  EXPECT_EQ(Desk::count<ZoomBy>(desk.frame()), 0u);
}

TEST(MapGesture, TheWheelZoomsAboutTheCursor) {
  Desk desk;
  desk.move_to(on_the_map);
  desk.settle();
  const LonLat below = lonlat_from_pixel(desk.picture(), on_the_map).value();
  ImGui::GetIO().MouseWheel = 2;
  const auto actions = desk.frame();
  const auto zoom = Desk::only<ZoomBy>(actions);
  ASSERT_TRUE(zoom);
  EXPECT_NEAR(zoom->factor, 2, 1e-9);
  EXPECT_EQ(zoom->anchor, below);
}

TEST(MapGesture, ADoubleClickComesCloser) {
  Desk desk;
  desk.click_at(on_the_map);
  desk.all.clear();
  ImGui::GetIO().MouseDown[0] = true;
  desk.frame();
  ImGui::GetIO().MouseDown[0] = false;
  desk.frame();
  const auto zoom = Desk::only<ZoomBy>(desk.all);
  ASSERT_TRUE(zoom);
  EXPECT_EQ(zoom->factor, 2);
}

TEST(MapGesture, AClickSelectsAndAClickBesideDeselects) {
  Desk desk;
  desk.settle();
  const auto on_metz = desk.click_at(desk.town(0));
  const auto select = Desk::only<Select>(on_metz);
  ASSERT_TRUE(select);
  EXPECT_EQ(select->what, Selection(TownKey{desk.atlas->towns.key[0]}));
  EXPECT_FALSE(Desk::only<Select>(desk.click_at(desk.town(0)))) << "selected already";
  const PixelPoint town = desk.town(0);
  const auto beside = desk.click_at({town.x_px, town.y_px + 60});
  ASSERT_TRUE(Desk::only<Select>(beside));
  EXPECT_EQ(Desk::only<Select>(beside)->what, Selection(Nothing{}));
}

TEST(MapGesture, AnUnsteadyHandStillClicks) {
  Desk desk;
  const PixelPoint town = desk.town(0);
  press_and_move(desk, town, {town.x_px + 3, town.y_px + 1});
  release(desk);
  EXPECT_EQ(Desk::count<LookAt>(desk.all), 0u);
  EXPECT_TRUE(Desk::only<Select>(desk.all));
}

TEST(MapGesture, HoverIsSentOnlyWhenItChanges) {
  Desk desk;
  desk.settle();
  desk.move_to(desk.town(1));
  desk.frame();
  EXPECT_EQ(Desk::count<Hover>(desk.frame()) + Desk::count<Hover>(desk.frame()), 0u);
  EXPECT_EQ(desk.state.hover, Selection(TownKey{desk.atlas->towns.key[1]}));
  desk.move_to({100, 300});  // over the filter panel
  desk.frame();
  desk.frame();
  EXPECT_EQ(desk.state.hover, Selection(Nothing{}));
  EXPECT_EQ(Desk::count<Hover>(desk.all), 2u);
}

TEST(MapGesture, ShiftAndDragFitsTheFrameIntoTheMap) {
  Desk desk;
  const PixelPoint from{500, 400}, to{800, 520};
  ImGui::GetIO().KeyShift = true;
  press_and_move(desk, from, to);
  ImGui::GetIO().KeyShift = false;
  EXPECT_EQ(Desk::count<LookAt>(desk.all), 0u);
  const Picture before = desk.picture();
  const LonLat corner_a = lonlat_from_pixel(before, from).value(),
               corner_b = lonlat_from_pixel(before, to).value();
  release(desk);
  ASSERT_TRUE(Desk::only<FlyTo>(desk.all));
  // After it, the two corners lie inside the map's free area and one of them on its edge.
  const Picture after = desk.picture();
  const PixelPoint a = Desk::pixel_of(after, corner_a), b = Desk::pixel_of(after, corner_b);
  const PixelBox fit = after.layout.fit;
  EXPECT_GE(std::min(a.x_px, b.x_px), fit.x_px - 1);
  EXPECT_LE(std::max(a.x_px, b.x_px), fit.right_px() + 1);
  EXPECT_GE(std::min(a.y_px, b.y_px), fit.y_px - 1);
  EXPECT_LE(std::max(a.y_px, b.y_px), fit.bottom_px() + 1);
  const double fills =
      std::max(std::abs(a.x_px - b.x_px) / fit.width_px, std::abs(a.y_px - b.y_px) / fit.height_px);
  EXPECT_NEAR(fills, 1, 0.01);
}

TEST(MapGesture, ArrowsMoveByEightyPixels) {
  Desk desk;
  desk.settle();
  const LonLat centre = desk.picture().look.centre;
  const PixelPoint was = Desk::pixel_of(desk.picture(), centre);
  ASSERT_TRUE(Desk::only<FlyTo>(desk.press_key(key::right)));
  PixelPoint is = Desk::pixel_of(desk.picture(), centre);
  EXPECT_NEAR(was.x_px - is.x_px, 80, 0.5);
  EXPECT_NEAR(was.y_px, is.y_px, 0.5);
  desk.press_key(key::down);
  is = Desk::pixel_of(desk.picture(), centre);
  EXPECT_NEAR(was.y_px - is.y_px, 80, 0.5);
}

TEST(MapGesture, KeysOfTheMap) {
  Desk desk;
  desk.settle();
  EXPECT_EQ(Desk::count<GoHome>(desk.press_key(key::home)), 1u);
  EXPECT_EQ(Desk::count<GoHome>(desk.type("0")), 1u);
  const auto nearer = Desk::only<ZoomBy>(desk.type("+"));
  ASSERT_TRUE(nearer);
  const double factor = nearer->factor;
  const auto farther = Desk::only<ZoomBy>(desk.type("-"));
  ASSERT_TRUE(farther);
  EXPECT_NEAR(factor * farther->factor, 1, 1e-12);
  EXPECT_GT(factor, 1);
}

TEST(MapGesture, ZoomButtonsAreTheCommands) {
  Desk desk;
  EXPECT_GT(Desk::only<ZoomBy>(desk.click("Zoom in", "map-controls"))->factor, 1);
  EXPECT_LT(Desk::only<ZoomBy>(desk.click("Zoom out", "map-controls"))->factor, 1);
  EXPECT_EQ(Desk::count<GoHome>(desk.click("Show the whole region", "map-controls")), 1u);
}

}  // namespace
}  // namespace sillon
