// Screens that show steps as small pictures: the overview on stage, and what the speaker sees. Pure values
// like the picture; the small pictures are painted where the slots are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picture/marks.hpp"
#include "picture/stage_words.hpp"
#include "state/state.hpp"

namespace sillon {

struct StageBoard {
  struct Slot {
    int step = 0;
    PixelBox box;  // whole pixels
    bool operator==(const Slot&) const = default;
  };
  FrameSize size;
  Rgba ground;
  std::vector<Slot> slots;  // painted over the ground
  MarkSheet marks;          // and these over all
  std::vector<Slot> jumps;  // what a click there shows
};

// All steps of the story, as large as the frame lets them be.
StageBoard overview_board(const State& state, const StageWordsTools& tools, FrameSize size);

// What only the speaker sees: this picture and the next, notes, times, and the steps to jump to. Seconds are
// told by State::show, the budget of a step by its dwell time.
StageBoard speaker_board(const State& state, const StageWordsTools& tools, FrameSize size);

// The step at a point of the frame.
std::optional<int> jump_at(const StageBoard& board, PixelPoint at);

// "2:19"; "1:02:03" from an hour on.
std::string clock_text(double seconds);

}  // namespace sillon
