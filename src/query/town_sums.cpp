#include "query/town_sums.hpp"

#include <algorithm>
#include <array>

#include "work/shares.hpp"

namespace sillon {
namespace {

constexpr std::size_t fewest_rows = 1 << 14;  // worth a table of its own

bool is_planned(std::string_view status) {
  return status == "announced" || status == "candidate";
}

// What adding up asks of the taxonomy, by kind and by status.
struct Columns {
  // A place's column in the row of its town: its kind group when it is counted, else one of two more.
  std::array<std::uint8_t, 256> column{}, planned{};
  std::size_t groups = 0;

  std::size_t startups() const { return groups; }
  std::size_t others() const { return groups + 1; }
  std::size_t count() const { return groups + 2; }

  Columns(const Taxonomy& taxonomy, std::span<const std::uint8_t> counted)
      : groups(taxonomy.kind_groups.size()) {
    for (std::size_t kind = 0; kind < taxonomy.kinds.size(); ++kind) {
      const bool startup = taxonomy.kinds[kind].symbol == Symbol::small_disc;
      column[kind] = static_cast<std::uint8_t>(counted[kind] != 0 ? taxonomy.kinds[kind].group
                                               : startup          ? startups()
                                                                  : others());
    }
    for (std::size_t status = 0; status < taxonomy.statuses.size(); ++status)
      planned[status] = is_planned(taxonomy.statuses[status].key);
  }
};

// One share's sums, by town.
struct Table {
  std::vector<std::uint32_t> count, planned;  // towns x Columns
  std::vector<std::uint32_t> in_course;
  std::vector<std::uint8_t> context;
  std::vector<std::uint32_t> without_town;  // by territory

  // Places are gone through as they stand in memory; towns are few beside them.
  void add(const Atlas& atlas, const Visible& visible, const Columns& columns, std::size_t begin,
           std::size_t end) {
    const std::size_t width = columns.count(), towns = atlas.towns.size();
    count.resize(towns * width);
    planned.resize(towns * width);
    in_course.resize(towns);
    context.resize(towns);
    without_town.resize(atlas.taxonomy.territories.size());
    const Places& places = atlas.places;
    // What a filter hides comes in no order that a processor could foresee: only what is rare is a branch.
    for (std::size_t place = begin; place < end; ++place) {
      const Shown how = visible.place[place];
      const Row town = places.town[place];
      if (town == no_row) {
        without_town[places.territory[place]] += how != Shown::hidden;
        continue;
      }
      const std::uint32_t shown = is_shown(how);
      const std::size_t cell = town * width + columns.column[places.kind[place]];
      count[cell] += shown;
      if (columns.planned[visible.place_status[place]] != 0) planned[cell] += shown;
      if (how == Shown::in_course) ++in_course[town];
      if (how == Shown::context) context[town] = 1;
    }
  }

  void add(const Table& other) {
    const auto each = [](auto& to, const auto& from) {
      to.resize(std::max(to.size(), from.size()));
      for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
    };
    each(count, other.count);
    each(planned, other.planned);
    each(in_course, other.in_course);
    each(without_town, other.without_town);
    each(context, other.context);
  }
};

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
  const Columns columns(atlas.taxonomy, counted);
  const std::size_t towns = atlas.towns.size(), places = atlas.places.size();
  const std::size_t shares =
      std::clamp<std::size_t>(places / std::max(fewest_rows, towns * columns.count() / 4), 1, share_count());
  std::vector<Table> tables(shares);
  in_parts(places, shares, 1, [&](std::size_t part, std::size_t begin, std::size_t end) {
    tables[part].add(atlas, visible, columns, begin, end);
  });
  Table& all = tables.front();
  all.add(atlas, visible, columns, 0, 0);  // its columns are there even where no place is
  for (std::size_t i = 1; i < shares; ++i) all.add(tables[i]);

  TownSums sums;
  sums.count.assign(towns, 0);
  sums.startups.assign(towns, 0);
  sums.shown.assign(towns, 0);
  sums.first.reserve(towns + 1);
  for (Row town = 0; town < towns; ++town) {
    const std::uint32_t *const count = &all.count[town * columns.count()],
                               *const planned = &all.planned[town * columns.count()];
    sums.first.push_back(static_cast<std::uint32_t>(sums.parts.size()));
    for (std::size_t group = 0; group < columns.groups; ++group) {
      if (count[group] == 0) continue;
      sums.parts.push_back({static_cast<std::uint8_t>(group), count[group], planned[group]});
      sums.count[town] += count[group];
    }
    sums.startups[town] = count[columns.startups()];
    sums.shown[town] = sums.count[town] + sums.startups[town] + count[columns.others()];
    if (sums.shown[town] > 0 || all.context[town] != 0) sums.by_count.push_back(town);
  }
  sums.first.push_back(static_cast<std::uint32_t>(sums.parts.size()));
  for (std::uint8_t& context : all.context) context = context != 0;
  sums.in_course = std::move(all.in_course);
  sums.context = std::move(all.context);
  sums.without_town = std::move(all.without_town);
  std::stable_sort(sums.by_count.begin(), sums.by_count.end(),
                   [&](Row a, Row b) { return sums.count[a] > sums.count[b]; });
  return sums;
}

}  // namespace sillon
