// The small files of a synthetic atlas: what it is called and what its one source says of it.
#pragma once

#include <string>
#include <string_view>

#include "atlas/synthetic_places.hpp"

namespace sillon {

// The atlas.json of a synthetic atlas in the words of `like_json`, the atlas.json of the atlas it is made
// after: its vocabularies, projections and credits stay; its title begins with SYNTHETIC in every language.
// Throws Failure(bad_data).
std::string synthetic_info_json(std::string_view like_json, const AtlasInfo& like, SyntheticOrder order);

std::string synthetic_sources_csv();

}  // namespace sillon
