#include "draw/tier_mesh.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace sillon {
namespace {

// Countries and regions are only asked about; their outlines are the borders and the admin lines.
struct Treatment {
  std::optional<LineClass> line;
  std::optional<FillClass> fill;  // of polygons
};

LineClass river_class(const BaseFeature& river) {
  if (river.derived) return LineClass::river_derived;
  return river.rank <= 2 ? LineClass::river_large : LineClass::river_small;
}

Treatment treatment_of(const BaseFeature& feature) {
  const auto area = [&](LineClass edge, FillClass fill) {
    return feature.polygon ? Treatment{edge, fill} : Treatment{LineClass::other, std::nullopt};
  };
  switch (feature.layer) {
    case BaseLayer::sea:
      return area(LineClass::sea, FillClass::sea);
    case BaseLayer::land:
      return area(LineClass::land, FillClass::land);
    case BaseLayer::core:
      return area(LineClass::core, FillClass::core);
    case BaseLayer::lake:
      return area(LineClass::lake, FillClass::lake);
    case BaseLayer::settlement:
      return area(LineClass::settlement, FillClass::settlement);
    case BaseLayer::country:
    case BaseLayer::region:
      return {};
    case BaseLayer::district:
      return {LineClass::district, std::nullopt};
    case BaseLayer::admin:
      return {LineClass::admin, std::nullopt};
    case BaseLayer::river:
      return {river_class(feature), std::nullopt};
    case BaseLayer::border:
      return {LineClass::border, std::nullopt};
    case BaseLayer::road:
      return {feature.rank <= 1 ? LineClass::road_large : LineClass::road_small, std::nullopt};
    case BaseLayer::rail:
      return {LineClass::rail, std::nullopt};
    case BaseLayer::relief:
      return {LineClass::relief, std::nullopt};
    case BaseLayer::other:
      return {LineClass::other, std::nullopt};
  }
  return {};
}

PlaneBox box_of(std::span<const PlaneVertex> vertices) {
  PlaneBox box{vertices[0].x_m, vertices[0].y_m, vertices[0].x_m, vertices[0].y_m};
  for (const PlaneVertex& v : vertices)
    box = {std::min(box.left_m, v.x_m), std::min(box.bottom_m, v.y_m), std::max(box.right_m, v.x_m),
           std::max(box.top_m, v.y_m)};
  return box;
}

}  // namespace

TierMesh::TierMesh(const PlaneTier& tier) {
  for (const BaseFeature& feature : tier.source->geometry.features) add_feature(tier, feature);
  lines_.upload();
  rings_.upload();
}

void TierMesh::add_feature(const PlaneTier& tier, const BaseFeature& feature) {
  const Treatment treatment = treatment_of(feature);
  if (!treatment.line) return;
  FillFeature fill = rings_.begin_feature();
  for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part) {
    const std::uint32_t begin = tier.part_first[part], end = tier.part_first[part + 1];
    const std::span<const PlaneVertex> vertices = std::span(tier.vertices).subspan(begin, end - begin);
    const QuadRange quads = lines_.add(static_cast<std::size_t>(*treatment.line), vertices, feature.polygon);
    if (treatment.fill && quads.count >= 3)
      rings_.add_ring(fill, quads.first + 1, quads.count + 1, box_of(vertices));
  }
  if (fill.index_count > 0) add_to_batches(fills_[static_cast<std::size_t>(*treatment.fill)], fill);
}

PlaneMesh::PlaneMesh(const Plane& plane) {
  for (const std::vector<PlaneVertex>& line : plane.graticule) lines_.add(graticule, line, false);
  lines_.add(data_edge, plane.data_edge, true);
  lines_.upload();
}

}  // namespace sillon
