#include "screen/library_version.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>
#include <imgui/imgui.h>

namespace sillon {

std::string screen_library_versions() {
  return fmt::format("Dear ImGui {}, GLFW {}.{}.{}", IMGUI_VERSION, GLFW_VERSION_MAJOR, GLFW_VERSION_MINOR,
                     GLFW_VERSION_REVISION);
}

}  // namespace sillon
