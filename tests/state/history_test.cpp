// Undo and redo as laws over random actions.
#include "state/history.hpp"

#include <gtest/gtest.h>

#include "random_state.hpp"
#include "state/reduce.hpp"

namespace sillon {
namespace {

State after(State state, const std::vector<Action>& actions) {
  for (const Action& action : actions) state = reduce(std::move(state), action).state;
  return state;
}

TEST(History, UndoingEverythingLeadsBackAndRedoingForthAgain) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    test::RandomState random(seed);
    State state;
    for (int i = 0; i < 40; ++i) {
      ActionBody body = random.body();
      if (std::holds_alternative<Undo>(body) || std::holds_alternative<Redo>(body) ||
          std::holds_alternative<Play>(body) || std::holds_alternative<SetMode>(body) ||
          std::holds_alternative<Begin>(body))  // a session that begins has no past
        continue;
      state = reduce(std::move(state), Action(std::move(body))).state;
    }
    const View last = state.view;
    const std::size_t steps = state.history.undo.size();
    for (std::size_t i = 0; i < steps; ++i) state = reduce(std::move(state), Undo{}).state;
    EXPECT_EQ(state.view, View{}) << "seed " << seed;
    EXPECT_TRUE(state.history.undo.empty());
    for (std::size_t i = 0; i < steps; ++i) state = reduce(std::move(state), Redo{}).state;
    EXPECT_EQ(state.view, last) << "seed " << seed;
    EXPECT_TRUE(state.history.redo.empty());
  }
}

TEST(History, NoStepIsLostOnTheWay) {
  const Look metz{{6.2, 49.1}, 30};
  const State state = after({}, {SetCrs{"EPSG:3035"}, Select{PlaceKey{"a"}}, SetNeighbourSteps{2},
                                 SetDate{parse_date("2015")}, LookAt{metz}, SetTheme{Theme::stage}});
  EXPECT_EQ(state.history.undo.size(), 6u);
  const State back = after(state, {Undo{}, Undo{}});
  EXPECT_EQ(back.view.theme, Theme::paper);
  EXPECT_EQ(back.view.camera, Camera(WholeRegion{}));
  EXPECT_EQ(back.view.date, parse_date("2015"));
}

TEST(History, OneGestureIsOneStepAndAPauseEndsIt) {
  State state;
  for (int i = 0; i < 50; ++i)
    state = after(std::move(state), {LookAt{{{6 + i * 0.01, 49}, 50}}, Tick{0.02}});
  EXPECT_EQ(state.history.undo.size(), 1u);
  state = after(std::move(state), {Tick{gesture_pause_s}, LookAt{{{5, 49}, 50}}});
  EXPECT_EQ(state.history.undo.size(), 2u);
  state = after(std::move(state), {SetDate{parse_date("2010")}, SetDate{parse_date("2011")}});
  EXPECT_EQ(state.history.undo.size(), 3u) << "a date is another gesture";
}

TEST(History, TwoChoicesAreTwoStepsHoweverFastTheyFollow) {
  Filter first, second;
  first.kind = {"hub"};
  second.kind = {"fablab", "hub"};
  EXPECT_EQ(after({}, {SetFilter{first}, SetFilter{second}}).history.undo.size(), 2u);
}

TEST(History, AChangeForgetsWhatWasUndone) {
  const State state = after({}, {SetTheme{Theme::stage}, Undo{}, SetLanguage{"fr"}});
  EXPECT_TRUE(state.history.redo.empty());
  EXPECT_EQ(after(state, {Redo{}}).view, state.view);
}

TEST(History, WhatChangesNothingAndRunningTimeAreNoSteps) {
  const State state = after({}, {SetTheme{Theme::paper}, Hover{PlaceKey{"x"}}, ShowMenu{true}, Tick{1}});
  EXPECT_TRUE(state.history.undo.empty());
  State playing = after({}, {Play{*parse_date("2010"), *parse_date("2012")}});
  const std::size_t steps = playing.history.undo.size();
  for (int i = 0; i < 100; ++i) playing = after(std::move(playing), {Tick{0.1}});
  EXPECT_EQ(playing.history.undo.size(), steps);
  EXPECT_EQ(playing.view.date, parse_date("2012-12"));
  EXPECT_FALSE(playing.playing);
}

TEST(History, KeepsABoundedNumberOfSteps) {
  State state;
  for (int i = 0; i < 500; ++i) state = after(std::move(state), {SetLanguage{i % 2 ? "fr" : "de"}});
  EXPECT_EQ(state.history.undo.size(), most_undo_steps);
}

TEST(Play, RunsFromMonthToMonthAndAHandOnTheDateStopsIt) {
  State state = after({}, {Play{*parse_date("2010"), *parse_date("2015-06")}});
  EXPECT_EQ(state.view.date, parse_date("2010-01"));
  EXPECT_TRUE(state.time_bar);
  std::optional<PartialDate> before = state.view.date;
  for (int i = 0; i < 20; ++i) {
    state = after(std::move(state), {Tick{0.2}});
    EXPECT_LE(before->year * 12 + before->month, state.view.date->year * 12 + state.view.date->month);
    before = state.view.date;
  }
  EXPECT_GT(before->year, 2010);
  state = after(std::move(state), {SetDate{parse_date("2012")}, Tick{1}});
  EXPECT_EQ(state.view.date, parse_date("2012"));
}

TEST(Play, GoesFromYearToYearWithReducedMotionAndEndsInTheLastMonth) {
  State state = after({}, {SetReducedMotion{true}, Play{*parse_date("2010"), *parse_date("2012-06")}});
  while (state.playing) {
    state = after(std::move(state), {Tick{0.1}});
    if (state.playing) {
      EXPECT_EQ(state.view.date->month, 0);
    }
  }
  EXPECT_EQ(state.view.date, parse_date("2012-06"));
}

TEST(Chain, TheNextPlaceThatIsChosenEndsItAndAnotherStartForgetsIt) {
  State state = after({}, {ChooseChainEnd{true}});
  EXPECT_FALSE(state.choosing_chain_end) << "nothing to start from";
  state = after({}, {Select{PlaceKey{"a"}}, ChooseChainEnd{true}, Select{PlaceKey{"a"}}});
  EXPECT_TRUE(state.choosing_chain_end) << "a chain to itself is none";
  state = after(std::move(state), {Select{PlaceKey{"b"}}});
  EXPECT_EQ(state.view.selection, Selection(PlaceKey{"a"}));
  EXPECT_EQ(state.view.chain_to, "b");
  EXPECT_TRUE(after(state, {Select{PlaceKey{"c"}}}).view.chain_to.empty());
}

TEST(Morph, RunsBetweenTwoProjectionsAndNotWithReducedMotion) {
  const State state = after({}, {SetCrs{"EPSG:3035"}});
  ASSERT_TRUE(state.morph);
  EXPECT_EQ(state.morph->from_crs, "region");
  EXPECT_EQ(morph_share(state), 0);
  EXPECT_FALSE(after(state, {Tick{1}}).morph);
  EXPECT_FALSE(after({}, {SetReducedMotion{true}, SetCrs{"EPSG:3035"}}).morph);
}

}  // namespace
}  // namespace sillon
