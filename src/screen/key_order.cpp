#include "screen/key_order.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace sillon {
namespace {

// Shift, Ctrl, Alt and the like do nothing alone: they come with the key that follows.
bool is_modifier(const KeyEvent& event) {
  return event.key >= GLFW_KEY_LEFT_SHIFT && event.key <= GLFW_KEY_RIGHT_SUPER;
}

// A character, or the key before it.
bool writes_at(std::span<const KeyEvent> waiting, std::size_t i) {
  return waiting[i].what == KeyEvent::What::character ||
         (i + 1 < waiting.size() && waiting[i + 1].what == KeyEvent::What::character);
}

}  // namespace

bool text_is_next(std::span<const KeyEvent> waiting) {
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    if (waiting[i].what == KeyEvent::What::release || is_modifier(waiting[i])) continue;
    return writes_at(waiting, i);
  }
  return false;
}

std::size_t events_of_frame(std::span<const KeyEvent> waiting, bool typing) {
  using What = KeyEvent::What;
  bool any_pressed = false;  // also a modifier: it must be seen down
  bool any_command = false, any_text = false;
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const KeyEvent& event = waiting[i];
    if (event.what == What::release) {
      if (any_pressed) return i;
      continue;
    }
    if (event.what == What::press && is_modifier(event)) {
      if (any_command || any_text) return i;
      any_pressed = true;
    } else if (typing && writes_at(waiting, i)) {
      if (any_command) return i;
      any_text = true;  // its release may come in the same frame: the character is what counts
    } else if (event.what == What::press) {
      if (any_command || any_text) return i;
      any_command = any_pressed = true;
    } else {  // the character of the key before it, or one that an input method wrote
      const bool of_key = i > 0 && waiting[i - 1].what == What::press;
      if (any_command && !of_key) return i;
      any_command = true;
    }
  }
  return waiting.size();
}

}  // namespace sillon
