// A session with everything that a frame needs, without a window. As in a window, what is slow is made beside
// the frames.
#pragma once

#include <epoxy/gl.h>

#include <chrono>
#include <utility>

#include "app/fonts.hpp"
#include "app/frame.hpp"
#include "app/locations.hpp"
#include "screen/offscreen_context.hpp"

namespace sillon {

struct BenchStage {
  FrameSize size{1920, 1080, 1};
  OffscreenContext context;
  Session session;
  RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
  Renderer renderer{shader_folder(), session.typesetter(), Frames::following};
  ImguiScreen imgui{shader_folder()};

  explicit BenchStage(AtlasReading reading, View view = {})
      : session(std::move(reading), std::move(view), Mode::explore, [] {}) {
    build_fonts(ui_font_files(), 1);
    imgui.fonts_changed();
    apply_theme(Theme::paper, 1);
    settle();
  }

  void frame() {
    draw_frame(session, {renderer, &imgui}, size, target, 1.0 / 60);
    glFinish();
  }
  double timed_frame_s() {
    const auto begin = std::chrono::steady_clock::now();
    frame();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }
  // Until nothing is on its way any more.
  void settle() {
    for (int i = 0; i < 3; ++i) frame();
    session.take_arrivals(true);
    do frame();
    while (session.derivations().is_under_way());
    for (int i = 0; i < 2; ++i) frame();
  }
};

}  // namespace sillon
