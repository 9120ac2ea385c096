#include "ui/gesture/measure_gesture.hpp"

#include <array>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/focus.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/key.hpp"
#include "ui/per_context.hpp"

namespace sillon {
namespace {

constexpr float near_last_px = 8;  // logical
constexpr float cross_arm = 14, cross_gap = 4, cross_width = 2, cross_halo = 5;

struct Hand {
  std::vector<LonLat> ended;  // the path that was complete
  bool by_keys = false, cross = false;
  ImVec2 mouse{};  // where it was last
  std::optional<LonLat> next;
};

bool is_ended(const Hand& hand, const Measuring& measuring) {
  return measuring.points.size() > 1 && hand.ended == measuring.points;
}

PixelPoint middle_of_map(const PanelFrame& frame) {
  return centre_of(frame.snapshot.picture.layout.fit);
}

std::optional<PixelPoint> pixel_of(const PanelFrame& frame, LonLat point) {
  const auto& base = frame.snapshot.picture.base;
  const auto on_map = base.plane ? base.plane->projection->map_from_lonlat(point) : std::nullopt;
  return on_map ? std::optional(base.pixel_from_map(*on_map)) : std::nullopt;
}

bool pressed(int number) {
  return ImGui::IsKeyPressed(number, false);
}

bool enter_pressed() {
  return pressed(key::enter) || pressed(key::keypad_enter);
}

// A frame of four arms with a light edge, so that it is seen on every ground. Beside the frame of the box
// zoom the only things drawn outside a panel.
void draw_cross(const PanelFrame& frame, PixelPoint at) {
  const auto packed = [](Rgba c) { return ImGui::GetColorU32(ImVec4(c.r, c.g, c.b, c.a)); };
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const float near = frame.px(cross_gap), far = frame.px(cross_arm);
  const std::array<std::pair<float, Rgba>, 2> coats = {
      {{cross_halo, frame.palette().surface}, {cross_width, frame.palette().ink}}};
  for (const auto& [width, colour] : coats)
    for (const PixelPoint arm : {PixelPoint{1, 0}, PixelPoint{-1, 0}, PixelPoint{0, 1}, PixelPoint{0, -1}}) {
      const float edge = (width - cross_width) / 2;
      list.AddLine({at.x_px + arm.x_px * (near - edge), at.y_px + arm.y_px * (near - edge)},
                   {at.x_px + arm.x_px * (far + edge), at.y_px + arm.y_px * (far + edge)}, packed(colour),
                   frame.px(width));
    }
}

// From the last point to where the next would stand.
void draw_next_leg(const PanelFrame& frame, LonLat from, PixelPoint to) {
  const auto start = pixel_of(frame, from);
  if (!start) return;
  const Rgba ink = frame.palette().ink;
  ImGui::GetBackgroundDrawList()->AddLine({start->x_px, start->y_px}, {to.x_px, to.y_px},
                                          ImGui::GetColorU32(ImVec4(ink.r, ink.g, ink.b, 0.45f)),
                                          frame.px(1.5f));
}

void read_measuring_keys(PanelFrame& frame, Hand& hand) {
  if (ImGui::GetIO().WantTextInput || has_focus() || frame.state().menu_open ||
      frame.state().command_search.open)
    return;
  const bool space = pressed(key::space), enter = enter_pressed();
  for (const int arrow : {key::left, key::right, key::up, key::down})
    if (pressed(arrow)) hand.by_keys = true;
  if (!space && !enter) return;
  if (enter && !hand.cross)
    end_measuring_path(frame);
  else if (hand.cross)
    measure_at(frame, middle_of_map(frame));
  hand.by_keys = true;
}

}  // namespace

void measure_at(PanelFrame& frame, PixelPoint at) {
  const auto point = lonlat_from_pixel(frame.snapshot.picture, at);
  if (!point) return;
  Hand& hand = per_context<Hand>();
  Measuring measuring = frame.state().measuring;
  if (is_ended(hand, measuring)) measuring.points.clear();
  if (!measuring.points.empty()) {
    const auto last = pixel_of(frame, measuring.points.back());
    if (last && std::hypot(last->x_px - at.x_px, last->y_px - at.y_px) <= frame.px(near_last_px))
      return end_measuring_path(frame);
  }
  measuring.points.push_back(*point);
  frame.send(SetMeasuring{measuring});
}

void end_measuring_path(PanelFrame& frame) {
  per_context<Hand>().ended = frame.state().measuring.points;
}

void read_measuring(PanelFrame& frame, bool mouse_on_map) {
  Hand& hand = per_context<Hand>();
  const Measuring& measuring = frame.state().measuring;
  if (!measuring.on) {
    hand = {};
    return;
  }
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (mouse.x != hand.mouse.x || mouse.y != hand.mouse.y) hand.by_keys = false;
  hand.mouse = mouse;
  read_measuring_keys(frame, hand);
  // A tool that was just taken shows where its first point would be set.
  hand.cross = hand.by_keys || (!mouse_on_map && measuring.points.empty());
  const PixelPoint at = hand.cross ? middle_of_map(frame) : PixelPoint{mouse.x, mouse.y};
  hand.next.reset();
  if (hand.cross || mouse_on_map) hand.next = lonlat_from_pixel(frame.snapshot.picture, at);
  if (hand.next && !measuring.points.empty() && !is_ended(hand, measuring))
    draw_next_leg(frame, measuring.points.back(), at);
  if (hand.cross) draw_cross(frame, at);
}

MeasuringHand measuring_hand(const PanelFrame& frame) {
  const Hand& hand = per_context<Hand>();
  const bool ended = is_ended(hand, frame.state().measuring);
  return {ended, hand.cross, hand.next};
}

}  // namespace sillon
