// What is looked at, from where, and the way back.
#include "state/selection_text.hpp"
#include "ui/command/groups.hpp"
#include "ui/command/selection.hpp"
#include "ui/gesture/framing.hpp"

namespace sillon {

std::optional<Selection> find_selection(const Scope& s) {
  const Atlas& atlas = s.atlas();
  const std::string id(s.argument);
  if (atlas.place_row(id)) return PlaceKey{id};
  if (atlas.town_row(id)) return TownKey{id};
  if (atlas.link_row(id)) return LinkKey{id};
  if (const auto parsed = parse_selection(id)) return parsed;
  if (index_of(atlas.taxonomy.territories, id)) return TrayKey{id};
  return std::nullopt;
}

namespace {

constexpr double zoom_a_step = 1.6;

Actions zoom(const Scope& s, double factor) {
  return {ZoomBy{factor, s.picture.look.centre}};
}

Answer select(const Scope& s) {
  const auto what = find_selection(s);
  if (!what) return std::nullopt;
  return Actions{Select{*what}};
}

Answer fly_to(const Scope& s) {
  const auto what = find_selection(s);
  const auto point = what ? point_of(s.atlas(), *what) : std::nullopt;
  if (!point) return std::nullopt;
  return Actions{FlyTo{close_look(*point)}};
}

Answer hover(const Scope& s) {
  const auto what = find_selection(s);
  if (!what) return std::nullopt;
  return Actions{Hover{*what}};
}

}  // namespace

CommandGroup view_commands() {
  return {
      in_catalogue("View"),
      {
          {{"undo", "Ctrl+Z", in_catalogue("Undo"), in_catalogue("Back to the view before")},
           [](const Scope&) -> Answer { return Actions{Undo{}}; },
           [](const Scope& s) {
             return s.state.history.undo.empty() ? in_catalogue("There is nothing to undo") : nullptr;
           }},
          {{"redo", "Ctrl+Y Ctrl+Shift+Z", in_catalogue("Redo"), in_catalogue("The view that was undone")},
           [](const Scope&) -> Answer { return Actions{Redo{}}; },
           [](const Scope& s) {
             return s.state.history.redo.empty() ? in_catalogue("There is nothing to redo") : nullptr;
           }},
          {{"zoom-in", "+", in_catalogue("Zoom in"), {}},
           [](const Scope& s) -> Answer { return zoom(s, zoom_a_step); }},
          {{"zoom-out", "-", in_catalogue("Zoom out"), {}},
           [](const Scope& s) -> Answer { return zoom(s, 1 / zoom_a_step); }},
          {{"home", "Home 0", in_catalogue("Show the whole region"), {}},
           [](const Scope&) -> Answer { return Actions{GoHome{}}; }},
          {{"select:", "", in_catalogue("Select by id"),
            in_catalogue("Select a place, a town, a link or a tray by its id")},
           select},
          {{"fly-to:", "", in_catalogue("Go to by id"), in_catalogue("Show a place or a town from near")},
           fly_to},
          {{"hover:", "", in_catalogue("Point at by id"),
            in_catalogue("As if the mouse lay on a place, a town or a link")},
           hover},
          {{"deselect", "", in_catalogue("Select nothing"), {}},
           [](const Scope&) -> Answer { return Actions{Select{Nothing{}}}; },
           [](const Scope& s) {
             return std::holds_alternative<Nothing>(s.view().selection) ? in_catalogue("Nothing is selected")
                                                                        : nullptr;
           }},
          {{"close", "Esc", in_catalogue("Close the innermost thing"), {}},
           [](const Scope&) -> Answer { return Actions{CloseInnermost{}}; }},
      }};
}

}  // namespace sillon
