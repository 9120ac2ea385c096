// Dear ImGui in the window, dressed in the theme, the scale and the letters that are wanted now. It outlives
// what is shown in it: the screen of the first reading, then the map.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "atlas/atlas.hpp"
#include "screen/imgui_screen.hpp"
#include "ui/theme.hpp"

namespace sillon {

class PanelScreen {
 public:
  // Throws Failure(unavailable | no_input).
  explicit PanelScreen(Window& window);

  ImguiScreen& imgui() { return imgui_; }

  // Between frames. Fonts are baked only when the scale or the letters beyond the panels' own change;
  // `atlas` null: there are none.
  void fit(float scale, Theme theme, const std::shared_ptr<const Atlas>& atlas);

 private:
  ImguiScreen imgui_;
  float scale_ = 0;
  std::optional<Theme> theme_;
  std::shared_ptr<const Atlas> atlas_;  // whose letters the fonts have
  std::vector<char32_t> letters_;
};

}  // namespace sillon
