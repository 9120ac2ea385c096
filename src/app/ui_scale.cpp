#include "app/ui_scale.hpp"

#include <algorithm>

#include "picture/stage_layout.hpp"

namespace sillon {

float ui_scale_for(int width_px, int height_px, float content_scale, int text_percent) {
  const int percent = std::clamp(text_percent, least_text_percent, most_text_percent);
  const float wanted = content_scale * (static_cast<float>(percent) / 100);
  const float fitting = std::min(static_cast<float>(width_px) / least_logical_width,
                                 static_cast<float>(height_px) / least_logical_height);
  return std::min(wanted, std::max(content_scale, fitting));
}

FrameSize sized_for_reader(FrameSize screen, const State& state) {
  if (state.mode == Mode::present) {
    screen.ui_scale = stage_scale(screen.width_px, screen.height_px);
    return screen;
  }
  screen.ui_scale = ui_scale_for(screen.width_px, screen.height_px, screen.ui_scale, state.text_percent);
  return screen;
}

}  // namespace sillon
