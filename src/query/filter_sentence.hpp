// What a view shows, as one sentence in the reader's language: "Incubators and fab labs in Lorraine or
// Saarland, founded or first seen 2012–2015, as of June 2015".
#pragma once

#include <string>

#include "atlas/atlas.hpp"
#include "state/view.hpp"
#include "words/words.hpp"

namespace sillon {

// True when the filter or the date may hide something.
bool is_filtered(const View& view);

// Whole phrases with commas between them: nothing has to agree with anything in gender or case. Names are
// those of the atlas in the view's language; a list of many is cut to its first and the number of the others.
// Without any filter: "Everything". No full stop.
std::string filter_sentence(const Atlas& atlas, const View& view, const Words& words);

}  // namespace sillon
