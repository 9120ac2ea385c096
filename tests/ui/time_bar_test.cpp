// The bar of time: by mouse, by keys, and what it says.
#include <gtest/gtest.h>

#include "desk.hpp"
#include "query/growth.hpp"
#include "ui/panel/time_bar_steps.hpp"

namespace sillon {
namespace {

using test::date;
using test::Desk;

// The atlas of the desk begins in 2012 and ends in 2018.
const TimeSpan desk_span{date("2010-01"), date("2018-12")};

class TimeBar : public testing::Test {
 protected:
  TimeBar() {
    desk.state.time_bar = true;
    desk.settle();
  }
  std::optional<PartialDate> now() const { return desk.state.view.date; }
  PixelPoint at_share(float share) const {
    const PixelBox track = Desk::find("Date", "time-bar").box;
    return {track.x_px + share * track.width_px, track.y_px + track.height_px / 2};
  }
  bool tab_to(const std::string& label) {
    for (int i = 0; i < 80 && !Desk::find(label, "time-bar").focused; ++i) desk.press_key(key::tab);
    return Desk::find(label, "time-bar").focused;
  }
  Desk desk;
};

TEST_F(TimeBar, PlaysFromTheFirstYearAndPauses) {
  const auto play = Desk::only<Play>(desk.click("Play", "time-bar"));
  ASSERT_TRUE(play);
  EXPECT_EQ(play->from, desk_span.first);
  EXPECT_EQ(play->to, desk_span.last);
  desk.state = reduce(std::move(desk.state), Tick{2}).state;
  const auto there = now();
  EXPECT_EQ(Desk::count<Pause>(desk.click("Pause", "time-bar")), 1u);
  desk.state = reduce(std::move(desk.state), Tick{2}).state;
  EXPECT_EQ(now(), there);
}

TEST_F(TimeBar, PlaysOnFromWhereItStandsAndAgainFromTheEnd) {
  desk.state.view.date = date("2015-06");
  EXPECT_EQ(Desk::only<Play>(desk.click("Play", "time-bar"))->from, date("2015-06"));
  desk.state.playing.reset();
  desk.state.view.date = desk_span.last;
  EXPECT_EQ(Desk::only<Play>(desk.click("Play", "time-bar"))->from, desk_span.first);
}

TEST_F(TimeBar, StepsByMonths) {
  EXPECT_TRUE(desk.click("One month later", "time-bar").empty()) << "nothing is later than today";
  desk.click("One month earlier", "time-bar");
  EXPECT_EQ(now(), date("2018-12"));
  desk.click("One month earlier", "time-bar");
  EXPECT_EQ(now(), date("2018-11"));
  desk.click("One month later", "time-bar");
  EXPECT_EQ(now(), date("2018-12"));
  desk.click("Today", "time-bar");
  EXPECT_EQ(now(), std::nullopt);
}

TEST(TimeSteps, ABareYearIsLeftAtTheEndThatOneStepsTowards) {
  EXPECT_EQ(stepped_by_months(date("2015"), 1, desk_span), date("2016-01"));
  EXPECT_EQ(stepped_by_months(date("2015"), -1, desk_span), date("2014-12"));
  EXPECT_EQ(stepped_by_years(date("2015"), 1, desk_span), date("2016"));
  EXPECT_EQ(stepped_by_years(date("2015-06"), -1, desk_span), date("2014-06"));
}

TEST(TimeSteps, StayInsideTheSpanAndLeadBack) {
  for (const char* text : {"2010-01", "2013-05", "2018-12", "1990", "2040-03"})
    for (const int months : {-400, -12, -1, 1, 12, 400}) {
      const auto there = stepped_by_months(date(text), months, desk_span);
      ASSERT_TRUE(there);
      EXPECT_GE(*there, desk_span.first);
      EXPECT_LE(*there, desk_span.last);
    }
  for (int months = -30; months <= 30; ++months) {
    if (months == 0) continue;
    const auto there = stepped_by_months(date("2014-06"), months, desk_span);
    EXPECT_EQ(stepped_by_months(there, -months, desk_span), date("2014-06")) << months;
  }
}

TEST_F(TimeBar, ClickingTheCurveSetsTheMonth) {
  desk.click_at(at_share(0.5f));
  ASSERT_TRUE(now());
  EXPECT_NEAR(month_number(*now(), 1),
              (month_number(desk_span.first, 1) + month_number(desk_span.last, 1)) / 2, 2);
  desk.click_at(at_share(0.001f));
  EXPECT_EQ(now(), desk_span.first);
  desk.click_at(at_share(0.999f));
  EXPECT_EQ(now(), desk_span.last);
}

TEST_F(TimeBar, DraggingIsOneStepToUndo) {
  desk.move_to(at_share(0.2f));
  desk.frame();
  ImGui::GetIO().MouseDown[0] = true;
  for (int i = 20; i <= 80; i += 5) {
    desk.move_to(at_share(static_cast<float>(i) / 100));
    desk.frame();
  }
  ImGui::GetIO().MouseDown[0] = false;
  desk.frame();
  ASSERT_TRUE(now());
  EXPECT_GT(*now(), date("2016"));
  EXPECT_EQ(desk.state.history.undo.size(), 1u);
  desk.state = reduce(std::move(desk.state), Undo{}).state;
  EXPECT_EQ(now(), std::nullopt);
}

TEST_F(TimeBar, TheTrackHasKeysOfItsOwn) {
  ASSERT_TRUE(tab_to("Date"));
  const auto after = [&](int number) {
    desk.press_key(number);
    return now();
  };
  EXPECT_EQ(after(key::home), date("2010-01"));
  EXPECT_EQ(after(key::right), date("2010-02"));
  EXPECT_EQ(after(key::page_up), date("2011-02"));
  EXPECT_EQ(after(key::page_up), date("2012-02"));
  EXPECT_EQ(after(key::page_down), date("2011-02"));
  EXPECT_EQ(after(key::left), date("2011-01"));
  EXPECT_EQ(after(key::end), date("2018-12"));
  EXPECT_EQ(desk.state.view.camera, Camera(WholeRegion{})) << "the map does not take the keys as well";
}

TEST_F(TimeBar, EverythingIsReachedByTab) {
  desk.state.view.date = date("2015");
  for (const char* label :
       {"Play", "One month earlier", "One month later", "Date", "Today", "1 undated", "Close the time bar"})
    EXPECT_TRUE(tab_to(label)) << label;
  ASSERT_TRUE(tab_to("Play"));
  desk.press_key(key::space);
  EXPECT_TRUE(desk.state.playing);
}

TEST_F(TimeBar, SaysHowManyAreThereAndSwitchesTheUndated) {
  desk.state.view.date = date("2015");
  desk.settle();
  const auto shown = desk.derived().visible;
  EXPECT_GT(shown->places_in_course, 0u);
  EXPECT_TRUE(Desk::shows(std::to_string(shown->places_in_course) + " in the course of 2015"));
  EXPECT_TRUE(
      Desk::shows(std::to_string(shown->places - shown->places_hidden - shown->undated_places) + " places"));
  const auto set = Desk::only<SetFilter>(desk.click("1 undated", "time-bar"));
  ASSERT_TRUE(set);
  EXPECT_FALSE(set->filter.undated);
}

TEST_F(TimeBar, ClosesAndStopsPlaying) {
  desk.click("Play", "time-bar");
  desk.click("Close the time bar", "time-bar");
  EXPECT_FALSE(desk.state.time_bar);
  EXPECT_FALSE(desk.state.playing);
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("time-bar"));
}

}  // namespace
}  // namespace sillon
