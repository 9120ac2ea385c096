// The sections of the filter panel, from the kinds down to the layers of the map.
#pragma once

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

void draw_filter_sections(PanelFrame& frame, Column& column);

// One after another.
void draw_kinds(PanelFrame& frame, Column& column);
void draw_links(PanelFrame& frame, Column& column);
void draw_territories(PanelFrame& frame, Column& column);
void draw_date(PanelFrame& frame, Column& column);
void draw_facets(PanelFrame& frame, Column& column);  // sector, service, status, confidence, kinds of link
void draw_layers(PanelFrame& frame, Column& column);

}  // namespace sillon
