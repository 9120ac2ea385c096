// Opening an atlas: what can be read at the same time is.
#pragma once

#include <filesystem>
#include <future>
#include <string>

#include "atlas/read_atlas.hpp"
#include "state/view.hpp"
#include "ui/under_way.hpp"

namespace sillon {

// A reading in the words of a person who waits for it: "Reading “grande-region”" and how far that is.
UnderWay reading_words(const Words& words, const std::filesystem::path& folder, const Progress& progress,
                       bool asked_for);
// The last name of its path, with nothing that cannot be printed.
std::string name_of_folder(const std::filesystem::path& folder);

// Starts reading at once; get() gives the reading.
std::future<AtlasReading> start_reading(std::filesystem::path folder);

// The reading, or Failure(no_input | bad_data) with the first error when there is nothing to show. Other
// findings go to the terminal: "3 rows were left out".
AtlasReading finish_reading(std::future<AtlasReading> reading, const std::filesystem::path& folder);
AtlasReading judge_reading(AtlasReading reading, const std::filesystem::path& folder);

// The view that an atlas opens with: its default scene, or the plain view. What is wrong with the scene is
// reported and left out.
View default_view(const Atlas& atlas, Report& report);

// The view with `otherwise`'s projection when its own cannot be drawn: a scene may name any. That an atlas
// does not offer it is said by unknown_keys.
View drawable(View view, const View& otherwise);

// The folder named on the command line, or the shipped atlas.
std::filesystem::path atlas_folder(const std::string& named);

}  // namespace sillon
