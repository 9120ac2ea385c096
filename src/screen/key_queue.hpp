// Keys and what they write, in the order they came, handed over frame by frame (screen/key_order.hpp): a tap
// shorter than a frame is seen, and words typed faster than frames pass arrive whole.
#pragma once

#include <vector>

#include "screen/key_order.hpp"

struct GLFWwindow;

namespace sillon {

class KeyQueue {
 public:
  // Takes over the window's key and character callbacks; call after Dear ImGui's back end has set its own.
  // One queue at a time.
  explicit KeyQueue(GLFWwindow* window);
  ~KeyQueue();
  KeyQueue(const KeyQueue&) = delete;
  KeyQueue& operator=(const KeyQueue&) = delete;

  void hand_over();  // to Dear ImGui, as much as one frame may see
  bool is_empty() const { return waiting_.empty(); }

 private:
  friend void hear_keys_of(GLFWwindow* window);
  void hand_over(const KeyEvent& event);

  GLFWwindow* window_;
  std::vector<KeyEvent> waiting_;
  int frames_to_rest_ = 0;
};

// Keys of another window of the program go into the same queue, until they are forgotten.
void hear_keys_of(GLFWwindow* window);
void forget_keys_of(GLFWwindow* window);

}  // namespace sillon
