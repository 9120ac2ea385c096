// An area that answers to the mouse and the keyboard: what every control is made of.
#pragma once

#include <optional>
#include <string_view>

#include "ui/probe.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

struct Press {
  bool clicked = false;
  bool hovered = false;
  bool held = false;
  bool focused = false;  // by the keyboard; the ring is drawn
};

struct PressOptions {
  ProbeKind kind = ProbeKind::button;
  bool takes_keyboard = true;
  bool overlapped = false;       // a later, smaller control may lie on it
  bool keeps_arrows = false;     // with the keyboard, the arrow keys are its own
  std::optional<PixelBox> ring;  // what the ring goes round, when it is more than the area itself
  float ring_gap_px = 2;         // logical; negative for a ring inside the box; rows have a ring of their own
};

// `label` is what the person reads on it; it names the control to ImGui and to tests.
Press press(const Pen& pen, std::string_view label, PixelBox box, PressOptions options = {});

// Two rows or more may carry the same words: each gets a key of its own while this lives.
class WidgetKey {
 public:
  explicit WidgetKey(std::string_view key);
  explicit WidgetKey(unsigned key);
  ~WidgetKey();
  WidgetKey(const WidgetKey&) = delete;
  WidgetKey& operator=(const WidgetKey&) = delete;
};

void hand_cursor();
// A line of words below a control that is only a sign.
void tooltip(const Pen& pen, std::string_view words, PixelBox anchor);
// What lies under the mouse is set off by this.
Rgba quiet_ground(const Pen& pen);
// The ground of a row under the mouse.
void hover_ground(const Pen& pen, PixelBox row);

}  // namespace sillon
