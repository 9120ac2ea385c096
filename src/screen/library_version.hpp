// The versions of the libraries behind this room.
#pragma once

#include <string>

namespace sillon {

std::string screen_library_versions();  // "Dear ImGui 1.86, GLFW 3.3.8"

}  // namespace sillon
