// The twin of the map for those who cannot see it: one page with the same places, links and counts.
#pragma once

#include <string>

#include "atlas/atlas.hpp"
#include "picture/picture.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"
#include "words/words.hpp"
#include "work/progress.hpp"

namespace sillon {

// An HTML page in the language of `words` that asks nothing of the network: what the view shows, its counts,
// the picture as SVG, tables of places, links and territories, what is hidden and why, sources and licences.
// `visible` and `picture` are those of the view.
// `progress` counts the places and links that are done; where it is cancelled this throws Cancelled, soon.
std::string twin_text(const Atlas& atlas, const Visible& visible, const View& view, const Words& words,
                      const Picture& picture, Progress* progress = nullptr);

}  // namespace sillon
