// Every panel, one function each; panels.cpp decides which of them a frame shows.
#pragma once

#include "ui/panel/panel_frame.hpp"

namespace sillon {

void draw_top_bar(PanelFrame& frame);
void draw_search_results(PanelFrame& frame);
void draw_filter_panel(PanelFrame& frame);
void draw_time_bar(PanelFrame& frame);
void draw_map_controls(PanelFrame& frame);
void draw_empty_plate(PanelFrame& frame);
void draw_notices(PanelFrame& frame);
void draw_busy_bar(PanelFrame& frame);
void draw_progress_plate(PanelFrame& frame);
void draw_menu(PanelFrame& frame);
void draw_command_palette(PanelFrame& frame);
void draw_measure_plate(PanelFrame& frame);
void draw_chain_plate(PanelFrame& frame);
void draw_story_plate(PanelFrame& frame);

// The right panel, one of these.
void draw_place_card(PanelFrame& frame, Row place);
void draw_link_card(PanelFrame& frame, Row link);
void draw_town_card(PanelFrame& frame, Row town);
void draw_tray_card(PanelFrame& frame, std::uint8_t territory);
void draw_missing_card(PanelFrame& frame);  // what is selected is not in this atlas
void draw_list_panel(PanelFrame& frame);
void draw_sources_panel(PanelFrame& frame);
void draw_help_panel(PanelFrame& frame);
void draw_data_report_panel(PanelFrame& frame);
void draw_projection_panel(PanelFrame& frame);
void draw_indicators_panel(PanelFrame& frame);
void draw_promises_panel(PanelFrame& frame);
void draw_matrix_panel(PanelFrame& frame);
void draw_scenes_panel(PanelFrame& frame);

}  // namespace sillon
