#include <gtest/gtest.h>

#include "desk.hpp"
#include "state/story_walk.hpp"
#include "ui/command.hpp"

namespace sillon {
namespace {

using test::Desk;

void open_story(Desk& desk, int step = 0) {
  desk.state = reduce(desk.state, *show_step(*desk.atlas, "how-it-began", step, desk.state.view)).state;
}

TEST(StoryPlate, WalksFromTheFirstStepToTheLastAndEnds) {
  Desk desk;
  EXPECT_FALSE((desk.settle(), Desk::shows_panel("story-plate")));
  open_story(desk);
  desk.settle();
  ASSERT_TRUE(Desk::shows_panel("story-plate"));
  EXPECT_TRUE(Desk::shows("1 of 3"));
  EXPECT_EQ(Desk::find("Previous", "story-plate").box.width_px, 0);
  desk.click("Next", "story-plate");
  EXPECT_EQ(desk.state.story.step, 1);
  EXPECT_EQ(desk.state.view.selection, Selection{PlaceKey{"forge"}});
  EXPECT_EQ(desk.state.view.neighbour_steps, 1);
  desk.click("Next", "story-plate");
  EXPECT_EQ(desk.state.view.selection, Selection{Nothing{}});
  EXPECT_EQ(desk.state.view.date, test::date("2015")) << "what the first step set holds";
  desk.click("Previous", "story-plate");
  EXPECT_EQ(desk.state.story.step, 1);
  EXPECT_TRUE(desk.state.view.filter.kind.empty()) << "what a later step set is gone";
  desk.click("End the story", "story-plate");
  EXPECT_EQ(desk.state.story, StoryPlace{});
  EXPECT_EQ(desk.state.view.selection, Selection{PlaceKey{"forge"}}) << "the view stays";
}

TEST(StoryPlate, NumbersInItsTextAreCounted) {
  Desk desk;
  open_story(desk);
  desk.settle();
  std::string words;
  for (const Probe& probe : probes())
    if (probe.panel == "story-plate" && probe.kind == ProbeKind::text) words += probe.label + " ";
  EXPECT_NE(words.find("There are 5 start-ups"), std::string::npos) << words;
}

TEST(StoryPlate, ThePageKeysTurnThePages) {
  Desk desk;
  open_story(desk);
  desk.settle();
  desk.press_key(key::page_down);
  EXPECT_EQ(desk.state.story.step, 1);
  desk.press_key(key::page_down);
  desk.press_key(key::page_down);
  EXPECT_EQ(desk.state.story.step, 2);
  desk.press_key(key::page_up);
  EXPECT_EQ(desk.state.story.step, 1);
}

TEST(StoryPlate, FoldsInASmallWindow) {
  Desk desk({900, 620, 1});
  open_story(desk);
  desk.settle();
  ASSERT_TRUE(Desk::shows_panel("story-plate"));
  EXPECT_EQ(Desk::find("From the start", "story-plate").box.width_px, 0);
  desk.click("Read the text", "story-plate");
  desk.settle();
  EXPECT_TRUE(Desk::shows("Hide the text"));
  desk.click("Next", "story-plate");
  EXPECT_EQ(desk.state.story.step, 1);
}

// What a step shows lies in the box of the camera: the plate must not.
TEST(StoryPlate, StandsBesideWhatItTellsOf) {
  for (const FrameSize size : {FrameSize{1280, 800, 1}, FrameSize{1600, 1000, 1}, FrameSize{1920, 1080, 1},
                               FrameSize{1920, 1080, 2}, FrameSize{3840, 2160, 2}})
    for (int step = 0; step < 3; ++step) {
      Desk desk(size);
      open_story(desk, step);
      desk.settle();
      const MapLayout layout = desk.picture().layout;
      for (const Probe& probe : probes()) {
        if (probe.kind != ProbeKind::panel || probe.panel != "story-plate") continue;
        EXPECT_FALSE(probe.box.touches(layout.fit))
            << size.width_px << " at " << size.ui_scale << ", step " << step;
        EXPECT_GE(probe.box.x_px, layout.clear.x_px);
        EXPECT_LE(probe.box.right_px(), layout.clear.right_px());
        EXPECT_LE(probe.box.bottom_px(), layout.clear.bottom_px());
      }
      EXPECT_GT(layout.fit.height_px, 100 * size.ui_scale);
      EXPECT_EQ(map_layout(
                    size,
                    [&] {
                      State closed = desk.state;
                      closed.view.selection = Nothing{};
                      return closed;
                    }(),
                    true)
                    .fit,
                layout.fit)
          << "the map stays where it is when the card is closed";
    }
}

TEST(StoryPlate, KeepsClearOfTheFurniture) {
  Desk desk;
  open_story(desk);
  const Derived derived = desk.derived();
  Picture picture = desk.picture();
  const PixelBox clear = picture.layout.clear;
  picture.furniture = {{clear.x_px + 20, clear.bottom_px() - 60, 200, 34},
                       {clear.right_px() - 260, clear.bottom_px() - 300, 240, 280}};
  ImGui::NewFrame();
  std::vector<Action> actions;
  draw_panels({desk.state, derived, picture, desk.size, desk.report, 0, "", {}}, actions);
  ImGui::EndFrame();
  for (const Probe& probe : probes()) {
    if (probe.kind != ProbeKind::panel || probe.panel != "story-plate") continue;
    for (const PixelBox& box : picture.furniture) EXPECT_FALSE(box.touches(probe.box));
    EXPECT_GE(probe.box.x_px, clear.x_px);
  }
}

TEST(StoryCommands, OpenAndWalk) {
  Desk desk;
  const auto run = [&](std::string_view name) {
    return run_command(name, desk.state, desk.derived(), desk.picture());
  };
  EXPECT_FALSE(run("story:untold"));
  EXPECT_TRUE(run("story-next")->empty()) << "no story is open";
  const auto opened = run("story:how-it-began");
  ASSERT_TRUE(opened);
  desk.state = reduce(desk.state, opened->front()).state;
  EXPECT_EQ(desk.state.story, (StoryPlace{"how-it-began", 0}));
  EXPECT_TRUE(run("story-previous")->empty()) << "nothing is before the first step";
  EXPECT_EQ(Desk::only<ShowStory>(*run("story-next"))->place, (StoryPlace{"how-it-began", 1}));
}

}  // namespace
}  // namespace sillon
