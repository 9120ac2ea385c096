#include "picture/land_between.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "picture/plane_morph.hpp"

namespace sillon {
namespace {

// From a plane's vertices to pixels. In doubles: from close by, most of a plane lies a million pixels away.
class PixelFromVertex {
 public:
  PixelFromVertex(const PixelFromMap& pixel_from_map, MapPoint origin)
      : x_m_(pixel_from_map.centre().x_m - origin.x_m),
        y_m_(pixel_from_map.centre().y_m - origin.y_m),
        centre_px_(pixel_from_map.centre_px()),
        cos_(std::cos(pixel_from_map.turn_rad()) / pixel_from_map.m_per_px()),
        sin_(std::sin(pixel_from_map.turn_rad()) / pixel_from_map.m_per_px()) {}

  template <class Vertex>
  PixelPoint operator()(const Vertex& v) const {
    const double dx = static_cast<double>(v.x_m) - x_m_, dy = static_cast<double>(v.y_m) - y_m_;
    return {static_cast<float>(centre_px_.x_px + cos_ * dx - sin_ * dy),
            static_cast<float>(centre_px_.y_px - sin_ * dx - cos_ * dy)};
  }

 private:
  double x_m_, y_m_;  // of the frame's centre, from the plane's origin
  PixelPoint centre_px_;
  double cos_, sin_;
};

class Mixer {
 public:
  explicit Mixer(const BaseScene& scene)
      : from_(scene.morph->pixel_from_map, scene.morph->plane->origin),
        to_(scene.pixel_from_map, scene.plane->origin),
        share_(scene.morph->share) {
    const double s = static_cast<double>(share_);
    m_per_px_ = 1 / ((1 - s) / scene.morph->pixel_from_map.m_per_px() + s / scene.pixel_from_map.m_per_px());
  }
  double m_per_px() const { return m_per_px_; }

  template <class Vertex>
  PlaneVertex operator()(const Vertex& from, const Vertex& to) const {
    const PixelPoint at = MorphMoment::mixed(from_(from), to_(to), share_);
    const auto m_per_px = static_cast<float>(m_per_px_);
    return {at.x_px * m_per_px, -at.y_px * m_per_px};
  }
  std::vector<PlaneVertex> operator()(const std::vector<PlaneVertex>& from,
                                      const std::vector<PlaneVertex>& to) const {
    std::vector<PlaneVertex> out(std::min(from.size(), to.size()));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = (*this)(from[i], to[i]);
    return out;
  }

 private:
  PixelFromVertex from_, to_;
  float share_;
  double m_per_px_;
};

std::shared_ptr<const Plane> plane_between(const Plane& from, const Plane& to, const Mixer& mix) {
  auto plane = std::make_shared<Plane>();
  for (std::size_t i = 0; i < std::min(from.settlements.size(), to.settlements.size()); ++i) {
    const PlaneVertex at = mix(from.settlements[i], to.settlements[i]);
    plane->settlements.push_back({at.x_m, at.y_m, to.settlements[i].population});
  }
  for (std::size_t i = 0; i < std::min(from.graticule.size(), to.graticule.size()); ++i)
    plane->graticule.push_back(mix(from.graticule[i], to.graticule[i]));
  plane->data_edge = mix(from.data_edge, to.data_edge);
  return plane;
}

}  // namespace

bool can_morph(const BaseScene& scene, const BaseMorph& from) {
  if (!scene.plane || !from.plane || scene.plane->dropped_ground > 0 || from.plane->dropped_ground > 0)
    return false;
  if (!scene.tier || !from.tier) return !scene.tier && !from.tier;
  return scene.tier->source == from.tier->source && scene.tier->dropped == 0 && from.tier->dropped == 0;
}

BaseScene land_between(const BaseScene& scene) {
  const Mixer mix(scene);
  BaseScene between = scene;
  between.morph.reset();
  between.plane = plane_between(*scene.morph->plane, *scene.plane, mix);
  if (scene.tier) {
    auto tier = std::make_shared<PlaneTier>();
    tier->source = scene.tier->source;
    tier->part_first = scene.tier->part_first;
    tier->vertices = mix(scene.morph->tier->vertices, scene.tier->vertices);
    between.tier = std::move(tier);
  }
  between.pixel_from_map = PixelFromMap({0, 0}, {0, 0}, mix.m_per_px(), 0);
  return between;
}

}  // namespace sillon
