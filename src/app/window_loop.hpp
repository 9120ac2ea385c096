// The window's life: frames when something changed, sleep when not.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/panel_screen.hpp"
#include "app/session.hpp"
#include "app/workplace.hpp"

namespace sillon {

struct LoopOptions {
  std::string journal;                // file to append actions to; empty: none
  Begin begin;                        // what the session begins with
  std::vector<Action> story;          // that it opens with
  std::vector<std::string> troubles;  // what starting found amiss
  UserFolders folders;
  std::function<bool()> end_asked;  // by the system, as with SIGTERM
};

// Runs until the window is closed or the program is ended, then keeps the session. Throws Failure.
void run_window(Session& session, Window& window, PanelScreen& panels, const LoopOptions& options);

}  // namespace sillon
