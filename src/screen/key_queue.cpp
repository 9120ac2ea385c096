#include "screen/key_queue.hpp"

#include <imgui/backends/imgui_impl_glfw.h>
#include <imgui/imgui.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstddef>
#include <span>

namespace sillon {
namespace {

// A key may open a field, which takes the keyboard two frames later; what follows is meant for it.
constexpr int frames_to_open = 2;

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

void hear_keys_of(GLFWwindow* window) {
  glfwSetKeyCallback(window, [](GLFWwindow*, int key, int scancode, int action, int modifiers) {
    // Dear ImGui repeats what is held by itself.
    if (current == nullptr || action == GLFW_REPEAT) return;
    const auto what = action == GLFW_RELEASE ? KeyEvent::What::release : KeyEvent::What::press;
    current->waiting_.push_back({what, number_by_layout(key, scancode), scancode, action, modifiers, 0});
  });
  glfwSetCharCallback(window, [](GLFWwindow*, unsigned codepoint) {
    if (current != nullptr) current->waiting_.push_back({KeyEvent::What::character, 0, 0, 0, 0, codepoint});
  });
}

void forget_keys_of(GLFWwindow* window) {
  glfwSetKeyCallback(window, nullptr);
  glfwSetCharCallback(window, nullptr);
}

KeyQueue::KeyQueue(GLFWwindow* window) : window_(window) {
  current = this;
  hear_keys_of(window);
}

KeyQueue::~KeyQueue() {
  forget_keys_of(window_);
  current = nullptr;
}

void KeyQueue::hand_over() {
  if (frames_to_rest_ > 0) {
    --frames_to_rest_;
    if (text_is_next(waiting_)) return;
  }
  const bool typing = ImGui::GetIO().WantTextInput;
  const auto count = static_cast<std::ptrdiff_t>(events_of_frame(waiting_, typing));
  for (const auto& event : std::span(waiting_).first(static_cast<std::size_t>(count))) {
    hand_over(event);
    if (!typing && event.what == KeyEvent::What::press) frames_to_rest_ = frames_to_open;
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + count);
}

void KeyQueue::hand_over(const KeyEvent& event) {
  if (event.what == KeyEvent::What::character)
    ImGui_ImplGlfw_CharCallback(window_, event.codepoint);
  else
    ImGui_ImplGlfw_KeyCallback(window_, event.key, event.scancode, event.action, event.modifiers);
}

}  // namespace sillon
