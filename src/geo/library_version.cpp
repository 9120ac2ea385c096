#include "geo/library_version.hpp"

#include <fmt/format.h>
#include <geos_c.h>
#include <proj.h>

namespace sillon {

std::string geo_library_versions() {
  return fmt::format("PROJ {}.{}.{}, GEOS {}", PROJ_VERSION_MAJOR, PROJ_VERSION_MINOR, PROJ_VERSION_PATCH,
                     GEOS_VERSION);
}

}  // namespace sillon
