#include "app/window_loop.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "app/frame.hpp"
#include "app/journal_file.hpp"
#include "app/locations.hpp"
#include "app/rehearsal.hpp"
#include "app/saved_files.hpp"
#include "app/stage_windows.hpp"
#include "app/ui_scale.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"

namespace sillon {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int frames_to_settle = 3;     // panels whose size depends on their content need as many
constexpr double longest_tick_s = 0.1;  // a stall does not make a motion jump
constexpr double shader_look_s = 1.0;  // how often changed shader files are looked for while frames are drawn
constexpr double longest_rest_s = 3600;

// The window, the session in it and what surrounds both.
class Loop {
 public:
  Loop(Session& session, Window& window, PanelScreen& panels, const LoopOptions& options)
      : session_(session),
        window_(window),
        panels_(panels),
        options_(options),
        renderer_(shader_folder(), session.typesetter(), Frames::following),
        journal_(options.journal),
        workplace_(
            session, options.folders, [] { Window::wake(); }, [&window] { return window.place(); }) {
    session_.journal = [this](const Action& action) { journal_.write(action); };
    session_.carry_out = [this](const Effect& effect) { asked_.push_back(effect); };
  }

  void run() {
    workplace_.begin(options_.begin, options_.troubles);
    if (options_.folders.state) {
      const auto monitor = recall_stage_monitor(stage_path(*options_.folders.state));
      if (monitor.value) session_.dispatch(Action(SetStageMonitor{*monitor.value}));
      if (monitor.trouble) session_.dispatch(Action(Notify{*monitor.trouble, Level::warning}));
    }
    session_.dispatch(options_.story);
    carry_out_asked();
    while (!is_over()) {
      wait();
      look_around();
      if (frames_left_ <= 0 && !is_animated(session_.state())) continue;
      draw();
      carry_out_asked();
      look_at_shaders();
    }
    workplace_.finish();
    end_saving();
  }

 private:
  bool end_asked() const { return options_.end_asked && options_.end_asked(); }
  bool is_over() const { return ended_ || window_.close_asked() || end_asked(); }

  // What the person asked for is not lost with the window, and nobody looks at one that no longer answers.
  // The system, which ends all programs, does not wait: what is not written then is cancelled.
  void end_saving() {
    window_.hide();
    const auto tell = [](const Action& action) {
      const auto& notice = std::get<Notify>(action.body);
      if (notice.level == Level::error) log_error(notice.text);
    };
    saver_.settle(tell, [this] { return end_asked(); });
  }

  // How long nothing will change by itself.
  double rest_s() const {
    double rest = longest_rest_s;
    for (const Notice& notice : session_.state().notices)
      rest = std::min(rest, std::max(0.05, notice.until_s - session_.state().now_s));
    return std::min({rest, workplace_.rest_s().value_or(longest_rest_s),
                     saver_.rest_s().value_or(longest_rest_s), stage_.rest_s().value_or(longest_rest_s)});
  }

  // Sleeps while nothing moves. What wakes it wants to be seen, unless it was only the time that it set
  // itself: then whatever has changed asks for frames.
  void wait() {
    if (frames_left_ > 0 || is_animated(session_.state())) return window_.poll_events();
    const double rest = rest_s();
    const auto asleep = Clock::now();
    window_.wait_events(rest);
    const auto woken = Clock::now();
    if (std::chrono::duration<double>(woken - asleep).count() < rest) frames_left_ = frames_to_settle;
    // A notice waits through the sleep; a motion that an event starts begins after it.
    if (!session_.state().notices.empty()) {
      const std::size_t before = session_.state().notices.size();
      session_.dispatch(Action(Tick{std::chrono::duration<double>(woken - before_).count()}));
      if (session_.state().notices.size() != before) frames_left_ = frames_to_settle;
    }
    before_ = woken;
  }

  void look_around() {
    const bool busy_before = !busy_.empty();
    if (const auto dropped = window_.dropped_files(); !dropped.empty()) workplace_.drop(dropped);
    const bool arrived = session_.take_arrivals(false);
    bool changed = workplace_.look();
    if (stage_.look() || (session_.state().show && panels_.imgui().button_is_held())) changed = true;
    if (const auto notice = saver_.look()) {
      session_.dispatch(*notice);
      changed = true;
    }
    carry_out_asked();
    if (const auto trouble = journal_.take_trouble()) {
      session_.dispatch(Action(Notify{*trouble, Level::error}));
      frames_left_ = frames_to_settle;
    }
    busy_ = workplace_.busy();
    const bool followed = under_way_.has_value();
    const auto under_way = saver_.under_way() ? saver_.under_way() : workplace_.under_way();
    if (under_way != under_way_) frames_left_ = std::max(frames_left_, 1);
    under_way_ = under_way;
    if (arrived || changed || window_.refresh_asked() || panels_.imgui().input_waits() ||
        busy_before != !busy_.empty() || followed != under_way_.has_value())
      frames_left_ = frames_to_settle;
  }

  FrameSize frame_size() const {
    const FrameSize screen{std::max(1, window_.width_px()), std::max(1, window_.height_px()),
                           window_.content_scale()};
    return sized_for_reader(screen, session_.state());
  }

  void draw() {
    const FrameSize size = frame_size();
    panels_.fit(size.ui_scale, session_.state().view.theme, session_.shared_atlas());
    RenderTarget target = RenderTarget::window(size.width_px, size.height_px);
    const auto now = Clock::now();
    const double dt_s = std::min(longest_tick_s, std::chrono::duration<double>(now - before_).count());
    before_ = now;
    const State shown = session_.state();
    const FrameResult frame =
        draw_frame(session_, {renderer_, &panels_.imgui(), &stage_.steps(), busy_, under_way_}, size, target,
                   std::max(dt_s, 1e-4));
    window_.present();
    --frames_left_;
    if (stage_.follow(frame.derived) || frame.pictures_wait) frames_left_ = std::max(frames_left_, 1);

    session_.dispatch(frame.actions);
    if (is_animated(session_.state())) session_.dispatch(Action(Tick{dt_s}));
    if (!(shown == session_.state())) frames_left_ = frames_to_settle;
  }

  // What one effect brings about may ask for the next.
  void carry_out_asked() {
    while (!asked_.empty())
      for (const Effect& effect : std::exchange(asked_, {})) {
        carry_out(effect);
        frames_left_ = frames_to_settle;
      }
  }

  void carry_out(const Effect& effect) {
    if (std::holds_alternative<StopWork>(effect) && saver_.under_way()) return saver_.cancel();
    if (workplace_.carry_out(effect)) return;
    if (const auto* picture = std::get_if<WritePicture>(&effect)) {
      session_.dispatch(save_picture(session_, renderer_, frame_size(), picture->path));
    } else if (const auto* list = std::get_if<WriteList>(&effect)) {
      saver_.begin(list_task(session_, frame_size(), *list));
    } else if (const auto* twin = std::get_if<WriteTwin>(&effect)) {
      saver_.begin(twin_task(session_, frame_size(), twin->path));
    } else if (const auto* stage = std::get_if<KeepStageMonitor>(&effect)) {
      if (options_.folders.state) keep(stage_path(*options_.folders.state), stage_text(stage->name));
    } else if (const auto* rehearsal = std::get_if<KeepRehearsal>(&effect)) {
      keep_rehearsal(*rehearsal);
    } else if (const auto* fullscreen = std::get_if<MakeFullscreen>(&effect)) {
      window_.set_fullscreen(fullscreen->on, session_.state().show ? stage_.stage_monitor() : std::string());
    } else if (std::holds_alternative<EndProgram>(effect)) {
      ended_ = true;
    }
  }

  void keep_rehearsal(const KeepRehearsal& effect) {
    const Story* story = session_.atlas().find_story(effect.story);
    if (!options_.folders.state || story == nullptr) return;
    Rehearsal rehearsal{effect.spent_s, numbers_of(*story, session_.atlas()), today()};
    rehearsal.spent_s.resize(story->steps.size(), 0.0);
    keep(rehearsal_path(*options_.folders.state, session_.atlas().folder, effect.story),
         rehearsal_text(rehearsal));
  }

  void keep(const std::filesystem::path& path, const std::string& text) {
    try {
      keep_file(path, text);
    } catch (const Failure& failure) {
      session_.dispatch(Action(Notify{failure.what(), Level::error}));
    }
  }

  void look_at_shaders() {
    if (std::chrono::duration<double>(before_ - shaders_looked_at_).count() <= shader_look_s) return;
    print_report(renderer_.reload_shaders());
    shaders_looked_at_ = before_;
  }

  Session& session_;
  Window& window_;
  PanelScreen& panels_;
  const LoopOptions& options_;
  Renderer renderer_;
  JournalFile journal_;
  Workplace workplace_;
  StageWindows stage_{session_, window_};
  FileSaver saver_{[] { Window::wake(); }};
  std::vector<Effect> asked_;
  std::string busy_;
  std::optional<UnderWay> under_way_;
  int frames_left_ = frames_to_settle;
  bool ended_ = false;
  Clock::time_point before_ = Clock::now(), shaders_looked_at_ = before_;
};

}  // namespace

void run_window(Session& session, Window& window, PanelScreen& panels, const LoopOptions& options) {
  Loop(session, window, panels, options).run();
  session.journal = {};
  session.carry_out = {};
}

}  // namespace sillon
