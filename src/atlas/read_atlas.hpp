// From a folder to an Atlas, reporting every offence at once.
#pragma once

#include <filesystem>
#include <memory>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// `atlas` is null only when there is nothing to show (no folder, no readable atlas.json or places.csv). Rows
// with an error are left out and said; `rows_left_out` counts them.
struct AtlasReading {
  std::shared_ptr<const Atlas> atlas;
  Report report;
  std::size_t rows_left_out = 0;
};

// Reads the tables and the coarse tier of the base map, in parallel. Never throws for bad content.
AtlasReading read_atlas(const std::filesystem::path& folder);

// One finer tier; users' own layers (files without a tier) are in every tier. Never null.
std::shared_ptr<const BaseTier> read_base_tier(const std::filesystem::path& atlas_folder, Tier tier,
                                               Report& report);

}  // namespace sillon
