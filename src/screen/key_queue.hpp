// Keys in the order they came, so that a tap shorter than a frame is still seen: what is let go waits for
// the frame after what was pressed. (Dear ImGui 1.86 keeps only which keys are down when a frame begins.)
#pragma once

#include <vector>

struct GLFWwindow;

namespace sillon {

class KeyQueue {
 public:
  // Takes over the window's key callback; call after Dear ImGui's back end has set its own. One queue at a
  // time.
  explicit KeyQueue(GLFWwindow* window);
  ~KeyQueue();
  KeyQueue(const KeyQueue&) = delete;
  KeyQueue& operator=(const KeyQueue&) = delete;

  void hand_over();  // to Dear ImGui, as much as one frame may see
  bool is_empty() const { return waiting_.empty(); }

 private:
  struct Event {
    int key, scancode, action, modifiers;
  };
  GLFWwindow* window_;
  std::vector<Event> waiting_;
};

}  // namespace sillon
