// The places of a synthetic atlas: each is a function of the order, the towns and its own number, so that
// none is ever kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "atlas/synthetic_choice.hpp"
#include "atlas/synthetic_random.hpp"
#include "atlas/synthetic_towns.hpp"

namespace sillon {

// The same order makes the same atlas, to the octet.
struct SyntheticOrder {
  std::uint64_t places = 0, links = 0, seed = 1;
};
inline constexpr std::uint64_t most_synthetic_rows = 10'000'000;  // of places, and of links
inline constexpr std::uint16_t first_synthetic_year = 1950, last_synthetic_year = 2026;

// Links go from each slot but the first to lower ones, that is to places of the same town or one that has
// more: every pair has one direction, and no two slots can make the same link. Slot 0 has none of its own.
inline std::uint64_t links_before_slot(SyntheticOrder order, std::uint64_t slot) {
  return slot == 0 || order.places < 2 ? 0 : order.links * (slot - 1) / (order.places - 1);
}
inline std::uint64_t most_links_of_a_slot(SyntheticOrder order) {
  return order.places < 2 ? 0 : (order.links + order.places - 2) / (order.places - 1);
}

class SyntheticPlaces {
 public:
  // Keeps references to all three but the order.
  SyntheticPlaces(const Taxonomy& taxonomy, const SyntheticTowns& towns, SyntheticOrder order);

  std::uint64_t size() const { return order_.places; }
  const SyntheticTowns& towns() const { return towns_; }

  // A place has two numbers: its row in places.csv, and its slot among the places by town. Rows of one town
  // lie scattered over the file, as in a register.
  std::uint64_t slot_of(std::uint64_t row) const { return order_of_rows_.at(row); }
  std::uint64_t row_of(std::uint64_t slot) const { return order_of_rows_.place_of(slot); }

  std::uint8_t kind(std::uint64_t slot) const;
  struct Lifetime {
    PartialDate since, until;
  };
  Lifetime lifetime(std::uint64_t slot) const;

  static std::string header();
  void append_row(std::uint64_t row, std::string& text) const;
  static void append_id(std::uint64_t row, std::string& text);  // "p-0000123", counted from 1

 private:
  bool stands_for_town(std::uint64_t slot, std::size_t town) const;
  void append_point(std::uint64_t slot, std::size_t town, std::string& text) const;
  void append_terms(std::uint8_t kind, RandomStream& random, std::string& text) const;
  void append_story(std::uint64_t slot, std::uint8_t kind, RandomStream& random, std::string& text) const;

  const Taxonomy& taxonomy_;
  const SyntheticTowns& towns_;
  SyntheticOrder order_;
  RandomOrder order_of_rows_;
  std::uint64_t
      founders_;  // slots below may have more links than other places to go to: these are the oldest
  TermChoice kinds_, services_, sectors_;
  std::optional<std::uint8_t> city_, startup_, whole_;
  std::string_view open_, closed_, announced_;
};

}  // namespace sillon
