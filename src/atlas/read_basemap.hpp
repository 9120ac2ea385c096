// The files of an atlas's base map: <tier>-<layer>.geojson, settlement.geojson, label.geojson, and users' own
// layers.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "atlas/basemap.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// The coarse tier and the names. An atlas without a base map has an empty one.
std::shared_ptr<const BaseMap> read_base_map(const std::filesystem::path& atlas_folder, Report& report);

std::string_view to_word(BaseLayer layer);  // "country", as the property `layer` writes it

}  // namespace sillon
