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

LinkBundle bundle_of(const Atlas& atlas, const StoppedLink* begin, const StoppedLink* end) {
  LinkBundle bundle;
  bundle.a = begin->a;
  bundle.b = begin->b;
  bundle.links.reserve(static_cast<std::size_t>(end - begin));
  for (const StoppedLink* stopped = begin; stopped != end; ++stopped) {
    bundle.links.push_back(stopped->link);
    if (atlas.taxonomy.link_kinds[atlas.links.kind[stopped->link]].directed)
      ++(stopped->forward ? bundle.forward : bundle.backward);
    bundle.crossing += atlas.links.crosses_border[stopped->link] != 0;
  }
  return bundle;
}

}  // namespace

LinkBundles bundle_links(const Atlas& atlas, const Visible& visible,
                         std::span<const std::uint32_t> stop_of_place, std::uint32_t first_tray,
                         std::uint32_t stop_count) {
  LinkBundles bundles;
  bundles.inside.assign(stop_count, 0);
  std::vector<StoppedLink> between;
  for (Row link = 0; link < atlas.links.size(); ++link) {
    const std::uint32_t from = stop_of_place[atlas.links.from[link]],
                        to = stop_of_place[atlas.links.to[link]];
    if (visible.link[link] == Shown::hidden || from >= stop_count || to >= stop_count) {
      ++bundles.hidden;
      continue;
    }
    if (from >= first_tray || to >= first_tray) {
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
  between = sorted_by(&StoppedLink::b, between, stop_count);
  between = sorted_by(&StoppedLink::a, between, stop_count);
  const StoppedLink* const end = between.data() + between.size();
  for (const StoppedLink* begin = between.data(); begin != end;) {
    const StoppedLink* next = begin;
    while (next != end && next->a == begin->a && next->b == begin->b) ++next;
    bundles.between.push_back(bundle_of(atlas, begin, next));
    begin = next;
  }
  return bundles;
}

}  // namespace sillon
