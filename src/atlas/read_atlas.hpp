// From a folder to an Atlas, reporting every offence at once.
#pragma once

#include <filesystem>
#include <memory>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"
#include "work/progress.hpp"

namespace sillon {

// `atlas` is null only when there is nothing to show (no folder, no readable atlas.json or places.csv) or the
// reading was cancelled. Rows with an error are left out and said; `rows_left_out` counts them.
struct AtlasReading {
  std::shared_ptr<const Atlas> atlas;
  Report report;
  std::size_t rows_left_out = 0;
  bool cancelled = false;  // ended early because `progress` asked for it: atlas and report are empty
};

// Reads the tables and the coarse tier of the base map, in parallel. Never throws for bad content. The
// outcome does not depend on the number of threads. `progress` is told the octets of the tables and the rows
// met in them; once it is cancelled the reading ends within some 10 ms.
AtlasReading read_atlas(const std::filesystem::path& folder, Progress* progress = nullptr);

// One finer tier; users' own layers (files without a tier) are in every tier. Never null.
std::shared_ptr<const BaseTier> read_base_tier(const std::filesystem::path& atlas_folder, Tier tier,
                                               Report& report);

}  // namespace sillon
