#include "app/story_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "atlas/read_atlas.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

const Atlas& shipped() {
  static const AtlasReading reading = read_atlas(fs::path(SILLON_SOURCE_DIR) / "data/grande-region");
  return *reading.atlas;
}
const Typesetter& type() {
  static const Typesetter typesetter;
  return typesetter;
}

LocalText in_all(const std::string& words) {
  LocalText text;
  for (const std::string& language : shipped().info.languages) text.by_language.emplace_back(language, words);
  return text;
}

// Two steps with which nothing is wrong.
Story sound_story() {
  Story story;
  story.id = "sound";
  story.steps.resize(2);
  for (StoryStep& step : story.steps) {
    step.caption.title = in_all("Metz");
    step.caption.text = in_all("Un ancien dépôt de bus.");
    step.notes = in_all("Breathe.");
    step.dwell_s = 30;
  }
  return story;
}

Report check(const Story& story,
             const std::optional<Rehearsal>& rehearsal = Rehearsal{{30, 31}, {}, "2026-11-28"}) {
  Report report;
  check_on_stage(story, "sound.json", shipped(), type(), rehearsal, report);
  return report;
}

std::string found(const Report& report, Level level) {
  std::string all;
  for (const Diagnostic& diagnostic : report.diagnostics())
    if (diagnostic.level == level) all += to_text(diagnostic) + '\n';
  return all;
}

TEST(StoryCheck, FindsNothingWrongWithASoundStory) {
  const Report report = check(sound_story());
  EXPECT_EQ(report.count(Level::error) + report.count(Level::warning), 0u)
      << to_text(report.diagnostics().front());
  EXPECT_NE(found(report, Level::note).find("meant to take 1:00; the rehearsal of 2026-11-28 took 1:01"),
            std::string::npos)
      << found(report, Level::note);
}

TEST(StoryCheck, FindsWordsThatDoNotFitAndThoseThatAreSetSmall) {
  Story story = sound_story();
  std::string text;
  for (int i = 0; i < 15; ++i) text += "Wer gründet, braucht Geld, Räume und Menschen. ";
  story.steps[1].caption.text = in_all(text);
  const std::string small = found(check(story), Level::warning);
  EXPECT_NE(small.find("step 2: the words in 'de' are set at"), std::string::npos) << small;
  for (int i = 0; i < 60; ++i) text += "Wer gründet, braucht Geld, Räume und Menschen. ";
  story.steps[1].caption.text = in_all(text);
  const std::string large = found(check(story), Level::error);
  EXPECT_NE(large.find("step 2: the words in 'de' do not fit at 1024x768, 1280x800, 1920x1080, 3840x2160"),
            std::string::npos)
      << large;
}

TEST(StoryCheck, FindsMissingLettersAndTooManyFigures) {
  Story story = sound_story();
  story.steps[0].caption.text = in_all("Metz \U0010FFFD");
  story.steps[1].caption.figures.resize(5, {"1", in_all("hub"), "hub"});
  const std::string warnings = found(check(story), Level::warning);
  EXPECT_NE(warnings.find("step 1: no installed font draws U+10FFFD"), std::string::npos) << warnings;
  EXPECT_NE(warnings.find("step 2: 5 figures"), std::string::npos) << warnings;
}

TEST(StoryCheck, FindsAThemeThatAProjectorWashesOut) {
  Story story = sound_story();
  story.steps[1].scene_json = R"({"theme": "paper"})";
  const std::string all = found(check(story), Level::warning);
  EXPECT_NE(all.find("step 2: its scene sets the theme paper"), std::string::npos) << all;
  EXPECT_EQ(all.find("step 1"), std::string::npos);
}

TEST(StoryCheck, ComparesTimesAndNumbersWithTheRehearsal) {
  Story story = sound_story();
  story.steps[0].caption.text = in_all("{count:kind=hub}");
  const auto now = numbers_of(story, shipped());
  ASSERT_EQ(now.size(), 1u);
  EXPECT_EQ(now[0].first, "{count:kind=hub}");
  EXPECT_EQ(found(check(story, Rehearsal{{30, 50}, now, "2026-11-01"}), Level::warning),
            "sound.json: warning: step 2: it took 0:50 at the rehearsal and is meant to take 0:30. Change "
            "\"dwell_s\", or what is said.\n");
  const std::string changed =
      found(check(story, Rehearsal{{30, 30}, {{"{count:kind=hub}", "1"}}, "2026-11-01"}), Level::warning);
  EXPECT_NE(changed.find("{count:kind=hub} says " + now[0].second +
                         " now and said 1 at the rehearsal of 2026-11-01"),
            std::string::npos)
      << changed;
  EXPECT_NE(found(check(story, Rehearsal{{30}, {}, "2026-11-01"}), Level::warning).find("had 1 steps"),
            std::string::npos);
  EXPECT_NE(found(check(story, std::nullopt), Level::note).find("has not been rehearsed"), std::string::npos);
}

TEST(Rehearsal, IsReadAsItWasWrittenAndABrokenOneIsSaid) {
  const Rehearsal rehearsal{{1.5, 0, 61}, {{"{count:kind=hub}", "45"}}, "2026-11-28"};
  const fs::path path = fs::path(testing::TempDir()) / "rehearsal.json";
  keep_file(path, rehearsal_text(rehearsal));
  EXPECT_EQ(recall_rehearsal(path).value, rehearsal);
  keep_file(path, "{ \"day\": 3");
  const auto broken = recall_rehearsal(path);
  EXPECT_FALSE(broken.value);
  EXPECT_NE(broken.trouble.value_or("").find("rehearsal.json"), std::string::npos);
  EXPECT_FALSE(recall_rehearsal(path.string() + "-none").trouble);
}

TEST(KeptFiles, TheStagesMonitorIsReadAsItWasWritten) {
  const fs::path path = fs::path(testing::TempDir()) / "stage.json";
  keep_file(path, stage_text("DELL \"U27\" é"));
  EXPECT_EQ(recall_stage_monitor(path).value, "DELL \"U27\" é");
  keep_file(path, "{");
  EXPECT_TRUE(recall_stage_monitor(path).trouble);
  EXPECT_FALSE(fs::exists(path)) << "set aside, so that it is said once";
}

}  // namespace
}  // namespace sillon
