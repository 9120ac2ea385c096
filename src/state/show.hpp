// A story on stage: what the presenter's keys change besides the view, and the time that has passed. Exists
// in Mode::present.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "state/view.hpp"

namespace sillon {

// Which step of a story of the atlas is shown.
struct StoryPlace {
  std::string story;  // its id; empty: none
  int step = 0;
  bool operator==(const StoryPlace&) const = default;
};

// Before the picture.
enum class Curtain : std::uint8_t { open, black, white };

struct Stage {
  Curtain curtain = Curtain::open;
  bool overview = false;   // all steps as small pictures
  int highlighted = 0;     // of these
  int typed = 0;           // the number of a step, as far as it has been typed; 0: none
  bool exploring = false;  // the presenter has the map in hand; the words make room until the show goes on
  bool spotlight = false;  // a light around the pointer
  bool speaker = true;     // the speaker's window is wanted, where there is a second monitor for it
  bool operator==(const Stage&) const = default;
};

struct Show {
  Stage stage;
  StoryPlace from;     // the step before: its words leave while those of this one come
  double turn_s = 0;   // State::now_s when this step was asked for
  double words_s = 0;  // and when its words begin to come
  // By the clock on the wall, however few frames are drawn.
  double elapsed_s = 0, step_s = 0;  // since the show and since this step began
  int minute_of_day = -1;            // local; -1: not known
  std::vector<double> spent_s;       // on each step until now, but for this visit of this one
  bool recording = false;            // a rehearsal: `spent_s` is kept
  bool by_itself = false;            // steps with a time turn when it is over
  // Where the presenter came from.
  View view_before;
  bool fullscreen_before = false, plate_before = false;
  bool operator==(const Show&) const = default;
};

// How far the words of the step have come, 0 .. 1, after those of the step before have left, which takes as
// long.
inline constexpr double words_fade_s = 0.24;
struct WordsShown {
  double before = 0, now = 1;
};
WordsShown words_shown(const Show& show, double now_s);

}  // namespace sillon
