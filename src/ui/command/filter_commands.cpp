// What passes through, and what does not.
#include <algorithm>

#include "ui/command/groups.hpp"
#include "ui/panel/key_set.hpp"

namespace sillon {
namespace {

template <LinkFilter links>
Answer show_links(const Scope& s) {
  Filter filter = s.view().filter;
  filter.links = links;
  return Actions{SetFilter{filter}};
}
template <LinkFilter links>
bool shows_links(const Scope& s) {
  return s.view().filter.links == links;
}
template <LinkFilter links>
Entry links_entry(Command command) {
  return {std::move(command), show_links<links>, nullptr, shows_links<links>};
}

Answer switch_kind(const Scope& s) {
  const Taxonomy& known = s.atlas().taxonomy;
  if (!index_of(known.kind_groups, s.argument) && !index_of(known.kinds, s.argument)) return std::nullopt;
  Filter filter = s.view().filter;
  filter.kind = toggled(filter.kind, s.argument);
  return Actions{SetFilter{filter}};
}

// A group of kinds that share a symbol is one row of the panel; its kinds alone are offered besides.
std::vector<CommandChoice> kinds(const Scope& s) {
  const Taxonomy& known = s.atlas().taxonomy;
  const KeySet& on = s.view().filter.kind;
  std::vector<CommandChoice> choices;
  for (const KindGroup& group : known.kind_groups) {
    choices.push_back({group.key, std::string(s.name(group.names)), holds(on, group.key)});
    if (group.kinds.size() < 2) continue;
    for (const std::uint8_t index : group.kinds) {
      const Kind& kind = known.kinds[index];
      if (kind.key != group.key)
        choices.push_back({kind.key, std::string(s.name(kind.names)), holds(on, kind.key)});
    }
  }
  return choices;
}

Answer switch_territory(const Scope& s) {
  if (!index_of(s.atlas().taxonomy.territories, s.argument)) return std::nullopt;
  Filter filter = s.view().filter;
  filter.territory = toggled(filter.territory, s.argument);
  return Actions{SetFilter{filter}};
}

std::vector<CommandChoice> territories(const Scope& s) {
  std::vector<CommandChoice> choices;
  for (const Territory& territory : s.atlas().taxonomy.territories)
    choices.push_back({territory.key, std::string(s.name(territory.names)),
                       holds(s.view().filter.territory, territory.key)});
  return choices;
}

// "lorraine,saarland", sorted; the links within one territory are "lorraine,lorraine".
KeySet pair_of(std::string_view argument) {
  const std::size_t comma = argument.find(',');
  if (comma == std::string_view::npos) return {};
  KeySet pair = {std::string(argument.substr(0, comma)), std::string(argument.substr(comma + 1))};
  std::sort(pair.begin(), pair.end());
  pair.erase(std::unique(pair.begin(), pair.end()), pair.end());
  return pair;
}

// The pair that is on already is taken away.
Answer switch_between(const Scope& s) {
  const auto& known = s.atlas().taxonomy.territories;
  const KeySet pair = pair_of(s.argument);
  const auto is_known = [&](const std::string& key) { return index_of(known, key).has_value(); };
  if (pair.empty() || !std::all_of(pair.begin(), pair.end(), is_known)) return std::nullopt;
  Filter filter = s.view().filter;
  filter.between = filter.between == pair ? KeySet{} : pair;
  return Actions{SetFilter{filter}};
}

std::vector<CommandChoice> pairs(const Scope& s) {
  std::vector<CommandChoice> choices;
  const auto& known = s.atlas().taxonomy.territories;
  const auto is_part = [](const Territory& t) { return t.in_region && !t.whole; };
  for (std::size_t a = 0; a < known.size(); ++a)
    for (std::size_t b = a; b < known.size(); ++b) {
      if (!is_part(known[a]) || !is_part(known[b])) continue;
      const std::string argument = known[a].key + ',' + known[b].key;
      choices.push_back({argument,
                         std::string(s.name(known[a].names)) + " – " + std::string(s.name(known[b].names)),
                         s.view().filter.between == pair_of(argument)});
    }
  return choices;
}

}  // namespace

CommandGroup filter_commands() {
  return {
      in_catalogue("Filters"),
      {
          {{"show-all", "A", in_catalogue("Show all"), in_catalogue("Take all filters and the date away")},
           [](const Scope&) -> Answer {
             return Actions{ClearFilters{}, SetDate{}};
           }},
          {{"kind:", "", in_catalogue("Show a kind"),
            in_catalogue("With the kinds chosen before, or no longer")},
           switch_kind,
           nullptr,
           [](const Scope& s) { return holds(s.view().filter.kind, s.argument); },
           kinds},
          {{"territory:", "", in_catalogue("Show a territory"),
            in_catalogue("With the territories chosen before, or no longer")},
           switch_territory,
           nullptr,
           [](const Scope& s) { return holds(s.view().filter.territory, s.argument); },
           territories},
          links_entry<LinkFilter::all>({"links-all", "", in_catalogue("Show all links"), {}}),
          links_entry<LinkFilter::cross_border>(
              {"links-cross-border", "", in_catalogue("Show links across a border only"), {}}),
          links_entry<LinkFilter::none>({"links-none", "", in_catalogue("Show no links"), {}}),
          {{"between:", "", in_catalogue("Show links between two territories"),
            in_catalogue("Their keys: lorraine,saarland")},
           switch_between,
           nullptr,
           [](const Scope& s) { return s.view().filter.between == pair_of(s.argument); },
           pairs},
          {{"undated", "", in_catalogue("Show what has no date"),
            in_catalogue("Beside what a date or years let through")},
           [](const Scope& s) -> Answer {
             Filter filter = s.view().filter;
             filter.undated = !filter.undated;
             return Actions{SetFilter{filter}};
           },
           nullptr,
           [](const Scope& s) { return s.view().filter.undated; }},
      }};
}

}  // namespace sillon
