#include "picture/town_rings.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "picture/pixel_grid.hpp"
#include "picture/ring_layout.hpp"
#include "query/link_bundles.hpp"

namespace sillon {
namespace {

constexpr float air_in_a_crowd = 18;         // logical pixels between two rings
constexpr float merge_gap = 9;               // logical pixels beyond the larger ring's edge
constexpr std::uint32_t small_count = 6;     // a town of at most this many may merge into a larger one
constexpr std::size_t crowd_of_towns = 400;  // of more, all merge until no ring covers another
constexpr float symbol_radius = 6.2f;
constexpr float single_reach = 1.35f;  // a shape with its outline reaches beyond its unit radius
constexpr float context_radius = 2.6f;
constexpr std::uint32_t counted_by_area = 100;           // rings of more grow by the logarithm
constexpr float crowd_radius = 11, crowd_growth = 4.6f;  // in a crowd all do: just room for their digits
constexpr int rounds_in_a_crowd = 6;

float radius_of(const Ring& ring, float scale, bool crowded) {
  if (ring.count >= 2) return ring_radius(ring.count, crowded) * scale;
  if (ring.count == 1 || ring.startups > 0) return symbol_radius * single_reach * scale;
  return context_radius * scale;
}

PixelBox around(PixelPoint at, float reach) {
  return {at.x_px - reach, at.y_px - reach, 2 * reach, 2 * reach};
}

// How far outside the window a point lies, in windows; 0 inside.
float windows_away(const PixelBox& window, PixelPoint p) {
  const float x = std::max({window.x_px - p.x_px, p.x_px - window.right_px(), 0.0f}) / window.width_px;
  const float y = std::max({window.y_px - p.y_px, p.y_px - window.bottom_px(), 0.0f}) / window.height_px;
  return std::max(x, y);
}

class Gatherer {
 public:
  Gatherer(const Atlas& atlas, const TownSums& sums, const Plane& plane, const GatherScope& scope)
      : atlas_(atlas),
        sums_(sums),
        plane_(plane),
        scope_(scope),
        frame_(plane.origin, {0, 0}, scope.m_per_px, plane.turn_rad),
        startups_matter_(closeness_of(scope.m_per_px * static_cast<double>(scope.scale)) !=
                         Closeness::region),
        crowded_(is_crowded(sums)),
        grid_(64 * scope.scale) {}

  void gather() {
    for (const Row town : sums_.by_count) {
      if (!std::isfinite(plane_.towns[town].x_m)) continue;
      const bool is_context = sums_.count[town] == 0 && !(startups_matter_ && sums_.startups[town] > 0);
      if (is_context && sums_.context[town] == 0) continue;
      take(town, is_context);
    }
    if (crowded_)
      for (int round = 0; round < rounds_in_a_crowd && merge_what_overlaps(); ++round) {
      }
    rings.insert(rings.end(), std::make_move_iterator(afar_.begin()), std::make_move_iterator(afar_.end()));
    for (std::size_t i = at.size(); i < rings.size(); ++i) at.push_back(frame_(rings[i].place));
  }

  std::vector<Ring> rings;
  std::vector<PixelPoint> at;  // their true places

 private:
  void take(Row town, bool is_context) {
    const PixelPoint here = frame_(plane_.towns[town]);
    if (scope_.window)
      if (const float away = windows_away(*scope_.window, here); away > 0) return take_afar(town, here, away);
    if (const std::uint32_t into = ring_to_merge_into(town, here); into != no_stop) {
      absorb(rings[into], town);
      rings[into].radius_px = radius_of(rings[into], scope_.scale, crowded_);
      return;
    }
    Ring ring = ring_of(town);
    ring.context = is_context;
    ring.radius_px = radius_of(ring, scope_.scale, crowded_);
    add(std::move(ring), here);
  }

  // Cells of half a window beside it, twice as large with every doubling of the distance.
  void take_afar(Row town, PixelPoint here, float away) {
    const int level = std::max(0, std::ilogb(away) + 1);
    const float cell_x = std::ldexp(scope_.window->width_px / 2, level),
                cell_y = std::ldexp(scope_.window->height_px / 2, level);
    const auto step = [](float px, float cell) {
      return static_cast<std::uint64_t>(
          static_cast<std::uint32_t>(static_cast<std::int32_t>(std::floor(px / cell))));
    };
    const std::uint64_t cell = static_cast<std::uint64_t>(level) << 58 |
                               (step(here.y_px, cell_y) & 0x1FFFFFFF) << 29 |
                               (step(here.x_px, cell_x) & 0x1FFFFFFF);
    const auto [found, is_new] = afar_of_cell_.try_emplace(cell, afar_.size());
    if (!is_new) return absorb(afar_[found->second], town);
    Ring ring = ring_of(town);
    ring.afar = true;
    ring.radius_px = context_radius * scope_.scale;
    afar_.push_back(std::move(ring));
  }

  // The largest ring close enough that the town belongs on it.
  std::uint32_t ring_to_merge_into(Row town, PixelPoint here) const {
    const std::uint32_t count = sums_.count[town];
    if (count > small_count && !crowded_) return no_stop;
    const float scale = scope_.scale;
    const float own = crowded_ && count >= 2 ? ring_radius(count, true) + air_in_a_crowd : merge_gap;
    const float gap = std::max(merge_gap, own) * scale;
    std::uint32_t into = no_stop;
    grid_.near(around(here, gap), [&](std::uint32_t i) {
      const Ring& larger = rings[i];
      if (i < into && !larger.context && larger.count > count &&
          length(at[i] - here) < larger.radius_px + gap)
        into = i;
      return true;
    });
    return into;
  }

  // What has grown may cover others: the smaller joins the larger. False when nothing did.
  bool merge_what_overlaps() {
    std::vector<std::uint32_t> order(rings.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rings[a].count > rings[b].count; });
    std::vector<Ring> before = std::move(rings);
    const std::vector<PixelPoint> at_before = std::move(at);
    rings.clear();
    at.clear();
    grid_ = PixelGrid(64 * scope_.scale);
    for (const std::uint32_t i : order) {
      Ring& ring = before[i];
      const PixelPoint here = at_before[i];
      const float reach = ring.radius_px + air_in_a_crowd * scope_.scale / 2;
      std::uint32_t into = no_stop;
      grid_.near(around(here, reach), [&](std::uint32_t j) {
        const Ring& larger = rings[j];
        if (j < into && !larger.context && length(at[j] - here) < larger.radius_px + reach) into = j;
        return true;
      });
      if (into == no_stop) {
        add(std::move(ring), here);
        continue;
      }
      for (const Row town : ring.towns) absorb(rings[into], town);
      rings[into].radius_px = radius_of(rings[into], scope_.scale, crowded_);
    }
    return rings.size() < before.size();
  }

  void add(Ring ring, PixelPoint here) {
    // Twice the radius, since it grows with what it takes in: who looks for it looks around himself as well.
    grid_.add(around(here, std::max(2 * ring.radius_px, 50 * scope_.scale)),
              static_cast<std::uint32_t>(rings.size()));
    rings.push_back(std::move(ring));
    at.push_back(here);
  }

  Ring ring_of(Row town) const {
    Ring ring;
    ring.town = town;
    ring.place = plane_.towns[town];
    ring.by_group.assign(atlas_.taxonomy.kind_groups.size(), 0);
    ring.planned_by_group = ring.by_group;
    absorb(ring, town);
    return ring;
  }

  void absorb(Ring& ring, Row town) const {
    ring.towns.push_back(town);
    ring.count += sums_.count[town];
    ring.startups += sums_.startups[town];
    ring.shown += sums_.shown[town];
    ring.in_course += sums_.in_course[town];
    for (const TownSums::Part& part : sums_.parts_of(town)) {
      ring.by_group[part.group] += part.count;
      ring.planned_by_group[part.group] += part.planned;
    }
  }

  const Atlas& atlas_;
  const TownSums& sums_;
  const Plane& plane_;
  const GatherScope& scope_;
  const PixelFromMap frame_;  // from the plane's origin
  bool startups_matter_, crowded_;
  PixelGrid grid_;
  std::vector<Ring> afar_;
  std::unordered_map<std::uint64_t, std::size_t> afar_of_cell_;
};

// Every shown place of a plate, or the one a symbol stands for.
void name_places(const Atlas& atlas, const Visible& visible, std::span<const std::uint8_t> counted,
                 Ring& ring) {
  const bool is_symbol = !ring.context && ring.count<2, is_plate = ring.plate.width_px> 0;
  if (ring.afar || (!is_symbol && !is_plate)) return;
  const auto& kinds = atlas.taxonomy.kinds;
  const auto rank = [&](Row place) {
    const std::uint8_t kind = atlas.places.kind[place];
    return (counted[kind] ? 0 : 256) + kinds[kind].group;
  };
  for (const Row town : ring.towns)
    for (std::uint32_t m = atlas.towns.first[town]; m < atlas.towns.first[town + 1]; ++m) {
      const Row place = atlas.towns.members[m];
      if (!is_shown(visible.place[place])) continue;
      if (is_plate || ring.places.empty())
        ring.places.push_back(place);
      else if (rank(place) < rank(ring.places.front()))
        ring.places.front() = place;
    }
  std::stable_sort(ring.places.begin(), ring.places.end(), [&](Row a, Row b) { return rank(a) < rank(b); });
}

}  // namespace

float ring_radius(std::uint32_t count, bool crowded) {
  const auto n = static_cast<float>(std::max(count, 1u));
  if (crowded) return crowd_radius + crowd_growth * std::log10(n);
  const auto most = static_cast<float>(counted_by_area);
  return 8.5f + 2.5f * std::sqrt(std::min(n, most)) + 4 * std::log10(std::max(n / most, 1.0f));
}

bool is_crowded(const TownSums& sums) {
  return sums.by_count.size() > crowd_of_towns;
}

TownRings gather_towns(const Atlas& atlas, const Visible& visible, const TownSums& sums, const Plane& plane,
                       std::span<const std::uint8_t> counted, const GatherScope& scope) {
  Gatherer gatherer(atlas, sums, plane, scope);
  gatherer.gather();
  push_apart(gatherer.rings, gatherer.at, scope.scale);
  const double m_per_logical_px = scope.m_per_px * static_cast<double>(scope.scale);
  if (closeness_of(m_per_logical_px) == Closeness::town)
    open_plates(gatherer.rings, gatherer.at, m_per_logical_px, scope.scale);

  TownRings out;
  out.rings = std::move(gatherer.rings);
  out.ring_of_town.assign(atlas.towns.size(), no_stop);
  for (std::uint32_t i = 0; i < out.rings.size(); ++i) {
    for (const Row town : out.rings[i].towns) out.ring_of_town[town] = i;
    name_places(atlas, visible, counted, out.rings[i]);
  }
  return out;
}

}  // namespace sillon
