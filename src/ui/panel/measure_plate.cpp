// The plate of the measuring tool: how long the path is over the ground, what a ruler on this map would say,
// and leg by leg.
#include <algorithm>
#include <cmath>

#include "geo/measure.hpp"
#include "ui/gesture/measure_gesture.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/fact_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/scroll_area.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr float plate_width = 300, padding = 20, margin = 16, head_height = 44;
constexpr float leg_height = 26, most_legs_seen = 5, busy_height = 31;

// Digits that let the two lengths be compared.
std::string length_words(const PanelFrame& frame, double km) {
  if (!std::isfinite(km)) return "–";
  if (km < 1) return frame.number(km * 1000) + "\u00a0m";
  return frame.number(km, km < 100 ? 2 : km < 1000 ? 1 : 0) + "\u00a0km";
}

// "+0.4 %": what the ruler adds to the truth.
std::string error_words(const PanelFrame& frame, const MeasuredPath& path) {
  const double percent = (path.planar_km / path.geodesic_km - 1) * 100;
  if (!std::isfinite(percent)) return "–";
  const double least = 0.0005;
  if (std::abs(percent) < least) return "0\u00a0%";
  const int decimals = std::abs(percent) >= 1 ? 1 : std::abs(percent) >= 0.1 ? 2 : 3;
  const std::string sign(percent > 0 ? "+" : "");
  return sign + frame.number(percent, decimals) + "\u00a0%";
}

std::string hint_words(const PanelFrame& frame, const MeasuringHand& hand) {
  const auto& points = frame.state().measuring.points;
  if (hand.cross)
    return points.empty()
               ? frame.text("The space bar sets the first point at the cross. The arrows move the map.")
               : frame.text("The space bar adds a point at the cross, and ends the path at its last point.");
  if (points.empty()) return frame.text("Click on the map where the path begins");
  if (hand.ended) return frame.text("The path is complete. A click begins another.");
  return frame.text("Click for the next point; a double click ends the path");
}

// As tall as its content was in the frame before.
struct PlateMemory {
  float height_px = 0, legs_px = 0;
};

void close(PanelFrame& frame) {
  frame.send(SetMeasuring{});
}

void draw_head(PanelFrame& frame, PixelBox box) {
  const float middle = box.y_px + frame.px(head_height) / 2, side = frame.px(32);
  frame.pen.text_on(box.x_px + frame.px(padding), middle, UiStyle::section_head, frame.palette().ink_2,
                    frame.text("Measuring"));
  const PixelBox cross{box.right_px() - frame.px(padding) + frame.px(7) - side, std::round(middle - side / 2),
                       side, side};
  if (icon_button(frame.pen, Icon::close, frame.text("Close"), frame.text("Close") + "  " + frame.text("Esc"),
                  cross))
    close(frame);
}

// One leg a line, under one another with their sum above; many of them scroll.
void draw_legs(PanelFrame& frame, Column& column, const MeasuredPath& path, PlateMemory& memory) {
  if (path.leg_km.size() < 2) return;
  section_rule(frame.pen, column, 6, 4);
  const float seen = std::min(memory.legs_px, frame.px(most_legs_seen * leg_height));
  {
    ScrollArea area(frame.pen, "legs",
                    {column.x_px - frame.px(padding) + 1, column.y_px,
                     column.width_px + 2 * frame.px(padding) - 2, std::max(1.0f, seen)},
                    padding - 1, padding - 1);
    const float top = area.column.y_px;
    for (std::size_t i = 0; i < path.leg_km.size(); ++i) {
      const std::string from = frame.number(static_cast<double>(i + 1)),
                        to = frame.number(static_cast<double>(i + 2));
      fact_row(frame.pen, area.column, PanelFrame::say(frame.text("From point {} to {}"), from, to),
               length_words(frame, path.leg_km[i]));
    }
    memory.legs_px = area.column.y_px - top;
  }
  column.gap(seen);
}

// Side by side, or one below the other where the words need it.
void draw_buttons(PanelFrame& frame, Column& column) {
  const std::string back = frame.text("Take back"), clear = frame.text("Clear");
  const float gap = frame.px(10), high = frame.px(button_height),
              half = std::floor((column.width_px - gap) / 2);
  const auto needed = [&](const std::string& words) {
    return frame.pen.width(UiStyle::control_value, words) + frame.px(20);
  };
  const bool stacked = std::max(needed(back), needed(clear)) > half;
  column.gap(frame.px(12));
  PixelBox first = column.take(high), second = first;
  if (stacked) {
    column.gap(gap);
    second = column.take(high);
  } else {
    first.width_px = half;
    second = {first.right_px() + gap, first.y_px, column.right_px() - first.right_px() - gap, high};
  }
  Measuring measuring = frame.state().measuring;
  const bool takes_back = secondary_button(frame.pen, back, first);
  const bool clears = secondary_button(frame.pen, clear, second);
  if (takes_back)
    measuring.points.pop_back();
  else if (clears)
    measuring.points.clear();
  if (measuring != frame.state().measuring) frame.send(SetMeasuring{measuring});
}

void draw_path(PanelFrame& frame, Column& column, const MeasuredPath& path, PlateMemory& memory) {
  const Pen& pen = frame.pen;
  wrapped_text(pen, column, length_words(frame, path.geodesic_km), UiStyle::record_title, frame.palette().ink,
               38);
  wrapped_text(pen, column, frame.text("Over the ground, along the shortest line"), UiStyle::secondary,
               frame.palette().ink_2, note_leading);
  column.gap(frame.px(6));
  fact_row(pen, column, frame.text("With a ruler on this map"), length_words(frame, path.planar_km));
  fact_row(pen, column, frame.text("The ruler's error"), error_words(frame, path));
  fact_row(pen, column, frame.text("Points"),
           frame.number(static_cast<double>(frame.state().measuring.points.size())));
  draw_legs(frame, column, path, memory);
}

}  // namespace

void draw_measure_plate(PanelFrame& frame) {
  PlateMemory& memory = per_context<PlateMemory>();
  const Measuring& measuring = frame.state().measuring;
  const auto& plane = frame.snapshot.picture.base.plane;
  if (!measuring.on || !plane || !plane->projection) return;
  const Pen& pen = frame.pen;
  const PixelBox clear = frame.snapshot.picture.layout.clear;
  const float gap = frame.px(margin), pad = frame.px(padding);
  const float below = gap + (frame.snapshot.busy.empty() ? 0 : frame.px(busy_height));
  const float width = std::min(frame.px(plate_width), clear.width_px - 2 * gap);
  const PixelBox box{clear.x_px + gap, clear.y_px + below, width,
                     std::max(frame.px(head_height), memory.height_px)};
  const PanelWindow window(pen, "measure-plate", box, PanelEdge::plate);
  draw_head(frame, box);
  Column column{box.x_px + pad, box.y_px + frame.px(head_height), box.width_px - 2 * pad};
  if (measuring.points.size() > 1) {
    draw_path(frame, column, measure_path(measuring.points, *plane->projection), memory);
    section_rule(pen, column, 8, 8);
  }
  wrapped_text(pen, column, hint_words(frame, measuring_hand(frame)), UiStyle::secondary,
               frame.palette().ink_2, note_leading);
  if (!measuring.points.empty()) draw_buttons(frame, column);
  memory.height_px = std::ceil(column.y_px + pad - box.y_px);
}

}  // namespace sillon
