// The scenes that lie inside the files of an atlas: what it opens with, and the steps of its stories.
#pragma once

#include <string>
#include <string_view>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// Each offence at its place in the file, fields and keys alike. `file` as messages name it; a text that is no
// JSON says nothing here, its reader has said so.
void check_default_scene(std::string_view atlas_json, const std::string& file, const Atlas& atlas,
                         Report& report);
void check_story_scenes(std::string_view story_json, const std::string& file, const Atlas& atlas,
                        Report& report);

// Both, for a whole folder that was read as `atlas`.
void check_scenes_of(const Atlas& atlas, Report& report);

}  // namespace sillon
