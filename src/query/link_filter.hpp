// The facets of a filter that bear on links, as small tables. What a link asks of its ends is one octet a
// place: links meet places in no order, and each look-up costs.
#pragma once

#include <cstdint>

#include "query/place_filter.hpp"

namespace sillon {

// The bits of that octet.
struct LinkEnd {
  static constexpr std::uint8_t exists = 1, shown = 2, in_course = 4;
  static constexpr std::uint8_t asked_for = 8;  // a city that passes the filter: never shown for its own sake
  static constexpr std::uint8_t in_first = 16, in_second = 32;  // of the territories of Filter::between
};

class LinkFacets {
 public:
  // Facets as bits: the kinds, all or across a border, and whatever else the filter and the ends ask.
  static constexpr std::uint32_t kind = 1, reach = 2, other = 4;

  LinkFacets(const Atlas& atlas, const Filter& filter);

  // The bits that a place of this territory has for `between`.
  std::uint8_t territory_bits(std::uint8_t territory) const { return territory_bits_[territory]; }

  // The facets that stop the row, given what its ends are; 0 when none does. Without a branch: what one link
  // answers says nothing of the next.
  std::uint32_t stopped_by(Row row, std::uint8_t from_end, std::uint8_t to_end) const {
    return stopped_by(links_.kind[row], links_.confidence[row], links_.crosses_border[row] != 0, from_end,
                      to_end);
  }
  std::uint32_t stopped_by(std::uint8_t own_kind, Confidence confidence, bool crosses_border,
                           std::uint8_t from_end, std::uint8_t to_end) const {
    const bool stands = ((from_end & to_end & LinkEnd::exists) != 0) &
                        (((from_end | to_end) & (LinkEnd::shown | LinkEnd::asked_for)) != 0) &
                        joins(from_end, to_end) & (confidence >= confidence_);
    const bool reaches =
        (reach_ == LinkFilter::all) | ((reach_ == LinkFilter::cross_border) & crosses_border);
    return static_cast<std::uint32_t>(!kinds_[own_kind]) * kind |
           static_cast<std::uint32_t>(!reaches) * reach | static_cast<std::uint32_t>(!stands) * other;
  }

 private:
  // Ends in both territories, or both ends in the one. `second_` is the first when there is one only, and 0
  // when none is asked for.
  bool joins(std::uint8_t from_end, std::uint8_t to_end) const {
    return (second_ == 0) | (((from_end & LinkEnd::in_first) != 0) & ((to_end & second_) != 0)) |
           (((from_end & second_) != 0) & ((to_end & LinkEnd::in_first) != 0));
  }

  const Links& links_;
  AllowedValues kinds_;
  std::array<std::uint8_t, 256> territory_bits_{};
  std::uint8_t second_ = 0;
  LinkFilter reach_;
  Confidence confidence_;
};

}  // namespace sillon
