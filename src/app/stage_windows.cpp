#include "app/stage_windows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <utility>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "picture/stage_layout.hpp"
#include "state/scene.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr int most_tries = 10;                  // at a window for the speaker
constexpr double clock_step_s = 1;              // as fast as the speaker's clock shows it
constexpr double speaker_while_moving_s = 0.5;  // a flight has the machine to itself

int minute_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  return localtime_r(&now, &local) != nullptr ? local.tm_hour * 60 + local.tm_min : -1;
}

}  // namespace

StageWindows::StageWindows(Session& session, Window& window)
    : session_(session), window_(window), steps_(session.typesetter()) {}

StageWindows::~StageWindows() = default;

bool StageWindows::look() {
  const bool changed = Window::monitors_changed();
  if (!session_.state().show) began_on_.clear();
  if (changed || !began_) look_at_monitors();
  began_ = true;
  wakefulness_.keep(session_.state().show.has_value());
  look_at_speaker();
  look_at_step();
  return pass_time() || changed;
}

// The show fills the stage's monitor, or whatever is left, and goes back once that is there again.
void StageWindows::look_at_monitors() {
  session_.dispatch(Action(MonitorsAre{Window::monitor_names()}));
  speaker_closed_ = false;
  speaker_tries_ = 0;
  speaker_.reset();  // its monitor may have gone, or lie elsewhere now
  if (session_.state().show && session_.state().fullscreen) window_.set_fullscreen(true, stage_monitor());
}

// The one that was asked for, else the one that the show began on.
std::string StageWindows::stage_monitor() {
  if (session_.state().show && began_on_.empty()) began_on_ = window_.monitor_name();
  const std::string& wanted = session_.state().stage_monitor;
  return wanted.empty() ? began_on_ : wanted;
}

// A monitor that has just come may not be ready for a window yet.
void StageWindows::try_speaker() {
  const auto now = Clock::now();
  if (speaker_tries_ == most_tries ||
      (speaker_tries_ > 0 && std::chrono::duration<double>(now - speaker_tried_).count() < clock_step_s / 2))
    return;
  ++speaker_tries_;
  speaker_tried_ = now;
  speaker_ = SideWindow::beside(window_, "Sillon", shader_folder());
  speaker_frame_.reset();
}

// What a step names and the atlas lacks is told to the speaker; a story that has become shorter goes on with
// its last step.
void StageWindows::look_at_step() {
  const State& state = session_.state();
  if (!state.show || state.story == told_step_) return;
  told_step_ = state.story;
  if (step_shown(session_.atlas(), state.story) == nullptr) {
    if (auto turned = turn_to(session_.atlas(), state, state.story.step))
      session_.dispatch(Action(std::move(*turned)));
    return;
  }
  const Report missing =
      unknown_keys(state.view, session_.atlas(), fmt::format("Step {}", state.story.step + 1));
  for (const std::string& sentence : sentences_of(missing))
    session_.dispatch(Action(Notify{sentence, Level::warning}));
}

void StageWindows::look_at_speaker() {
  const State& state = session_.state();
  const bool wanted = state.show && state.show->stage.speaker && state.fullscreen;
  if (wanted && !speaker_wanted_) speaker_closed_ = false, speaker_tries_ = 0;
  speaker_wanted_ = wanted;
  if (speaker_ && (!wanted || speaker_->monitor() == window_.monitor_name())) speaker_.reset();
  if (speaker_ && speaker_->close_asked()) {
    speaker_.reset();
    speaker_closed_ = true;
  }
  if (wanted && !speaker_ && !speaker_closed_) try_speaker();
  if (!speaker_) return;
  if (const auto click = speaker_->take_click())
    if (const auto step = jump_at(speaker_board_, {click->first, click->second}))
      if (auto turned = turn_to(session_.atlas(), session_.state(), *step))
        session_.dispatch(Action(std::move(*turned)));
}

bool StageWindows::pass_time() {
  if (!session_.state().show) {
    told_at_.reset();
    return false;
  }
  const auto now = Clock::now();
  if (!told_at_) told_at_ = now;
  const double passed_s = std::chrono::duration<double>(now - *told_at_).count();
  if (passed_s < clock_step_s && session_.state().show->minute_of_day >= 0) return false;
  told_at_ = now;
  session_.dispatch(Action(TimePasses{passed_s, minute_of_day()}));
  turn_when_due();
  return true;
}

// The last step stays.
void StageWindows::turn_when_due() {
  const State& state = session_.state();
  const Story* story = session_.atlas().find_story(state.story.story);
  const StoryStep* step = step_shown(session_.atlas(), state.story);
  const Show& show = *state.show;
  if (!show.by_itself || show.stage.exploring || step == nullptr || step->dwell_s <= 0 ||
      show.step_s < step->dwell_s || state.story.step + 1 >= static_cast<int>(story->steps.size()))
    return;
  session_.dispatch(Action(turn_to(session_.atlas(), state, state.story.step + 1).value()));
}

std::optional<double> StageWindows::rest_s() const {
  if (!session_.state().show || !told_at_) return std::nullopt;
  const double passed_s = std::chrono::duration<double>(Clock::now() - *told_at_).count();
  return std::max(0.02, clock_step_s - passed_s);
}

bool StageWindows::follow(const Derived& derived) {
  const State& state = session_.state();
  if (!state.show) return false;
  const bool moves = is_animated(state);
  const auto now = Clock::now();
  const bool due = std::chrono::duration<double>(now - speaker_shown_).count() >= speaker_while_moving_s;
  if (speaker_ && (!moves || due)) {
    present_speaker(derived);
    speaker_shown_ = now;
  }
  return !moves && speaker_ && steps_.paint_next(session_, speaker_board_.slots);
}

void StageWindows::present_speaker(const Derived& derived) {
  const int width = speaker_->width_px(), height = speaker_->height_px();
  if (width <= 0 || height <= 0) return;
  if (!speaker_frame_ || speaker_frame_->width_px() != width || speaker_frame_->height_px() != height)
    speaker_frame_ = RenderTarget::offscreen(width, height);
  speaker_board_ =
      session_.derivations().speaker(session_.state(), derived, {width, height, stage_scale(width, height)});
  steps_.show(speaker_board_, session_, *speaker_frame_);
  speaker_->present(speaker_frame_->colour_texture());
}

}  // namespace sillon
