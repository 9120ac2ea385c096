// What is linked with what: steps around the selection, and the chain to another place.
#include "ui/command/groups.hpp"

namespace sillon {
namespace {

const PlaceKey* selected_place(const Scope& s) {
  return std::get_if<PlaceKey>(&s.view().selection);
}

const char* needs_place_or_town(const Scope& s) {
  const bool has = selected_place(s) != nullptr || std::holds_alternative<TownKey>(s.view().selection);
  return has ? nullptr : in_catalogue("Select a place or a town first");
}

const char* needs_place(const Scope& s) {
  return selected_place(s) != nullptr ? nullptr : in_catalogue("Select a place first");
}

// The same number again switches off.
template <int steps>
Answer show_steps(const Scope& s) {
  return Actions{SetNeighbourSteps{s.view().neighbour_steps == steps ? 0 : steps}};
}
template <int steps>
bool shows_steps(const Scope& s) {
  return s.view().neighbour_steps == steps;
}
template <int steps>
Entry steps_entry(Command command) {
  return {std::move(command), show_steps<steps>, needs_place_or_town, shows_steps<steps>};
}

Answer chain_to(const Scope& s) {
  const std::string id(s.argument);
  if (!s.atlas().place_row(id) || selected_place(s)->id == id) return std::nullopt;
  return Actions{SetChain{id}};
}

}  // namespace

CommandGroup tie_commands() {
  return {in_catalogue("Links of a place"),
          {
              steps_entry<1>({"neighbours-1", "1", in_catalogue("What is linked directly"),
                              in_catalogue("The rest of the map steps back")}),
              steps_entry<2>({"neighbours-2", "2", in_catalogue("What is linked in two steps"), {}}),
              steps_entry<3>({"neighbours-3", "3", in_catalogue("What is linked in three steps"), {}}),
              {{"neighbours-off", "", in_catalogue("No steps around the selection"), {}},
               [](const Scope&) -> Answer { return Actions{SetNeighbourSteps{0}}; },
               [](const Scope& s) {
                 return s.view().neighbour_steps == 0 ? in_catalogue("No steps are shown") : nullptr;
               }},
              {{"chain", "C", in_catalogue("Chain to another place…"),
                in_catalogue("The shortest chain of links from the selected place to one you choose next")},
               [](const Scope& s) -> Answer { return Actions{ChooseChainEnd{!s.state.choosing_chain_end}}; },
               needs_place,
               [](const Scope& s) { return s.state.choosing_chain_end; }},
              {{"chain:", "", in_catalogue("Chain to a place by id"),
                in_catalogue("The shortest chain of links from the selected place to it")},
               chain_to,
               needs_place},
              {{"chain-off", "", in_catalogue("No chain"), {}},
               [](const Scope&) -> Answer { return Actions{SetChain{}}; },
               [](const Scope& s) {
                 return s.view().chain_to.empty() ? in_catalogue("No chain is shown") : nullptr;
               }},
          }};
}

}  // namespace sillon
