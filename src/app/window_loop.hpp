// The window's life: frames when something changed, sleep when not.
#pragma once

#include <string>

#include "app/session.hpp"
#include "screen/window.hpp"

namespace sillon {

struct LoopOptions {
  std::string journal;  // file to append actions to; empty: none
};

// Runs until the window is closed or the program is ended. Throws Failure.
void run_window(Session& session, Window& window, const LoopOptions& options);

}  // namespace sillon
