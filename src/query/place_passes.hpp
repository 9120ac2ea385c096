// Which places each facet of a filter lets through, each kept as long as that facet asks for the same: a
// range of years that is drawn makes one set again.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "query/existence.hpp"
#include "query/facet_columns.hpp"
#include "query/memo.hpp"
#include "state/view.hpp"

namespace sillon {

// The rows that one facet lets through; nothing where it asks for nothing.
using Pass = std::optional<RowBits>;

// What the date says of all places. Without a date all are there, and `status` is FacetColumns::status.
struct PlaceMoment {
  Existence existence;
  RowBits there, undated, in_course;  // there: not absent
  ValueBits status;                   // by the status at the date
};

// Of one atlas; kept values are of its columns, both outlive it.
class PlacePasses {
 public:
  PlacePasses(const Atlas& atlas, const FacetColumns& columns) : atlas_(atlas), columns_(columns) {}

  // Null without a date.
  const PlaceMoment* at(std::optional<PartialDate> date);

  const Pass& kind(const Filter& filter);
  const Pass& territory(const Filter& filter);
  const Pass& sector(const Filter& filter);
  const Pass& service(const Filter& filter);
  const Pass& status(const Filter& filter, std::optional<PartialDate> date);
  const Pass& confidence(const Filter& filter);
  // What has no year passes; cities never do.
  const Pass& years(const Filter& filter);
  const Pass& between(const Filter& filter);
  const Pass& text(const Filter& filter);

 private:
  const Atlas& atlas_;
  const FacetColumns& columns_;

  Memo<PartialDate, PlaceMoment> moment_;
  Memo<KeySet, Pass> kind_, territory_, sector_, service_, between_;
  Memo<std::tuple<KeySet, std::optional<PartialDate>>, Pass> status_;
  Memo<Confidence, Pass> confidence_;
  Memo<std::tuple<int, int>, Pass> years_;
  Memo<std::string, Pass> text_;
  const Pass any_;
};

}  // namespace sillon
