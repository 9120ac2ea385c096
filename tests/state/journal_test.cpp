#include "state/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "random_state.hpp"
#include "state/reduce.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t action_count = std::variant_size_v<ActionBody>;

TEST(JournalLaws, EveryActionIsReadAsItWasWritten) {
  test::RandomState random(1);
  for (std::size_t index = 0; index < action_count; ++index) {
    for (int round = 0; round < 40; ++round) {
      const Action action(random.body(index), "ui/panel.cpp", 41);
      const std::string line = journal_line(action);
      EXPECT_EQ(line.find('\n'), std::string::npos);
      Report report;
      const auto read = read_journal(line, "j", report);
      ASSERT_THAT(report.diagnostics(), IsEmpty()) << line << "\n" << to_text(report.diagnostics()[0]);
      ASSERT_EQ(read.size(), 1u) << line;
      ASSERT_TRUE(read[0].body == action.body) << line;
      ASSERT_EQ(journal_line(Action(read[0].body, "panel.cpp", 41)), line);
    }
  }
}

TEST(JournalLaws, ReplayMakesTheSameState) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    test::RandomState random(seed);
    State live;
    std::string journal;
    for (int i = 0; i < 120; ++i) {
      const Action action(random.body());
      if (is_worth_a_line(live, action.body)) journal += journal_line(action) + '\n';
      live = reduce(std::move(live), action).state;
    }
    Report report;
    State replayed;
    for (const Action& action : read_journal(journal, "j", report))
      replayed = reduce(std::move(replayed), action).state;
    EXPECT_THAT(report.diagnostics(), IsEmpty());
    EXPECT_EQ(replayed, live);
    EXPECT_EQ(state_text(replayed), state_text(live));
  }
}

TEST(JournalLaws, DifferentStatesPrintDifferentTexts) {
  test::RandomState random(5);
  State state;
  for (int i = 0; i < 300; ++i) {
    const State next = reduce(state, Action(random.body())).state;
    EXPECT_EQ(state_text(next) == state_text(state), next == state);
    state = next;
  }
}

TEST(JournalLaws, AJournalCutAnywhereIsReadUpToTheCut) {
  test::RandomState random(7);
  std::string journal;
  for (std::size_t index = 0; index < action_count; ++index)
    journal += journal_line(Action(random.body(index))) + '\n';
  for (std::size_t length = 0; length < journal.size(); ++length) {
    Report report;
    const std::string_view cut = std::string_view(journal).substr(0, length);
    const auto whole = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n'));
    const std::size_t read = read_journal(cut, "j", report).size();
    ASSERT_GE(read, whole);
    ASSERT_LE(read, whole + 1) << "a line that lacks only its end";
  }
}

TEST(Journal, SaysWhoSentIt) {
  const std::string line = journal_line(Action(GoHome{}, "/home/me/src/ui/map_gestures.cpp", 12));
  EXPECT_EQ(line, R"({"by":"map_gestures.cpp:12","do":"go-home"})");
  Report report;
  const auto read = read_journal("\n\r\n" + line + "\r\n", "j", report);
  ASSERT_EQ(read.size(), 1u);
  EXPECT_STREQ(read[0].sender.file, "journal");
  EXPECT_EQ(read[0].sender.line, 3);
}

TEST(Journal, OffencesAreSaidWithTheirPlaceAndTheRestIsRead) {
  const std::string text =
      "{\"do\":\"go-home\"}\n"
      "{\"do\":\"go-hom\"}\n"
      "{\"do\":\"zoom-by\",\"factor\":2}\n"
      "{\"do\":\"tick\",\"dt_s\":\"soon\"}\n"
      "{\"do\":\"set-theme\",\"theme\":\"stag\"}\n"
      "{\"do\":\"set-filter\",\"filter\":{\"links\":\"some\"}}\n"
      "{\"do\":\"select\",\"what\":\"bliiida\"}\n"
      "{\"do\":\"set-search\",\"search\":{\"text\":\"\",\"open\":true,\"highlighted\":0.5,\"focus_wanted\":"
      "false}}\n"
      "{\"do\":\"set-date\",\"date\":\"June\"}\n"
      "{\"do\":3}\n"
      "[]\n"
      "{oops\n"
      "{\"do\":\"set-date\",\"date\":\"2015\"}\n";
  Report report;
  const auto actions = read_journal(text, "my.jsonl", report);
  ASSERT_EQ(actions.size(), 2u);
  EXPECT_EQ(actions[1].body, ActionBody(SetDate{PartialDate{2015, 0, 0}}));
  ASSERT_EQ(report.diagnostics().size(), 11u);
  for (std::size_t i = 0; i < 11; ++i) {
    const Diagnostic& diagnostic = report.diagnostics()[i];
    EXPECT_EQ(diagnostic.level, Level::error);
    EXPECT_EQ(diagnostic.where.file, "my.jsonl");
    EXPECT_EQ(diagnostic.where.line, static_cast<std::int64_t>(i) + 2);
  }
  EXPECT_THAT(report.diagnostics()[0].remedy, HasSubstr("Did you mean 'go-home'?"));
  EXPECT_THAT(report.diagnostics()[1].what, HasSubstr("'anchor' is missing"));
  EXPECT_THAT(report.diagnostics()[2].what, HasSubstr("'dt_s' cannot be \"soon\""));
  EXPECT_THAT(report.diagnostics()[3].remedy, HasSubstr("'stage'"));
}

TEST(Journal, ANumberThatIsNoneComesBackAsNone) {
  Report report;
  const auto read = read_journal(journal_line(Tick{std::numeric_limits<double>::infinity()}), "j", report);
  ASSERT_EQ(read.size(), 1u);
  EXPECT_TRUE(std::get<Tick>(read[0].body).dt_s != std::get<Tick>(read[0].body).dt_s);
  EXPECT_THAT(report.diagnostics(), IsEmpty());
}

TEST(Journal, StrayOctetsDoNotStopIt) {
  Report report;
  EXPECT_EQ(read_journal(journal_line(SavePicture{"a\xff.png"}), "j", report).size(), 1u);
}

TEST(Journal, WhatChangesNothingInEveryFrameIsLeftOut) {
  State state;
  state.home = {{6, 49}, 100};
  state.hover = PlaceKey{"a"};
  EXPECT_FALSE(is_worth_a_line(state, Hover{PlaceKey{"a"}}));
  EXPECT_TRUE(is_worth_a_line(state, Hover{Nothing{}}));
  EXPECT_FALSE(is_worth_a_line(state, HomeIs{state.home}));
  EXPECT_TRUE(is_worth_a_line(state, HomeIs{{{6, 49}, 101}}));
  EXPECT_FALSE(is_worth_a_line(state, Tick{0}));
  EXPECT_TRUE(is_worth_a_line(state, Tick{0.01}));
  EXPECT_TRUE(is_worth_a_line(state, GoHome{}));
}

TEST(Journal, TheNamesOfActionsAreKebabCaseAndUnique) {
  test::RandomState random(1);
  std::vector<std::string> names;
  for (std::size_t index = 0; index < action_count; ++index) {
    names.push_back(action_name(random.body(index)));
    EXPECT_THAT(names.back(), testing::MatchesRegex("[a-z]+(-[a-z]+)*"));
  }
  EXPECT_EQ(action_name(FlyTo{}), "fly-to");
  EXPECT_EQ(action_name(SetReducedMotion{}), "set-reduced-motion");
  EXPECT_EQ(action_name(Tick{}), "tick");
  EXPECT_EQ(action_name(SetCommandSearch{}), "set-command-search");
  EXPECT_EQ(action_name(HomeIs{}), "home-is");
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace sillon
