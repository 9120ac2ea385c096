// The keyboard in the panels: Tab walks over every control in drawing order, across panels; arrows walk
// inside a group of rows, which Tab enters and leaves as one; Enter and the space bar press. The ring shows
// only after a key.
#pragma once

#include <string_view>

namespace sillon {

void begin_focus_frame();

struct FocusAnswer {
  bool focused = false;  // has the keyboard, and the ring is shown
  bool pressed = false;  // Enter or the space bar, now
  bool arrived = false;  // got the keyboard in this frame: scroll it into view
};

// Notes a control, in drawing order. With `keeps_arrows` the arrow keys belong to it.
FocusAnswer note_focusable(unsigned id, bool keeps_arrows = false);

// Controls noted during its life are one group.
class FocusGroup {
 public:
  FocusGroup();
  ~FocusGroup();
  FocusGroup(const FocusGroup&) = delete;
  FocusGroup& operator=(const FocusGroup&) = delete;
};

// A panel that was not there opens now: when nobody has the keyboard, the next Tab goes to its first control.
void note_opened_panel();

// True when the focused control uses the arrow keys, so that the map does not.
bool focus_uses_arrows();
// True when a control has the keyboard.
bool has_focus();                // and is still there
bool has_focus_on(unsigned id);  // that one
void drop_focus();
// A field that took the keyboard by a click: Tab goes on from there.
void take_focus(unsigned id);

}  // namespace sillon
