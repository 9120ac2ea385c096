#include "picture/story_marks.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "picture/curve.hpp"
#include "picture/map_marks.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr float spine_band = 13, spine_width = 2.6f, arrow_width = 2.6f;  // logical pixels
constexpr float band_opacity = 0.22f, halo = 3;
constexpr float end_gap = 6, arrow_reach = 13, arrow_half = 5.5f;
constexpr float bow = -0.14f;  // of its length, to the other side than links bend, so that both are seen
constexpr int steps_a_leg = 12;
constexpr float word_size = 14, word_lift = 12, least_shown = 24;

// Where a place of the story stands: at its ring, or at its own point while filters hide it.
std::optional<StopPlace> stand_of(const Sight& sight, const MapPlan& plan, const std::string& id) {
  const auto row = sight.atlas.place_row(id);
  if (!row) return std::nullopt;
  const std::uint32_t stop = plan.stop_of(sight.atlas, *row);
  if (stop != no_stop) return place_of_stop(sight, plan, stop);
  if (!sight.atlas.places.has_point(*row)) return std::nullopt;
  const auto point = sight.plane.projection->map_from_lonlat(sight.atlas.places.point(*row));
  if (!point) return std::nullopt;
  return StopPlace{sight.at(*point), {0, 0}, false};
}

// The stops of a mark in order; places that share a stop count once.
std::vector<StopPlace> stands_of(const Sight& sight, const MapPlan& plan, const StoryMark& mark) {
  std::vector<StopPlace> stands;
  for (const std::string& id : mark.path) {
    const auto stand = stand_of(sight, plan, id);
    if (stand && (stands.empty() || length(stand->at - stands.back().at) > 2)) stands.push_back(*stand);
  }
  return stands;
}

// A smooth curve through all points: Catmull and Rom's cubic, the ends repeated.
std::vector<PixelPoint> curve_through(const std::vector<StopPlace>& stands) {
  std::vector<PixelPoint> curve;
  const auto at = [&](std::ptrdiff_t i) {
    const auto last = static_cast<std::ptrdiff_t>(stands.size()) - 1;
    return stands[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, last))].at;
  };
  for (std::ptrdiff_t leg = 0; leg + 1 < static_cast<std::ptrdiff_t>(stands.size()); ++leg)
    for (int i = 0; i < steps_a_leg; ++i) {
      const float t = static_cast<float>(i) / steps_a_leg, t2 = t * t, t3 = t2 * t;
      curve.push_back((at(leg - 1) * (-t3 + 2 * t2 - t) + at(leg) * (3 * t3 - 5 * t2 + 2) +
                       at(leg + 1) * (-3 * t3 + 4 * t2 + t) + at(leg + 2) * (t3 - t2)) *
                      0.5f);
    }
  curve.push_back(stands.back().at);
  return curve;
}

// A bow from one stop to another that ends before the symbol.
std::vector<PixelPoint> bow_between(const Sight& sight, const StopPlace& from, const StopPlace& to) {
  const PixelPoint d = to.at - from.at;
  const float far = length(d);
  const float cut_from = std::max(from.half_size.x_px, from.half_size.y_px) + end_gap * sight.scale,
              cut_to = std::max(to.half_size.x_px, to.half_size.y_px) + end_gap * sight.scale;
  if (far < 2 || cut_from + cut_to > far * 0.9f) return {};
  const PixelPoint control = (from.at + to.at) * 0.5f + PixelPoint{-d.y_px, d.x_px} * bow;
  return quadratic_curve(from.at, control, to.at, cut_from / far, 1 - cut_to / far, 2 * steps_a_leg);
}

std::vector<PixelPoint> line_of(const Sight& sight, const MapPlan& plan, const StoryMark& mark) {
  const std::vector<StopPlace> stands = stands_of(sight, plan, mark);
  if (stands.size() < 2) return {};
  return mark.style == MarkStyle::spine ? curve_through(stands)
                                        : bow_between(sight, stands.front(), stands.back());
}

Stroke stroke_along(std::vector<PixelPoint> points, float width_px, Rgba colour) {
  Stroke stroke;
  stroke.points = std::move(points);
  stroke.width_px = width_px;
  stroke.colour = colour;
  stroke.round_caps = true;
  return stroke;
}

void add_head(const Sight& sight, const std::vector<PixelPoint>& line, MarkSheet& lines) {
  const float s = sight.scale;
  const PixelPoint tip = line.back();
  const PixelPoint along = direction_at_end(line, arrow_reach * s);
  const PixelPoint across{-along.y_px, along.x_px};
  const PixelPoint foot = tip - along * (arrow_reach * s);
  lines.fans.push_back(
      {{tip + along * (2 * s), foot + across * (arrow_half * s), foot - across * (arrow_half * s)},
       sight.palette.ink});
}

PixelBox box_of(const Sight& sight, const TextMark& text) {
  const TextExtent extent = sight.type.measure(text.text, text.style);
  return {text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px};
}

// Beside the line, first near its middle, where the words cover nothing.
std::optional<TextMark> words_beside(const Sight& sight, const std::vector<PixelPoint>& line,
                                     std::string words, const MarkSheet& labels, const Picture& picture) {
  const float s = sight.scale;
  TextMark mark;
  mark.text = std::move(words);
  mark.style = {Face::lato_bold, word_size * s, 0};
  mark.colour = sight.palette.ink;
  mark.halo = sight.palette.halo_core;
  mark.halo_px = 3.2f * s;
  const TextExtent extent = sight.type.measure(mark.text, mark.style);
  const auto is_free = [&](PixelBox box) {
    if (!lies_within(box, sight.layout.clear)) return false;
    const PixelBox air{box.x_px - 5 * s, box.y_px - 5 * s, box.width_px + 10 * s, box.height_px + 10 * s};
    return std::none_of(labels.texts.begin(), labels.texts.end(),
                        [&](const TextMark& other) { return box_of(sight, other).touches(air); }) &&
           std::none_of(picture.furniture.begin(), picture.furniture.end(),
                        [&](const PixelBox& other) { return other.touches(air); }) &&
           std::none_of(picture.hit_discs.begin(), picture.hit_discs.end(),
                        [&](const HitDisc& disc) { return air.contains(disc.at); });
  };
  for (const float share : {0.5f, 0.4f, 0.6f, 0.3f, 0.7f, 0.2f, 0.8f}) {
    const auto i = static_cast<std::size_t>(share * static_cast<float>(line.size() - 2));
    const PixelPoint along = line[i + 1] - line[i];
    const float far = std::max(1e-3f, length(along));
    for (const float side : {1.0f, -1.0f}) {
      const PixelPoint normal{-along.y_px / far * side, along.x_px / far * side};
      const float reach = word_lift * s + std::fabs(normal.x_px) * extent.width_px / 2 +
                          std::fabs(normal.y_px) * extent.cap_height_px / 2;
      const PixelPoint at = line[i] + normal * reach;
      mark.origin = {std::round(at.x_px - extent.width_px / 2),
                     std::round(at.y_px + extent.cap_height_px / 2)};
      if (is_free(box_of(sight, mark))) return mark;
    }
  }
  return std::nullopt;
}

}  // namespace

void add_story_lines(const Sight& sight, const MapPlan& plan, const StoryPlace& told, MarkSheet& lines) {
  const StoryStep* step = step_shown(sight.atlas, told);
  if (!step) return;
  const float s = sight.scale;
  for (const StoryMark& mark : step->marks) {
    const std::vector<PixelPoint> line = line_of(sight, plan, mark);
    if (line.size() < 2) continue;
    if (mark.style == MarkStyle::spine) {
      lines.strokes.push_back(
          stroke_along(line, spine_band * s, with_alpha(sight.palette.accent, band_opacity)));
      lines.strokes.push_back(stroke_along(line, spine_width * s, sight.palette.accent));
      continue;
    }
    Stroke stroke = stroke_along(line, arrow_width * s, sight.palette.ink);
    stroke.halo = sight.palette.halo_core;
    stroke.halo_px = halo * s;
    lines.strokes.push_back(std::move(stroke));
    add_head(sight, line, lines);
  }
}

void add_story_words(const Sight& sight, const MapPlan& plan, const StoryPlace& told, MarkSheet& labels,
                     const Picture& picture) {
  const StoryStep* step = step_shown(sight.atlas, told);
  if (!step) return;
  struct Worded {
    std::string words;
    std::vector<PixelPoint> line;
  };
  std::vector<Worded> all;
  for (const StoryMark& mark : step->marks) {
    std::string words(mark.label.in(sight.view.language, sight.atlas.info.fallback));
    std::vector<PixelPoint> line = line_of(sight, plan, mark);
    if (!words.empty() && line.size() >= 3 && length_of(line) > least_shown * sight.scale)
      all.push_back({std::move(words), std::move(line)});
  }
  // The longest line has the most room for the words that several share.
  std::stable_sort(all.begin(), all.end(),
                   [](const Worded& a, const Worded& b) { return length_of(a.line) > length_of(b.line); });
  std::set<std::string> said;
  for (const Worded& one : all) {
    if (said.contains(one.words)) continue;
    if (auto mark = words_beside(sight, one.line, one.words, labels, picture)) {
      said.insert(one.words);
      labels.texts.push_back(std::move(*mark));
    }
  }
}

}  // namespace sillon
