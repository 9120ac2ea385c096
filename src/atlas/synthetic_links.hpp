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
  // The next link, numbered on, in the order of the places it goes out from; false when there is none.
  bool append_next(std::string& text);

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

  // The place whose links are being made, and how far that has come.
  struct From {
    std::uint64_t row = 0, slot = 0, first = 0, count = 0, next = 0;
    std::unordered_set<std::uint64_t> targets;
  };

  bool find_from();
  const Draw& draw_of(std::size_t town);
  std::uint64_t drawn_target(RandomStream& random);
  std::uint64_t new_target(RandomStream& random);
  void date(Link& link, RandomStream& random) const;
  Link repeated() const;
  void append(const Link& link, RandomStream& random, std::string& text);

  const Taxonomy& taxonomy_;
  const SyntheticPlaces& places_;
  SyntheticOrder order_;
  TermChoice kinds_;
  std::string_view active_, ended_;
  std::uint64_t written_ = 0;
  std::vector<Draw> draws_;  // by town, each made when it is first needed
  From from_;
};

}  // namespace sillon
