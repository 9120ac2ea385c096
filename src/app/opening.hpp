// Opening an atlas: what can be read at the same time is.
#pragma once

#include <filesystem>
#include <future>

#include "atlas/read_atlas.hpp"
#include "state/view.hpp"

namespace sillon {

// Starts reading at once; get() gives the reading.
std::future<AtlasReading> start_reading(std::filesystem::path folder);

// The reading, or Failure(no_input | bad_data) with the first error when there is nothing to show. Other
// findings go to the terminal: "3 rows were left out".
AtlasReading finish_reading(std::future<AtlasReading> reading, const std::filesystem::path& folder);

// The view that an atlas opens with: its default scene, or the plain view. What is wrong with the scene is
// reported and left out.
View default_view(const Atlas& atlas, Report& report);

// The view with `otherwise`'s projection when its own cannot be drawn: a scene may name any. That an atlas
// does not offer it is said by unknown_keys.
View drawable(View view, const View& otherwise);

// The folder named on the command line, or the shipped atlas.
std::filesystem::path atlas_folder(const std::string& named);

}  // namespace sillon
