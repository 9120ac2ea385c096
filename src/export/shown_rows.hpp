// Which rows of each table a view shows, in the order of the atlas's files.
#pragma once

#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "export/subject.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"

namespace sillon {

// Places shown for their own sake, with or without a point, and the cities that no part of the filter hides:
// with a filter of kinds only when it asks for them. Ends of links that are context only are not among them.
std::vector<Row> shown_places(const Atlas& atlas, const Visible& visible, const View& view);

std::vector<Row> shown_links(const Visible& visible);

// Figures and statements about a place or link that the view shows. What is about a territory or an area is
// shown while the filter asks for no places in particular, and for its territory if for any. With a date,
// nothing dated later is shown, and what has no date as filter.undated says.
std::vector<Row> shown_indicators(const Atlas& atlas, const Visible& visible, const View& view);
std::vector<Row> shown_statements(const Atlas& atlas, const Visible& visible, const View& view);

// The rows of a list, ascending unless a person sorted them: of places, links, indicators or statements; for
// the matrix those of the links that it counts.
struct ShownRows {
  Subject subject = Subject::places;
  std::vector<Row> rows;
};
ShownRows shown_rows(const Atlas& atlas, const Visible& visible, const View& view, Subject subject);

// How a row is there at the view's date.
enum class AtDate { present, in_course, undated };
std::string_view to_word(AtDate value);  // "present", "in-course", "undated"
AtDate place_at_date(const Visible& visible, Row place);
AtDate link_at_date(const Visible& visible, Row link);

}  // namespace sillon
