// The links of a synthetic atlas: most to near towns and to large ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "atlas/synthetic_places.hpp"

namespace sillon {

class SyntheticLinks {
 public:
  // Keeps references to the first two.
  SyntheticLinks(const Taxonomy& taxonomy, const SyntheticPlaces& places, SyntheticOrder order);

  static std::string header();
  // The links that go out from one place of places.csv, numbered on; over all rows, which are to be asked for
  // in order, they are as many as were ordered.
  void append_links_of(std::uint64_t row, std::string& text);

 private:
  // The larger towns that draw a town's links most.
  struct Draw {
    std::vector<std::size_t> towns;
    std::vector<std::uint64_t> ends;  // running sums of their weights
    bool made = false;
  };
  struct Link {
    std::uint64_t from_slot = 0, to_slot = 0;
    std::uint8_t kind = 0;
    PartialDate since, until;
    bool active = true;
  };

  const Draw& draw_of(std::size_t town);
  std::uint64_t target(std::uint64_t slot, RandomStream& random);
  std::uint64_t new_target(std::uint64_t slot, RandomStream& random);
  void date(Link& link, RandomStream& random) const;
  Link repeated(std::uint64_t slot, std::uint64_t number) const;
  void append(const Link& link, RandomStream& random, std::string& text);

  const Taxonomy& taxonomy_;
  const SyntheticPlaces& places_;
  SyntheticOrder order_;
  TermChoice kinds_;
  std::string_view active_, ended_;
  std::uint64_t written_ = 0;
  std::vector<Draw> draws_;                    // by town, each made when it is first needed
  std::unordered_set<std::uint64_t> targets_;  // of the place whose links are being made
};

}  // namespace sillon
