#include "app/versions.hpp"

#include <fmt/format.h>

#include "geo/library_version.hpp"
#include "screen/library_version.hpp"
#include "version.hpp"

namespace sillon {

std::string version_text() {
  return fmt::format("sillon {} ({}; {})", program_version, screen_library_versions(),
                     geo_library_versions());
}

}  // namespace sillon
