// Every mode is a policy: which panels it shows and which actions it permits.
#pragma once

#include "state/action.hpp"

namespace sillon {

struct Policy {
  bool top_bar = true;
  bool filter_panel = true;
  bool card_panel = true;
  bool search = true;
  bool map_controls = true;  // zoom buttons
  bool furniture = true;     // legend, scale bar, north arrow, credits
  bool notices = true;       // what happened is said on the screen
  // What a person at this screen may do.
  bool opens_panels = true;  // list, search, sheets, the menu, sections of the filter panel
  bool saves = true;         // pictures, lists and bookmarks; opens files; cancels that
  bool leaves = true;        // another mode, full screen, the end
};

const Policy& policy_of(Mode mode);
bool is_permitted(Mode mode, const ActionBody& body);

}  // namespace sillon
