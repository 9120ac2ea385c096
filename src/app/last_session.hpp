// Keeps the last session on disk while it goes on: a few seconds after a change, and at the end. A program
// that is killed loses those seconds at most.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "screen/window_place.hpp"
#include "state/action.hpp"
#include "work/background.hpp"

namespace sillon {

class LastSession {
 public:
  using Clock = std::chrono::steady_clock;

  // Without a folder nothing is kept. `place` tells where the window stands; may be empty.
  LastSession(std::optional<std::filesystem::path> folder, std::function<WindowPlace()> place);

  // The atlas that the session is with from now on, and how it begins there: not yet worth a file.
  void belongs_to(const std::filesystem::path& atlas_folder, const Begin& begin);

  // Notes what has changed, and writes beside the frames what has been at rest for a while.
  void look(const State& state, Clock::time_point now);
  // How long until look() has something to do; nothing when it has not.
  std::optional<double> rest_s(Clock::time_point now) const;

  // Writes what is not written yet, and where the window stands; waits until it is done.
  void finish(const State& state);

  // Why it could not be written, as a sentence; once in a run, however often it is tried again.
  std::optional<std::string> take_trouble();

 private:
  void note(const State& state, Clock::time_point now);
  void wait_for_writing();
  void write_place();

  std::optional<std::filesystem::path> folder_;
  std::function<WindowPlace()> place_;
  std::filesystem::path path_;  // of the session's file; empty: of none
  Begin seen_, kept_;
  bool dirty_ = false;
  Clock::time_point first_change_, last_change_;
  std::optional<Background<std::optional<std::string>>> writing_;
  std::optional<std::string> trouble_;
  bool told_ = false;
};

}  // namespace sillon
