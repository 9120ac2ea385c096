// A scene file: a View in JSON, `"sillon": 1`, every field optional, keys not indices. It is bookmark, story
// step, golden test, bug report and kiosk loop at once.
#pragma once

#include <string>
#include <string_view>

#include "atlas/atlas.hpp"
#include "atlas/json_members.hpp"
#include "report/diagnostic.hpp"
#include "state/view.hpp"

namespace sillon {

// The scene laid over `base`: absent fields stay as they are. Unknown fields warn with the nearest known
// name; a field with a wrong value is an error and stays as it was. `name` stands in messages.
View apply_scene(std::string_view json_text, const std::string& name, const View& base, Report& report);

// The same for a scene that is part of a larger file: a step of a story, a line of a journal.
View apply_scene(JsonFile& file, const JsonValue& scene, const View& base);

// The whole view, every field written; apply_scene(scene_text(v), …) == v for every v with tidy values. A
// title, as a bookmark has one, stands beside the fields.
std::string scene_text(const View& view, std::string_view title = {});

// The title of a scene; empty when it has none or is not a scene.
std::string scene_title(std::string_view json_text);

// The same on one line and without the version: the fields of one group ("filter", "layers"), or of all ("").
std::string scene_part_text(const View& view, std::string_view group);

// Keys in the view that this atlas does not know (kinds, territories, a selected place …), each with the
// nearest.
Report unknown_keys(const View& view, const Atlas& atlas, const std::string& name);

}  // namespace sillon
