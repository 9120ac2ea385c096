// Where more pairs of rings are linked than a map can show, links are drawn between whole neighbourhoods: the
// cells of a grid, each standing at its largest ring.
#pragma once

#include <cstdint>
#include <vector>

#include "geo/space.hpp"
#include "picture/town_rings.hpp"
#include "query/link_bundles.hpp"

namespace sillon {

// More bundles than these are a thicket that nobody reads, and the dearest thing to paint …
inline constexpr std::size_t bearable_bundles = 480;
// … so that they are gathered until so many are left.
inline constexpr std::size_t most_gathered_bundles = 260;

// By stop (rings, then trays): the stop that stands for it where links are gathered. Empty while every bundle
// can be drawn by itself. `at`: the rings' places in pixels.
std::vector<std::uint32_t> gathered_stops(const std::vector<Ring>& rings, const std::vector<PixelPoint>& at,
                                          const LinkBundles& bundles, std::uint32_t stop_count, float scale);

}  // namespace sillon
