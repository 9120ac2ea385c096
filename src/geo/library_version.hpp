// The versions of the libraries behind this room.
#pragma once

#include <string>

namespace sillon {

std::string geo_library_versions();  // "PROJ 9.1.1, GEOS 3.11.1"

}  // namespace sillon
