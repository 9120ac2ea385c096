// How much memory the columns of an atlas take: what a reading is measured by.
#pragma once

#include <cstddef>

#include "atlas/atlas.hpp"

namespace sillon {

// Places, links, towns and the orders of their ids, in octets. The small tables and the base map are not
// counted.
std::size_t column_bytes(const Atlas& atlas);

}  // namespace sillon
