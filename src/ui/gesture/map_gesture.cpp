#include "ui/gesture/map_gesture.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "imgui/imgui.h"
#include "ui/gesture/framing.hpp"
#include "ui/gesture/measure_gesture.hpp"
#include "ui/gesture/stage_pointer.hpp"
#include "ui/panel/command_call.hpp"
#include "ui/per_context.hpp"

namespace sillon {
namespace {

constexpr float slop_px = 4;  // logical: less than this is a click with an unsteady hand
constexpr double zoom_a_notch = 1.4142135623730951;  // two notches of the wheel double the scale
constexpr double zoom_a_double_click = 2;
constexpr float least_box_px = 8;  // logical: a smaller frame is no frame

// What the mouse is about, from press to release.
struct Grip {
  bool pressed = false;                // began on the map
  bool moved = false;                  // became a drag
  bool box = false;                    // draws a frame (Shift)
  bool light = false;                  // on stage: held still, it points and is no click
  PixelPoint from;                     // where it began
  PixelPoint last;                     // where the last look was asked for
  MapPoint grabbed;                    // the map under it then
  std::shared_ptr<const Plane> plane;  // that this is a point of
};

PixelPoint mouse_point() {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return {mouse.x, mouse.y};
}

// Not over a panel, even while one of its controls is held.
bool over_map(const PanelFrame& frame) {
  constexpr ImGuiHoveredFlags any_panel = ImGuiHoveredFlags_AnyWindow |
                                          ImGuiHoveredFlags_AllowWhenBlockedByActiveItem |
                                          ImGuiHoveredFlags_AllowWhenBlockedByPopup;
  return ImGui::IsMousePosValid() && !ImGui::IsWindowHovered(any_panel) &&
         frame.whole().contains(mouse_point());
}

float distance(PixelPoint a, PixelPoint b) {
  return std::hypot(a.x_px - b.x_px, a.y_px - b.y_px);
}

PixelBox box_between(PixelPoint a, PixelPoint b) {
  return {std::min(a.x_px, b.x_px), std::min(a.y_px, b.y_px), std::abs(a.x_px - b.x_px),
          std::abs(a.y_px - b.y_px)};
}

// The frame of the box zoom and the measuring hand's cross are all that is drawn outside a panel.
void draw_zoom_frame(const PanelFrame& frame, PixelBox box) {
  const auto packed = [](Rgba c) { return ImGui::GetColorU32(ImVec4(c.r, c.g, c.b, c.a)); };
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const ImVec2 low{box.x_px, box.y_px}, high{box.right_px(), box.bottom_px()};
  list.AddRectFilled(low, high, packed(with_alpha(frame.palette().accent, 0.10f)));
  list.AddRect(low, high, packed(frame.palette().accent), 0, 0, frame.pen.px(1.5f));
}

void zoom_at(PanelFrame& frame, PixelPoint at, double factor) {
  const auto anchor = lonlat_from_pixel(frame.snapshot.picture, at);
  frame.send(ZoomBy{factor, anchor.value_or(frame.snapshot.picture.look.centre)});
}

void read_wheel(PanelFrame& frame) {
  const float wheel = ImGui::GetIO().MouseWheel;
  if (wheel != 0 && over_map(frame))
    zoom_at(frame, mouse_point(), std::pow(zoom_a_notch, static_cast<double>(wheel)));
}

void grab_map(const PanelFrame& frame, Grip& grip) {
  const BaseScene& base = frame.snapshot.picture.base;
  grip.grabbed = base.pixel_from_map.map_from_pixel(grip.last);
  grip.plane = base.plane;
}

void press_map(PanelFrame& frame, Grip& grip) {
  const PixelPoint at = mouse_point();
  grip = {};
  grip.pressed = true;
  grip.box = ImGui::GetIO().KeyShift;
  grip.from = grip.last = at;
  grab_map(frame, grip);
}

void drag_map(PanelFrame& frame, Grip& grip) {
  const PixelPoint at = mouse_point();
  if (!grip.moved && frame.state().show && is_held_as_light()) grip.light = true;
  if (!grip.moved && !grip.light && distance(at, grip.from) > frame.px(slop_px)) grip.moved = true;
  if (!grip.moved) return;
  // Under another projection the grabbed point means another one.
  if (grip.plane != frame.snapshot.picture.base.plane) grab_map(frame, grip);
  if (grip.box) {
    draw_zoom_frame(frame, box_between(grip.from, at));
  } else if (at != grip.last) {
    // Measured from the point that was grabbed, not from the last frame: nothing adds up.
    if (const auto look = moved_look(frame.snapshot.picture, grip.grabbed, at)) frame.send(LookAt{*look});
    grip.last = at;
  }
}

// On stage a click goes on, until the presenter takes the map in hand.
bool is_led_by_clicks(const State& state) {
  return state.show && !state.show->stage.exploring;
}

// The other end of a chain is a place. A town with one place stands for it; one with several is shown from
// near; a click beside everything is no choice.
void choose_chain_end(PanelFrame& frame, const Selection& what) {
  const auto* town = std::get_if<TownKey>(&what);
  const auto row = town != nullptr ? frame.atlas().town_row(town->id) : std::nullopt;
  if (!row) {
    if (std::holds_alternative<PlaceKey>(what)) frame.send(Select{what});
    return;
  }
  const Towns& towns = frame.atlas().towns;
  const auto first = towns.members.begin() + towns.first[*row],
             last = towns.members.begin() + towns.first[*row + 1];
  const auto is_shown = [&](Row place) {
    const Shown shown = frame.visible().place[place];
    return shown == Shown::shown || shown == Shown::in_course;
  };
  if (std::count_if(first, last, is_shown) == 1)
    frame.send(Select{PlaceKey{std::string(frame.atlas().places.id[*std::find_if(first, last, is_shown)])}});
  else
    frame.send(FlyTo{close_look(towns.point[*row])});
}

void release_map(PanelFrame& frame, Grip& grip) {
  const PixelPoint at = mouse_point();
  drag_map(frame, grip);  // the way since the frame before: in a slow one it is all of it
  if (!grip.moved && is_led_by_clicks(frame.state())) {
    if (!grip.light) carry_out(frame, "stage-next");
  } else if (!grip.moved && frame.state().measuring.on) {
    measure_at(frame, at);
  } else if (!grip.moved) {
    const Selection what = under(frame.snapshot.picture, at);
    if (frame.state().choosing_chain_end)
      choose_chain_end(frame, what);
    else if (what != frame.view().selection)
      frame.send(Select{what});
  } else if (grip.box) {
    const PixelBox box = box_between(grip.from, at);
    if (box.width_px >= frame.px(least_box_px) && box.height_px >= frame.px(least_box_px))
      if (const auto look = look_into(frame.snapshot.picture, box)) frame.send(FlyTo{*look});
  }
  grip = {};
}

void read_hover(PanelFrame& frame, const Grip& grip) {
  if (grip.moved) return;  // what passes below while dragging is not meant
  const bool points = over_map(frame) && !frame.state().measuring.on && !is_led_by_clicks(frame.state());
  const Selection what = points ? under(frame.snapshot.picture, mouse_point()) : Selection{};
  // Without a mouse (a picture made offscreen) a hover that was asked for stays.
  if (!ImGui::IsMousePosValid() || what == frame.state().hover) return;
  frame.send(Hover{what});
}

}  // namespace

void read_map_gestures(PanelFrame& frame) {
  Grip& grip = per_context<Grip>();
  if (read_overview_click(frame)) {
    grip = {};  // the press that chose a step is none on the map below
    return;
  }
  read_wheel(frame);
  if (ImGui::IsMouseDoubleClicked(0) && over_map(frame) && frame.state().measuring.on) {
    end_measuring_path(frame);
    grip = {};
  } else if (ImGui::IsMouseDoubleClicked(0) && over_map(frame) && !is_led_by_clicks(frame.state())) {
    zoom_at(frame, mouse_point(), zoom_a_double_click);
    grip = {};  // its release is no click
  } else if (ImGui::IsMouseClicked(0) && over_map(frame)) {
    press_map(frame, grip);
  }
  if (grip.pressed && ImGui::IsMouseDown(0)) drag_map(frame, grip);
  if (grip.pressed && !ImGui::IsMouseDown(0)) release_map(frame, grip);
  read_hover(frame, grip);
  read_measuring(frame, over_map(frame));
  const bool on_something = !std::holds_alternative<Nothing>(frame.state().hover) && over_map(frame);
  if (grip.moved)
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  else if (on_something)
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

}  // namespace sillon
