#include "draw/line_packing.hpp"

#include <algorithm>
#include <cmath>

#include "draw/texels.hpp"

namespace sillon {
namespace {

constexpr float not_a_vertex = -1;

bool same(LineVertex a, LineVertex b) {
  return a.x == b.x && a.y == b.y;
}

}  // namespace

QuadRange pack_line(std::span<const LineVertex> vertices, bool closed, int style, std::vector<Texel>& rows) {
  const std::size_t first = rows.size();
  rows.push_back({});  // the neighbour before, known at the end
  float along = 0;
  LineVertex last;
  const auto add = [&](LineVertex v) {
    if (rows.size() > first + 1) along += std::hypot(v.x - last.x, v.y - last.y);
    rows.push_back({v.x, v.y, along, static_cast<float>(style)});
    last = v;
  };
  for (const LineVertex v : vertices)
    if (rows.size() == first + 1 || !same(v, last)) add(v);
  std::size_t count = rows.size() - first - 1;
  const auto vertex = [&](std::size_t i) { return LineVertex{rows[first + 1 + i].x, rows[first + 1 + i].y}; };
  if (closed && count > 2 && same(vertex(0), last)) {  // drop the repeated end, it comes back below
    rows.pop_back();
    --count;
    last = vertex(count - 1);
    along = rows.back().z;
  }
  if (count < 2) {
    rows.resize(first);
    return {};
  }
  LineVertex before = vertex(0), after = last;
  if (closed && count > 2) {
    before = last;
    after = vertex(1);
    add(vertex(0));
    ++count;
  }
  rows[first] = {before.x, before.y, 0, not_a_vertex};
  rows.push_back({after.x, after.y, 0, not_a_vertex});
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count - 1)};
}

bool bends_softly(std::span<const Texel> rows, QuadRange quads, float reach_px) {
  for (std::size_t i = quads.first; i < quads.first + quads.count; ++i) {
    const float ax = rows[i + 1].x - rows[i].x, ay = rows[i + 1].y - rows[i].y;
    const float bx = rows[i + 2].x - rows[i + 1].x, by = rows[i + 2].y - rows[i + 1].y;
    const float a = std::hypot(ax, ay), b = std::hypot(bx, by);
    if (a == 0 || b == 0) continue;  // an end, which has no bend
    const float cross = std::fabs(ax * by - ay * bx), dot = ax * bx + ay * by;
    // tan(bend / 2) = sin / (1 + cos)
    if (2 * reach_px * cross >= std::min(a, b) * (a * b + dot)) return false;
  }
  return true;
}

bool is_dashed(const Dash& dash) {
  return dash[0] + dash[2] > 0 && dash[1] + dash[3] > 0;
}

std::array<Texel, 4> texels_of(const LineStyle& style) {
  Dash dash = style.dash;
  if (dash[2] == 0 && dash[3] == 0) {  // a pattern of two is the same pattern twice
    dash[2] = dash[0];
    dash[3] = dash[1];
  }
  const float halo_width_px = is_visible(style.halo) ? style.halo_width_px : 0;
  return {texel_of(style.colour), texel_of(style.halo),
          Texel{style.width_px / 2, halo_width_px / 2, style.round_caps ? 1.0f : 0.0f, 0},
          Texel{dash[0], dash[1], dash[2], dash[3]}};
}

}  // namespace sillon
