#include "query/link_filter.hpp"

namespace sillon {

LinkFacets::LinkFacets(const Atlas& atlas, const Filter& filter)
    : links_(atlas.links),
      kinds_(allowed_values(atlas.taxonomy.link_kinds, filter.link_kind)),
      reach_(filter.links),
      confidence_(filter.confidence) {
  const KeySet& between = filter.between;
  if (between.empty()) return;
  second_ = between.size() == 1 ? LinkEnd::in_first : LinkEnd::in_second;
  const auto mark = [&](const std::string& key, std::uint8_t bit) {
    if (const auto territory = index_of(atlas.taxonomy.territories, key)) territory_bits_[*territory] |= bit;
  };
  mark(between.front(), LinkEnd::in_first);
  if (between.size() > 1) mark(between[1], LinkEnd::in_second);
}

}  // namespace sillon
