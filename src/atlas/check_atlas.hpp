// Everything that can be said about an atlas folder, also what opening it does not wait for.
#pragma once

#include <filesystem>
#include <memory>

#include "atlas/language_meter.hpp"
#include "atlas/read_atlas.hpp"

namespace sillon {

struct AtlasCheck {
  std::shared_ptr<const Atlas> atlas;  // null when there is nothing to show
  Report report;
  LanguageMeter languages;
};

// What read_atlas says, then: every tier of the base map, polygons that are not valid, sources that nothing
// names, hubs that a language does not describe. Scenes are for the room state to judge.
AtlasCheck check_atlas_folder(const std::filesystem::path& folder);

}  // namespace sillon
