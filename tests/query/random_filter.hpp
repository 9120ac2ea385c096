// Filters of every sort, for a RandomAtlas.
#pragma once

#include "small_atlas.hpp"
#include "state/view.hpp"

namespace sillon::test {

inline Filter random_filter(RandomAtlas& random) {
  Filter filter;
  if (random.upto(2) == 0) filter.kind = random.some_of({"agency", "hub", "incubator", "startup", "support"});
  if (random.upto(3) == 0) filter.territory = random.some_of({"lorraine", "luxembourg", "saarland"});
  if (random.upto(3) == 0) filter.sector = random.some_of({"energy", "games", "health"});
  if (random.upto(3) == 0) filter.service = random.some_of({"funding", "mentoring", "prototyping"});
  if (random.upto(3) == 0) filter.status = random.some_of({"announced", "closed", "labelled", "open"});
  if (random.upto(3) == 0) filter.link_kind = random.some_of({"hosts", "partner-of"});
  filter.links = static_cast<LinkFilter>(random.upto(3));
  filter.confidence = static_cast<Confidence>(random.upto(3));
  if (random.upto(3) == 0) filter.text = random.pick({"metz", "forge", "ate", "Épinal quai"});
  filter.undated = random.upto(2) == 0;
  if (random.upto(3) == 0) {
    const int first = 2011 + random.upto(7);
    filter.years = YearRange{first, first + random.upto(4)};
  }
  if (random.upto(4) == 0) filter.between = random.some_of({"lorraine", "luxembourg", "saarland"});
  if (filter.between.size() > 2) filter.between.pop_back();
  return filter;
}

}  // namespace sillon::test
