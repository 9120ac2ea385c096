// A panel: a fixed opaque area of the frame without any of a window's furniture.
#pragma once

#include <string_view>

#include "ui/widget/pen.hpp"

namespace sillon {

enum class PanelEdge {
  none,
  right,
  left,
  bottom,
  plate
};  // where its hairline runs; a plate is framed and rounded

class PanelWindow {
 public:
  PanelWindow(const Pen& pen, std::string_view name, PixelBox box, PanelEdge edge, bool in_front = false);
  ~PanelWindow();
  PanelWindow(const PanelWindow&) = delete;
  PanelWindow& operator=(const PanelWindow&) = delete;
};

}  // namespace sillon
