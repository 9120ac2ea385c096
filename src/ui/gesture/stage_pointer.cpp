#include "ui/gesture/stage_pointer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imgui/imgui.h"
#include "picture/stage_board.hpp"
#include "picture/stage_layout.hpp"
#include "state/story_walk.hpp"
#include "ui/per_context.hpp"

namespace sillon {
namespace {

constexpr float held_s = 0.35f;  // longer than a click of anybody
constexpr double hidden_after_s = 2;
constexpr float light_radius = 0.13f;  // of the frame's height
constexpr int corners = 96;            // of the circle
constexpr float shade_opacity = 0.62f, edge_width = 3;

struct Rest {
  ImVec2 at{-1, -1};
  double since_s = 0;
};

bool rests(double now_s) {
  Rest& rest = per_context<Rest>();
  const ImVec2 at = ImGui::GetIO().MousePos;
  if (at.x != rest.at.x || at.y != rest.at.y || ImGui::IsAnyMouseDown()) rest = {at, now_s};
  return now_s - rest.since_s >= hidden_after_s;
}

// Everything but a circle goes darker: a ring that reaches beyond every corner of the frame.
void draw_light(const PanelFrame& frame, PixelPoint at) {
  const auto width = static_cast<float>(frame.snapshot.size.width_px),
             height = static_cast<float>(frame.snapshot.size.height_px);
  const float radius = std::round(light_radius * height), reach = radius + std::hypot(width, height);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.PushClipRect({0, 0}, {width, height});
  const ImDrawListFlags smooth = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // smoothed edges would show where the parts meet
  const auto on_circle = [&](int i, float far) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / corners;
    return ImVec2(at.x_px + far * std::cos(angle), at.y_px + far * std::sin(angle));
  };
  const ImU32 shade = ImGui::GetColorU32(ImVec4(0, 0, 0, shade_opacity));
  for (int i = 0; i < corners; ++i)
    list.AddQuadFilled(on_circle(i, radius), on_circle(i, reach), on_circle(i + 1, reach),
                       on_circle(i + 1, radius), shade);
  list.Flags = smooth;
  const Rgba ink = frame.palette().ink;
  list.AddCircle({at.x_px, at.y_px}, radius, ImGui::GetColorU32(ImVec4(ink.r, ink.g, ink.b, 0.9f)), corners,
                 edge_width * stage_layout(frame.snapshot.size).unit_px);
  list.PopClipRect();
}

}  // namespace

bool is_held_as_light() {
  return ImGui::IsMouseDown(0) && ImGui::GetIO().MouseDownDuration[0] >= held_s;
}

bool read_overview_click(PanelFrame& frame) {
  const auto& board = frame.snapshot.picture.board;
  if (!board) return false;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMouseClicked(0))
    if (const auto step = jump_at(*board, {mouse.x, mouse.y}))
      if (auto turned = turn_to(frame.atlas(), frame.state(), *step)) frame.send(std::move(*turned));
  return true;
}

void draw_stage_pointer(PanelFrame& frame) {
  const Stage& stage = frame.state().show->stage;
  const bool valid = ImGui::IsMousePosValid() && stage.curtain == Curtain::open && !stage.overview;
  const bool dragging = ImGui::GetIO().MouseDragMaxDistanceSqr[0] > 16 && stage.exploring;
  const bool light = valid && (stage.spotlight || ImGui::IsMouseDown(1) || (is_held_as_light() && !dragging));
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (light) draw_light(frame, {mouse.x, mouse.y});
  if (light || stage.curtain != Curtain::open || rests(ImGui::GetTime()))
    ImGui::SetMouseCursor(ImGuiMouseCursor_None);
}

}  // namespace sillon
