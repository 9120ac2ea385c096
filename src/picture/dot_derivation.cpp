#include "picture/dot_derivation.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr double smallest_stretch = 0.3, largest_stretch = 4;  // beyond, nobody recognises what is shown
constexpr int corners_a_side = 8;

// Everything that the box of the lattice may show, in degrees; the whole globe where the projection has no
// way back from one of its edges.
LonLatBox degrees_of(const Plane& plane, const LatticeBox& box, double m_per_cell) {
  constexpr LonLatBox globe{-180, -90, 180, 90};
  const PixelFromMap lattice(plane.origin, {0, 0}, m_per_cell, plane.turn_rad);
  LonLatBox degrees;
  for (int i = 0; i <= corners_a_side; ++i)
    for (int k = 0; k <= corners_a_side; ++k) {
      const float x = static_cast<float>(box.left) + static_cast<float>(box.width * i) / corners_a_side,
                  y = static_cast<float>(box.top) + static_cast<float>(box.height * k) / corners_a_side;
      const auto point = plane.projection->lonlat_from_map(lattice.map_from_pixel({x, y}));
      if (!point) return globe;
      degrees.add(*point);
    }
  if (degrees.east_deg - degrees.west_deg > 180) return globe;  // across the date line
  // Parallels are no straight lines: a little beyond what the samples reach.
  const double lon = (degrees.east_deg - degrees.west_deg) * 0.05,
               lat = (degrees.north_deg - degrees.south_deg) * 0.05;
  return {degrees.west_deg - lon, degrees.south_deg - lat, degrees.east_deg + lon, degrees.north_deg + lat};
}

DotColours colours_of(const Sight& sight) {
  DotColours colours{{}, sight.palette.few_places, sight.palette.many_places};
  for (const KindGroup& group : sight.atlas.taxonomy.kind_groups)
    colours.groups.push_back(sight.palette.kind(group.symbol));
  return colours;
}

}  // namespace

void DotDerivation::forget() {
  *this = DotDerivation();
}

// Another scale of the same dots, for a moment.
bool DotDerivation::can_be_stretched(const FieldKey& known, const FieldKey& key) {
  FieldKey moved = known;
  const double stretch = moved.m_per_cell / key.m_per_cell;
  moved.m_per_cell = key.m_per_cell;
  moved.box = key.box;
  return moved == key && stretch > smallest_stretch && stretch < largest_stretch;
}

DotDerivation::Field DotDerivation::field_for(const Wanted& wanted, const LatticeBox& view, double m_per_cell,
                                              const DotSizes& sizes, const std::function<void()>& wake) {
  FieldKey key{wanted.visible, positions_now_, sizes, m_per_cell, field_box(view)};
  // A margin that is not used up yet.
  if (const FieldKey* known = field_.key();
      known && known->m_per_cell == m_per_cell && known->box.holds(view))
    key.box = known->box;
  const auto& groups = groups_.get({positions_now_->cells, wanted.visible}, [&] {
    return std::make_shared<const std::vector<std::uint8_t>>(
        dot_groups(*wanted.atlas, *positions_now_->cells, *wanted.visible));
  });
  const auto make = [key, groups, plane = wanted.plane]() -> Field {
    const auto runs = key.positions->cells->runs_in(degrees_of(*plane, key.box, key.m_per_cell));
    return make_dot_field(*key.positions, *groups, runs, key.m_per_cell, plane->turn_rad, key.box, key.sizes);
  };
  const bool zooms = wanted.moving || (last_m_per_cell_ && *last_m_per_cell_ != m_per_cell);
  return field_.get(key, make, wake,
                    [&](const FieldKey& known) { return zooms && can_be_stretched(known, key); });
}

DotLayer DotDerivation::layer(const Sight& sight, const Wanted& wanted, const std::function<void()>& wake) {
  const PositionsKey key{wanted.atlas, wanted.plane};
  const auto make = [atlas = wanted.atlas, plane = wanted.plane, known = positions_now_]() {
    // The cells are those of the atlas, whatever the projection.
    auto cells = known ? known->cells : std::make_shared<const PlaceCells>(make_place_cells(atlas->places));
    return make_place_positions(atlas->places, std::move(cells), *plane);
  };
  const auto& positions = positions_.get(key, make, wake);
  DotLayer layer;
  if (!positions_.is_of(key)) return layer;
  positions_now_ = positions;

  layer.px_per_cell = std::max(1, static_cast<int>(std::lround(sight.scale)));
  const double per_cell = layer.px_per_cell, m_per_cell = sight.pixel_from_map.m_per_px() * per_cell;
  // The plane's origin in this frame, from which the lattice is counted.
  const PixelFromMap& frame = sight.pixel_from_map;
  const MapPoint centre = frame.centre(), origin = sight.plane.origin;
  const double dx = (origin.x_m - centre.x_m) / frame.m_per_px(),
               dy = (origin.y_m - centre.y_m) / frame.m_per_px();
  const double cos = std::cos(frame.turn_rad()), sin = std::sin(frame.turn_rad());
  const double origin_x = static_cast<double>(frame.centre_px().x_px) + cos * dx - sin * dy,
               origin_y = static_cast<double>(frame.centre_px().y_px) - sin * dx - cos * dy;
  const LatticeBox view{static_cast<int>(std::floor(-origin_x / per_cell)) - 1,
                        static_cast<int>(std::floor(-origin_y / per_cell)) - 1,
                        wanted.size.width_px / layer.px_per_cell + 3,
                        wanted.size.height_px / layer.px_per_cell + 3};

  const float cells_per_logical_px = sight.scale / static_cast<float>(layer.px_per_cell);
  DotSizes sizes;
  sizes.full *= cells_per_logical_px;
  sizes.least *= cells_per_logical_px;
  layer.field = field_for(wanted, view, m_per_cell, sizes, wake);
  last_m_per_cell_ = m_per_cell;
  const double stretch = layer.field->m_per_cell / m_per_cell;
  const double left = origin_x + layer.field->box.left * per_cell * stretch,
               top = origin_y + layer.field->box.top * per_cell * stretch;
  const bool exact = stretch == 1;
  layer.stretch = static_cast<float>(stretch);
  layer.at = {static_cast<float>(exact ? std::round(left) : left),
              static_cast<float>(exact ? std::round(top) : top)};
  if (sight.morph) layer.opacity = sight.morph->share;
  layer.colours = colours_of(sight);
  layer.atlas = wanted.atlas;
  layer.positions = positions_now_;
  return layer;
}

}  // namespace sillon
