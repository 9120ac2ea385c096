#include "picture/layout.hpp"

#include <algorithm>
#include <cmath>

#include "picture/stage_layout.hpp"
#include "state/policy.hpp"

namespace sillon {
namespace {

constexpr float wide_for_story = 860, narrow_for_story = 560, low_for_story = 600;  // logical pixels
constexpr float furniture_height = 104;                      // scale bar, date and credits below a strip
constexpr float narrow_furniture = 530, credits_below = 66;  // where the credits stand below the scale bar
constexpr float stage_furniture = 110;                       // scale bar and credits on stage, at 1080 px
constexpr float least_free_share = 0.3f;                     // of the map's height, that a strip leaves

// Takes the room of the plate from the box of the camera, the same whether a card is open or not.
void make_room_for_story(MapLayout& layout, float s) {
  PixelBox& fit = layout.fit;
  const float wide = fit.width_px / s, high = fit.height_px / s;
  if (wide >= wide_for_story && high >= low_for_story) {
    layout.story_room = StoryRoom::beside;
    layout.story = {fit.x_px + story_left_margin * s, fit.y_px + story_margin * s, story_plate_width * s,
                    fit.height_px - 2 * story_margin * s};
    const float taken = (story_left_margin + story_plate_width) * s;
    fit.x_px += taken;
    fit.width_px -= taken;
    return;
  }
  const bool folds = wide < narrow_for_story || high < low_for_story;
  layout.story_room = folds ? StoryRoom::folded : StoryRoom::below;
  const float left = (folds ? story_margin : story_left_margin) * s;
  const float below = (furniture_height + (wide < narrow_furniture ? credits_below : 0)) * s;
  const float plate = (folds ? story_folded_height : story_strip_height) * s;
  layout.story = {fit.x_px + left, fit.bottom_px() - below - plate,
                  std::max(1.0f, fit.width_px - left - story_margin * s), plate};
  fit.height_px = std::max(fit.height_px * least_free_share, layout.story.y_px - story_margin * s - fit.y_px);
}

// The subject stands in the middle of what the column of words leaves, whether the words are shown or not.
MapLayout stage_map_layout(FrameSize size, const State& state) {
  const StageLayout stage = stage_layout(size);
  const auto width = static_cast<float>(size.width_px), height = static_cast<float>(size.height_px);
  const auto from = [&](float left) { return PixelBox{left, 0, std::max(1.0f, width - left), height}; };
  const float beside = std::round(stage.words.right_px());
  MapLayout layout{from(beside), from(shows_stage_words(state) ? beside : 0)};
  layout.fit.height_px = std::max(1.0f, height - stage_furniture * stage.unit_px);
  layout.on_stage = true;
  return layout;
}

}  // namespace

bool has_right_panel(const State& state) {
  return policy_of(state.mode).card_panel && (!std::holds_alternative<Nothing>(state.view.selection) ||
                                              state.list.open || state.sheet != Sheet::none);
}

MapLayout map_layout(FrameSize size, const State& state, bool panels) {
  const float s = size.ui_scale;
  const auto width = static_cast<float>(size.width_px), height = static_cast<float>(size.height_px);
  if (!panels && state.mode != Mode::present) return {{0, 0, width, height}, {0, 0, width, height}};
  const Policy& policy = policy_of(state.mode);
  if (state.mode == Mode::present && !state.story.story.empty()) return stage_map_layout(size, state);
  const float top = policy.top_bar ? top_bar_height * s : 0;
  const float left = policy.filter_panel ? left_panel_width * s : 0;
  const float right = policy.card_panel ? right_panel_width * s : 0;
  // Windows too narrow for both panels fit the region into what the left one leaves.
  const float fit_right = width - left - right >= width * 0.3f ? right : 0;
  // The bar of time is as tall as its width asks for. The fit box leaves the room that the bar takes in its
  // own width, whether a card is open or not: the map stays where it is.
  const float from = std::round(left), panel = has_right_panel(state) ? right : 0;
  const auto bar_height = [&](float reserved) {
    if (!state.time_bar || !policy.filter_panel) return 0.0f;
    const float wanted = std::round(time_bar_height((width - left - reserved) / s) * s);
    return std::min(wanted, std::round((height - top) / 2));
  };
  const auto box = [&](float reserved) {
    const float below = bar_height(reserved);
    return PixelBox{left, top, std::max(1.0f, width - left - reserved), std::max(1.0f, height - top - below)};
  };
  MapLayout layout{box(fit_right), box(panel), {}};
  if (const float bar = bar_height(panel); bar > 0)
    layout.time_bar = {from, height - bar, std::max(1.0f, std::round(width - panel) - from), bar};
  if (policy.card_panel && !state.story.story.empty()) make_room_for_story(layout, s);
  return layout;
}

double metres_per_pixel(Look look, const MapLayout& layout) {
  return look.span_km * 1000.0 / std::min(layout.fit.width_px, layout.fit.height_px);
}

}  // namespace sillon
