#include "app/window_loop.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <optional>
#include <utility>

#include "app/effects.hpp"
#include "app/fonts.hpp"
#include "app/frame.hpp"
#include "app/locations.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"
#include "state/journal.hpp"
#include "ui/theme.hpp"

namespace sillon {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int frames_to_settle = 3;     // panels whose size depends on their content need as many
constexpr double longest_tick_s = 0.1;  // a stall does not make a motion jump
constexpr double shader_look_s = 1.0;  // how often changed shader files are looked for while frames are drawn

// What ImGui is dressed in now, so that it is dressed again when that changes.
struct Dress {
  float scale = 0;
  std::optional<Theme> theme;

  void fit(ImguiScreen& imgui, float wanted_scale, Theme wanted_theme) {
    if (scale != wanted_scale) {
      build_fonts(ui_font_files(), wanted_scale);
      imgui.fonts_changed();
    }
    if (scale != wanted_scale || theme != wanted_theme) apply_theme(wanted_theme, wanted_scale);
    scale = wanted_scale;
    theme = wanted_theme;
  }
};

bool in_motion(const State& state) {
  return !std::holds_alternative<Still>(state.motion);
}

// How long nothing will change by itself.
double rest_s(const State& state) {
  double rest = 3600;
  for (const Notice& notice : state.notices)
    rest = std::min(rest, std::max(0.05, notice.until_s - state.now_s));
  return rest;
}

class JournalFile {
 public:
  explicit JournalFile(const std::string& path) {
    if (path.empty()) return;
    out_.open(path, std::ios::app);
    if (!out_)
      throw Failure(ExitCode::cannot_create,
                    "The journal " + path + " cannot be written. Name a file in a folder of yours.");
  }
  void write(const Action& action) {
    if (out_.is_open()) out_ << journal_line(action) << '\n' << std::flush;
  }

 private:
  std::ofstream out_;
};

}  // namespace

void run_window(Session& session, Window& window, const LoopOptions& options) {
  Renderer renderer(shader_folder(), session.typesetter());
  ImguiScreen imgui(window, shader_folder());
  Dress dress;
  JournalFile journal(options.journal);
  session.journal = [&](const Action& action) { journal.write(action); };
  std::vector<Effect> asked;
  session.carry_out = [&](const Effect& effect) { asked.push_back(effect); };

  int frames_left = frames_to_settle;
  bool ended = false;
  auto before = Clock::now();
  auto shaders_looked_at = before;
  while (!ended && !window.close_asked()) {
    if (frames_left > 0 || in_motion(session.state())) {
      window.poll_events();
    } else {
      window.wait_events(rest_s(session.state()));
      const auto woken = Clock::now();
      // A notice waits through the sleep; a motion that an event starts begins after it.
      if (!session.state().notices.empty())
        session.dispatch(Action(Tick{std::chrono::duration<double>(woken - before).count()}));
      before = woken;
      frames_left = frames_to_settle;
    }
    if (session.take_arrivals(false) || window.refresh_asked() || imgui.input_waits())
      frames_left = frames_to_settle;

    const FrameSize size{std::max(1, window.width_px()), std::max(1, window.height_px()),
                         window.content_scale()};
    dress.fit(imgui, size.ui_scale, session.state().view.theme);
    RenderTarget target = RenderTarget::window(size.width_px, size.height_px);
    const auto now = Clock::now();
    const double dt_s = std::min(longest_tick_s, std::chrono::duration<double>(now - before).count());
    before = now;
    const State shown = session.state();
    std::vector<Action> actions = draw_frame(session, {renderer, &imgui}, size, target, std::max(dt_s, 1e-4));
    window.present();
    --frames_left;

    session.dispatch(actions);
    if (in_motion(session.state())) session.dispatch(Action(Tick{dt_s}));
    if (!(shown == session.state())) frames_left = frames_to_settle;
    for (const Effect& effect : std::exchange(asked, {})) {
      if (const auto* picture = std::get_if<WritePicture>(&effect))
        session.dispatch(write_picture(session, renderer, size, picture->path));
      else if (const auto* list = std::get_if<WriteList>(&effect))
        session.dispatch(write_list_file(session, *list));
      else if (const auto* fullscreen = std::get_if<MakeFullscreen>(&effect))
        window.set_fullscreen(fullscreen->on);
      else if (std::holds_alternative<EndProgram>(effect))
        ended = true;
    }
    if (std::chrono::duration<double>(now - shaders_looked_at).count() > shader_look_s) {
      print_report(renderer.reload_shaders());
      shaders_looked_at = now;
    }
  }
}

}  // namespace sillon
