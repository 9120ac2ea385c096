// Everything that can be said about an atlas folder, also what opening it does not wait for.
#pragma once

#include <filesystem>

#include "report/diagnostic.hpp"

namespace sillon {

// What read_atlas says, then: every tier of the base map, polygons that are not valid, sources that no row
// names.
Report check_atlas_folder(const std::filesystem::path& folder);

}  // namespace sillon
