#include "state/reduce.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "random_state.hpp"
#include "state/great_circle.hpp"

namespace sillon {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

State after(State state, std::initializer_list<ActionBody> bodies) {
  for (const ActionBody& body : bodies) state = reduce(std::move(state), Action(body)).state;
  return state;
}

std::vector<Effect> effects_of(const State& state, const ActionBody& body) {
  return reduce(state, Action(body)).effects;
}

const Look metz{{6.17, 49.12}, 20};
const Look region{{6.2, 49.6}, 240};

State at_home() {
  return after({}, {HomeIs{region}});
}

TEST(ReduceLaws, TheSameActionsMakeTheSameState) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    test::RandomState first(seed), second(seed);
    State a, b;
    for (int i = 0; i < 100; ++i) {
      a = reduce(std::move(a), Action(first.body())).state;
      b = reduce(std::move(b), Action(second.body())).state;
      ASSERT_EQ(a, b);
    }
  }
}

TEST(ReduceLaws, TheStateStaysSound) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    test::RandomState random(seed);
    State state;
    double now_s = 0;
    for (int i = 0; i < 300; ++i) {
      const ActionBody body = random.body();
      if (std::holds_alternative<Begin>(body)) now_s = 0;  // a beginning has a clock of its own
      state = reduce(std::move(state), Action(body)).state;
      ASSERT_EQ(tidy(state.view, state.view), state.view);
      const Look look = look_now(state);
      ASSERT_TRUE(std::isfinite(look.centre.lon_deg) && std::isfinite(look.centre.lat_deg));
      ASSERT_GE(look.span_km, smallest_span_km * (1 - 1e-9));
      ASSERT_GE(state.now_s, now_s);
      ASSERT_TRUE(std::is_sorted(state.open_sections.begin(), state.open_sections.end()));
      now_s = state.now_s;
    }
  }
}

TEST(ReduceLaws, WaitingEndsEveryMotionAtTheViewsCamera) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    test::RandomState random(seed);
    State state;
    for (int i = 0; i < 20; ++i) state = reduce(std::move(state), Action(random.body())).state;
    state = after(std::move(state), {Tick{100}});
    EXPECT_EQ(state.motion, Motion(Still{}));
    EXPECT_FALSE(is_moving(state));
    const auto* look = std::get_if<Look>(&state.view.camera);
    EXPECT_EQ(look_now(state), look ? *look : state.home);
  }
}

TEST(ReduceLaws, ReducedMotionEndsWhereMotionEnds) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    test::RandomState random(seed);
    State moving = after({}, {HomeIs{random.near_look()}, FlyTo{random.near_look()}, Tick{5}});
    State still = after(moving, {SetReducedMotion{true}});
    for (const ActionBody& body : {ActionBody(FlyTo{random.near_look()}), ActionBody(ZoomBy{1.7, {6, 49}}),
                                   ActionBody(GoHome{}), ActionBody(ReplaceView{random.view()})}) {
      moving = after(std::move(moving), {body});
      still = after(std::move(still), {body});
      EXPECT_EQ(still.motion, Motion(Still{}));
      moving = after(std::move(moving), {Tick{5}});
      EXPECT_EQ(look_now(still), look_now(moving));
    }
  }
}

TEST(ReduceCamera, ADragIsAtOnceAndStopsWhatMoves) {
  const State flying = after(at_home(), {FlyTo{metz}, Tick{0.1}});
  ASSERT_TRUE(std::holds_alternative<Flight>(flying.motion));
  const Look dragged{{7, 50}, 33};
  const State state = after(flying, {LookAt{dragged}});
  EXPECT_EQ(state.motion, Motion(Still{}));
  EXPECT_EQ(look_now(state), dragged);
}

TEST(ReduceCamera, AFlightStartsWhereTheCameraIsAndTakesItsTime) {
  State state = after(at_home(), {FlyTo{metz}});
  EXPECT_EQ(state.motion, Motion(Flight{region, metz, 0, 0.7}));
  EXPECT_EQ(state.view.camera, Camera(metz)) << "the view is already what is flown to";
  state = after(std::move(state), {Tick{0.3}});
  const Look midway = look_now(state);
  EXPECT_NE(midway, region);
  state = after(std::move(state), {GoHome{}});
  EXPECT_EQ(state.motion, Motion(Flight{midway, region, 0.3, 0.7}));
  EXPECT_EQ(state.view.camera, Camera(WholeRegion{}));
  state = after(at_home(), {SetMode{Mode::present}, FlyTo{metz}});
  EXPECT_EQ(std::get<Flight>(state.motion).duration_s, 1.4);
  EXPECT_EQ(after(at_home(), {GoHome{}}).motion, Motion(Still{})) << "already there";
}

TEST(ReduceCamera, AZoomDuringAZoomComposes) {
  const LonLat first{6.0, 49.0}, second{6.4, 49.2};
  State state = after(at_home(), {ZoomBy{2, first}});
  EXPECT_EQ(std::get<Zoom>(state.motion).to_span_km, 120);
  state = after(std::move(state), {Tick{0.05}});
  const Look midway = look_now(state);
  state = after(std::move(state), {ZoomBy{2, second}});
  const Zoom zoom = std::get<Zoom>(state.motion);
  EXPECT_EQ(zoom.from, midway);
  EXPECT_EQ(zoom.to_span_km, 60) << "twice twice, not twice from where it was";
  EXPECT_EQ(zoom.anchor, second);
  state = after(std::move(state), {Tick{1}});
  EXPECT_EQ(look_now(state).span_km, 60);
  EXPECT_EQ(look_now(state), end_of(zoom));
}

TEST(ReduceCamera, ZoomsStopAtTheNearestAndTheFarthest) {
  State state = after(at_home(), {ZoomBy{1e9, {6, 49}}, Tick{1}});
  EXPECT_EQ(look_now(state).span_km, smallest_span_km);
  const State same = after(state, {ZoomBy{2, {9, 45}}});
  EXPECT_EQ(same, state) << "no nearer, and no drift towards the anchor";
  state = after(std::move(state), {ZoomBy{1e-9, {6, 49}}, Tick{1}});
  EXPECT_EQ(look_now(state).span_km, largest_span_km);
}

TEST(ReduceCamera, HomeFollowsTheWindow) {
  const Look wider{{6.2, 49.6}, 300};
  State state = after(at_home(), {HomeIs{wider}});
  EXPECT_EQ(look_now(state), wider) << "the whole region is wherever home is";
  EXPECT_EQ(state.motion, Motion(Still{}));
  EXPECT_EQ(state.view, View{});

  state = after(at_home(), {FlyTo{metz}, Tick{5}, HomeIs{wider}});
  EXPECT_EQ(look_now(state), metz);

  state = after(at_home(), {LookAt{metz}, GoHome{}, Tick{0.2}, HomeIs{wider}, Tick{5}});
  EXPECT_EQ(look_now(state), wider) << "a flight home ends where home is now";
  state = after(at_home(), {LookAt{metz}, GoHome{}, Tick{0.2}, HomeIs{wider}});
  EXPECT_EQ(std::get<Flight>(state.motion).to, wider) << "without a jump at its end";
}

TEST(ReduceCamera, WhatMakesNoSenseIsIgnored) {
  const State state = after(at_home(), {FlyTo{metz}, Tick{0.1}});
  for (const ActionBody& body :
       {ActionBody(LookAt{{{nan_value, 49}, 20}}), ActionBody(FlyTo{{{6, 49}, nan_value}}),
        ActionBody(ZoomBy{0, {6, 49}}), ActionBody(ZoomBy{-2, {6, 49}}),
        ActionBody(ZoomBy{nan_value, {6, 49}}), ActionBody(ZoomBy{2, {nan_value, 49}}),
        ActionBody(HomeIs{{{6, 49}, INFINITY}}), ActionBody(Tick{nan_value}), ActionBody(Tick{-1}),
        ActionBody(Tick{0}), ActionBody(SetCrs{""}), ActionBody(SetLanguage{""})})
    EXPECT_EQ(after(state, {body}), state);
  EXPECT_EQ(look_now(after(state, {LookAt{{{6, 49}, 0}}})).span_km, smallest_span_km);
  EXPECT_EQ(look_now(after(state, {LookAt{{{6, 99}, 1e9}}})), (Look{{6, 90}, largest_span_km}));
}

TEST(ReduceView, KeysAreSortedAndDatesAreInTheCalendar) {
  Filter filter;
  filter.kind = {"hub", "agency", "", "hub"};
  EXPECT_EQ(after({}, {SetFilter{filter}}).view.filter.kind, (KeySet{"agency", "hub"}));
  EXPECT_EQ(after({}, {SetDate{PartialDate{2015, 13, 1}}}).view.date, std::nullopt);
  EXPECT_EQ(after({}, {SetDate{PartialDate{}}}).view.date, std::nullopt);
  EXPECT_EQ(after({}, {SetDate{PartialDate{2015, 6, 0}}}).view.date, (PartialDate{2015, 6, 0}));
  EXPECT_EQ(after({}, {Select{PlaceKey{"a"}}, Select{TownKey{""}}}).view.selection, Selection(Nothing{}));
  EXPECT_EQ(after({}, {SetFilter{filter}, ClearFilters{}}).view.filter, Filter{});
}

TEST(ReduceView, ASceneIsFlownTo) {
  test::RandomState random(8);
  View view = random.view();
  view.camera = metz;
  const State state = after(at_home(), {Hover{PlaceKey{"x"}}, ReplaceView{view}});
  EXPECT_EQ(state.view, view);
  EXPECT_EQ(state.motion, Motion(Flight{region, metz, 0, 0.7}));
  EXPECT_EQ(state.hover, Selection(Nothing{}));
}

View chained() {
  View view;
  view.selection = PlaceKey{"a"};
  view.chain_to = "b";
  view.neighbour_steps = 2;
  return view;
}

TEST(ReducePanels, EscClosesTheInnermostAndNeverQuits) {
  State state =
      after({}, {SetList{{true, {}, {}, false}}, Select{PlaceKey{"a"}}, SetNeighbourSteps{2}, SetChain{"b"},
                 ShowStory{{"origin", 1}, chained()}, ShowSheet{Sheet::help}, SetMeasuring{{true, {{6, 49}}}},
                 ChooseChainEnd{true}, SetSearch{{"metz", true, 3, false}}, SetCommandSearch{{true, "x", 1}},
                 ShowMenu{true}});
  const auto open = [&state] {
    return std::vector<bool>{state.menu_open,
                             state.command_search.open,
                             state.search.open,
                             state.choosing_chain_end,
                             state.measuring.on,
                             state.sheet != Sheet::none,
                             !state.story.story.empty(),
                             !state.view.chain_to.empty(),
                             state.view.neighbour_steps > 0,
                             state.view.selection != Selection(Nothing{}),
                             state.list.open};
  };
  for (std::size_t closed = 0; closed <= 11; ++closed) {
    std::vector<bool> wanted(11, true);
    std::fill_n(wanted.begin(), closed, false);
    EXPECT_EQ(open(), wanted);
    const Step step = reduce(state, CloseInnermost{});
    EXPECT_THAT(step.effects, IsEmpty());
    state = step.state;
  }
  EXPECT_EQ(state.search.text, "metz") << "what was typed stays";
  EXPECT_EQ(after(state, {CloseInnermost{}}), state);
}

TEST(ReducePanels, SectionsOpenAndClose) {
  State state = after({}, {ToggleSection{"sector"}, ToggleSection{"date"}, ToggleSection{"status"}});
  EXPECT_THAT(state.open_sections, ElementsAre("date", "sector", "status"));
  state = after(std::move(state), {ToggleSection{"sector"}});
  EXPECT_THAT(state.open_sections, ElementsAre("date", "status"));
}

TEST(ReducePanels, AnotherModeStartsWithoutWhatPointedAtTheLast) {
  const State state = after({}, {Hover{PlaceKey{"a"}}, SetSearch{{"x", true, 1, true}},
                                 ShowSheet{Sheet::help}, SetMode{Mode::present}});
  EXPECT_EQ(state.hover, Selection(Nothing{}));
  EXPECT_FALSE(state.search.open || state.sheet != Sheet::none);
  const State typing = after({}, {SetSearch{{"x", true, 1, true}}});
  EXPECT_EQ(after(typing, {SetMode{Mode::explore}}), typing) << "the same mode is no change";
}

TEST(ReduceTime, NoticesLeaveAfterSixSeconds) {
  State state = after({}, {Notify{"saved", Level::note}, Tick{3}, Notify{"lost", Level::warning}});
  EXPECT_TRUE(is_moving(state));
  state = after(std::move(state), {Tick{3}});
  ASSERT_EQ(state.notices.size(), 1u);
  EXPECT_EQ(state.notices[0], (Notice{"lost", Level::warning, 9}));
  state = after(std::move(state), {Notify{"lost", Level::warning}});
  ASSERT_EQ(state.notices.size(), 1u) << "the same words are not stacked";
  EXPECT_EQ(state.notices[0].until_s, 12);
  state = after(std::move(state), {Tick{6}});
  EXPECT_FALSE(is_moving(state));
}

TEST(ReduceOutside, AsksTheWorldForWhatItCannotDo) {
  const State links = after({}, {SetList{{true, ListSubject::links, {}, false}}});
  EXPECT_THAT(effects_of(links, SavePicture{"a.png"}), ElementsAre(Effect(WritePicture{"a.png"})));
  EXPECT_THAT(effects_of(links, SaveList{""}), ElementsAre(Effect(WriteList{"", links.list})));
  EXPECT_THAT(effects_of(links, Quit{}), ElementsAre(Effect(EndProgram{})));
  EXPECT_THAT(effects_of(links, SetFullscreen{true}), ElementsAre(Effect(MakeFullscreen{true})));
  EXPECT_THAT(effects_of(links, SaveTwin{"a.html"}), ElementsAre(Effect(WriteTwin{"a.html"})));
  EXPECT_THAT(effects_of(links, OpenPath{"atlas"}), ElementsAre(Effect(ReadPath{"atlas"})));
  EXPECT_THAT(effects_of(links, OpenPath{""}), IsEmpty());
  EXPECT_THAT(effects_of(links, CancelWork{}), ElementsAre(Effect(StopWork{})));
  EXPECT_THAT(effects_of(links, AddBookmark{"Metz"}), ElementsAre(Effect(WriteBookmark{"Metz", links.view})));
  EXPECT_THAT(effects_of(links, RemoveBookmark{"a.json"}), ElementsAre(Effect(DropBookmark{"a.json"})));
  EXPECT_THAT(effects_of(links, SetFullscreen{false}), IsEmpty()) << "it is not";
  EXPECT_TRUE(after(links, {SetFullscreen{true}}).fullscreen);
}

TEST(ReduceOutside, ABeginningForgetsAllButTheModeAndTheWindow) {
  State state = after({}, {Notify{"old", Level::note}, Tick{3}});
  state.home = {{6, 49}, 120};
  state.history.undo.push_back(std::make_shared<const View>());
  Begin begin;
  begin.view.date = *parse_date("2015");
  begin.time_bar = true;
  begin.text_percent = 150;
  const State begun = after(state, {begin});
  State expected;
  expected.home = state.home;
  expected.view.date = *parse_date("2015");
  expected.time_bar = true;
  expected.text_percent = 150;
  EXPECT_EQ(begun, expected);
  begin.fullscreen = true;
  EXPECT_THAT(effects_of(state, begin), ElementsAre(Effect(MakeFullscreen{true})));
}

TEST(ReduceOutside, OnlyThoseThatAskHaveEffects) {
  test::RandomState random(6);
  for (std::size_t index = 0; index < std::variant_size_v<ActionBody>; ++index) {
    const ActionBody body = random.body(index);
    const bool asks = std::holds_alternative<SavePicture>(body) || std::holds_alternative<SaveList>(body) ||
                      std::holds_alternative<Quit>(body) || std::holds_alternative<SetFullscreen>(body) ||
                      std::holds_alternative<SaveTwin>(body) || std::holds_alternative<AddBookmark>(body) ||
                      std::holds_alternative<RemoveBookmark>(body) ||
                      std::holds_alternative<OpenPath>(body) || std::holds_alternative<CancelWork>(body) ||
                      std::holds_alternative<Begin>(body);
    if (asks) continue;
    EXPECT_THAT(effects_of({}, body), IsEmpty()) << action_name(body);
  }
}

}  // namespace
}  // namespace sillon
