#include "picture/town_rings.hpp"

#include <algorithm>
#include <cmath>

#include "query/link_bundles.hpp"

namespace sillon {
namespace {

constexpr float merge_gap = 9;            // logical pixels beyond the larger ring's edge
constexpr std::uint32_t small_count = 6;  // a town of at most this many may merge into a larger one
constexpr float largest_push = 26;        // logical pixels
constexpr float ring_gap = 3;
constexpr float symbol_radius = 6.2f;
constexpr float single_reach = 1.35f;  // a shape with its outline reaches beyond its unit radius
constexpr float context_radius = 2.6f;
constexpr std::size_t plate_most = 48;   // places of a larger ring stay on the ring …
constexpr double plate_most_below = 45;  // … until the town is as close as this, metres a logical pixel

bool is_planned(std::string_view status) {
  return status == "announced" || status == "candidate";
}

// One ring a town, before any merging; towns with nothing to show are left out.
std::vector<Ring> ring_per_town(const Atlas& atlas, const Visible& visible, const Plane& plane,
                                const std::vector<std::uint8_t>& counted, Closeness closeness) {
  std::vector<Ring> rings;
  const auto& kinds = atlas.taxonomy.kinds;
  for (Row town = 0; town < atlas.towns.size(); ++town) {
    if (!std::isfinite(plane.towns[town].x_m)) continue;
    Ring ring;
    ring.by_group.assign(atlas.taxonomy.kind_groups.size(), 0);
    ring.planned_by_group = ring.by_group;
    bool any_context = false;
    for (std::uint32_t m = atlas.towns.first[town]; m < atlas.towns.first[town + 1]; ++m) {
      const Row place = atlas.towns.members[m];
      const Shown shown = visible.place[place];
      if (shown == Shown::hidden) continue;
      if (shown == Shown::context) {
        any_context = true;
        continue;
      }
      const std::uint8_t kind = atlas.places.kind[place];
      ring.places.push_back(place);
      if (!counted[kind]) {
        if (kinds[kind].symbol == Symbol::small_disc) ++ring.startups;
        continue;
      }
      ++ring.count;
      ++ring.by_group[kinds[kind].group];
      if (is_planned(atlas.taxonomy.statuses[visible.place_status[place]].key))
        ++ring.planned_by_group[kinds[kind].group];
    }
    const bool startups_matter = ring.startups > 0 && closeness != Closeness::region;
    if (ring.count == 0 && !startups_matter && !any_context) continue;
    ring.context = ring.count == 0 && !startups_matter;
    ring.town = town;
    ring.towns = {town};
    ring.place = plane.towns[town];
    rings.push_back(std::move(ring));
  }
  return rings;
}

float radius_of(const Ring& ring, float scale) {
  if (ring.count >= 2) return ring_radius(ring.count) * scale;
  if (ring.count == 1 || ring.startups > 0) return symbol_radius * single_reach * scale;
  return context_radius * scale;
}

void absorb(Ring& larger, const Ring& smaller) {
  larger.towns.insert(larger.towns.end(), smaller.towns.begin(), smaller.towns.end());
  larger.places.insert(larger.places.end(), smaller.places.begin(), smaller.places.end());
  larger.count += smaller.count;
  larger.startups += smaller.startups;
  for (std::size_t g = 0; g < larger.by_group.size(); ++g) {
    larger.by_group[g] += smaller.by_group[g];
    larger.planned_by_group[g] += smaller.planned_by_group[g];
  }
}

// Pairs that overlap move apart along the line between them; the smaller moves more.
void push_apart(std::vector<Ring>& rings, const std::vector<PixelPoint>& at, float scale) {
  for (int round = 0; round < 40; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < rings.size(); ++i)
      for (std::size_t j = i + 1; j < rings.size(); ++j) {
        Ring &a = rings[i], &b = rings[j];
        if (a.context || b.context) continue;
        const PixelPoint d = (at[j] + b.push) - (at[i] + a.push);
        const float wanted = a.radius_px + b.radius_px + ring_gap * scale, have = length(d);
        if (have >= wanted - 0.05f) continue;
        const PixelPoint direction = have > 0.01f ? d * (1 / have) : PixelPoint{1, 0};
        const float share = b.radius_px / (a.radius_px + b.radius_px), miss = wanted - have;
        a.push = a.push - direction * (miss * share);
        b.push = b.push + direction * (miss * (1 - share));
        moved = true;
      }
    for (Ring& ring : rings) {
      const float far = length(ring.push), most = largest_push * scale;
      if (far > most) ring.push = ring.push * (most / far);
    }
    if (!moved) return;
  }
}

PixelBox plate_of(const Ring& ring, float scale) {
  const auto n = static_cast<int>(ring.places.size());
  const int columns = std::min(plate_columns, n), rows = (n + plate_columns - 1) / plate_columns;
  const float width = (static_cast<float>(columns) * plate_pitch + 2 * plate_padding) * scale;
  const float height = (static_cast<float>(rows) * plate_pitch + 2 * plate_padding) * scale;
  return {-width / 2, -height / 2, width, height};
}

// Which rings open into plates: the largest first, as long as a plate covers no other ring or plate.
void open_plates(std::vector<Ring>& rings, const std::vector<PixelPoint>& at, double m_per_logical_px,
                 float scale) {
  std::vector<PixelBox> taken;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    const PixelPoint middle = at[i] + rings[i].push;
    const float r = rings[i].radius_px;
    taken.push_back({middle.x_px - r, middle.y_px - r, 2 * r, 2 * r});
  }
  for (std::size_t i = 0; i < rings.size(); ++i) {
    Ring& ring = rings[i];
    if (ring.places.size() < 2 || (ring.places.size() > plate_most && m_per_logical_px > plate_most_below))
      continue;
    const PixelBox plate = plate_of(ring, scale);
    const PixelPoint middle = at[i] + ring.push;
    const PixelBox here{middle.x_px + plate.x_px, middle.y_px + plate.y_px, plate.width_px, plate.height_px};
    bool free = true;
    for (std::size_t j = 0; j < rings.size() && free; ++j) free = j == i || !here.touches(taken[j]);
    if (!free) continue;
    ring.plate = plate;
    taken[i] = here;
  }
}

}  // namespace

std::vector<std::uint8_t> counted_kinds(const Taxonomy& taxonomy, const Filter& filter) {
  const auto holds_key = [&](const std::string& key) {
    return std::binary_search(filter.kind.begin(), filter.kind.end(), key);
  };
  // "Everything but incubators" holds start-ups too, but nobody asked for them.
  const auto& groups = taxonomy.kind_groups;
  const auto chosen = std::count_if(groups.begin(), groups.end(),
                                    [&](const KindGroup& group) { return holds_key(group.key); });
  const bool by_name = 2 * static_cast<std::size_t>(chosen) <= groups.size();
  std::vector<std::uint8_t> counted(taxonomy.kinds.size());
  for (std::size_t k = 0; k < counted.size(); ++k) {
    const Kind& kind = taxonomy.kinds[k];
    const auto asked = [&](const std::string& key) { return by_name && holds_key(key); };
    counted[k] = kind.resource || asked(kind.key) || asked(taxonomy.kind_groups[kind.group].key);
  }
  return counted;
}

float ring_radius(std::uint32_t count) {
  return 8.5f + 2.5f * std::sqrt(static_cast<float>(count));
}

TownRings gather_towns(const Atlas& atlas, const Visible& visible, const Plane& plane, const Filter& filter,
                       double m_per_px, float scale) {
  const Closeness closeness = closeness_of(m_per_px * scale);
  const auto counted = counted_kinds(atlas.taxonomy, filter);
  std::vector<Ring> single = ring_per_town(atlas, visible, plane, counted, closeness);
  std::stable_sort(single.begin(), single.end(),
                   [](const Ring& a, const Ring& b) { return a.count > b.count; });

  const PixelFromMap world(plane.origin, {0, 0}, m_per_px, plane.turn_rad);
  TownRings out;
  out.ring_of_town.assign(atlas.towns.size(), no_stop);
  std::vector<PixelPoint> at;
  for (Ring& ring : single) {
    const PixelPoint here = world(ring.place);
    std::size_t into = out.rings.size();
    if (ring.count <= small_count)
      for (std::size_t i = 0; i < out.rings.size() && into == out.rings.size(); ++i) {
        const Ring& larger = out.rings[i];
        if (larger.context || larger.count <= ring.count) continue;
        if (length(at[i] - here) < larger.radius_px + merge_gap * scale) into = i;
      }
    if (into < out.rings.size()) {
      absorb(out.rings[into], ring);
      out.rings[into].radius_px = radius_of(out.rings[into], scale);
    } else {
      ring.radius_px = radius_of(ring, scale);
      out.rings.push_back(std::move(ring));
      at.push_back(here);
    }
  }
  push_apart(out.rings, at, scale);
  if (closeness == Closeness::town) open_plates(out.rings, at, m_per_px * static_cast<double>(scale), scale);
  const auto& kinds = atlas.taxonomy.kinds;
  for (std::size_t i = 0; i < out.rings.size(); ++i) {
    Ring& ring = out.rings[i];
    for (const Row town : ring.towns) out.ring_of_town[town] = static_cast<std::uint32_t>(i);
    std::stable_sort(ring.places.begin(), ring.places.end(), [&](Row a, Row b) {
      const std::uint8_t ka = atlas.places.kind[a], kb = atlas.places.kind[b];
      if (counted[ka] != counted[kb]) return counted[ka] > counted[kb];
      return kinds[ka].group < kinds[kb].group;
    });
  }
  return out;
}

}  // namespace sillon
