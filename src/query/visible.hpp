// Which places and links a filter and a date let through.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "atlas/atlas.hpp"
#include "state/view.hpp"

namespace sillon {

enum class Shown : std::uint8_t {
  hidden,
  context,  // itself filtered out, but the other end of a link that is shown
  shown,
  in_course,  // shown, marked "in the course of 2015"
};

// Drawn and listed for its own sake.
inline bool is_shown(Shown shown) {
  return shown >= Shown::shown;
}

struct Visible {
  std::vector<Shown> place;                // per place row
  std::vector<std::uint8_t> place_status;  // Taxonomy::statuses at the date
  std::vector<Shown> link;                 // per link row; never context
  std::vector<std::uint8_t> link_status;
  // 1 for what has no date while one is asked for (a place: or years): to be marked "undated" where it is
  // shown.
  std::vector<std::uint8_t> place_undated, link_undated;

  // Counts. Resources never include start-ups, labels and cities. What is shown without a date while one is
  // asked for is in no count but the undated ones.
  std::uint32_t resources = 0, startups = 0;  // in the whole atlas
  std::uint32_t resources_shown = 0, startups_shown = 0;
  std::uint32_t places_shown_with_point = 0, places_shown_without_point = 0;  // of every kind
  std::uint32_t places_in_course = 0;  // of every kind, begin or end within the date
  std::uint32_t links_shown = 0, links_shown_crossing = 0;
  // What is not there to be seen, of how many: of every kind but cities, the undated that are shown not
  // hidden.
  std::uint32_t places = 0, places_hidden = 0, links_hidden = 0;
  // Would pass the filter but have no date, whether or not they are shown (0 when no date is asked for).
  std::uint32_t undated_places = 0, undated_links = 0;
};

// A place is shown when it passes every facet of the filter and exists at the date (query/existence.hpp). A
// link is shown when its own facets pass, it exists at the date, both ends exist then, and at least one end
// is shown; an end that only the filter hides becomes context. It is in course when it or an end is. City
// rows are context only: they are shown as ends of links, and never for the sake of their first year.
//
// Years: a place passes when its first known year (query/lifetime.hpp) is one of them. Between: see Filter; a
// city's territory counts as an end's.
//
// Undated: with a date asked for (a place: or years), what has none is shown when filter.undated is set (as
// Shown::shown, marked in place_undated and link_undated, counted nowhere else), else hidden. As the end of a
// link it counts as existing when filter.undated is set; a city always does.
//
// Of one question; a Sieve (query/sieve.hpp) answers many of the same atlas.
std::shared_ptr<const Visible> visible(const Atlas& atlas, const Filter& filter,
                                       std::optional<PartialDate> date);

}  // namespace sillon
