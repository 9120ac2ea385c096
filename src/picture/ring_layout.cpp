#include "picture/ring_layout.hpp"

#include <algorithm>
#include <utility>

#include "picture/pixel_grid.hpp"

namespace sillon {
namespace {

constexpr float largest_push = 26;          // logical pixels
constexpr std::uint32_t plate_most = 48;    // places of a larger ring stay on the ring …
constexpr double plate_most_below = 45;     // … until the town is as close as this, metres a logical pixel
constexpr std::uint32_t plate_limit = 120;  // … and of a still larger one always: that is no plate but a list
constexpr float grid_px = 64;

PixelBox around(PixelPoint at, float reach) {
  return {at.x_px - reach, at.y_px - reach, 2 * reach, 2 * reach};
}

// Pairs close enough to be pushed, in order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> near_pairs(const std::vector<Ring>& rings,
                                                                const std::vector<PixelPoint>& at,
                                                                float scale) {
  float largest = 0;
  PixelGrid grid(grid_px * scale);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    if (rings[i].context || rings[i].afar) continue;
    grid.add(around(at[i], rings[i].radius_px), i);
    largest = std::max(largest, rings[i].radius_px);
  }
  const float pushes = (2 * largest_push + ring_gap) * scale;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    if (rings[i].context || rings[i].afar) continue;
    grid.near(around(at[i], rings[i].radius_px + pushes), [&](std::uint32_t j) {
      if (j > i) pairs.emplace_back(i, j);
      return true;
    });
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

PixelBox plate_of(const Ring& ring, float scale) {
  const auto n = static_cast<int>(ring.shown);
  const int columns = std::min(plate_columns, n), rows = (n + plate_columns - 1) / plate_columns;
  const float width = (static_cast<float>(columns) * plate_pitch + 2 * plate_padding) * scale;
  const float height = (static_cast<float>(rows) * plate_pitch + 2 * plate_padding) * scale;
  return {-width / 2, -height / 2, width, height};
}

bool may_open(const Ring& ring, double m_per_logical_px) {
  if (ring.afar || ring.shown < 2 || ring.shown > plate_limit) return false;
  return ring.shown <= plate_most || m_per_logical_px <= plate_most_below;
}

}  // namespace

// Pairs that overlap move apart along the line between them; the smaller moves more.
void push_apart(std::vector<Ring>& rings, const std::vector<PixelPoint>& at, float scale) {
  const auto pairs = near_pairs(rings, at, scale);
  for (int round = 0; round < 40; ++round) {
    bool moved = false;
    for (const auto& [i, j] : pairs) {
      Ring &a = rings[i], &b = rings[j];
      const PixelPoint d = (at[j] + b.push) - (at[i] + a.push);
      const float wanted = a.radius_px + b.radius_px + ring_gap * scale, have = length(d);
      if (have >= wanted - 0.05f) continue;
      const PixelPoint direction = have > 0.01f ? d * (1 / have) : PixelPoint{1, 0};
      const float share = b.radius_px / (a.radius_px + b.radius_px), miss = wanted - have;
      a.push = a.push - direction * (miss * share);
      b.push = b.push + direction * (miss * (1 - share));
      moved = true;
    }
    for (Ring& ring : rings) {
      const float far = length(ring.push), most = largest_push * scale;
      if (far > most) ring.push = ring.push * (most / far);
    }
    if (!moved) return;
  }
}

void open_plates(std::vector<Ring>& rings, const std::vector<PixelPoint>& at, double m_per_logical_px,
                 float scale) {
  PixelGrid grid(grid_px * scale);
  std::vector<PixelBox> taken;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    taken.push_back(around(at[i] + rings[i].push, rings[i].radius_px));
    grid.add(taken.back(), i);
  }
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    Ring& ring = rings[i];
    if (!may_open(ring, m_per_logical_px)) continue;
    const PixelBox plate = plate_of(ring, scale);
    const PixelPoint middle = at[i] + ring.push;
    const PixelBox here{middle.x_px + plate.x_px, middle.y_px + plate.y_px, plate.width_px, plate.height_px};
    bool free = true;
    grid.near(here, [&](std::uint32_t j) { return free = j == i || !here.touches(taken[j]); });
    if (!free) continue;
    ring.plate = plate;
    taken[i] = here;
    grid.add(here, i);
  }
}

}  // namespace sillon
