// How far long work is, in words, and the plate that cancels it.
#include "ui/under_way.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/reading_screen.hpp"

namespace sillon {
namespace {

using test::Desk;
using testing::IsEmpty;

UnderWay reading(bool asked_for = true) {
  UnderWay work;
  work.what = "Reading grande-region";
  work.rows = 412'000, work.bytes = 38'400'000, work.expected_bytes = 154'000'000;
  work.asked_for = asked_for;
  return work;
}

TEST(UnderWay, SaysWhatIsKnown) {
  const Words english("en"), german("de");
  EXPECT_EQ(progress_words(english, UnderWay()), "");
  UnderWay begun, counting = reading();
  begun.first = counting.first = "Names are put in order…";
  EXPECT_EQ(progress_words(english, begun), begun.first) << "while nothing is counted";
  EXPECT_EQ(progress_words(english, counting), "412,000 rows · 38 of 154 MB");
  EXPECT_EQ(progress_words(english, reading()), "412,000 rows · 38 of 154 MB");
  UnderWay work = reading();
  work.rows = 0, work.bytes = 260'000, work.expected_bytes = 4'000'000;
  EXPECT_EQ(progress_words(english, work), "0.3 of 4.0 MB");
  work = UnderWay();
  work.rows = 20'000, work.expected_rows = 30'000;
  EXPECT_EQ(progress_words(english, work), "20,000 of 30,000 rows");
  for (const std::string& language : interface_languages())
    EXPECT_THAT(progress_words(Words(language), reading()), testing::HasSubstr("154")) << language;
}

TEST(UnderWay, SaysWhatIsLeftOnceAllIsCounted) {
  const Words english("en");
  UnderWay work = reading();
  work.rest = "Preparing the map";
  EXPECT_EQ(progress_words(english, work), progress_words(english, reading()));
  work.bytes = work.expected_bytes;
  EXPECT_EQ(progress_words(english, work), work.rest);
  work.rest.clear();
  EXPECT_EQ(progress_words(english, work), "412,000 rows · 154 of 154 MB");
}

// Files grow while they are read, and more of them are met.
TEST(UnderWay, TheShareIsNeverBeyondTheWhole) {
  UnderWay work;
  EXPECT_EQ(share_done(work), 0);
  double before = 0;
  work.expected_bytes = 1000;
  for (work.bytes = 0; work.bytes <= 2000; work.bytes += 50) {
    const double share = share_done(work);
    EXPECT_GE(share, before);
    EXPECT_LE(share, 1);
    EXPECT_DOUBLE_EQ(share, std::min(1.0, static_cast<double>(work.bytes) / 1000));
    before = share;
  }
  EXPECT_EQ(progress_words(Words("en"), work), "0.0 of 0.0 MB");
}

TEST(ProgressPlate, IsCancelledByItsButtonAndByEsc) {
  Desk desk;
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("progress-plate"));
  desk.under_way = reading();
  desk.settle();
  ASSERT_TRUE(Desk::shows_panel("progress-plate"));
  EXPECT_EQ(Desk::count<CancelWork>(desk.click("Cancel", "progress-plate")), 1u);
  const auto escaped = desk.press_key(key::escape);
  EXPECT_EQ(Desk::count<CancelWork>(escaped), 1u);
  EXPECT_EQ(Desk::count<CloseInnermost>(escaped), 0u);
}

TEST(ProgressPlate, EscIsNotTakenForWhatCameByItself) {
  Desk desk;
  desk.under_way = reading(false);
  desk.settle();
  ASSERT_TRUE(Desk::shows_panel("progress-plate"));
  const auto escaped = desk.press_key(key::escape);
  EXPECT_EQ(Desk::count<CancelWork>(escaped), 0u);
  EXPECT_EQ(Desk::count<CloseInnermost>(escaped), 1u);
}

TEST(ProgressPlate, IsNotInAKiosk) {
  Desk desk;
  desk.under_way = reading();
  desk.state.mode = Mode::kiosk;
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("progress-plate"));
  EXPECT_EQ(Desk::count<CancelWork>(desk.press_key(key::escape)), 0u);
}

// The screen of the first reading has no state of its own: a frame is drawn and pressed by hand.
bool draw_screen(Desk& desk, const Words& words, bool can_cancel) {
  ImGui::NewFrame();
  const bool ended = draw_reading_screen({reading(), Theme::stage, desk.size, words, can_cancel});
  ImGui::EndFrame();
  return ended;
}

TEST(ReadingScreen, HasAButtonOnlyWhileItCanBeEnded) {
  Desk desk;
  const Words words("en");
  for (const bool can_cancel : {true, false}) {
    draw_screen(desk, words, can_cancel);
    EXPECT_FALSE(draw_screen(desk, words, can_cancel));
    EXPECT_TRUE(Desk::shows("Reading grande-region"));
    EXPECT_EQ(Desk::shows("Cancel"), can_cancel);
  }
}

}  // namespace
}  // namespace sillon
