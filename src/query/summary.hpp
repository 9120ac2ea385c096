// What a town or a tray holds, for its ring, its chip and its card.
#pragma once

#include <cstdint>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

// Rows of places that are shown, in the order of the atlas; never cities.
std::vector<Row> shown_in_town(const Atlas& atlas, const Visible& visible, Row town);
std::vector<Row> shown_in_tray(const Atlas& atlas, const Visible& visible,
                               std::uint8_t territory);  // no point

// How many of `rows` belong to each of Taxonomy::kind_groups.
std::vector<std::uint32_t> count_by_group(const Atlas& atlas, const std::vector<Row>& rows);

}  // namespace sillon
