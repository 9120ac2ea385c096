// The sections of the filter panel, from the kinds down to the layers of the map.
#pragma once

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

void draw_filter_sections(PanelFrame& frame, Column& column);

// How many records of the whole atlas have each value: what rows are worth showing, and in which order, does
// not change while people filter.
const Facets& counts_of_atlas(const PanelFrame& frame);

// What a closed section says: everything, the one value, or how many.
template <class T>
std::string choice_text(const PanelFrame& frame, const KeySet& chosen, const std::vector<T>& terms) {
  if (chosen.empty()) return frame.text("All");
  if (chosen.size() > 1) return frame.text("{} chosen", "{} chosen", chosen.size());
  const auto at = index_of(terms, chosen.front());
  return at ? std::string(frame.name(terms[*at])) : chosen.front();
}

// The switch of what has no date, where a date or years are asked for: "12 undated".
void draw_undated_switch(PanelFrame& frame, Column& column);

// One after another.
void draw_kinds(PanelFrame& frame, Column& column);
void draw_links(PanelFrame& frame, Column& column);
void draw_territories(PanelFrame& frame, Column& column);
void draw_years(PanelFrame& frame, Column& column);
void draw_date(PanelFrame& frame, Column& column);
void draw_facets(PanelFrame& frame, Column& column);  // sector, service, status, confidence, kinds of link
void draw_layers(PanelFrame& frame, Column& column);

}  // namespace sillon
