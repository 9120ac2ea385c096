// The window, as a command line asks for it.
#pragma once

#include <string>

#include "app/options.hpp"

namespace sillon {

struct OpenOptions {
  ViewOptions view;
  FrameOptions frame;
  std::string monitor, journal;
  bool fullscreen = false, print_state = false;
};

// Runs until the window is closed; returns the exit code. Throws Failure.
int open_window(const OpenOptions& options);

}  // namespace sillon
