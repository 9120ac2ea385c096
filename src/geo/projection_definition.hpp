// What a projection's code stands for, written out so that it can be made again without PROJ's registry.
#pragma once

#include <string>
#include <string_view>

#include "geo/space.hpp"

namespace sillon {

struct ProjectionDefinition {
  std::string code;      // "region" or "EPSG:3035"
  std::string name;      // as the registry writes it
  LonLatBox area;        // of use
  std::string pipeline;  // PROJ pipeline from degrees of WGS 84 (lon, lat) to metres (x east, y north)
  std::string map_step;  // the pipeline's map projection alone, from radians of its own ellipsoid
};

// Throws Failure: bad_data when the code is not known or not a projected system in metres with axes to the
// east and north; unavailable when PROJ's registry is not installed.
ProjectionDefinition look_up_projection(std::string_view code);

}  // namespace sillon
