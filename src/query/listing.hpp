// The rows of the list panel and of saved lists, sorted, in step with what is visible.
#pragma once

#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"
#include "state/state.hpp"

namespace sillon {

// By the chosen column, then by name, then by row; what has no value in the column comes last in both
// directions. Texts are compared as the reader's language orders them.

// Place rows (subject places: shown with or without point, no cities; unplaced: shown without a point) in
// order.
std::vector<Row> listed_places(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                               std::string_view language);
// Link rows that are shown, in order. A link's name is that of its `from` end, then of its `to` end; its town
// and territory are those of its `from` end.
std::vector<Row> listed_links(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                              std::string_view language);

}  // namespace sillon
