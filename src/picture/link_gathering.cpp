#include "picture/link_gathering.hpp"

#include <cmath>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace sillon {
namespace {

constexpr float first_cell = 72, growth = 1.5f;  // logical pixels
constexpr int most_steps = 12;

// Each ring's largest neighbour within its cell; rings come in order of their counts.
std::vector<std::uint32_t> stops_by_cell(const std::vector<Ring>& rings, const std::vector<PixelPoint>& at,
                                         std::uint32_t stop_count, float cell_px) {
  std::vector<std::uint32_t> stands_for(stop_count);
  std::iota(stands_for.begin(), stands_for.end(), 0u);
  std::unordered_map<std::uint64_t, std::uint32_t> largest_of_cell;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    if (rings[i].afar) continue;
    const auto x = static_cast<std::int32_t>(std::floor(at[i].x_px / cell_px));
    const auto y = static_cast<std::int32_t>(std::floor(at[i].y_px / cell_px));
    const std::uint64_t cell =
        static_cast<std::uint64_t>(static_cast<std::uint32_t>(y)) << 32 | static_cast<std::uint32_t>(x);
    stands_for[i] = largest_of_cell.try_emplace(cell, i).first->second;
  }
  return stands_for;
}

// Pairs that can be seen: between two rings afar nothing is drawn. Counts until there are too many.
std::size_t pairs_between(const std::vector<Ring>& rings, const LinkBundles& bundles,
                          const std::vector<std::uint32_t>& stands_for) {
  const auto is_afar = [&](std::uint32_t stop) { return stop < rings.size() && rings[stop].afar; };
  std::unordered_set<std::uint64_t> pairs;
  for (const LinkBundle& bundle : bundles.between) {
    const std::uint32_t a = stands_for[bundle.a], b = stands_for[bundle.b];
    if (a == b || (is_afar(a) && is_afar(b))) continue;
    pairs.insert(static_cast<std::uint64_t>(std::min(a, b)) << 32 | std::max(a, b));
    if (pairs.size() > most_gathered_bundles) break;
  }
  return pairs.size();
}

}  // namespace

std::vector<std::uint32_t> gathered_stops(const std::vector<Ring>& rings, const std::vector<PixelPoint>& at,
                                          const LinkBundles& bundles, std::uint32_t stop_count, float scale) {
  if (bundles.between.size() <= bearable_bundles) return {};
  std::vector<std::uint32_t> stands_for;
  float cell_px = first_cell * scale;
  for (int step = 0; step < most_steps; ++step, cell_px *= growth) {
    stands_for = stops_by_cell(rings, at, stop_count, cell_px);
    if (pairs_between(rings, bundles, stands_for) <= most_gathered_bundles) break;
  }
  return stands_for;
}

}  // namespace sillon
