// What opens and closes beside the map.
#include <algorithm>
#include <array>

#include "ui/command/groups.hpp"

namespace sillon {

namespace {

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

bool is_open(const State& state, std::string_view section) {
  return std::find(state.open_sections.begin(), state.open_sections.end(), section) !=
         state.open_sections.end();
}

// One command a sheet: it opens it, and closes it again.
template <Sheet sheet>
Answer show_sheet(const Scope& s) {
  return Actions{ShowSheet{s.state.sheet == sheet ? Sheet::none : sheet}};
}
template <Sheet sheet>
bool shows_sheet(const Scope& s) {
  return s.state.sheet == sheet;
}
template <Sheet sheet>
Entry sheet_entry(Command command) {
  return {std::move(command), show_sheet<sheet>, nullptr, shows_sheet<sheet>};
}

// The sections of the filters that are closed at first.
std::vector<CommandChoice> sections(const Scope& s) {
  constexpr std::array<std::array<const char*, 2>, 8> all = {{
      {"years", in_catalogue("First known year")},
      {"date", in_catalogue("Date")},
      {"sector", in_catalogue("Sector")},
      {"service", in_catalogue("Service")},
      {"status", in_catalogue("Status")},
      {"confidence", in_catalogue("Confidence")},
      {"link-kind", in_catalogue("Kind of link")},
      {"layers", in_catalogue("On the map")},
  }};
  std::vector<CommandChoice> choices;
  for (const auto& [key, label] : all) choices.push_back({key, s.words().text(label), is_open(s.state, key)});
  return choices;
}

template <ListSubject subject>
bool lists(const Scope& s) {
  return s.state.list.open && s.state.list.subject == subject;
}

}  // namespace

CommandGroup panel_commands() {
  return {
      in_catalogue("Panels"),
      {
          {{"search", "Ctrl+F /", in_catalogue("Search"),
            in_catalogue("Find a place, a town or a sector by its name")},
           [](const Scope& s) -> Answer {
             SearchBox box = s.state.search;
             box.focus_wanted = box.open = true;
             return Actions{SetSearch{box}};
           }},
          {{"search:", "", in_catalogue("Search for words"),
            in_catalogue("Show what has these words in its name")},
           [](const Scope& s) -> Answer {
             return Actions{SetSearch{SearchBox{std::string(s.argument), true, 0, false}}};
           }},
          {{"commands", "Ctrl+K", in_catalogue("Commands by name"),
            in_catalogue("Type what you want to do, and choose it")},
           [](const Scope& s) -> Answer {
             CommandSearch search;
             search.open = !s.state.command_search.open;
             return Actions{SetCommandSearch{search}};
           },
           nullptr,
           [](const Scope& s) { return s.state.command_search.open; }},
          {{"commands:", "", in_catalogue("Commands with these words"), {}},
           [](const Scope& s) -> Answer {
             return Actions{SetCommandSearch{CommandSearch{true, std::string(s.argument), 0}}};
           }},
          {{"menu", "F10", in_catalogue("Menu"), in_catalogue("All commands")},
           [](const Scope& s) -> Answer { return Actions{ShowMenu{!s.state.menu_open}}; },
           nullptr,
           [](const Scope& s) { return s.state.menu_open; }},
          {{"list", "L", in_catalogue("List"), in_catalogue("Everything the map shows, as a list")},
           [](const Scope& s) -> Answer { return with_list(s, ListSubject::places); },
           nullptr,
           lists<ListSubject::places>},
          {{"list-links", "", in_catalogue("List of links"), {}},
           [](const Scope& s) -> Answer { return with_list(s, ListSubject::links); },
           nullptr,
           lists<ListSubject::links>},
          {{"unplaced", "", in_catalogue("List what has no point"), {}},
           [](const Scope& s) -> Answer { return with_list(s, ListSubject::unplaced); },
           nullptr,
           lists<ListSubject::unplaced>},
          {{"open-section:", "", in_catalogue("Open a section of the filters"), {}},
           [](const Scope& s) -> Answer {
             if (s.argument.empty()) return std::nullopt;
             if (is_open(s.state, s.argument)) return Actions{};
             return Actions{ToggleSection{std::string(s.argument)}};
           },
           nullptr,
           [](const Scope& s) { return is_open(s.state, s.argument); },
           sections},
          sheet_entry<Sheet::indicators>({"indicators", "I", in_catalogue("Indicators"),
                                          in_catalogue("Figures declared, and what is mapped")}),
          sheet_entry<Sheet::promises>({"promises", "", in_catalogue("Promises"),
                                        in_catalogue("What was said, and what became of it")}),
          sheet_entry<Sheet::matrix>({"matrix", "X", in_catalogue("Links between territories"), {}}),
          sheet_entry<Sheet::scenes>(
              {"scenes", "B", in_catalogue("Scenes"), in_catalogue("Views that were kept, and stories")}),
          sheet_entry<Sheet::sources>({"sources", "", in_catalogue("Sources and licences"), {}}),
          sheet_entry<Sheet::data_report>(
              {"data-report", "", in_catalogue("What reading the atlas found"), {}}),
          sheet_entry<Sheet::help>({"help", "? F1", in_catalogue("Help"), in_catalogue("Mouse and keys")}),
      }};
}

}  // namespace sillon
