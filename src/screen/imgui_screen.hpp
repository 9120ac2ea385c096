// Dear ImGui's life in a context: created, fed with input (window) or with a size and a clock (offscreen),
// painted.
#pragma once

#include <filesystem>
#include <memory>

#include "screen/window.hpp"

namespace sillon {

class ImguiScreen {
 public:
  // Both throw Failure(unavailable) when the shaders of the panels do not compile.
  ImguiScreen(Window& window, const std::filesystem::path& shader_folder);  // input from GLFW
  explicit ImguiScreen(const std::filesystem::path& shader_folder);         // no input: the caller feeds io
  ~ImguiScreen();

  // Starts a frame of the given size in device pixels, which are also the units of the panels and of the
  // mouse. Fonts must have been built (ui/theme). `dt_s` is the time since the last frame; without a window
  // nothing else moves the clock, so frames are the same on every run.
  void new_frame(int width_px, int height_px, double dt_s);
  bool input_waits() const;     // keys have come that only a later frame may see
  bool button_is_held() const;  // of the mouse: what it does may depend on how long
  void paint();                 // ImGui::Render and its draw data into the bound target
  void fonts_changed();         // the font atlas was rebuilt: upload it again

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
