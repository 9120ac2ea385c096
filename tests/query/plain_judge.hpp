// What one record says for itself, from the words of the atlas and of the filter and from days: slow and
// plain, with nothing of src/query but the types of its answers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/existence.hpp"
#include "query/kind_role.hpp"
#include "state/view.hpp"

namespace sillon::test {

struct RecordNow {
  Presence presence = Presence::present;
  std::uint8_t status = 0;
  int first_year = 0;  // of its `since` or its first event; 0 when neither is dated
};
class PlainDates {
 public:
  explicit PlainDates(const Atlas& atlas);  // outlives it
  RecordNow place(Row place, std::optional<PartialDate> date) const;
  RecordNow link(Row link, std::optional<PartialDate> date) const;

 private:
  const Atlas& atlas_;
  std::map<Row, std::vector<Event>> place_events_, link_events_;  // each in order of time
};

enum class Facet : std::uint8_t {
  kind,
  territory,
  sector,
  service,
  status,
  confidence,
  years,
  between,
  text,
  reach,
  ends
};
// The facets that stop a record.
using Stops = std::vector<Facet>;
// True when nothing stops it, or nothing but this facet.
bool stopped_at_most_by(const Stops& stops, Facet facet);

struct PlaceAnswer {
  RecordNow now;
  KindRole role = KindRole::other;
  Stops stops;
  bool undated = false;     // has no date, while one or years are asked for
  bool asked_for = false;   // there, and nothing stops it
  bool shown = false;       // for its own sake, which no city is
  bool can_be_end = false;  // exists, as links ask it of their ends
};

struct LinkAnswer {
  RecordNow now;
  Stops stops;
  bool in_course = false;  // it or one of its ends
};

class PlainJudge {
 public:
  PlainJudge(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date);
  std::vector<PlaceAnswer> places;  // by row
  std::vector<LinkAnswer> links;
};

}  // namespace sillon::test
