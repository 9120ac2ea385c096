// What is shown and counted, added up from what each place and link says for itself (plain_judge.hpp): slow
// and plain, for tests to compare with.
#pragma once

#include "query/existence.hpp"
#include "query/facets.hpp"
#include "query/growth.hpp"
#include "query/visible.hpp"
#include "query/year_histogram.hpp"

namespace sillon::test {

Existence existence_row_by_row(const Atlas& atlas, std::optional<PartialDate> date);
Visible visible_row_by_row(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date);
Facets facets_row_by_row(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date);
YearHistogram histogram_row_by_row(const Atlas& atlas, const TimeSpan& span, Filter filter,
                                   std::optional<PartialDate> date);
Growth growth_row_by_row(const Atlas& atlas, Filter filter, PartialDate first, PartialDate last);

}  // namespace sillon::test
