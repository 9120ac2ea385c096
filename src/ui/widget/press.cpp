#include "ui/widget/press.hpp"

#include <algorithm>
#include <cmath>

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

void tooltip(const Pen& pen, std::string_view words, PixelBox anchor) {
  if (words.empty()) return;
  const float pad_x = pen.px(10), pad_y = pen.px(6);
  const float wide = std::ceil(pen.width(UiStyle::secondary, words)) + 2 * pad_x,
              high = pen.px(18) + 2 * pad_y;
  const float frame_width = ImGui::GetIO().DisplaySize.x;
  const float left =
      std::clamp(centre_of(anchor).x_px - wide / 2, 0.0f, std::max(0.0f, frame_width - wide - pen.px(4)));
  const PixelBox box{std::round(left), anchor.bottom_px() + pen.px(2), wide, high};
  ImGui::SetNextWindowPos({box.x_px, box.y_px});
  ImGui::SetNextWindowSize({box.width_px, box.height_px});
  ImGui::Begin("tooltip", nullptr,
               ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
  pen.fill(box, pen.palette().surface, pen.px(4));
  pen.frame(box, pen.palette().outline, pen.px(4));
  pen.text_on(box.x_px + pad_x, box.y_px + high / 2, UiStyle::secondary, pen.palette().ink, words);
  ImGui::End();
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
