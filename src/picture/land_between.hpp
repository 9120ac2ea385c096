// The land of one frame while the projection changes.
#pragma once

#include "picture/picture.hpp"

namespace sillon {

// True when both planes show the whole base map, so that it is the same vertex for vertex. Where one of them
// lacks a part there is no way from here to there, and the projection changes at once. Tiers may be null,
// both.
bool can_morph(const BaseScene& scene, const BaseMorph& from);

// A scene without a morph that shows `scene` at this moment: a plane of its own, turned and scaled as the
// frame is, whose vertices lie between their two pixels. Its metres are what `scene`'s pixels are worth,
// mixed likewise.
BaseScene land_between(const BaseScene& scene);

}  // namespace sillon
