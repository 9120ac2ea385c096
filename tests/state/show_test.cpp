#include <gtest/gtest.h>

#include "random_state.hpp"
#include "state/reduce.hpp"

namespace sillon {
namespace {

const Look metz{{6.17, 49.12}, 20}, trier{{6.64, 49.76}, 30};

View view_at(Look look) {
  View view;
  view.camera = look;
  view.theme = Theme::stage;
  return view;
}

State after(State state, const Action& action) {
  return reduce(std::move(state), action).state;
}

State begun(State state = {}) {
  return after(std::move(state), Action(BeginShow{{"told", 0}, view_at(metz)}));
}

TEST(Show, FillsTheScreenAndGoesBackToWhereItCameFrom) {
  State before;
  before.view.camera = trier;
  before.view.theme = Theme::contrast;
  before.view.filter.text = "fab";
  const Step step = reduce(before, Action(BeginShow{{"told", 2}, view_at(metz)}));
  EXPECT_EQ(step.state.mode, Mode::present);
  EXPECT_EQ(step.state.story, (StoryPlace{"told", 2}));
  EXPECT_EQ(look_now(step.state), metz) << "a show begins where its first step is";
  ASSERT_EQ(step.effects.size(), 1u);
  EXPECT_EQ(std::get<MakeFullscreen>(step.effects[0]), MakeFullscreen{true});

  State shown = after(step.state, Action(TurnTo{{"told", 3}, view_at(trier)}));
  const Step ended = reduce(shown, Action(EndShow{}));
  EXPECT_EQ(ended.state.view, before.view);
  EXPECT_EQ(ended.state.mode, Mode::explore);
  EXPECT_FALSE(ended.state.show || ended.state.fullscreen);
  EXPECT_EQ(ended.state.story, StoryPlace{});
  EXPECT_EQ(std::get<MakeFullscreen>(ended.effects.at(0)), MakeFullscreen{false});
}

TEST(Show, WhoeverCameFromAPlateFindsItAtTheLastStep) {
  State reading = after({}, Action(ShowStory{{"told", 1}, view_at(metz)}));
  State shown = after(reading, Action(BeginShow{{"told", 1}, view_at(metz)}));
  shown = after(shown, Action(TurnTo{{"told", 4}, view_at(trier)}));
  const State ended = after(shown, Action(EndShow{}));
  EXPECT_EQ(ended.story, (StoryPlace{"told", 4}));
  EXPECT_EQ(look_now(ended), trier);
  EXPECT_EQ(ended.view.theme, reading.view.theme) << "the stage's theme stays on the stage";
}

// The law of one press: whatever lies before the picture, another step shows it.
TEST(Show, AStepLiftsTheCurtainAndTakesTheMapBack) {
  test::RandomState random(3);
  for (int i = 0; i < 200; ++i) {
    State state = begun();
    for (int k = random.upto(6); k > 0; --k) {
      ActionBody body = SetStage{{static_cast<Curtain>(random.upto(3)), random.coin(), random.upto(9),
                                  random.upto(30), random.coin(), random.coin(), random.coin()}};
      if (random.coin()) body = LookAt{random.near_look()};
      state = std::visit([&](const auto& one) { return after(state, Action(one)); }, body);
    }
    const Stage was = state.show->stage;
    state = after(state, Action(TurnTo{{"told", 1}, view_at(trier)}));
    EXPECT_EQ(state.show->stage, (Stage{Curtain::open, false, 0, 0, false, was.spotlight, was.speaker}));
    state = after(state, Action(Tick{60}));
    EXPECT_EQ(look_now(state), trier);
  }
}

TEST(Show, AHandOnTheMapIsExploring) {
  for (const ActionBody& body :
       {ActionBody(LookAt{trier}), ActionBody(FlyTo{trier}), ActionBody(ZoomBy{2, {6, 49}})}) {
    const State state = std::visit([&](const auto& one) { return after(begun(), Action(one)); }, body);
    EXPECT_TRUE(state.show->stage.exploring) << action_name(body);
  }
  EXPECT_FALSE(after(begun(), Action(HomeIs{trier})).show->stage.exploring);
}

TEST(Show, MovesWithinTheFirstFrameAfterAPress) {
  State state = after(begun(), Action(TurnTo{{"told", 1}, view_at(trier)}));
  EXPECT_NE(look_now(after(state, Action(Tick{1.0 / 60}))), metz);
  ASSERT_TRUE(std::holds_alternative<Flight>(state.motion));
  const double long_way_s = std::get<Flight>(state.motion).duration_s;
  EXPECT_GE(long_way_s, 1.4);
  EXPECT_LE(long_way_s, 2.2);
  state = after(begun(), Action(TurnTo{{"told", 1}, view_at(trier), 3.5}));
  EXPECT_EQ(std::get<Flight>(state.motion).duration_s, 3.5);
}

TEST(Show, WordsGoAndComeOnceTheCameraIsNearlyThere) {
  const State turned = after(begun(), Action(TurnTo{{"told", 1}, view_at(trier), 2}));
  const auto at = [&](double s) {
    const State later = after(turned, Action(Tick{s}));
    return words_shown(*later.show, later.now_s);
  };
  EXPECT_EQ(at(0.1).before, 1);
  EXPECT_EQ(at(0.1).now, 0);
  EXPECT_EQ(at(1.2 + words_fade_s).before, 0);
  EXPECT_EQ(at(1.2 + words_fade_s).now, 0) << "two texts on one another cannot be read";
  EXPECT_EQ(at(1.2 + 2 * words_fade_s).now, 1);
  double last = 1;
  for (double s = 0; s < 3; s += 0.02) {
    EXPECT_LE(at(s).before, last);
    last = at(s).before;
    EXPECT_EQ(at(s).before * at(s).now, 0);
  }
}

TEST(Show, LittleMotionCuts) {
  State state = begun();
  state.reduced_motion = true;
  state = after(state, Action(TurnTo{{"told", 1}, view_at(trier)}));
  EXPECT_EQ(look_now(state), trier);
  EXPECT_EQ(words_shown(*state.show, state.now_s).now, 1);
  EXPECT_FALSE(is_animated(state));
}

TEST(Show, IsAnimatedUntilItsWordsAreThere) {
  State state = after(begun(), Action(TurnTo{{"told", 1}, view_at(metz)}));
  EXPECT_TRUE(std::holds_alternative<Still>(state.motion));
  EXPECT_TRUE(is_animated(state)) << "the words still fade";
  EXPECT_FALSE(is_animated(after(state, Action(Tick{1}))));
}

TEST(Show, KnowsWhatEachStepTook) {
  State state = after({}, Action(BeginShow{{"told", 0}, view_at(metz), true}));
  const auto wait = [&](double s) { state = after(state, Action(TimePasses{s, 862})); };
  const auto turn = [&](int step) { state = after(state, Action(TurnTo{{"told", step}, view_at(metz)})); };
  wait(10), turn(1), wait(20), turn(2), wait(5), turn(1), wait(7);
  EXPECT_DOUBLE_EQ(state.show->elapsed_s, 42);
  EXPECT_DOUBLE_EQ(state.show->step_s, 7);
  EXPECT_EQ(state.show->minute_of_day, 862);
  const Step ended = reduce(state, Action(EndShow{}));
  const auto* kept = std::get_if<KeepRehearsal>(&ended.effects.front());
  ASSERT_TRUE(kept != nullptr);
  EXPECT_EQ(kept->story, "told");
  EXPECT_EQ(kept->spent_s, (std::vector<double>{10, 27, 5}));
}

TEST(Show, TheMonitorOfTheStageIsKeptWhenItChanges) {
  const Step chosen = reduce({}, Action(SetStageMonitor{"HDMI-1"}));
  ASSERT_EQ(chosen.effects.size(), 1u);
  EXPECT_EQ(std::get<KeepStageMonitor>(chosen.effects[0]).name, "HDMI-1");
  EXPECT_TRUE(reduce(chosen.state, Action(SetStageMonitor{"HDMI-1"})).effects.empty());
  EXPECT_EQ(after(chosen.state, Action(Begin{})).stage_monitor, "HDMI-1") << "another atlas, the same hall";
}

TEST(Show, LeavesNoStepOfUndo) {
  State state = begun();
  state = after(state, Action(TurnTo{{"told", 1}, view_at(trier)}));
  state = after(state, Action(EndShow{}));
  EXPECT_TRUE(state.history.undo.empty());
}

}  // namespace
}  // namespace sillon
