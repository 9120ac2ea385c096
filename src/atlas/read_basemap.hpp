// The files of an atlas's base map: <tier>-<layer>.geojson, settlement.geojson, label.geojson, and users' own
// layers: any other *.geojson, in every tier. A feature's layer is its property `layer`, else the file's
// member `sillon_layer`, else the file's name; features of none or of one that is not known are `other`, and
// noted.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "atlas/basemap.hpp"
#include "report/diagnostic.hpp"
#include "work/progress.hpp"

namespace sillon {

// The coarse tier and the names. An atlas without a base map has an empty one. Throws Cancelled.
std::shared_ptr<const BaseMap> read_base_map(const std::filesystem::path& atlas_folder, Report& report,
                                             const Progress* progress = nullptr);

// The layer that a file is named after: "roads.geojson", "fine-road.geojson"; nothing when it is none.
std::optional<BaseLayer> layer_of_file(const std::filesystem::path& path);

std::string_view to_word(BaseLayer layer);  // "country", as the property `layer` writes it

}  // namespace sillon
