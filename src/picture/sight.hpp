// What every layer of the picture reads while one frame is assembled.
#pragma once

#include "picture/layout.hpp"
#include "picture/marks.hpp"
#include "picture/plane.hpp"
#include "picture/plane_morph.hpp"
#include "picture/ties.hpp"
#include "query/visible.hpp"
#include "state/state.hpp"
#include "words/words.hpp"

namespace sillon {

// visual.md 5: how much of a town is opened up.
enum class Closeness : std::uint8_t {
  region,     // over 250 m/px: one symbol or ring a town, links bundled
  territory,  // 250 to 90: start-ups counted beside the ring, half-arrows on links
  town,       // under 90: a ring opens into a plate of its places
};

constexpr Closeness closeness_of(double m_per_logical_px) {
  return m_per_logical_px > 250  ? Closeness::region
         : m_per_logical_px > 90 ? Closeness::territory
                                 : Closeness::town;
}

struct Emphasis;

struct Sight {
  const Atlas& atlas;
  const Visible& visible;
  const Plane& plane;
  const View& view;
  const Selection& hover;
  const Words& words;
  const Palette& palette;
  Typesetter& type;
  PixelFromMap pixel_from_map;
  float scale = 1;  // device pixels in a logical pixel
  double m_per_logical_px = 1;
  MapLayout layout;
  const MorphMoment* morph = nullptr;  // while the projection changes
  const Ties* ties = nullptr;          // while the map shows what the selection is tied to
  bool as_dots = false;                // each place is a dot of its own; no rings are drawn
  const Emphasis* emphasis = nullptr;  // of the plan: for what is made from both

  // Where a point of the map stands in this frame. What is drawn at a point asks here; `pixel_from_map` alone
  // knows the new plane only.
  PixelPoint at(MapPoint point) const {
    const PixelPoint here = pixel_from_map(point);
    return morph ? morph->pixel_of(point, here) : here;
  }
  Closeness closeness() const { return closeness_of(m_per_logical_px); }
  std::string_view name_of(const Term& term) const {
    return term.names.in(view.language, atlas.info.fallback);
  }
};

inline PixelPoint operator+(PixelPoint a, PixelPoint b) {
  return {a.x_px + b.x_px, a.y_px + b.y_px};
}
inline PixelPoint operator-(PixelPoint a, PixelPoint b) {
  return {a.x_px - b.x_px, a.y_px - b.y_px};
}
inline PixelPoint operator*(PixelPoint a, float k) {
  return {a.x_px * k, a.y_px * k};
}
inline float length(PixelPoint a) {
  return std::hypot(a.x_px, a.y_px);
}

}  // namespace sillon
