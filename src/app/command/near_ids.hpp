// The ids that someone may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

// At most `limit` ids of places and links: those whose name it is, and if there are none, best first, those
// that begin so, that differ by slips of the fingers, that hold it.
std::vector<std::string> near_ids(const Atlas& atlas, std::string_view word, std::size_t limit);

}  // namespace sillon
