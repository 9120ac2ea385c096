// Which of the keys that wait one frame may see, so that none is lost however slow frames are.
//
// Dear ImGui 1.86 keeps only which keys are down when a frame begins, and takes all characters at once. So
// in one frame there is at most one key that may be a command, and what is let go waits for the frame after
// what was pressed. Only text that goes into a field comes as fast as it is typed.
#pragma once

#include <cstddef>
#include <span>

namespace sillon {

struct KeyEvent {
  enum class What { press, release, character } what;
  int key = 0;  // GLFW's number; 0 for a character
  int scancode = 0, action = 0, modifiers = 0;
  unsigned codepoint = 0;  // of a character
};

// How many events from the front belong to the next frame; `typing`: a field takes text.
std::size_t events_of_frame(std::span<const KeyEvent> waiting, bool typing);

// True when the first of them writes.
bool text_is_next(std::span<const KeyEvent> waiting);

}  // namespace sillon
