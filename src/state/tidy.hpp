// Values made sound before they enter the state: sorted, inside their ranges, or refused.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "state/view.hpp"

namespace sillon {

// Sorted, each once, without empty keys.
KeySet key_set(std::vector<std::string> keys);

Filter tidy(Filter filter);

// In order, within the years 1 .. 9999.
std::optional<YearRange> tidy(std::optional<YearRange> years);

// The centre brought onto the globe and the span into smallest_span_km .. largest_span_km; nothing when a
// number is not finite.
std::optional<Look> tidy(Look look);

// A point on the globe; nothing when a number is not finite.
std::optional<LonLat> tidy(LonLat point);

// Nothing for a date that is not known or not in the calendar.
std::optional<PartialDate> tidy(std::optional<PartialDate> date);

// An empty key selects nothing.
Selection tidy(Selection what);

// What cannot be made sound is taken from `before`.
View tidy(View view, const View& before);

}  // namespace sillon
