// River names along the real tangent: a stretch of the river that is long enough, straight enough and free.
#include <algorithm>
#include <cmath>
#include <limits>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr float most_tries = 400;
constexpr float try_step = 12;          // logical pixels between two places tried
constexpr float repeat_px = 520;        // logical pixels along a river between two of its names
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

// The box of a part of the land in the frame of a step, without a look at each of its pixels.
bool reaches(const PlaneTier& land, const Plane& plane, const PixelFromMap& frame, std::uint32_t part,
             const PixelBox& window) {
  constexpr float far = std::numeric_limits<float>::max();
  float left = far, bottom = far, right = -far, top = -far;
  for (std::uint32_t v = land.part_first[part]; v < land.part_first[part + 1]; ++v) {
    left = std::min(left, land.vertices[v].x_m);
    right = std::max(right, land.vertices[v].x_m);
    bottom = std::min(bottom, land.vertices[v].y_m);
    top = std::max(top, land.vertices[v].y_m);
  }
  if (left > right) return false;
  MapBox box;  // of pixels here: the plane is turned
  for (const float x : {left, right})
    for (const float y : {bottom, top}) {
      const PixelPoint p =
          frame({plane.origin.x_m + static_cast<double>(x), plane.origin.y_m + static_cast<double>(y)});
      box.add({p.x_px, p.y_px});
    }
  return PixelBox{static_cast<float>(box.left_m), static_cast<float>(box.bottom_m),
                  static_cast<float>(box.width_m()) + 1, static_cast<float>(box.height_m()) + 1}
      .touches(window);
}

// Places rivers' names one after the other.
class RiverNames {
 public:
  RiverNames(const Sight& sight, const PlaneTier& land, const PixelFromMap& frame, LabelPlacer& placer,
             MapPlan& plan)
      : sight_(sight),
        land_(land),
        frame_(frame),
        placer_(placer),
        plan_(plan),
        style_{Face::gentium_italic, 13 * sight.scale, 0.5f * sight.scale} {}

  void name(const BaseFeature& feature, const std::optional<PixelBox>& window) {
    name_ = feature.names.in(sight_.view.language, sight_.atlas.info.fallback);
    width_ = sight_.type.measure(name_, style_).width_px + 6 * sight_.scale;
    repeats_within_ = window ? repeat_px / 2 : repeat_px;  // neighbouring stretches may be that close
    for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part) {
      if (window && !reaches(land_, sight_.plane, frame_, part, *window)) continue;
      const Course course = course_of(land_, sight_.plane, frame_, part);
      if (course.pixels.size() < 2 || course.along_px.back() < width_ * 1.5f) continue;
      if (window)
        name_in_window(course, *window);
      else
        name_along(course);
    }
  }

 private:
  // The number of places tried is bounded.
  void name_along(const Course& course) {
    const float length_px = course.along_px.back();
    const float step = std::max(try_step * sight_.scale, length_px / most_tries);
    for (float begin = width_ * 0.4f; begin + width_ < length_px; begin += step) place(course, begin);
  }

  // From close by a river is millions of pixels long: it has a name in the first half of each stretch of so
  // many, and stretches outside are passed over.
  void name_in_window(const Course& course, const PixelBox& window) {
    const float stretch = repeat_px * sight_.scale, length_px = course.along_px.back();
    const PixelBox near{window.x_px - stretch, window.y_px - stretch, window.width_px + 2 * stretch,
                        window.height_px + 2 * stretch};
    for (float first = width_ * 0.4f; first + width_ < length_px; first += stretch) {
      if (!near.contains(point_at(course, first))) continue;
      const float end = std::min(first + stretch / 2, length_px - width_);
      for (float begin = first; begin < end; begin += try_step * sight_.scale)
        if (place(course, begin)) break;
    }
  }

  // True when the name stands there now.
  bool place(const Course& course, float begin) {
    const float s = sight_.scale;
    const PixelPoint middle = point_at(course, begin + width_ / 2);
    const bool repeats = std::any_of(placed_.begin(), placed_.end(), [&](const auto& other) {
      return other.first == name_ && length(other.second - middle) < repeats_within_ * s;
    });
    if (repeats || !is_smooth(course, begin, begin + width_)) return false;
    const auto boxes = boxes_along(course, begin, begin + width_, style_.size_px);
    if (!std::all_of(boxes.begin(), boxes.end(), [&](const PixelBox& box) { return placer_.is_free(box); }))
      return false;
    for (const PixelBox& box : boxes) placer_.take(box);
    placed_.emplace_back(name_, middle);

    PlacedLabel label;
    label.text = name_;
    label.style = style_;
    label.colour = sight_.palette.water_text;
    label.halo = lies_in(sight_.plane, &land_, BaseLayer::core, frame_.map_from_pixel(middle))
                     ? sight_.palette.halo_core
                     : sight_.palette.halo_out;
    // Read from left to right: turn the path when it runs to the left. Only the stretch around the name is
    // kept, smoothed by taking it every few pixels.
    std::vector<MapPoint> stretch;
    const float margin = 8 * s;
    for (float along = begin - margin; along <= begin + width_ + margin; along += 9 * s)
      stretch.push_back(frame_.map_from_pixel(point_at(course, std::max(0.0f, along))));
    const PixelPoint first = frame_(stretch.front()), last = frame_(stretch.back());
    if (last.x_px < first.x_px) std::reverse(stretch.begin(), stretch.end());
    label.anchor = stretch.front();
    label.path = std::move(stretch);
    label.path_start_m = (margin + 3 * s) * plan_.m_per_px;
    plan_.labels.push_back(std::move(label));
    return true;
  }

  const Sight& sight_;
  const PlaneTier& land_;
  const PixelFromMap& frame_;
  LabelPlacer& placer_;
  MapPlan& plan_;
  TextStyle style_;
  std::string name_;  // of the river at hand
  float width_ = 0;
  float repeats_within_ = repeat_px;
  std::vector<std::pair<std::string, PixelPoint>> placed_;  // names already standing, and where
};

}  // namespace

void place_river_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                        const std::optional<PixelBox>& window, LabelPlacer& placer, MapPlan& plan) {
  if (!land) return;
  RiverNames names(sight, *land, frame, placer, plan);
  const int most_rank = sight.closeness() == Closeness::region ? 2 : 3;
  for (const BaseFeature& feature : land->source->geometry.features)
    if (feature.layer == BaseLayer::river && !feature.names.empty() && feature.rank <= most_rank)
      names.name(feature, window);
}

}  // namespace sillon
