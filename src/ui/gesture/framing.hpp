// Looks that show something: one point from near, several points together, a box of the frame.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "picture/picture.hpp"

namespace sillon {

inline constexpr double close_span_km = 25;

Look close_look(LonLat point);

// Where a place or a town is; nothing for what has no point.
std::optional<LonLat> point_of(const Atlas& atlas, const Selection& what);

// The place and everything it is linked with, as far as they have points; empty when it is linked with none.
std::vector<LonLat> points_linked_with(const Atlas& atlas, Row place);

// The look that shows all points in the map's free area with some air, not nearer than close_span_km. Nothing
// for no points or where the projection has no place for them.
std::optional<Look> look_around(const Picture& picture, std::span<const LonLat> points);

// The look that fits a box of device pixels into the free area.
std::optional<Look> look_into(const Picture& picture, PixelBox box);

// The point of the earth under a device pixel.
std::optional<LonLat> lonlat_from_pixel(const Picture& picture, PixelPoint pixel);

// The same look moved so that what lay under `from` comes to lie under `to`.
std::optional<Look> moved_look(const Picture& picture, MapPoint grabbed, PixelPoint to);
std::optional<Look> panned_look(const Picture& picture, Look look, float right_px, float down_px);

}  // namespace sillon
