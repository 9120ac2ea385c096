#include "draw/picture_change.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

#include "draw/base_texture.hpp"
#include "draw/mark_bounds.hpp"
#include "draw/pixel_rects.hpp"

namespace sillon {
namespace {

constexpr double whole_px = 1.0 / 64;  // a shift this close to whole pixels is whole
constexpr float same_px = 1.0f / 32;   // what the last bits of a float may move a mark
constexpr std::size_t marks_looked_ahead = 32;
constexpr std::size_t most_parts = 10;  // each costs a look at all marks
constexpr double largest_share = 0.4;   // of the frame: beyond it, painting all costs less

// Whether marks of two pictures are the same, with a shift between them.
struct SameMark {
  float x_px = 0, y_px = 0;

  bool same(PixelPoint a, PixelPoint b) const {
    return std::fabs(a.x_px + x_px - b.x_px) <= same_px && std::fabs(a.y_px + y_px - b.y_px) <= same_px;
  }
  bool same(const std::vector<PixelPoint>& a, const std::vector<PixelPoint>& b) const {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [&](PixelPoint p, PixelPoint q) { return same(p, q); });
  }
  bool operator()(const Plate& a, const Plate& b) const {
    return same({a.box.x_px, a.box.y_px}, {b.box.x_px, b.box.y_px}) && a.box.width_px == b.box.width_px &&
           a.box.height_px == b.box.height_px && a.radius_px == b.radius_px && a.fill == b.fill &&
           a.border_px == b.border_px && a.border == b.border && a.fades == b.fades;
  }
  bool operator()(const Stroke& a, const Stroke& b) const {
    return a.colour == b.colour && a.width_px == b.width_px && a.closed == b.closed && a.dash == b.dash &&
           a.round_caps == b.round_caps && a.halo == b.halo && a.halo_px == b.halo_px &&
           same(a.points, b.points);
  }
  bool operator()(const Fan& a, const Fan& b) const { return a.fill == b.fill && same(a.points, b.points); }
  bool operator()(const Donut& a, const Donut& b) const {
    return same(a.at, b.at) && a.radius_px == b.radius_px && a.width_px == b.width_px &&
           a.edge_px == b.edge_px && a.halo_px == b.halo_px && a.halo == b.halo && a.fill == b.fill &&
           a.edge == b.edge && a.slices == b.slices;
  }
  bool operator()(const DiscMark& a, const DiscMark& b) const {
    return same(a.at, b.at) && a.radius_px == b.radius_px && a.fill == b.fill && a.edge_px == b.edge_px &&
           a.edge == b.edge;
  }
  bool operator()(const SymbolMark& a, const SymbolMark& b) const {
    return same(a.at, b.at) && a.symbol == b.symbol && a.radius_px == b.radius_px && a.fill == b.fill &&
           a.outline == b.outline && a.outline_px == b.outline_px && a.halo == b.halo &&
           a.halo_px == b.halo_px && a.dashed_outline == b.dashed_outline && a.struck == b.struck;
  }
  bool operator()(const TextMark& a, const TextMark& b) const {
    const bool same_place =
        a.path.empty() ? b.path.empty() && same(a.origin, b.origin) : same(a.path, b.path);
    return same_place && a.text == b.text && a.style == b.style && a.colour == b.colour && a.halo == b.halo &&
           a.halo_px == b.halo_px && std::fabs(a.path_start_px - b.path_start_px) <= same_px;
  }
};

// The boxes of what one list has and the other has not. Both are parts of the same order, so a mark that came
// or went is found a little further on.
template <class Mark>
void compare(const std::vector<Mark>& before, const std::vector<Mark>& now, const SameMark& same,
             std::vector<PixelBox>& changed) {
  const auto went = [&](std::size_t i) {
    PixelBox box = bounds_of(before[i]);
    box.x_px += same.x_px;
    box.y_px += same.y_px;
    changed.push_back(box);
  };
  const auto came = [&](std::size_t k) { changed.push_back(bounds_of(now[k])); };
  std::size_t i = 0, k = 0;
  while (i < before.size() && k < now.size()) {
    if (same(before[i], now[k])) {
      ++i, ++k;
      continue;
    }
    std::size_t ahead = 1;
    for (; ahead <= marks_looked_ahead; ++ahead) {
      if (i + ahead < before.size() && same(before[i + ahead], now[k])) {
        for (const std::size_t end = i + ahead; i < end; ++i) went(i);
        break;
      }
      if (k + ahead < now.size() && same(before[i], now[k + ahead])) {
        for (const std::size_t end = k + ahead; k < end; ++k) came(k);
        break;
      }
    }
    if (ahead > marks_looked_ahead) went(i++), came(k++);
  }
  for (; i < before.size(); ++i) went(i);
  for (; k < now.size(); ++k) came(k);
}

bool has_same_dots(const DotLayer& before, const DotLayer& now, const PictureChange& change) {
  if (before.field != now.field) return false;
  if (!now.field) return true;
  return before.px_per_cell == now.px_per_cell && before.colours == now.colours && before.stretch == 1 &&
         now.stretch == 1 && before.opacity == now.opacity &&
         now.at.x_px - before.at.x_px == static_cast<float>(change.x_px) &&
         now.at.y_px - before.at.y_px == static_cast<float>(change.y_px);
}

// How far the map has moved; nothing where it is no whole number of pixels.
std::optional<PictureChange> shift_between(const PixelFromMap& before, const PixelFromMap& now,
                                           FrameSize size) {
  // Not nearly the same scale: what is forgiven in each frame of a slow zoom would add up.
  if (before.turn_rad() != now.turn_rad() || before.m_per_px() != now.m_per_px()) return std::nullopt;
  const PixelPoint at = now(before.centre()), was = before.centre_px();
  const double x = static_cast<double>(at.x_px - was.x_px), y = static_cast<double>(at.y_px - was.y_px);
  if (std::fabs(x - std::round(x)) > whole_px || std::fabs(y - std::round(y)) > whole_px) return std::nullopt;
  if (std::fabs(x) >= size.width_px || std::fabs(y) >= size.height_px) return std::nullopt;
  PictureChange change;
  change.x_px = static_cast<int>(std::lround(x));
  change.y_px = static_cast<int>(std::lround(y));
  return change;
}

// What of the frame had no picture before.
void add_strips(PictureChange& change, FrameSize size) {
  const auto [width, height] = std::pair(size.width_px, size.height_px);
  if (const int x = change.x_px; x != 0)
    change.parts.push_back({x > 0 ? 0 : width + x, 0, std::abs(x), height});
  if (const int y = change.y_px; y != 0)
    change.parts.push_back({0, y > 0 ? 0 : height + y, width, std::abs(y)});
}

bool touch(const PixelRect& a, const PixelRect& b) {
  return a.left_px <= b.left_px + b.width_px && b.left_px <= a.left_px + a.width_px &&
         a.top_px <= b.top_px + b.height_px && b.top_px <= a.top_px + a.height_px;
}

PixelRect around(const PixelRect& a, const PixelRect& b) {
  const int left = std::min(a.left_px, b.left_px), top = std::min(a.top_px, b.top_px);
  return {left, top, std::max(a.left_px + a.width_px, b.left_px + b.width_px) - left,
          std::max(a.top_px + a.height_px, b.top_px + b.height_px) - top};
}

bool holds(const PixelRect& outer, const PixelRect& inner) {
  return around(outer, inner) == outer;
}

// The two that gain least by it become one.
void join_two(std::vector<PixelRect>& rects) {
  std::size_t one = 0, other = 1;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < rects.size(); ++i)
    for (std::size_t k = i + 1; k < rects.size(); ++k) {
      const double more = area_of(around(rects[i], rects[k])) - area_of(rects[i]) - area_of(rects[k]);
      if (more >= least) continue;
      least = more;
      one = i;
      other = k;
    }
  rects[one] = around(rects[one], rects[other]);
  rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(other));
}

// Changed boxes that touch become one; those in the strips are painted with them.
void add_changed(PictureChange& change, const std::vector<PixelBox>& boxes, FrameSize size) {
  const std::vector<PixelRect> strips = change.parts;
  std::vector<PixelRect> joined;
  for (const PixelBox& box : boxes) {
    PixelRect rect = pixels_around(box, size);
    if (rect.width_px == 0 || rect.height_px == 0) continue;
    if (std::any_of(strips.begin(), strips.end(), [&](const PixelRect& strip) { return holds(strip, rect); }))
      continue;
    for (auto other = joined.begin(); other != joined.end();) {
      if (!touch(*other, rect)) {
        ++other;
        continue;
      }
      rect = around(*other, rect);
      joined.erase(other);
      other = joined.begin();
    }
    joined.push_back(rect);
  }
  while (joined.size() > most_parts) join_two(joined);
  change.parts.insert(change.parts.end(), joined.begin(), joined.end());
}

}  // namespace

std::optional<PictureChange> change_between(const Picture& before, const Picture& now) {
  if (before.size != now.size || before.base.morph || now.base.morph ||
      !BaseTexture::same_look(before.base, now.base) || before.dots_below_sheet != now.dots_below_sheet ||
      std::min(before.sheets.size(), now.sheets.size()) < sheets_on_map)
    return std::nullopt;
  std::optional<PictureChange> change =
      shift_between(before.base.pixel_from_map, now.base.pixel_from_map, now.size);
  if (!change || !has_same_dots(before.dots, now.dots, *change)) return std::nullopt;
  add_strips(*change, now.size);
  const SameMark same{static_cast<float>(change->x_px), static_cast<float>(change->y_px)};
  std::vector<PixelBox> changed;
  for (std::size_t i = 0; i < sheets_on_map; ++i)
    each_kind([&](const auto& was, const auto& is) { compare(was, is, same, changed); }, before.sheets[i],
              now.sheets[i]);
  add_changed(*change, changed, now.size);
  double area = 0;
  for (const PixelRect& part : change->parts) area += area_of(part);
  if (area > largest_share * static_cast<double>(now.size.width_px) * now.size.height_px) return std::nullopt;
  return change;
}

}  // namespace sillon
