#include "ui/widget/scroll_area.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/per_context.hpp"
#include "ui/widget/press.hpp"

namespace sillon {
namespace {

constexpr float strip_width = 10, thumb_width = 4, least_thumb = 32;
constexpr float fade_height = 24;  // rows go under the end of the area, they are not cut

// Where the thumb was taken. Only one is ever held.
struct Grip {
  float mouse_y_px = 0, scroll_px = 0;
};

ImGuiID child_id(std::string_view name) {
  return ImGui::GetID(name.data(), name.data() + name.size());
}

// Room to scroll and the offset asked for by the thumb, kept from frame to frame in the panel's own storage.
float& stored(std::string_view name, int what) {
  return *ImGui::GetStateStorage()->GetFloatRef(child_id(name) + static_cast<ImGuiID>(what),
                                                what == 0 ? 0.0f : -1.0f);
}

}  // namespace

ScrollArea::ScrollArea(const Pen& pen, std::string_view name, PixelBox box, float pad_left, float pad_right)
    : pen_(pen), name_(name), view_(box) {
  ImGui::SetCursorScreenPos({box.x_px, box.y_px});
  float& wanted = stored(name, 1);
  if (wanted >= 0) ImGui::SetNextWindowScroll({-1, wanted});
  wanted = -1;
  const float inner_width = box.width_px - pen.px(strip_width);
  ImGui::BeginChild(child_id(name), {inner_width, std::max(1.0f, box.height_px)}, false,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                        ImGuiWindowFlags_NoSavedSettings);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  top_px_ = at.y;
  column = {box.x_px + pen.px(pad_left), at.y, box.width_px - pen.px(pad_left) - pen.px(pad_right)};
}

void ScrollArea::scroll_to_top() {
  ImGui::SetScrollY(0);
}

ScrollArea::~ScrollArea() {
  ImGui::SetCursorScreenPos({column.x_px, std::max(top_px_, column.y_px - 1)});
  ImGui::Dummy({1, 1});
  const float scroll = ImGui::GetScrollY(), most = ImGui::GetScrollMaxY();
  if (scroll < most) {
    const float high = std::min(pen_.px(fade_height), view_.height_px);
    pen_.fade_down({view_.x_px, view_.bottom_px() - high, view_.width_px - pen_.px(strip_width), high},
                   pen_.palette().surface);
  }
  ImGui::EndChild();
  if (most <= 0) return;
  const float content = view_.height_px + most;
  const float length = std::max(pen_.px(least_thumb), view_.height_px * view_.height_px / content);
  const float travel = view_.height_px - length;
  const float thumb_y = std::round(view_.y_px + travel * scroll / most);
  const PixelBox strip{view_.right_px() - pen_.px(strip_width), thumb_y, pen_.px(strip_width) - pen_.line(),
                       length};
  PressOptions options;
  options.kind = ProbeKind::slider;
  options.takes_keyboard = false;
  const Press state = press(pen_, name_, strip, options);
  Grip& grip = per_context<Grip>();
  const float mouse_y = ImGui::GetIO().MousePos.y;
  if (ImGui::IsItemActivated()) grip = {mouse_y, scroll};
  if (state.held && travel > 0)
    stored(name_, 1) = std::clamp(grip.scroll_px + (mouse_y - grip.mouse_y_px) * most / travel, 0.0f, most);
  const float wide = pen_.px(thumb_width);
  pen_.fill({strip.x_px + std::round((strip.width_px - wide) / 2), thumb_y, wide, length},
            with_alpha(pen_.palette().outline, state.hovered || state.held ? 1.0f : 0.45f), wide / 2);
}

}  // namespace sillon
