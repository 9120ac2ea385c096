// One file judged on its own: a table, a layer of the base map, an atlas.json, a story or a scene.
#pragma once

#include <string>

#include "report/diagnostic.hpp"

namespace sillon {

// What sort of file it is shows its suffix, for JSON its keys, for a table its name or else its header. Its
// words and ids are judged by the atlas in whose folder it lies; if it lies in none by `named_atlas`, or by
// the shipped atlas when that is empty. `file` as messages name it. Throws Failure when there is no atlas to
// judge by.
Report check_file(const std::string& file, const std::string& named_atlas);

}  // namespace sillon
