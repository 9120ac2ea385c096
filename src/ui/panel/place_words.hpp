// What the panels say of a place or a link, in the reader's words.
#pragma once

#include <string>
#include <string_view>

#include "query/kind_role.hpp"
#include "ui/panel/panel_frame.hpp"

namespace sillon {

std::string_view place_name(const PanelFrame& frame, Row place);
Symbol place_symbol(const PanelFrame& frame, Row place);
// Announced or closed at the date: drawn as an outline.
bool is_hollow(const PanelFrame& frame, Row place);
std::string_view kind_name(const PanelFrame& frame, Row place);
KindRole role_of(const PanelFrame& frame, Row place);  // what it is counted as

// "Metz", or nothing where the town is not known.
std::string_view town_name(const PanelFrame& frame, Row place);
// "Metz, Lorraine"; the territory alone where the town is not known.
std::string where_line(const PanelFrame& frame, Row place);
// "Hub · Metz, Lorraine"
std::string kind_line(const PanelFrame& frame, Row place);

// "Announced, not open, as of 2015", "Open since 2014".
std::string status_line(const PanelFrame& frame, Row place);

// How a place or a link stands to the date asked for: "undated", "in the course of 2015", or nothing.
std::string place_time_mark(const PanelFrame& frame, Row place);
std::string link_time_mark(const PanelFrame& frame, Row link);

// The link's kind as seen from `from_end`: "Hosts" or "Hosted at".
std::string_view link_phrase(const PanelFrame& frame, Row link, bool from_end);
// "since 2015", "until 2019", "2015 to 2019", or nothing; a year that is only a first sighting says so.
std::string span_text(const PanelFrame& frame, PartialDate since, PartialDate until, Basis basis);

// A date as the year alone, for narrow columns.
std::string year_text(PartialDate date);

// The language of the records' own words (statements, notes, what a figure is), which say none: the one that
// the atlas falls back to first.
std::string_view record_language(const PanelFrame& frame);

}  // namespace sillon
