// What passes through, and what does not.
#include "ui/command/groups.hpp"

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

}  // namespace

CommandGroup filter_commands() {
  return {in_catalogue("Filters"),
          {
              {{"show-all", "", in_catalogue("Show all"), in_catalogue("Take all filters and the date away")},
               [](const Scope&) -> Answer {
                 return Actions{ClearFilters{}, SetDate{}};
               }},
              links_entry<LinkFilter::all>({"links-all", "", in_catalogue("Show all links"), {}}),
              links_entry<LinkFilter::cross_border>(
                  {"links-cross-border", "", in_catalogue("Show links across a border only"), {}}),
              links_entry<LinkFilter::none>({"links-none", "", in_catalogue("Show no links"), {}}),
          }};
}

}  // namespace sillon
