#include "picture/stage_layout.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr float wide_aspect = 1.5f;  // below it, as on an old projector, the column is narrower
constexpr float wide_column = 600, narrow_column = 520, left_margin = 96, top_margin = 112;
constexpr float veil_beyond = 204, source_bottom = 66, source_room = 88;
constexpr float wide_title = 72, narrow_title = 65;
constexpr float unit_width = 1440, unit_height = 1080;  // 4:3 at that height is the narrowest at full size
constexpr float logical_units = 2;

float unit_of(int width_px, int height_px) {
  return std::max(
      0.1f, std::min(static_cast<float>(width_px) / unit_width, static_cast<float>(height_px) / unit_height));
}

}  // namespace

StageLayout stage_layout(FrameSize size) {
  StageLayout layout;
  const float u = layout.unit_px = unit_of(size.width_px, size.height_px);
  const auto width = static_cast<float>(size.width_px), height = static_cast<float>(size.height_px);
  const bool wide = width >= wide_aspect * height;
  // 5 % of a wide screen are its safe area (96 of 1920).
  const float left = std::round(wide ? width * left_margin / 1920 : left_margin * 0.75f * u);
  const float column = std::round((wide ? wide_column : narrow_column) * u);
  const float source_top = height - (source_bottom + source_room) * u;
  layout.words = {left, std::round(top_margin * u), column, std::max(1.0f, source_top - top_margin * u)};
  layout.source = {left, source_top, column, source_room * u};
  layout.veil_right_px = left + column + veil_beyond * u;
  layout.title_size_px = (wide ? wide_title : narrow_title) * u;
  return layout;
}

float stage_scale(int width_px, int height_px) {
  return logical_units * unit_of(width_px, height_px);
}

bool shows_stage_words(const State& state) {
  return state.mode == Mode::present && state.show && !state.show->stage.exploring &&
         !state.story.story.empty();
}

}  // namespace sillon
