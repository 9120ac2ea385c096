#include "ui/widget/press.hpp"

#include <algorithm>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/focus.hpp"

namespace sillon {
namespace {

constexpr float ring_width = 2;  // visual.md 4

void draw_ring(const Pen& pen, PixelBox box, const PressOptions& options) {
  const float width = pen.px(ring_width);
  if (options.kind == ProbeKind::row) {  // rows touch above and below: the ring stands out at the sides only
    const float side = pen.px(8);
    pen.frame({box.x_px - side, box.y_px + 1, box.width_px + 2 * side, box.height_px - 2}, pen.palette().ink,
              pen.px(4), width);
    return;
  }
  const float gap = options.ring_gap_px;
  const float offset = gap >= 0 ? pen.px(gap) + width : pen.px(gap);
  pen.frame(grown(box, offset), pen.palette().ink, pen.px(4) + std::max(0.0f, offset), width);
}

}  // namespace

Press press(const Pen& pen, std::string_view label, PixelBox box, PressOptions options) {
  Press result;
  ImGui::SetCursorScreenPos({box.x_px, box.y_px});
  ImGui::PushID(label.data(), label.data() + label.size());
  result.clicked =
      ImGui::InvisibleButton("press", {std::max(1.0f, box.width_px), std::max(1.0f, box.height_px)});
  const ImGuiID id = ImGui::GetItemID();
  if (options.overlapped) ImGui::SetItemAllowOverlap();
  result.hovered = ImGui::IsItemHovered();
  result.held = ImGui::IsItemActive();
  if (options.takes_keyboard) {
    const FocusAnswer answer = note_focusable(id, options.keeps_arrows);
    result.focused = answer.focused;
    result.clicked |= answer.pressed;
    if (answer.arrived) ImGui::ScrollToItem();
    if (answer.focused) draw_ring(pen, options.ring.value_or(box), options);
  }
  ImGui::PopID();
  note_probe(options.kind, label, box, result.focused);
  return result;
}

WidgetKey::WidgetKey(std::string_view key) {
  ImGui::PushID(key.data(), key.data() + key.size());
}
WidgetKey::WidgetKey(unsigned key) {
  ImGui::PushID(static_cast<int>(key));
}
WidgetKey::~WidgetKey() {
  ImGui::PopID();
}

void hand_cursor() {
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void tooltip(const Pen& pen, std::string_view words) {
  if (words.empty()) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {pen.px(10), pen.px(7)});
  ImGui::BeginTooltip();
  ImGui::PushFont(ui_font(UiStyle::secondary));
  ImGui::TextUnformatted(words.data(), words.data() + words.size());
  ImGui::PopFont();
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

Rgba quiet_ground(const Pen& pen) {
  const Palette& p = pen.palette();
  return p.surface_2 == p.surface ? with_alpha(p.ink, 0.1f) : p.surface_2;
}

void hover_ground(const Pen& pen, PixelBox row) {
  const float side = pen.px(8);
  pen.fill({row.x_px - side, row.y_px, row.width_px + 2 * side, row.height_px}, quiet_ground(pen), pen.px(4));
}

}  // namespace sillon
