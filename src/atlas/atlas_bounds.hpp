// Whether an atlas that did not come out of a reading could have: every number that stands for a row, a term
// or a place in a text lies within what it points into.
#pragma once

#include "atlas/atlas.hpp"

namespace sillon {

// All columns as long as their table; ends of texts that ascend and lie between characters of sound UTF-8;
// codes, enumerations and bits that their vocabularies have; rows that are there; dates and coordinates that
// a calendar and a globe have. It does not say whether the atlas is true. Looks at every octet once, on all
// cores: some 10 ms for a million places.
bool is_within_bounds(const Atlas& atlas);

}  // namespace sillon
