// What a view hides, sorted by why.
#pragma once

#include <cstdint>
#include <vector>

#include "atlas/atlas.hpp"
#include "picture/picture.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"

namespace sillon {

struct HiddenReason {
  const char* words;  // English, in the catalogues
  std::uint32_t places = 0, links = 0;
};

// Every place but cities, and every link, that the map does not show is counted once. Reasons that nothing is
// hidden for are left out. The sums are Visible::places_hidden and PictureCounts::links_hidden.
std::vector<HiddenReason> hidden_reasons(const Atlas& atlas, const Visible& visible, const View& view,
                                         const PictureCounts& counts);

}  // namespace sillon
