// Judges an atlas that was read again while an older reading of it is on the screen.
#pragma once

#include <optional>

#include "atlas/read_atlas.hpp"

namespace sillon {

// True when the newer reading must not take the older one's place: nothing could be read; a whole file is
// spoiled that was not before; or more rows are gone than its errors name, as when a file was saved halfway.
bool is_broken_change(const AtlasReading& before, const AtlasReading& now);

// The first error, its file named without its folder; nothing when there is none.
std::optional<Diagnostic> first_error(const Report& report);

}  // namespace sillon
