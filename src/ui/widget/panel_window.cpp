#include "ui/widget/panel_window.hpp"

#include <string>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/focus.hpp"
#include "ui/probe.hpp"

namespace sillon {

PanelWindow::PanelWindow(const Pen& pen, std::string_view name, PixelBox box, PanelEdge edge, bool in_front) {
  const Palette& p = pen.palette();
  const bool plate = edge == PanelEdge::plate;
  ImGui::SetNextWindowPos({box.x_px, box.y_px});
  ImGui::SetNextWindowSize({box.width_px, box.height_px});
  const std::string title(name);
  ImGui::Begin(title.c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing |
                   (in_front ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoBringToFrontOnFocus));
  if (ImGui::IsWindowAppearing()) note_opened_panel();
  if (in_front) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  begin_probe_panel(name, box);
  pen.fill(box, p.surface, plate ? pen.px(4) : 0);
  const float line = pen.line();
  switch (edge) {
    case PanelEdge::none:
      break;
    case PanelEdge::right:
      pen.upright(box.right_px() - line, box.y_px, box.height_px, p.hairline);
      break;
    case PanelEdge::left:
      pen.upright(box.x_px, box.y_px, box.height_px, p.hairline);
      break;
    case PanelEdge::bottom:
      pen.rule(box.x_px, box.bottom_px() - line, box.width_px, p.hairline);
      break;
    case PanelEdge::plate:
      pen.frame(box, p.outline, pen.px(4));
      break;
  }
}

PanelWindow::~PanelWindow() {
  ImGui::End();
}

}  // namespace sillon
