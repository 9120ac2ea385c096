#include "state/policy.hpp"

#include <gtest/gtest.h>

#include "random_state.hpp"

namespace sillon {
namespace {

TEST(Policy, ExploreAndPlanPermitEverything) {
  test::RandomState random(1);
  for (std::size_t index = 0; index < std::variant_size_v<ActionBody>; ++index) {
    EXPECT_TRUE(is_permitted(Mode::explore, random.body(index)));
    EXPECT_TRUE(is_permitted(Mode::plan, random.body(index)));
  }
}

TEST(Policy, AKioskCannotBeLeftNorWriteFiles) {
  for (const ActionBody& body :
       {ActionBody(Quit{}), ActionBody(SetMode{Mode::explore}), ActionBody(SetFullscreen{}),
        ActionBody(SavePicture{}), ActionBody(SaveList{}), ActionBody(ShowSheet{Sheet::data_report}),
        ActionBody(OpenPath{"x"}), ActionBody(AddBookmark{}), ActionBody(SaveTwin{}),
        ActionBody(CancelWork{})})
    EXPECT_FALSE(is_permitted(Mode::kiosk, body)) << action_name(body);
  for (const ActionBody& body :
       {ActionBody(Tick{}), ActionBody(GoHome{}), ActionBody(Select{}), ActionBody(HomeIs{}),
        ActionBody(SetLanguage{}), ActionBody(Notify{}), ActionBody(CloseInnermost{})})
    EXPECT_TRUE(is_permitted(Mode::kiosk, body)) << action_name(body);
}

TEST(Policy, OnStageNoControlIsVisibleButTheModeCanBeLeft) {
  const Policy& stage = policy_of(Mode::present);
  EXPECT_FALSE(stage.top_bar || stage.filter_panel || stage.card_panel || stage.search || stage.map_controls);
  EXPECT_TRUE(stage.furniture);
  EXPECT_TRUE(is_permitted(Mode::present, SetMode{Mode::explore}));
  EXPECT_FALSE(is_permitted(Mode::present, SetList{}));
}

}  // namespace
}  // namespace sillon
