// What this binary is made of.
#pragma once

#include <string>

namespace sillon {

// "sillon 0.1.0 (Dear ImGui 1.86, GLFW 3.3.8, PROJ 9.1.1, …)"
std::string version_text();

}  // namespace sillon
