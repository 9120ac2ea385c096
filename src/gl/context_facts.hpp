// What the current OpenGL context can do, in words for people.
#pragma once

#include <string>

namespace sillon {

struct ContextFacts {
  std::string renderer;  // "llvmpipe (LLVM 15.0.6, 256 bits)"
  std::string version;   // "4.5 (Core Profile) Mesa 22.3.6"
  int version_10 = 0;    // 33 for OpenGL 3.3
};

inline constexpr int needed_version_10 = 33;
inline constexpr const char* driver_remedy =
    "Install libgl1-mesa-dri, which draws without a graphics card, or a newer driver.";

ContextFacts context_facts();

// True when the driver draws with the processor: every pixel counts then.
bool draws_without_graphics_card();

}  // namespace sillon
