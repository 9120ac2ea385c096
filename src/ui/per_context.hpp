// What must outlive a frame but is nobody's state: what the mouse grabbed, which control has the keyboard.
// One value for the ImGui context in use; a new context begins with a new value.
#pragma once

#include "imgui/imgui.h"

namespace sillon {

template <class Value>
Value& per_context() {
  static Value value;
  static const ImGuiContext* owner = nullptr;
  static int last_frame = 0;
  const ImGuiContext* now = ImGui::GetCurrentContext();
  const int frame = ImGui::GetFrameCount();
  if (now != owner || frame < last_frame) value = Value{};
  owner = now;
  last_frame = frame;
  return value;
}

}  // namespace sillon
