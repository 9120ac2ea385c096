// What the steps of the shipped stories draw over the map.
#include "picture/story_marks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "shipped_atlas.hpp"
#include "state/reduce.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

struct Told {
  Studio studio;
  Picture plain, marked;  // the same view without and with the story
  const StoryStep* step = nullptr;

  Told(const std::string& story, int number) {
    const Atlas& atlas = *shipped_atlas_for_tests();
    const ShowStory shown = show_step(atlas, story, number, studio.state.view).value();
    studio.state.view = shown.view;
    plain = studio.picture(false);  // without panels the map stands the same, told or not
    studio.state.story = shown.place;
    marked = studio.picture(false);
    step = step_shown(atlas, shown.place);
  }
};

std::size_t strokes_of(const Picture& picture) {
  return picture.sheets[0].strokes.size();
}

TEST(StoryMarks, EveryMarkOfEveryStepIsDrawnAndNothingElseChanges) {
  for (const Story& story : shipped_atlas_for_tests()->stories)
    for (int number = 0; number < static_cast<int>(story.steps.size()); ++number) {
      const Told told(story.id, number);
      std::size_t expected = 0;
      for (const StoryMark& mark : told.step->marks) expected += mark.style == MarkStyle::spine ? 2 : 1;
      EXPECT_EQ(strokes_of(told.marked), strokes_of(told.plain) + expected) << story.id << " " << number;
      EXPECT_EQ(told.marked.sheets[1].symbols.size(), told.plain.sheets[1].symbols.size());
      EXPECT_EQ(told.marked.counts.links_drawn, told.plain.counts.links_drawn);
      if (told.step->marks.empty()) {
        EXPECT_EQ(picture_text(told.marked), picture_text(told.plain));
      }
    }
}

TEST(StoryMarks, WordsThatSeveralMarksShareStandOnce) {
  const Story& story = *shipped_atlas_for_tests()->find_story("lorntech-spring-2015");
  for (int number = 0; number < static_cast<int>(story.steps.size()); ++number) {
    const Told told(story.id, number);
    for (const StoryMark& mark : told.step->marks) {
      const std::string words(mark.label.in("en"));
      const auto& texts = told.marked.sheets[2].texts;
      EXPECT_EQ(std::count_if(texts.begin(), texts.end(), [&](const TextMark& t) { return t.text == words; }),
                1)
          << words;
    }
  }
}

TEST(StoryMarks, TheLegendNamesThem) {
  const Atlas& atlas = *shipped_atlas_for_tests();
  const Story& story = *atlas.find_story("lorntech-spring-2015");
  int marked_steps = 0;
  for (int number = 0; number < static_cast<int>(story.steps.size()); ++number) {
    Studio studio;
    studio.size = {1920, 1080, 1};
    const ShowStory shown = show_step(atlas, story.id, number, studio.state.view).value();
    studio.state.view = shown.view;
    studio.state.story = shown.place;
    const Picture picture = studio.picture();
    for (const StoryMark& mark : step_shown(atlas, shown.place)->marks) {
      if (mark.label.empty()) continue;
      ++marked_steps;
      const auto& texts = picture.sheets.back().texts;
      EXPECT_EQ(std::count_if(texts.begin(), texts.end(),
                              [&](const TextMark& t) { return t.text == mark.label.in("en"); }),
                1)
          << number;
    }
  }
  EXPECT_GT(marked_steps, 0);
}

TEST(StoryMarks, ASpineGoesThroughItsPlacesInOrder) {
  const Story& story = *shipped_atlas_for_tests()->find_story("lorntech-spring-2015");
  for (int number = 0; number < static_cast<int>(story.steps.size()); ++number) {
    const Told told(story.id, number);
    if (told.step->marks.empty() || told.step->marks.front().style != MarkStyle::spine) continue;
    const Stroke& spine = told.marked.sheets[0].strokes.back();
    // From Thionville in the north to Épinal in the south.
    EXPECT_LT(spine.points.front().y_px, spine.points.back().y_px);
    for (const PixelPoint point : spine.points)
      EXPECT_TRUE(std::isfinite(point.x_px) && std::isfinite(point.y_px));
  }
}

}  // namespace
}  // namespace sillon
