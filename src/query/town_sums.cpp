#include "query/town_sums.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "work/shares.hpp"

namespace sillon {
namespace {

constexpr std::size_t towns_at_once = 64;

bool is_planned(std::string_view status) {
  return status == "announced" || status == "candidate";
}

// Adds up the towns from `begin` to `end`; parts are kept apart until all shares are there.
class Adder {
 public:
  Adder(const Atlas& atlas, const Visible& visible, std::span<const std::uint8_t> counted, TownSums& sums)
      : atlas_(atlas), visible_(visible), sums_(sums) {
    const Taxonomy& taxonomy = atlas.taxonomy;
    for (std::size_t kind = 0; kind < taxonomy.kinds.size(); ++kind) {
      group_[kind] = taxonomy.kinds[kind].group;
      counted_[kind] = counted[kind];
      startup_[kind] = counted[kind] == 0 && taxonomy.kinds[kind].symbol == Symbol::small_disc;
    }
    for (std::size_t status = 0; status < taxonomy.statuses.size(); ++status)
      planned_[status] = is_planned(taxonomy.statuses[status].key);
  }

  // The parts of these towns; `sums.first[town]` is how many that one has.
  std::vector<TownSums::Part> add(Row begin, Row end) {
    std::vector<TownSums::Part> parts;
    for (Row town = begin; town < end; ++town) {
      const std::size_t before = parts.size();
      add_town(town, parts);
      sums_.first[town] = static_cast<std::uint32_t>(parts.size() - before);
    }
    return parts;
  }

 private:
  void add_town(Row town, std::vector<TownSums::Part>& parts) {
    const Towns& towns = atlas_.towns;
    const auto& kinds = atlas_.places.kind;
    std::array<std::uint32_t, 256> count{}, planned{};
    std::uint32_t startups = 0, shown = 0, in_course = 0;
    bool context = false;
    for (std::uint32_t i = towns.first[town]; i < towns.first[town + 1]; ++i) {
      const Row place = towns.members[i];
      const Shown how = visible_.place[place];
      context = context || how == Shown::context;
      if (!is_shown(how)) continue;
      const std::uint8_t kind = kinds[place];
      ++shown;
      in_course += how == Shown::in_course;
      startups += startup_[kind];
      if (counted_[kind] == 0) continue;
      ++count[group_[kind]];
      planned[group_[kind]] += planned_[visible_.place_status[place]];
    }
    for (std::size_t group = 0; group < atlas_.taxonomy.kind_groups.size(); ++group) {
      if (count[group] == 0) continue;
      parts.push_back({static_cast<std::uint8_t>(group), count[group], planned[group]});
      sums_.count[town] += count[group];
    }
    sums_.startups[town] = startups;
    sums_.shown[town] = shown;
    sums_.in_course[town] = in_course;
    sums_.context[town] = context ? 1 : 0;
  }

  const Atlas& atlas_;
  const Visible& visible_;
  TownSums& sums_;
  std::array<std::uint8_t, 256> group_{}, counted_{}, startup_{}, planned_{};
};

void join(std::vector<std::vector<TownSums::Part>>& shares, TownSums& sums) {
  std::uint32_t begin = 0;
  for (std::uint32_t& first : sums.first) first = std::exchange(begin, begin + first);
  sums.parts.reserve(begin);
  for (const auto& share : shares) sums.parts.insert(sums.parts.end(), share.begin(), share.end());
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

TownSums town_sums(const Atlas& atlas, const Visible& visible, std::span<const std::uint8_t> counted) {
  const std::size_t towns = atlas.towns.size();
  TownSums sums;
  sums.count.assign(towns, 0);
  sums.startups.assign(towns, 0);
  sums.shown.assign(towns, 0);
  sums.in_course.assign(towns, 0);
  sums.context.assign(towns, 0);
  sums.first.assign(towns + 1, 0);

  std::vector<std::vector<TownSums::Part>> shares((towns + towns_at_once - 1) / towns_at_once);
  Adder adder(atlas, visible, counted, sums);
  in_shares(shares.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t share = begin; share < end; ++share)
      shares[share] = adder.add(static_cast<Row>(share * towns_at_once),
                                static_cast<Row>(std::min(towns, (share + 1) * towns_at_once)));
  });
  join(shares, sums);

  for (Row town = 0; town < towns; ++town)
    if (sums.shown[town] > 0 || sums.context[town] != 0) sums.by_count.push_back(town);
  std::stable_sort(sums.by_count.begin(), sums.by_count.end(),
                   [&](Row a, Row b) { return sums.count[a] > sums.count[b]; });

  sums.without_town.assign(atlas.taxonomy.territories.size(), 0);
  for (Row place = 0; place < atlas.places.size(); ++place)
    if (atlas.places.town[place] == no_row && visible.place[place] != Shown::hidden)
      ++sums.without_town[atlas.places.territory[place]];
  return sums;
}

}  // namespace sillon
