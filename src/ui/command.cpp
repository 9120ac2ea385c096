#include "ui/command.hpp"

#include <algorithm>
#include <array>

#include "state/selection_text.hpp"
#include "ui/gesture/framing.hpp"

namespace sillon {
namespace {

constexpr double zoom_a_step = 1.6;

// What a command may look at.
struct Scope {
  const State& state;
  const Derived& derived;
  const Picture& picture;
  std::string_view argument;  // what follows the ':' of the name
};

using Actions = std::vector<Action>;
using Run = std::optional<Actions> (*)(const Scope&);  // nothing: the argument is not known

struct Entry {
  Command command;
  Run run;
};

Actions with_links(const Scope& s, LinkFilter links) {
  Filter filter = s.state.view.filter;
  filter.links = links;
  return {SetFilter{filter}};
}

// Opens the list at a subject, before any card; a second time closes it.
Actions with_list(const Scope& s, ListSubject subject) {
  ListPanel list = s.state.list;
  const bool selected = !std::holds_alternative<Nothing>(s.state.view.selection);
  if (list.open && !selected && list.subject == subject) {
    list.open = false;
    return {SetList{list}};
  }
  list.open = true;
  list.subject = subject;
  Actions actions = {SetList{list}};
  if (selected) actions.push_back(Select{Nothing{}});
  return actions;
}

Actions zoom(const Scope& s, double factor) {
  return {ZoomBy{factor, s.picture.look.centre}};
}

// "metz-fr", "bliiida", "link:l-…": a place, else a town, a link, a territory's tray.
std::optional<Selection> find_selection(const Scope& s) {
  const Atlas& atlas = *s.derived.atlas;
  const std::string id(s.argument);
  if (atlas.place_row(id)) return PlaceKey{id};
  if (atlas.town_row(id)) return TownKey{id};
  if (atlas.link_row(id)) return LinkKey{id};
  if (const auto parsed = parse_selection(id)) return parsed;
  if (index_of(atlas.taxonomy.territories, id)) return TrayKey{id};
  return std::nullopt;
}

bool is_open(const State& state, std::string_view section) {
  return std::find(state.open_sections.begin(), state.open_sections.end(), section) !=
         state.open_sections.end();
}

Actions toggled(const Scope& s, Sheet sheet) {
  return {ShowSheet{s.state.sheet == sheet ? Sheet::none : sheet}};
}

Theme next_theme(Theme theme) {
  return theme == Theme::paper ? Theme::stage : theme == Theme::stage ? Theme::contrast : Theme::paper;
}

const std::vector<Entry>& entries() {
  static const std::vector<Entry> table = {
      {{"search", "Ctrl+F /", in_catalogue("Search"),
        in_catalogue("Find a place, a town or a sector by its name")},
       [](const Scope& s) -> std::optional<Actions> {
         SearchBox box = s.state.search;
         box.focus_wanted = box.open = true;
         return Actions{SetSearch{box}};
       }},
      {{"search:", "", in_catalogue("Search for words"),
        in_catalogue("Show what has these words in its name")},
       [](const Scope& s) -> std::optional<Actions> {
         return Actions{SetSearch{SearchBox{std::string(s.argument), true, 0, false}}};
       }},
      {{"select:", "", in_catalogue("Select by id"),
        in_catalogue("Select a place, a town, a link or a tray by its id")},
       [](const Scope& s) -> std::optional<Actions> {
         const auto what = find_selection(s);
         if (!what) return std::nullopt;
         return Actions{Select{*what}};
       }},
      {{"fly-to:", "", in_catalogue("Go to by id"), in_catalogue("Show a place or a town from near")},
       [](const Scope& s) -> std::optional<Actions> {
         const auto what = find_selection(s);
         const auto point = what ? point_of(*s.derived.atlas, *what) : std::nullopt;
         if (!point) return std::nullopt;
         return Actions{FlyTo{close_look(*point)}};
       }},
      {{"hover:", "", in_catalogue("Point at by id"),
        in_catalogue("As if the mouse lay on a place, a town or a link")},
       [](const Scope& s) -> std::optional<Actions> {
         const auto what = find_selection(s);
         if (!what) return std::nullopt;
         return Actions{Hover{*what}};
       }},
      {{"deselect", "", in_catalogue("Select nothing"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{Select{Nothing{}}}; }},
      {{"close", "Esc", in_catalogue("Close the innermost thing"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{CloseInnermost{}}; }},
      {{"list", "L", in_catalogue("List"), in_catalogue("Everything the map shows, as a list")},
       [](const Scope& s) -> std::optional<Actions> { return with_list(s, ListSubject::places); }},
      {{"list-links", "", in_catalogue("List of links"), {}},
       [](const Scope& s) -> std::optional<Actions> { return with_list(s, ListSubject::links); }},
      {{"unplaced", "", in_catalogue("List what has no point"), {}},
       [](const Scope& s) -> std::optional<Actions> { return with_list(s, ListSubject::unplaced); }},
      {{"zoom-in", "+", in_catalogue("Zoom in"), {}},
       [](const Scope& s) -> std::optional<Actions> { return zoom(s, zoom_a_step); }},
      {{"zoom-out", "-", in_catalogue("Zoom out"), {}},
       [](const Scope& s) -> std::optional<Actions> { return zoom(s, 1 / zoom_a_step); }},
      {{"home", "Home 0", in_catalogue("Show the whole region"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{GoHome{}}; }},
      {{"links-all", "", in_catalogue("Show all links"), {}},
       [](const Scope& s) -> std::optional<Actions> { return with_links(s, LinkFilter::all); }},
      {{"links-cross-border", "", in_catalogue("Show links across a border only"), {}},
       [](const Scope& s) -> std::optional<Actions> { return with_links(s, LinkFilter::cross_border); }},
      {{"links-none", "", in_catalogue("Show no links"), {}},
       [](const Scope& s) -> std::optional<Actions> { return with_links(s, LinkFilter::none); }},
      {{"show-all", "", in_catalogue("Show all"), in_catalogue("Take all filters and the date away")},
       [](const Scope&) -> std::optional<Actions> {
         return Actions{ClearFilters{}, SetDate{}};
       }},
      {{"date:", "", in_catalogue("The network as of a date"),
        in_catalogue("A year, a month or a day: 2015, 2015-06")},
       [](const Scope& s) -> std::optional<Actions> {
         const auto date = parse_date(s.argument);
         if (!date) return std::nullopt;
         return Actions{SetDate{date}};
       }},
      {{"time-bar", "Y", in_catalogue("Time bar"), in_catalogue("Let the years pass below the map")},
       [](const Scope& s) -> std::optional<Actions> { return Actions{ShowTimeBar{!s.state.time_bar}}; }},
      {{"open-section:", "", in_catalogue("Open a section of the filters"), {}},
       [](const Scope& s) -> std::optional<Actions> {
         if (s.argument.empty()) return std::nullopt;
         if (is_open(s.state, s.argument)) return Actions{};
         return Actions{ToggleSection{std::string(s.argument)}};
       }},
      {{"projection:", "", in_catalogue("Change the projection"),
        in_catalogue("One of the atlas: region, EPSG:3035")},
       [](const Scope& s) -> std::optional<Actions> {
         const auto& known = s.derived.atlas->info.crs;
         const bool found =
             std::any_of(known.begin(), known.end(), [&](const auto& c) { return c.code == s.argument; });
         if (!found) return std::nullopt;
         return Actions{SetCrs{std::string(s.argument)}};
       }},
      {{"theme-next", "T", in_catalogue("Next theme"), in_catalogue("Paper, stage, high contrast")},
       [](const Scope& s) -> std::optional<Actions> {
         return Actions{SetTheme{next_theme(s.state.view.theme)}};
       }},
      {{"theme-paper", "", in_catalogue("Paper theme"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetTheme{Theme::paper}}; }},
      {{"theme-stage", "", in_catalogue("Stage theme"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetTheme{Theme::stage}}; }},
      {{"theme-contrast", "", in_catalogue("High contrast theme"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetTheme{Theme::contrast}}; }},
      {{"language-fr", "", "Français", {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetLanguage{"fr"}}; }},
      {{"language-de", "", "Deutsch", {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetLanguage{"de"}}; }},
      {{"language-en", "", "English", {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetLanguage{"en"}}; }},
      {{"language-lb", "", "Lëtzebuergesch", {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{SetLanguage{"lb"}}; }},
      {{"save-picture", "Ctrl+S", in_catalogue("Save the picture"),
        in_catalogue("The map as it is now, as a PNG file")},
       [](const Scope&) -> std::optional<Actions> { return Actions{SavePicture{""}}; }},
      {{"save-list", "", in_catalogue("Save the list"), in_catalogue("What the map shows, as a table")},
       [](const Scope&) -> std::optional<Actions> { return Actions{SaveList{""}}; }},
      {{"sources", "", in_catalogue("Sources and licences"), {}},
       [](const Scope& s) -> std::optional<Actions> { return toggled(s, Sheet::sources); }},
      {{"data-report", "", in_catalogue("What reading the atlas found"), {}},
       [](const Scope& s) -> std::optional<Actions> { return toggled(s, Sheet::data_report); }},
      {{"fullscreen", "F11", in_catalogue("Full screen"), {}},
       [](const Scope& s) -> std::optional<Actions> { return Actions{SetFullscreen{!s.state.fullscreen}}; }},
      {{"reduced-motion", "", in_catalogue("Reduced motion"),
        in_catalogue("The map jumps instead of moving")},
       [](const Scope& s) -> std::optional<Actions> {
         return Actions{SetReducedMotion{!s.state.reduced_motion}};
       }},
      {{"help", "? F1", in_catalogue("Help"), in_catalogue("Mouse and keys")},
       [](const Scope& s) -> std::optional<Actions> { return toggled(s, Sheet::help); }},
      {{"quit", "Ctrl+Q", in_catalogue("Quit"), {}},
       [](const Scope&) -> std::optional<Actions> { return Actions{Quit{}}; }},
  };
  return table;
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = [] {
    std::vector<Command> listed;
    for (const Entry& entry : entries()) listed.push_back(entry.command);
    return listed;
  }();
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

std::optional<std::vector<Action>> run_command(std::string_view name, const State& state,
                                               const Derived& derived, const Picture& picture) {
  const std::size_t colon = name.find(':');
  const std::string_view head = colon == std::string_view::npos ? name : name.substr(0, colon + 1);
  const std::string_view argument =
      colon == std::string_view::npos ? std::string_view{} : name.substr(colon + 1);
  for (const Entry& entry : entries())
    if (entry.command.name == head) return entry.run({state, derived, picture, argument});
  return std::nullopt;
}

std::string key_words(const Words& words, std::string_view key) {
  std::string shown(key);
  const auto replace = [&](std::string_view from, const std::string& to) {
    if (const auto at = shown.find(from); at != std::string::npos) shown.replace(at, from.size(), to);
  };
  replace("Ctrl", words.text("Ctrl"));
  replace("Esc", words.text("Esc"));
  replace("Home", words.text("Home"));
  if (shown == "-") shown = "−";
  return shown;
}

}  // namespace sillon
