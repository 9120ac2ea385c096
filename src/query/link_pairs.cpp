#include "query/link_pairs.hpp"

#include <algorithm>
#include <numeric>

namespace sillon {
namespace {

struct JoinedLink {
  std::uint32_t a = 0, b = 0;
  Row link = no_row;
  std::uint8_t traits = 0;
};

std::uint32_t end_of(const Places& places, Row place, std::uint32_t towns) {
  const Row town = places.town[place];
  return town == no_row ? towns + places.territory[place] : town;
}

// A counting sort by one end; links of the same end keep their order.
std::vector<JoinedLink> sorted_by(std::uint32_t JoinedLink::*end, const std::vector<JoinedLink>& links,
                                  std::size_t ends) {
  std::vector<std::size_t> next(ends + 1, 0);
  for (const JoinedLink& link : links) ++next[link.*end + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<JoinedLink> sorted(links.size());
  for (const JoinedLink& link : links) sorted[next[link.*end]++] = link;
  return sorted;
}

}  // namespace

LinkPairs make_link_pairs(const Atlas& atlas) {
  LinkPairs made;
  made.towns = static_cast<std::uint32_t>(atlas.towns.size());
  made.territories = static_cast<std::uint32_t>(atlas.taxonomy.territories.size());
  const std::size_t ends = std::size_t{made.towns} + made.territories;
  std::vector<JoinedLink> links(atlas.links.size());
  for (Row link = 0; link < links.size(); ++link) {
    const std::uint32_t from = end_of(atlas.places, atlas.links.from[link], made.towns),
                        to = end_of(atlas.places, atlas.links.to[link], made.towns);
    const bool directed = atlas.taxonomy.link_kinds[atlas.links.kind[link]].directed;
    const int traits = (from <= to ? link_forward : 0) | (directed ? link_directed : 0) |
                       (atlas.links.crosses_border[link] != 0 ? link_crossing : 0);
    links[link] = {std::min(from, to), std::max(from, to), link, static_cast<std::uint8_t>(traits)};
  }
  // By the second end, then by the first: both orders keep the one before.
  links = sorted_by(&JoinedLink::b, links, ends);
  links = sorted_by(&JoinedLink::a, links, ends);
  made.links.reserve(links.size());
  made.traits.reserve(links.size());
  for (const JoinedLink& link : links) {
    if (made.pairs.empty() || made.pairs.back().a != link.a || made.pairs.back().b != link.b)
      made.pairs.push_back({link.a, link.b, static_cast<std::uint32_t>(made.links.size()), 0});
    ++made.pairs.back().count;
    made.links.push_back(link.link);
    made.traits.push_back(link.traits);
  }
  return made;
}

LinkSums link_sums(std::shared_ptr<const LinkPairs> pairs, const Visible& visible) {
  LinkSums sums;
  sums.pairs.resize(pairs->pairs.size());
  sums.linked_territory.assign(pairs->territories, 0);
  std::uint32_t shown = 0;
  for (std::size_t i = 0; i < sums.pairs.size(); ++i) {
    const LinkPairs::Pair& pair = pairs->pairs[i];
    LinkSums::Sum& sum = sums.pairs[i];
    for (std::uint32_t k = pair.first; k < pair.first + pair.count; ++k) {
      const std::uint32_t there = visible.link[pairs->links[k]] != Shown::hidden;
      const std::uint32_t traits = pairs->traits[k], forward = traits & link_forward;
      const std::uint32_t directed = there & (traits / link_directed);
      sum.count += there;
      sum.forward += directed & forward;
      sum.backward += directed & ~forward;
      sum.crossing += there & (traits / link_crossing);
    }
    shown += sum.count;
    if (sum.count > 0)
      for (const std::uint32_t end : {pair.a, pair.b})
        if (end >= pairs->towns) sums.linked_territory[end - pairs->towns] = 1;
    if (pair.b < pairs->towns && pair.a != pair.b) {
      sums.town_links += sum.count;
      sums.town_links_crossing += sum.crossing;
    }
  }
  sums.hidden = static_cast<std::uint32_t>(pairs->links.size()) - shown;
  sums.of = std::move(pairs);
  return sums;
}

}  // namespace sillon
