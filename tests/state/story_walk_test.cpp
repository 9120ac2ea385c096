#include "state/story_walk.hpp"

#include <gtest/gtest.h>

#include "atlas/read_atlas.hpp"
#include "state/reduce.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

Story story_of(const std::vector<std::string>& scenes) {
  Story story;
  story.id = "told";
  story.file_name = "told.json";
  for (const std::string& scene : scenes) {
    story.steps.emplace_back();
    story.steps.back().scene_json = scene;
  }
  return story;
}

View reader() {
  View view;
  view.language = "de";
  view.theme = Theme::stage;
  view.crs = "EPSG:3035";
  view.filter.kind = {"hub"};
  view.selection = PlaceKey{"elsewhere"};
  view.camera = Look{{1, 2}, 3};
  return view;
}

TEST(StoryWalk, AStepIsItsSceneLaidOverTheStepBefore) {
  const auto atlas = read_atlas(SILLON_SOURCE_DIR "/data/grande-region").atlas;
  ASSERT_TRUE(atlas);
  ASSERT_FALSE(atlas->stories.empty());
  for (const Story& story : atlas->stories) {
    View before = story_ground(reader());
    for (int step = 0; step < static_cast<int>(story.steps.size()); ++step) {
      Report report;
      const View expected = apply_scene(story.steps[static_cast<std::size_t>(step)].scene_json,
                                        story.file_name, before, report);
      EXPECT_TRUE(report.diagnostics().empty()) << story.id << " " << step;
      EXPECT_EQ(story_view(story, step, reader()), expected) << story.id << " " << step;
      before = expected;
    }
  }
}

// A show must not end with a projection that nobody knows.
TEST(StoryWalk, AProjectionThatCannotBeDrawnIsTheReaders) {
  const Story story =
      story_of({R"({"crs": "EPSG:99999"})", R"({"crs": "EPSG:2154"})", R"({"crs": "EPSG:4326"})"});
  EXPECT_EQ(story_view(story, 0, reader()).crs, "EPSG:3035");
  EXPECT_EQ(story_view(story, 1, reader()).crs, "EPSG:2154");
  EXPECT_EQ(story_view(story, 2, reader()).crs, "EPSG:3035") << "degrees are no map";
}

TEST(StoryWalk, WhatTheReaderLookedAtBeforeChangesNothing) {
  const Story story = story_of({R"({"date": "2015"})", R"({"selection": {"place": "forge"}})", ""});
  View plain;
  plain.language = reader().language;
  plain.theme = reader().theme;
  plain.crs = reader().crs;
  for (int step = 0; step < 3; ++step)
    EXPECT_EQ(story_view(story, step, reader()), story_view(story, step, plain));
  // Walking there step by step is jumping there.
  View walked = reader();
  for (int step = 0; step < 3; ++step) walked = story_view(story, step, walked);
  EXPECT_EQ(walked, story_view(story, 2, reader()));
  EXPECT_EQ(walked.language, "de");
  EXPECT_EQ(walked.theme, Theme::stage);
  EXPECT_EQ(walked.crs, "EPSG:3035");
  EXPECT_TRUE(walked.filter.kind.empty());
}

TEST(StoryWalk, StepsBeyondTheEndsAreTheEnds) {
  const Story story = story_of({R"({"date": "2015"})", R"({"date": "2016"})"});
  EXPECT_EQ(story_view(story, -4, reader()), story_view(story, 0, reader()));
  EXPECT_EQ(story_view(story, 99, reader()), story_view(story, 1, reader()));
  Atlas atlas;
  atlas.stories = {story};
  EXPECT_EQ(show_step(atlas, "told", 99, reader())->place, (StoryPlace{"told", 1}));
  EXPECT_FALSE(show_step(atlas, "untold", 0, reader()));
  EXPECT_FALSE(step_shown(atlas, {}));
  EXPECT_FALSE(step_shown(atlas, {"told", 2}));
  EXPECT_EQ(step_shown(atlas, {"told", 1}), &atlas.stories[0].steps[1]);
}

TEST(StoryWalk, AWrongSceneLeavesWhatItSaysWrongly) {
  const Story story = story_of({R"({"date": "2015"})", R"({"date": 7, "neighbours": 2})", "{"});
  EXPECT_EQ(story_view(story, 1, reader()).date, parse_date("2015"));
  EXPECT_EQ(story_view(story, 1, reader()).neighbour_steps, 2);
  EXPECT_EQ(story_view(story, 2, reader()), story_view(story, 1, reader()));
}

}  // namespace
}  // namespace sillon
