// What a show lays over the map, on every screen, in every language.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "picture/stage_board.hpp"
#include "picture/stage_layout.hpp"
#include "picture/stage_marks.hpp"
#include "picture/wrap.hpp"
#include "shipped_atlas.hpp"
#include "state/reduce.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr std::array<FrameSize, 4> screens = {
    {{1024, 768, 1}, {1280, 800, 1}, {1920, 1080, 1}, {3840, 2160, 1}}};
constexpr std::array<const char*, 4> languages = {"fr", "de", "en", "lb"};

// A show of a story at a step, at rest.
struct OnStage : Studio {
  explicit OnStage(const std::string& story, int step = 0, FrameSize screen = {1920, 1080, 1},
                   const std::string& language = "en") {
    size = screen;
    size.ui_scale = stage_scale(screen.width_px, screen.height_px);
    state.view.language = language;
    send(show_from(*shipped_atlas_for_tests(), story, step, state.view).value());
  }
  template <class Body>
  void send(Body body) {
    state = reduce(std::move(state), Action(std::move(body))).state;
  }
  void turn(int step) {
    send(turn_to(*shipped_atlas_for_tests(), state, step).value());
    send(Tick{60});
  }
  StageWordsTools tools() {
    words_ = std::make_shared<const Words>(state.view.language);
    return {*shipped_atlas_for_tests(), *words_, palette_of(state.view.theme), *typesetter_for_tests(),
            state.view.language};
  }

 private:
  std::shared_ptr<const Words> words_;
};

PixelBox box_of(const TextMark& text) {
  const TextExtent extent = typesetter_for_tests()->measure(text.text, text.style);
  return {text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px};
}

TEST(Stage, EveryStepOfEveryStoryStandsInItsColumnOnEveryScreenInEveryLanguage) {
  for (const Story& story : shipped_atlas_for_tests()->stories)
    for (const FrameSize screen : screens)
      for (const char* language : languages) {
        OnStage stage(story.id, 0, screen, language);
        const StageWordsTools tools = stage.tools();
        const StageLayout layout = stage_layout(stage.size);
        for (const StoryStep& step : story.steps) {
          const StageWords words = set_stage_words(tools, step, PartialDate{2015, 4, 0}, layout);
          const std::string where = story.id + " " + language + " " + std::to_string(screen.width_px) + " " +
                                    std::string(step.caption.title.in(language));
          EXPECT_FALSE(words.overflows) << where;
          EXPECT_GE(words.size_share, least_size_share) << where;
          for (const TextMark& text : words.marks.texts) {
            const PixelBox box = box_of(text);
            EXPECT_LE(box.right_px(), layout.words.right_px() + 1) << where << ": " << text.text;
            EXPECT_GE(box.x_px, layout.words.x_px) << where << ": " << text.text;
            for (const TextMark& other : words.marks.texts) {
              if (&other == &text) continue;
              EXPECT_FALSE(box_of(other).touches(box)) << where << ": " << text.text << " on " << other.text;
            }
          }
        }
      }
}

// The hall test of visual.md, section 11: 2.6 % of the height, of what is meant to be read.
TEST(Stage, WhatTheHallReadsIsLargeEnough) {
  const Story& story = shipped_atlas_for_tests()->stories.front();
  for (const FrameSize screen : screens) {
    OnStage stage(story.id, 0, screen);
    const StageLayout layout = stage_layout(stage.size);
    for (const StoryStep& step : story.steps) {
      const StageWords words = set_stage_words(stage.tools(), step, {}, layout);
      for (const TextMark& text : words.marks.texts) {
        if (text.origin.y_px >= layout.source.y_px) continue;  // sources
        EXPECT_GE(text.style.size_px, 28 * layout.unit_px * words.size_share - 0.01f) << text.text;
      }
    }
  }
}

TEST(Stage, LongWordsAreSetSmallerAndTooLongOnesAreTold) {
  OnStage stage(shipped_atlas_for_tests()->stories.front().id);
  const StageLayout layout = stage_layout(stage.size);
  StoryStep step;
  const auto with_text = [&](std::size_t sentences) {
    std::string text;
    for (std::size_t i = 0; i < sentences; ++i) text += "Wer gründet, braucht Geld, Räume und Menschen. ";
    step.caption.text.by_language = {{"en", text}};
    step.caption.title.by_language = {{"en", "Was fehlt"}};
    return set_stage_words(stage.tools(), step, {}, layout);
  };
  EXPECT_EQ(with_text(1).size_share, 1);
  const StageWords more = with_text(12);
  EXPECT_LT(more.size_share, 1);
  EXPECT_FALSE(more.overflows);
  EXPECT_TRUE(with_text(80).overflows);
  step.caption.title.by_language = {{"en", std::string(200, 'M')}};
  step.caption.figures.resize(9, {std::string(50, '1'), step.caption.title, "hub"});
  const StageWords cut = set_stage_words(stage.tools(), step, {}, layout);
  EXPECT_TRUE(cut.overflows) << "a word wider than the column";
  for (const TextMark& text : cut.marks.texts) {
    EXPECT_LE(box_of(text).right_px(), layout.words.right_px() + 1) << text.text;
    EXPECT_LE(text.origin.y_px, layout.words.bottom_px() + 1) << text.text;
  }
}

TEST(Stage, TheMapKeepsItsPlaceWhetherWordsAreShownOrNot) {
  OnStage stage(shipped_atlas_for_tests()->stories.front().id, 1);
  const Picture told = stage.picture();
  Stage explored;
  explored.exploring = true;
  stage.send(SetStage{explored});
  const Picture free = stage.picture();
  EXPECT_EQ(told.layout.fit, free.layout.fit);
  EXPECT_GT(told.layout.clear.x_px, 0);
  EXPECT_EQ(free.layout.clear.x_px, 0);
  EXPECT_NEAR((told.layout.fit.x_px + told.layout.fit.width_px / 2) / 1920, 0.68, 0.01);
}

TEST(Stage, ACurtainCoversEverything) {
  OnStage stage(shipped_atlas_for_tests()->stories.front().id, 1);
  for (const auto& [curtain, colour] :
       {std::pair{Curtain::black, black_curtain}, {Curtain::white, white_curtain}}) {
    Stage wanted;
    wanted.curtain = curtain;
    stage.send(SetStage{wanted});
    const Picture picture = stage.picture();
    const Plate& last = picture.sheets.back().plates.back();
    EXPECT_EQ(last.box, (PixelBox{0, 0, 1920, 1080}));
    EXPECT_EQ(last.fill, colour);
    EXPECT_TRUE(picture.sheets.back().texts.empty());
  }
}

TEST(Stage, JumpingToAStepIsWalkingThere) {
  for (const Story& story : shipped_atlas_for_tests()->stories) {
    const auto steps = static_cast<int>(story.steps.size());
    OnStage walked(story.id), jumped(story.id);
    for (int i = 1; i < steps; ++i) walked.turn(i);
    jumped.turn(steps - 1);
    EXPECT_EQ(walked.state.view, jumped.state.view) << story.id;
    walked.turn(2), jumped.turn(2);
    EXPECT_EQ(picture_text(walked.picture()), picture_text(jumped.picture())) << story.id;
  }
}

TEST(StageBoards, TheOverviewHasEveryStepOnceInsideTheFrame) {
  for (const FrameSize screen : screens)
    for (const Story& story : shipped_atlas_for_tests()->stories) {
      OnStage stage(story.id, 0, screen);
      const StageBoard board = overview_board(stage.state, stage.tools(), stage.size);
      ASSERT_EQ(board.slots.size(), story.steps.size());
      for (std::size_t i = 0; i < board.slots.size(); ++i) {
        const PixelBox& box = board.slots[i].box;
        EXPECT_GE(box.x_px, 0);
        EXPECT_LE(box.right_px(), static_cast<float>(screen.width_px));
        EXPECT_GE(box.y_px, 0);
        EXPECT_LE(box.bottom_px(), static_cast<float>(screen.height_px));
        EXPECT_EQ(jump_at(board, {box.x_px + 2, box.y_px + 2}), static_cast<int>(i));
        for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(board.slots[k].box.touches(box));
      }
      EXPECT_EQ(jump_at(board, {1, 1}), std::nullopt);
    }
}

TEST(StageBoards, AnOverviewOfManyStepsShowsThoseAroundTheHighlightedOne) {
  OnStage stage(shipped_atlas_for_tests()->stories.front().id);
  Atlas atlas = *shipped_atlas_for_tests();
  atlas.stories.front().steps.resize(53);
  const Words words("en");
  const StageWordsTools tools{atlas, words, palette_of(Theme::stage), *typesetter_for_tests(), "en"};
  std::set<int> seen;
  for (int step = 0; step < 53; ++step) {
    stage.state.show->stage.highlighted = step;
    const StageBoard board = overview_board(stage.state, tools, stage.size);
    EXPECT_LE(board.slots.size(), static_cast<std::size_t>(most_overview_steps));
    EXPECT_GE(board.slots.front().box.width_px, 200);
    for (const StageBoard::Slot& slot : board.slots) seen.insert(slot.step);
    EXPECT_TRUE(std::any_of(board.slots.begin(), board.slots.end(),
                            [&](const StageBoard::Slot& slot) { return slot.step == step; }));
  }
  EXPECT_EQ(seen.size(), 53u);
}

std::vector<std::string> words_on(const StageBoard& board) {
  std::vector<std::string> all;
  for (const TextMark& text : board.marks.texts) all.push_back(text.text);
  return all;
}
bool says(const StageBoard& board, const std::string& part) {
  const auto all = words_on(board);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

TEST(StageBoards, TheSpeakerSeesTimesInTheColourOfHowMuchIsLeft) {
  OnStage stage(shipped_atlas_for_tests()->stories.front().id);
  const Atlas& shipped = *shipped_atlas_for_tests();
  Atlas atlas = shipped;
  atlas.stories.front().steps.front().dwell_s = 60;
  atlas.stories.front().steps.front().notes.by_language = {{"en", "Breathe before you begin."}};
  const Words words("en");
  const StageWordsTools tools{atlas, words, palette_of(Theme::stage), *typesetter_for_tests(), "en"};
  const auto after = [&](double s) {
    stage.state.show->step_s = stage.state.show->elapsed_s = s;
    stage.state.show->minute_of_day = 14 * 60 + 22;
    return speaker_board(stage.state, tools, {1600, 900, 1});
  };
  const auto has_plate = [](const StageBoard& board, Rgba colour) {
    return std::any_of(board.marks.plates.begin(), board.marks.plates.end(),
                       [&](const Plate& plate) { return plate.fill == colour; });
  };
  const Palette& p = palette_of(Theme::stage);
  EXPECT_TRUE(has_plate(after(30), p.good));
  EXPECT_TRUE(has_plate(after(55), p.warn));
  EXPECT_TRUE(has_plate(after(72), p.gap));
  EXPECT_TRUE(says(after(72), "over by 0:12"));
  EXPECT_TRUE(says(after(72), "1:12"));
  EXPECT_TRUE(says(after(30), "14:22"));
  EXPECT_TRUE(says(after(30), "Breathe before you begin."));
}

TEST(StageBoards, OnlyTheSpeakerIsToldOfTroubleAndOfNotes) {
  OnStage stage(shipped_atlas_for_tests()->stories.front().id);
  stage.send(Notify{"The atlas has no place 'blida'.", Level::warning});
  EXPECT_TRUE(says(speaker_board(stage.state, stage.tools(), {1600, 900, 1}), "no place 'blida'"));
  EXPECT_EQ(picture_text(stage.picture()).find("blida'"), std::string::npos);
}

// No text runs out of the window or over another, whatever its shape and language.
TEST(StageBoards, TheSpeakersWordsKeepApart) {
  for (const FrameSize window : {FrameSize{1600, 900, 1}, {1280, 1024, 1}, {1920, 1080, 1}, {1024, 768, 1}})
    for (const Story& story : shipped_atlas_for_tests()->stories)
      for (const char* language : languages)
        for (int step = 0; step < static_cast<int>(story.steps.size()); ++step) {
          OnStage stage(story.id, step, {1920, 1080, 1}, language);
          stage.state.show->elapsed_s = 3723;
          stage.state.show->step_s = 3723;
          stage.state.show->minute_of_day = 1439;
          const StageBoard board = speaker_board(stage.state, stage.tools(), window);
          for (const TextMark& text : board.marks.texts) {
            const PixelBox box = box_of(text);
            EXPECT_LE(box.right_px(), static_cast<float>(window.width_px)) << language << ": " << text.text;
            EXPECT_LE(box.bottom_px(), static_cast<float>(window.height_px)) << text.text;
            for (const TextMark& other : board.marks.texts)
              EXPECT_FALSE(&other != &text && box_of(other).touches(box))
                  << language << ": " << text.text << " on " << other.text;
          }
        }
}

TEST(StageBoards, ClocksAreWrittenAsPeopleReadThem) {
  EXPECT_EQ(clock_text(0), "0:00");
  EXPECT_EQ(clock_text(139.9), "2:19");
  EXPECT_EQ(clock_text(3723), "1:02:03");
  EXPECT_EQ(clock_text(-5), "0:00");
}

TEST(Wrap, LosesNoWordAndKeepsToItsWidth) {
  const TextStyle style{Face::lato_regular, 20, 0};
  const Typesetter& type = *typesetter_for_tests();
  const std::string text =
      "Wer gründet, braucht Geld,\nRäume  und Menschen und Donaudampfschifffahrtsgesellschaften.";
  for (const float width : {60.0f, 150.0f, 400.0f, 2000.0f}) {
    std::string joined;
    for (const std::string& line : wrapped_lines(type, text, style, width)) {
      if (line.find(' ') != std::string::npos) {
        EXPECT_LE(type.measure(line, style).width_px, width) << line;
      }
      joined += line + ' ';
    }
    EXPECT_EQ(std::count(joined.begin(), joined.end(), ' '), 9) << joined;
  }
  EXPECT_EQ(wrapped_lines(type, "a\nb", style, 500).size(), 2u);
  EXPECT_TRUE(wrapped_lines(type, "", style, 500).empty());
}

}  // namespace
}  // namespace sillon
