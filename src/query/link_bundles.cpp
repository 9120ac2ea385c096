#include "query/link_bundles.hpp"

#include <algorithm>
#include <numeric>

namespace sillon {

namespace {

// A shown link between two different stops, `a` < `b`.
struct StoppedLink {
  std::uint32_t a = 0, b = 0;
  Row link = no_row;
  bool forward = false;  // from a to b
};

// A counting sort by one end; links of the same end keep their order.
std::vector<StoppedLink> sorted_by(std::uint32_t StoppedLink::*end, const std::vector<StoppedLink>& links,
                                   std::uint32_t stop_count) {
  std::vector<std::size_t> next(std::size_t{stop_count} + 1, 0);
  for (const StoppedLink& link : links) ++next[link.*end + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<StoppedLink> sorted(links.size());
  for (const StoppedLink& link : links) sorted[next[link.*end]++] = link;
  return sorted;
}

// The bundle of the links from `begin` to `end`, which join the same two stops; they go to `links`.
LinkBundle bundle_of(const Atlas& atlas, const StoppedLink* begin, const StoppedLink* end,
                     std::vector<Row>& links) {
  LinkBundle bundle;
  bundle.a = begin->a;
  bundle.b = begin->b;
  bundle.first = static_cast<std::uint32_t>(links.size());
  bundle.count = static_cast<std::uint32_t>(end - begin);
  for (const StoppedLink* stopped = begin; stopped != end; ++stopped) {
    links.push_back(stopped->link);
    if (atlas.taxonomy.link_kinds[atlas.links.kind[stopped->link]].directed)
      ++(stopped->forward ? bundle.forward : bundle.backward);
    bundle.crossing += atlas.links.crosses_border[stopped->link] != 0;
  }
  return bundle;
}

}  // namespace

LinkBundles bundle_links(const Atlas& atlas, const Visible& visible, const LinkStops& stops) {
  LinkBundles bundles;
  bundles.inside.assign(stops.count, 0);
  std::vector<StoppedLink> between;
  for (Row link = 0; link < atlas.links.size(); ++link) {
    const bool hidden = visible.link[link] == Shown::hidden;
    const std::uint32_t from = hidden ? no_stop : stops.of(atlas.places, atlas.links.from[link]),
                        to = hidden ? no_stop : stops.of(atlas.places, atlas.links.to[link]);
    if (from >= stops.count || to >= stops.count) {
      ++bundles.hidden;
      continue;
    }
    if (from >= stops.first_tray || to >= stops.first_tray) {
      ++bundles.at_a_tray;
    } else if (from == to) {
      ++bundles.in_a_town;
    } else {
      ++bundles.drawn;
    }
    if (from == to) {
      ++bundles.inside[from];
    } else {
      between.push_back({std::min(from, to), std::max(from, to), link, from < to});
    }
  }

  // By the second stop, then by the first: both orders keep the one before.
  between = sorted_by(&StoppedLink::b, between, stops.count);
  between = sorted_by(&StoppedLink::a, between, stops.count);
  bundles.links.reserve(between.size());
  const StoppedLink* const end = between.data() + between.size();
  for (const StoppedLink* begin = between.data(); begin != end;) {
    const StoppedLink* next = begin;
    while (next != end && next->a == begin->a && next->b == begin->b) ++next;
    bundles.between.push_back(bundle_of(atlas, begin, next, bundles.links));
    begin = next;
  }
  return bundles;
}

}  // namespace sillon
