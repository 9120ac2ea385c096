#include "draw/settlement_dots.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace sillon {
namespace {

struct Edge {
  PlaneVertex a, b;
};

// The edges of the core's rings by the strip of latitude they cross, so that a question looks at a few of
// them.
class CoreRings {
 public:
  explicit CoreRings(const PlaneTier& tier) {
    std::vector<Edge> edges;
    for (const BaseFeature& feature : tier.source->geometry.features) {
      if (feature.layer != BaseLayer::core || !feature.polygon) continue;
      for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part)
        add_ring(tier, part, edges);
    }
    for (const Edge& e : edges) {
      bottom_ = std::min({bottom_, e.a.y_m, e.b.y_m});
      top_ = std::max({top_, e.a.y_m, e.b.y_m});
    }
    for (const Edge& e : edges)
      for (std::size_t s = strip_of(std::min(e.a.y_m, e.b.y_m)); s <= strip_of(std::max(e.a.y_m, e.b.y_m));
           ++s)
        strips_[s].push_back(e);
  }

  bool contain(float x_m, float y_m) const {  // even-odd
    if (!(y_m >= bottom_ && y_m <= top_)) return false;
    bool inside = false;
    for (const Edge& e : strips_[strip_of(y_m)])
      if ((e.a.y_m > y_m) != (e.b.y_m > y_m) &&
          x_m < e.a.x_m + (e.b.x_m - e.a.x_m) * (y_m - e.a.y_m) / (e.b.y_m - e.a.y_m))
        inside = !inside;
    return inside;
  }

 private:
  static constexpr std::size_t strip_count = 256;

  static void add_ring(const PlaneTier& tier, std::uint32_t part, std::vector<Edge>& edges) {
    const std::uint32_t begin = tier.part_first[part], end = tier.part_first[part + 1];
    for (std::uint32_t v = begin; v < end; ++v)
      edges.push_back({tier.vertices[v], tier.vertices[v + 1 < end ? v + 1 : begin]});
  }

  std::size_t strip_of(float y_m) const {
    const float share = (y_m - bottom_) / std::max(top_ - bottom_, 1.0f);
    return std::min(static_cast<std::size_t>(share * strip_count), strip_count - 1);
  }

  float bottom_ = 1e30f, top_ = -1e30f;
  std::array<std::vector<Edge>, strip_count> strips_;
};

// By the disc's centre and eight points of its edge.
DotPlace place_of(const CoreRings& core, const PlaneDot& dot) {
  const float radius_m = settlement_m_per_root * std::sqrt(dot.population);
  int inside = core.contain(dot.x_m, dot.y_m) ? 1 : 0;
  for (int i = 0; i < 8; ++i) {
    const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 4;
    if (core.contain(dot.x_m + radius_m * std::cos(angle), dot.y_m + radius_m * std::sin(angle))) ++inside;
  }
  return inside == 9 ? DotPlace::inside : inside == 0 ? DotPlace::outside : DotPlace::on_edge;
}

}  // namespace

std::vector<DotPlace> dot_places(const Plane& plane, const PlaneTier& tier) {
  const CoreRings core(tier);
  std::vector<DotPlace> places;
  places.reserve(plane.settlements.size());
  for (const PlaneDot& dot : plane.settlements) places.push_back(place_of(core, dot));
  return places;
}

SettlementDots::SettlementDots(const Plane& plane, std::span<const DotPlace> places) {
  std::vector<Texel> rows;
  rows.reserve(plane.settlements.size());
  const auto add = [&](DotPlace wanted) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const PlaneDot& dot = plane.settlements[i];
      if (places[i] == wanted) rows.push_back({dot.x_m, dot.y_m, dot.population, 0});
    }
    return static_cast<std::uint32_t>(rows.size());
  };
  inside_only_ = add(DotPlace::inside);
  edge_end_ = add(DotPlace::on_edge);
  count_ = add(DotPlace::outside);
  rows_.keep(rows);
}

}  // namespace sillon
