// What a show has besides its picture: the monitor that it fills, the speaker's window on another one, and
// the clock on the wall. None of them can stop it.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "app/session.hpp"
#include "app/step_pictures.hpp"
#include "screen/side_window.hpp"
#include "screen/wakefulness.hpp"

namespace sillon {

class StageWindows {
 public:
  using Clock = std::chrono::steady_clock;

  StageWindows(Session& session, Window& window);
  ~StageWindows();

  // Before a frame: monitors that came or went, the speaker's window, clicks in it, the time that passed.
  // True when something changed that can be seen.
  bool look();
  // After a frame was shown: another small picture where the show stands still, and the speaker's window.
  // True when more is to be done at once.
  bool follow(const Derived& derived);

  // Until the clock has moved on; nothing while no show runs.
  std::optional<double> rest_s() const;
  StepPictures& steps() { return steps_; }
  // Where a show belongs, by name.
  std::string stage_monitor();

 private:
  void look_at_monitors();
  void look_at_speaker();
  void try_speaker();
  void look_at_step();
  bool pass_time();
  void turn_when_due();
  void present_speaker(const Derived& derived);

  Session& session_;
  Window& window_;
  StepPictures steps_;
  Wakefulness wakefulness_;
  StoryPlace told_step_;  // whose missing places the speaker knows of
  std::unique_ptr<SideWindow> speaker_;
  std::optional<RenderTarget> speaker_frame_;
  StageBoard speaker_board_;
  std::optional<Clock::time_point> told_at_;  // the time that State::show has heard of
  Clock::time_point speaker_shown_{};
  bool speaker_closed_ = false;  // by the speaker: until it is asked for again, or monitors change
  int speaker_tries_ = 0;        // since then
  Clock::time_point speaker_tried_{};
  bool speaker_wanted_ = false;
  bool began_ = false;
  std::string began_on_;  // the monitor of the window when the show began
};

}  // namespace sillon
