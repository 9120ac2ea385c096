#include "screen/key_queue.hpp"

#include <imgui/backends/imgui_impl_glfw.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstddef>

namespace sillon {
namespace {

KeyQueue* current =
    nullptr;  // GLFW's callback carries no pointer of ours; the window's own belongs to Window

// GLFW numbers keys by their place on an American keyboard. A key that writes an ASCII character without
// Shift gets that character's number instead, letters as capitals: Ctrl+Z is the key that says Z.
int number_by_layout(int key, int scancode) {
  if (key < GLFW_KEY_APOSTROPHE || key > GLFW_KEY_WORLD_2) return key;
  const char* written = glfwGetKeyName(key, scancode);
  if (written == nullptr || written[0] == '\0' || written[1] != '\0') return key;
  const char c = written[0];
  if (c <= ' ' || c >= 127) return key;
  return c >= 'a' && c <= 'z' ? c - 'a' + GLFW_KEY_A : c;
}

}  // namespace

KeyQueue::KeyQueue(GLFWwindow* window) : window_(window) {
  current = this;
  glfwSetKeyCallback(window, [](GLFWwindow*, int key, int scancode, int action, int modifiers) {
    if (current != nullptr)
      current->waiting_.push_back({number_by_layout(key, scancode), scancode, action, modifiers});
  });
}

KeyQueue::~KeyQueue() {
  glfwSetKeyCallback(window_, nullptr);
  current = nullptr;
}

void KeyQueue::hand_over() {
  // Up to the first release after a press: in a quick Ctrl+F either key may be let go first.
  bool any_pressed = false;
  std::size_t handed = 0;
  for (; handed < waiting_.size(); ++handed) {
    const Event& event = waiting_[handed];
    if (event.action == GLFW_RELEASE && any_pressed) break;
    any_pressed = any_pressed || event.action == GLFW_PRESS;
    ImGui_ImplGlfw_KeyCallback(window_, event.key, event.scancode, event.action, event.modifiers);
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(handed));
}

}  // namespace sillon
