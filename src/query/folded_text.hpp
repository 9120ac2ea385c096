// The texts of places folded once for an atlas, so that a filter by text costs no folding per place.
#pragma once

#include "atlas/atlas.hpp"
#include "atlas/text_column.hpp"

namespace sillon {

// Each row is a blank and then folded words with one blank between them, so that " me" finds what begins with
// "me".
struct FoldedText {
  TextColumn place;  // name in every language, other names, town as written, the sectors' own words
  TextColumn town;   // name as written and in every language
};

FoldedText fold_texts(const Atlas& atlas);

// One row of it, for callers that need a few.
std::string folded_place(const Atlas& atlas, Row place);
std::string folded_town(const Atlas& atlas, Row town);

}  // namespace sillon
