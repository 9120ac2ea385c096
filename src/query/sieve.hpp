// What filters and dates let through of one atlas, put together from sets of rows that are kept from one
// question to the next.
#pragma once

#include <memory>
#include <optional>

#include "query/facet_columns.hpp"
#include "query/facets.hpp"
#include "query/time_span.hpp"
#include "query/visible.hpp"

namespace sillon {

// The same question has the same answer whatever was asked before; what is kept only spares time: where one
// facet changes, the others' sets are those of before, and visible() and facets() of the same filter and date
// share what they find. Not to be asked from several threads at once.
class Sieve {
 public:
  // The atlas outlives it.
  explicit Sieve(const Atlas& atlas);
  ~Sieve();

  const Atlas& atlas() const;
  const FacetColumns& columns() const;
  const TimeSpan& span() const;  // time_span of the atlas, made when it is first asked for

  std::shared_ptr<const Visible> visible(const Filter& filter, std::optional<PartialDate> date) const;
  Facets facets(const Filter& filter, std::optional<PartialDate> date) const;

  // The places that exist at the date and pass every facet, the undated whatever filter.undated says; never
  // cities.
  RowBits passing(const Filter& filter, std::optional<PartialDate> date) const;

 private:
  struct Kept;
  std::unique_ptr<Kept> kept_;
};

}  // namespace sillon
