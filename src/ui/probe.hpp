// What the widgets of a frame note of themselves, so that a test finds a control by its label, and the check
// of the layout sees what overlaps or sticks out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

enum class ProbeKind { panel, button, row, tab, link, field, slider, text };

struct Probe {
  std::string panel;  // name of the panel it is in: "filter-panel"
  std::string label;
  ProbeKind kind = ProbeKind::button;
  PixelBox box;          // device pixels of the frame
  PixelBox view;         // what of its panel can be seen; a box outside it is scrolled away
  bool focused = false;  // has the keyboard
};

// Of the frame drawn last, in drawing order.
const std::vector<Probe>& probes();
void clear_probes();

// Names the panel that following probes belong to, with its box.
void begin_probe_panel(std::string_view panel, PixelBox box);
// The view is the clip rectangle of the ImGui window being drawn.
void note_probe(ProbeKind kind, std::string_view label, PixelBox box, bool focused = false);

}  // namespace sillon
