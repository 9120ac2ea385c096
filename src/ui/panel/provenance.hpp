// "Where this comes from": sources, when it was last confirmed, how sure it is.
#pragma once

#include <string_view>

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

// `source_ids` are separated by '|'. The first source stands in a line; the others unfold.
void draw_sources_of(PanelFrame& frame, Column& column, std::string_view source_ids);
void draw_confirmed(PanelFrame& frame, Column& column, PartialDate as_of, Confidence confidence);

// A whole source: who and when, title, address; a click copies the address.
void draw_source(PanelFrame& frame, Column& column, const Source& source);
// The source of that id; one that is not listed is said by its id: nothing is hidden.
Source source_of(const PanelFrame& frame, std::string_view id);
// "Paperjam, 2015"
std::string source_line(const PanelFrame& frame, const Source& source);
void copy_address(PanelFrame& frame, const std::string& address);

}  // namespace sillon
