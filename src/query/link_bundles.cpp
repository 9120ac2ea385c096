#include "query/link_bundles.hpp"

#include <algorithm>
#include <numeric>

namespace sillon {

namespace {

// A pair with shown links between two different stops, `a` < `b`.
struct StoppedPair {
  std::uint32_t a = 0, b = 0;
  BundledPair pair;
};

// A counting sort by one end; pairs of the same end keep their order.
std::vector<StoppedPair> sorted_by(std::uint32_t StoppedPair::*end, const std::vector<StoppedPair>& pairs,
                                   std::uint32_t stop_count) {
  std::vector<std::size_t> next(std::size_t{stop_count} + 1, 0);
  for (const StoppedPair& pair : pairs) ++next[pair.*end + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<StoppedPair> sorted(pairs.size());
  for (const StoppedPair& pair : pairs) sorted[next[pair.*end]++] = pair;
  return sorted;
}

}  // namespace

LinkBundles bundle_links(const LinkSums& sums, const LinkStops& stops) {
  const LinkPairs& all = *sums.of;
  LinkBundles bundles;
  bundles.inside.assign(stops.count, 0);
  bundles.hidden = sums.hidden;
  const auto stop_of = [&](std::uint32_t end) {
    return end < all.towns ? stops.of_town[end] : stops.of_territory[end - all.towns];
  };
  std::vector<StoppedPair> between;
  for (std::uint32_t i = 0; i < all.pairs.size(); ++i) {
    const std::uint32_t count = sums.pairs[i].count;
    if (count == 0) continue;
    const std::uint32_t a = stop_of(all.pairs[i].a), b = stop_of(all.pairs[i].b);
    if (a >= stops.count || b >= stops.count) {
      bundles.hidden += count;
      continue;
    }
    if (a >= stops.first_tray || b >= stops.first_tray) {
      bundles.at_a_tray += count;
    } else if (a == b) {
      bundles.in_a_town += count;
    } else {
      bundles.drawn += count;
    }
    if (a == b) {
      bundles.inside[a] += count;
    } else {
      between.push_back({std::min(a, b), std::max(a, b), {i, a > b}});
    }
  }

  // By the second stop, then by the first: both orders keep the one before.
  between = sorted_by(&StoppedPair::b, between, stops.count);
  between = sorted_by(&StoppedPair::a, between, stops.count);
  bundles.pairs.reserve(between.size());
  for (const StoppedPair& stopped : between) {
    const bool starts = bundles.between.empty() || bundles.between.back().a != stopped.a ||
                        bundles.between.back().b != stopped.b;
    if (starts) {
      LinkBundle& bundle = bundles.between.emplace_back();
      bundle.a = stopped.a;
      bundle.b = stopped.b;
      bundle.first_pair = static_cast<std::uint32_t>(bundles.pairs.size());
    }
    LinkBundle& bundle = bundles.between.back();
    const LinkSums::Sum& sum = sums.pairs[stopped.pair.pair];
    ++bundle.pairs;
    bundle.count += sum.count;
    bundle.forward += stopped.pair.turned ? sum.backward : sum.forward;
    bundle.backward += stopped.pair.turned ? sum.forward : sum.backward;
    bundle.crossing += sum.crossing;
    bundles.pairs.push_back(stopped.pair);
  }
  return bundles;
}

}  // namespace sillon
