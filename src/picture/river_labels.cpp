// River names along the real tangent: a stretch of the river that is long enough, straight enough and free.
#include <algorithm>
#include <cmath>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr float most_tries = 400;
constexpr float repeat_px = 520;        // logical pixels between two names of one river
constexpr float sharpest_turn = 0.55f;  // radians between the ends of neighbouring letters' stretches

struct Course {
  std::vector<PixelPoint> pixels;
  std::vector<MapPoint> points;
  std::vector<float> along_px;  // distance from the start, by vertex
};

Course course_of(const PlaneTier& land, const Plane& plane, const PixelFromMap& frame, std::uint32_t part) {
  Course course;
  for (std::uint32_t v = land.part_first[part]; v < land.part_first[part + 1]; ++v) {
    const MapPoint p{plane.origin.x_m + static_cast<double>(land.vertices[v].x_m),
                     plane.origin.y_m + static_cast<double>(land.vertices[v].y_m)};
    course.points.push_back(p);
    course.pixels.push_back(frame(p));
    const std::size_t n = course.pixels.size();
    course.along_px.push_back(
        n == 1 ? 0 : course.along_px.back() + length(course.pixels[n - 1] - course.pixels[n - 2]));
  }
  return course;
}

PixelPoint point_at(const Course& course, float along) {
  const auto after = std::lower_bound(course.along_px.begin(), course.along_px.end(), along);
  const auto i = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
      after - course.along_px.begin(), 1, static_cast<std::ptrdiff_t>(course.pixels.size()) - 1));
  const float step = course.along_px[i] - course.along_px[i - 1];
  const float t = step > 0 ? (along - course.along_px[i - 1]) / step : 0;
  return course.pixels[i - 1] + (course.pixels[i] - course.pixels[i - 1]) * t;
}

// Five stations along the stretch: the direction changes little from one to the next, and the whole is not
// bent back.
bool is_smooth(const Course& course, float begin, float end) {
  constexpr int stations = 6;
  float before = 0;
  for (int i = 0; i + 1 < stations; ++i) {
    const auto at = [&](int k) {
      return point_at(course, begin + (end - begin) * static_cast<float>(k) / (stations - 1));
    };
    const PixelPoint d = at(i + 1) - at(i);
    if (length(d) < 0.86f * (end - begin) / (stations - 1)) return false;  // meanders within a letter
    const float heading = std::atan2(d.y_px, d.x_px);
    if (i > 0 && std::fabs(std::remainder(heading - before, 6.2831853f)) > sharpest_turn) return false;
    before = heading;
  }
  return true;
}

std::vector<PixelBox> boxes_along(const Course& course, float begin, float end, float height) {
  std::vector<PixelBox> boxes;
  for (float along = begin; along <= end; along += height * 0.7f) {
    const PixelPoint p = point_at(course, along);
    boxes.push_back({p.x_px - height * 0.8f, p.y_px - height * 0.8f, height * 1.6f, height * 1.6f});
  }
  return boxes;
}

}  // namespace

void place_river_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                        LabelPlacer& placer, MapPlan& plan) {
  if (!land) return;
  const float s = sight.scale;
  const TextStyle style{Face::gentium_italic, 13 * s, 0.5f * s};
  std::vector<std::pair<std::string, PixelPoint>> placed;  // names already standing, and where
  for (const BaseFeature& feature : land->source->geometry.features) {
    if (feature.layer != BaseLayer::river || feature.names.empty()) continue;
    if (feature.rank > (sight.closeness() == Closeness::region ? 2 : 3)) continue;
    const std::string name(feature.names.in(sight.view.language, sight.atlas.info.fallback));
    const float width = sight.type.measure(name, style).width_px + 6 * s;
    for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part) {
      Course course = course_of(*land, sight.plane, frame, part);
      if (course.pixels.size() < 2 || course.along_px.back() < width * 1.5f) continue;
      // From close by a river is millions of pixels long: the number of places tried is bounded.
      const float step = std::max(12 * s, course.along_px.back() / most_tries);
      for (float begin = width * 0.4f; begin + width < course.along_px.back(); begin += step) {
        const PixelPoint middle = point_at(course, begin + width / 2);
        const bool repeats = std::any_of(placed.begin(), placed.end(), [&](const auto& other) {
          return other.first == name && length(other.second - middle) < repeat_px * s;
        });
        if (repeats || !is_smooth(course, begin, begin + width)) continue;
        const auto boxes = boxes_along(course, begin, begin + width, style.size_px);
        if (!std::all_of(boxes.begin(), boxes.end(),
                         [&](const PixelBox& box) { return placer.is_free(box); }))
          continue;
        for (const PixelBox& box : boxes) placer.take(box);
        placed.emplace_back(name, middle);

        PlacedLabel label;
        label.text = name;
        label.style = style;
        label.colour = sight.palette.water_text;
        label.halo = lies_in(sight.plane, land, BaseLayer::core, frame.map_from_pixel(middle))
                         ? sight.palette.halo_core
                         : sight.palette.halo_out;
        // Read from left to right: turn the path when it runs to the left. Only the stretch around the name
        // is kept, smoothed by taking it every few pixels.
        std::vector<MapPoint> stretch;
        const float margin = 8 * s;
        for (float along = begin - margin; along <= begin + width + margin; along += 9 * s)
          stretch.push_back(frame.map_from_pixel(point_at(course, std::max(0.0f, along))));
        const PixelPoint first = frame(stretch.front()), last = frame(stretch.back());
        if (last.x_px < first.x_px) std::reverse(stretch.begin(), stretch.end());
        label.anchor = stretch.front();
        label.path = std::move(stretch);
        label.path_start_m = (margin + 3 * s) * plan.m_per_px;
        plan.labels.push_back(std::move(label));
      }
    }
  }
}

}  // namespace sillon
