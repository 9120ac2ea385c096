#include "draw/own_lines.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

// Logical pixels: `far` where a pixel is 400 m or more, `near` where it is 25 m or less.
struct Width {
  float far, near;
};
constexpr double far_m_per_px = 400, near_m_per_px = 25;
constexpr Width large_road = {1.3f, 4.6f}, small_road = {0.9f, 3.0f}, railway = {0.9f, 2.6f};
constexpr Width contour = {0.5f, 0.9f};
constexpr float casing = 1.5f;        // what the edges of a road add to its width
constexpr float least_cased = 1.8f;   // narrower roads and railways are one line
constexpr float sleeper_edge = 1.2f;  // what the sides of a railway keep of its width
constexpr float own_width = 0.8f;
constexpr Dash rail_dash = {6, 3, 0, 0}, sleeper_dash = {6, 6, 0, 0};

float at_scale(Width width, double m_per_px) {
  const double nearness = std::log(far_m_per_px / m_per_px) / std::log(far_m_per_px / near_m_per_px);
  return std::lerp(width.far, width.near, static_cast<float>(std::clamp(nearness, 0.0, 1.0)));
}

LineStyle line(Rgba colour, float width_px, Dash dash = {}) {
  return {colour, width_px, dash, dash == Dash{}};
}

void add_railways(const Palette& palette, float width, std::vector<ClassStroke>& strokes) {
  if (width < least_cased) {
    strokes.push_back({LineClass::rail, line(palette.rail, width, rail_dash)});
    return;
  }
  strokes.push_back({LineClass::rail, line(palette.rail, width)});
  strokes.push_back({LineClass::rail, line(palette.map_core, width - sleeper_edge, sleeper_dash)});
}

// All edges lie below all fillings, so that roads join where they meet.
void add_roads(const Palette& palette, double m_per_px, std::vector<ClassStroke>& strokes) {
  const ClassStroke roads[] = {{LineClass::road_small, line(palette.road, at_scale(small_road, m_per_px))},
                               {LineClass::road_large, line(palette.road, at_scale(large_road, m_per_px))}};
  for (const ClassStroke& road : roads) {
    const float width = road.style.width_px;
    const bool cased = width >= least_cased;
    strokes.push_back(
        {road.what, cased ? line(palette.road_casing, width + casing) : line(palette.road_far, width)});
  }
  for (const ClassStroke& road : roads)
    if (road.style.width_px >= least_cased) strokes.push_back(road);
}

}  // namespace

std::vector<ClassStroke> own_ground_strokes(const Layers& layers, const Palette& palette,
                                            double m_per_logical_px) {
  if (!layers.relief) return {};
  return {{LineClass::relief, line(palette.relief, at_scale(contour, m_per_logical_px))}};
}

std::vector<ClassStroke> own_line_strokes(const Layers& layers, const Palette& palette,
                                          double m_per_logical_px) {
  std::vector<ClassStroke> strokes;
  if (layers.own) strokes.push_back({LineClass::other, line(palette.own_line, own_width)});
  if (layers.rails) add_railways(palette, at_scale(railway, m_per_logical_px), strokes);
  if (layers.roads) add_roads(palette, m_per_logical_px, strokes);
  return strokes;
}

}  // namespace sillon
