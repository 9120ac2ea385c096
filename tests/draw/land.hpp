// Small invented lands for the tests of the base map: rings and lines in metres.
#pragma once

#include <memory>
#include <vector>

#include "picture/picture.hpp"

namespace sillon {

using PlaneLine = std::vector<PlaneVertex>;

inline PlaneLine rectangle(float left, float bottom, float right, float top) {
  return {{left, bottom}, {right, bottom}, {right, top}, {left, top}, {left, bottom}};
}

class Land {
 public:
  Land()
      : base_(std::make_shared<BaseTier>()),
        tier_(std::make_shared<PlaneTier>()),
        plane_(std::make_shared<Plane>()) {
    tier_->part_first = {0};
  }

  Land& add(BaseLayer layer, bool polygon, const std::vector<PlaneLine>& parts) {
    BaseFeature feature;
    feature.layer = layer;
    feature.polygon = polygon;
    feature.first_part = static_cast<std::uint32_t>(tier_->part_first.size() - 1);
    feature.part_count = static_cast<std::uint32_t>(parts.size());
    for (const PlaneLine& part : parts) {
      tier_->vertices.insert(tier_->vertices.end(), part.begin(), part.end());
      tier_->part_first.push_back(static_cast<std::uint32_t>(tier_->vertices.size()));
    }
    base_->geometry.features.push_back(feature);
    return *this;
  }
  Land& polygon(BaseLayer layer, const std::vector<PlaneLine>& rings) { return add(layer, true, rings); }
  Land& line(BaseLayer layer, const PlaneLine& line) { return add(layer, false, {line}); }
  Land& settlement(float x_m, float y_m, float people) {
    plane_->settlements.push_back({x_m, y_m, people});
    return *this;
  }
  Land& graticule(const PlaneLine& line) {
    plane_->graticule.push_back(line);
    return *this;
  }
  Land& data_edge(const PlaneLine& ring) {
    plane_->data_edge = ring;
    return *this;
  }

  // The land with its origin in the middle of a frame.
  BaseScene scene(const Palette& palette, FrameSize size, double m_per_px = 100, MapPoint centre = {}) {
    tier_->source = base_;
    BaseScene scene;
    scene.plane = plane_;
    scene.tier = tier_;
    scene.palette = &palette;
    scene.width_scale = size.ui_scale;
    const PixelPoint middle{static_cast<float>(size.width_px) / 2, static_cast<float>(size.height_px) / 2};
    scene.pixel_from_map = PixelFromMap(centre, middle, m_per_px, 0);
    return scene;
  }

 private:
  std::shared_ptr<BaseTier> base_;
  std::shared_ptr<PlaneTier> tier_;
  std::shared_ptr<Plane> plane_;
};

inline PixelFromMap moved(const PixelFromMap& from, float x_px, float y_px) {
  const PixelPoint c = from.centre_px();
  return {from.centre(), {c.x_px + x_px, c.y_px + y_px}, from.m_per_px(), from.turn_rad()};
}

}  // namespace sillon
