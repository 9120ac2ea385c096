#include "ui/panels.hpp"

#include "imgui/imgui.h"
#include "state/policy.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/keys.hpp"
#include "ui/gesture/map_gesture.hpp"
#include "ui/gesture/stage_pointer.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/probe.hpp"

namespace sillon {
namespace {

void draw_selection(PanelFrame& frame) {
  const Atlas& atlas = frame.atlas();
  const Selection& what = frame.view().selection;
  if (const auto* place = std::get_if<PlaceKey>(&what)) {
    if (const auto row = atlas.place_row(place->id)) return draw_place_card(frame, *row);
  } else if (const auto* link = std::get_if<LinkKey>(&what)) {
    if (const auto row = atlas.link_row(link->id)) return draw_link_card(frame, *row);
  } else if (const auto* town = std::get_if<TownKey>(&what)) {
    if (const auto row = atlas.town_row(town->id)) return draw_town_card(frame, *row);
  } else if (const auto* tray = std::get_if<TrayKey>(&what)) {
    if (const auto index = index_of(atlas.taxonomy.territories, tray->territory))
      return draw_tray_card(frame, *index);
  }
  draw_missing_card(frame);
}

void draw_sheet(PanelFrame& frame, Sheet sheet) {
  switch (sheet) {
    case Sheet::help:
      return draw_help_panel(frame);
    case Sheet::data_report:
      return draw_data_report_panel(frame);
    case Sheet::sources:
      return draw_sources_panel(frame);
    case Sheet::projection:
      return draw_projection_panel(frame);
    case Sheet::indicators:
      return draw_indicators_panel(frame);
    case Sheet::promises:
      return draw_promises_panel(frame);
    case Sheet::matrix:
      return draw_matrix_panel(frame);
    case Sheet::scenes:
      return draw_scenes_panel(frame);
    case Sheet::none:
      break;
  }
}

// What Esc would close first lies in front.
void draw_right_panel(PanelFrame& frame) {
  const State& state = frame.state();
  if (state.sheet != Sheet::none)
    draw_sheet(frame, state.sheet);
  else if (!std::holds_alternative<Nothing>(state.view.selection))
    draw_selection(frame);
  else
    draw_list_panel(frame);
}

}  // namespace

void draw_panels(const Snapshot& snapshot, std::vector<Action>& actions) {
  clear_probes();
  const Derived& derived = snapshot.derived;
  if (!derived.atlas || !derived.visible || !derived.facets || !derived.words) return;
  begin_focus_frame();
  PanelFrame frame(snapshot, actions);
  const Policy& policy = policy_of(snapshot.state.mode);
  read_keys(frame);
  if (policy.top_bar) draw_top_bar(frame);
  if (policy.filter_panel) draw_filter_panel(frame);
  if (policy.filter_panel) draw_time_bar(frame);
  if (policy.map_controls) draw_map_controls(frame);
  if (policy.card_panel && has_right_panel(snapshot.state)) draw_right_panel(frame);
  if (policy.card_panel) draw_story_plate(frame);
  if (policy.filter_panel) draw_empty_plate(frame);
  if (policy.opens_panels) draw_measure_plate(frame);
  if (policy.card_panel) draw_chain_plate(frame);
  if (policy.notices) draw_busy_bar(frame);
  if (policy.notices) draw_notices(frame);
  if (policy.saves) draw_progress_plate(frame);
  if (policy.search) draw_search_results(frame);
  if (policy.opens_panels) draw_menu(frame);
  if (policy.opens_panels) draw_command_palette(frame);
  read_map_gestures(frame);
  if (snapshot.state.show) draw_stage_pointer(frame);
}

}  // namespace sillon
