#include "query/link_verdicts.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "query/link_filter.hpp"
#include "query/row_bits.hpp"

namespace sillon {

namespace {

constexpr std::size_t rows_at_once = 1024;

// The counts of some of the rows.
struct Counts {
  std::uint32_t shown = 0, crossing = 0, hidden = 0, undated = 0, all = 0, cross_border = 0;
  std::array<std::uint32_t, 64> of_kind{};  // Taxonomy::link_kinds are no more

  void add(const Counts& other) {
    shown += other.shown;
    crossing += other.crossing;
    hidden += other.hidden;
    undated += other.undated;
    all += other.all;
    cross_border += other.cross_border;
    for (std::size_t kind = 0; kind < of_kind.size(); ++kind) of_kind[kind] += other.of_kind[kind];
  }
};

constexpr std::uint32_t stopped_by_absence = LinkFacets::kind | LinkFacets::reach | LinkFacets::other;
static_assert(static_cast<int>(Shown::hidden) == 0 && static_cast<int>(Shown::shown) == 2 &&
              static_cast<int>(Shown::in_course) == 3);

// The octets of LinkEnd of some places, looked up by themselves, so that many are on their way at once.
void look_up_ends(const Atlas& atlas, const LinkFacets& facets, bool by_territory, const LinkEnds& ends,
                  const Row* places, std::size_t count, std::uint8_t* octets) {
  const auto bit = [](const RowBits& set, Row place) {
    return static_cast<std::uint8_t>(set.words()[place / 64] >> place % 64 & 1);
  };
  const RowBits& wanted = ends.wanted;
  for (std::size_t i = 0; i < count; ++i)
    octets[i] = static_cast<std::uint8_t>(LinkEnd::exists | bit(wanted, places[i]) * LinkEnd::shown);
  if (ends.exist)
    for (std::size_t i = 0; i < count; ++i)
      octets[i] = static_cast<std::uint8_t>(octets[i] & -bit(*ends.exist, places[i]));
  if (ends.in_course)
    for (std::size_t i = 0; i < count; ++i)
      octets[i] = static_cast<std::uint8_t>(octets[i] | bit(*ends.in_course, places[i]) * LinkEnd::in_course);
  if (by_territory)
    for (std::size_t i = 0; i < count; ++i)
      octets[i] =
          static_cast<std::uint8_t>(octets[i] | facets.territory_bits(atlas.places.territory[places[i]]));
}

// Some rows, at most rows_at_once. Without a branch: what one link answers says nothing of the next. Octets
// are gathered here first; as far as the compiler knows, one written to a column could be any other value's.
void judge_rows(const Atlas& atlas, const LinkFacets& facets, const Filter& filter, const LinkEnds& ends,
                const Presence* presences, std::size_t first, std::size_t count, Counts& sums,
                LinkVerdicts& verdicts) {
  const Links& links = atlas.links;
  const bool undated_too = filter.undated, by_territory = !filter.between.empty();
  const std::uint8_t *kinds = links.kind.data() + first, *crosses = links.crosses_border.data() + first;
  const Confidence* confidences = links.confidence.data() + first;
  std::array<std::uint8_t, rows_at_once> shown_octets, undated_octets, from_ends, to_ends;
  look_up_ends(atlas, facets, by_territory, ends, links.from.data() + first, count, from_ends.data());
  look_up_ends(atlas, facets, by_territory, ends, links.to.data() + first, count, to_ends.data());
  Counts counts;
  for (std::size_t i = 0; i < count; ++i) {
    const Presence presence = presences ? presences[first + i] : Presence::present;
    const bool undated = presence == Presence::undated, dated = !undated, crossing = crosses[i] != 0;
    const std::uint8_t from = from_ends[i], to = to_ends[i];
    const std::uint32_t stopped =
        facets.stopped_by(kinds[i], confidences[i], crossing, from, to) |
        static_cast<std::uint32_t>(presence == Presence::absent) * stopped_by_absence;
    const bool passes = stopped == 0, shown = passes & (undated_too | dated);
    const bool in_course = (presence == Presence::in_course) | (((from | to) & LinkEnd::in_course) != 0);
    shown_octets[i] = static_cast<std::uint8_t>(shown * (2 + in_course));
    undated_octets[i] = undated;
    counts.hidden += !shown;
    counts.undated += undated & passes;
    counts.shown += shown & dated;
    counts.crossing += shown & dated & crossing;
    const bool all = dated & ((stopped & ~LinkFacets::reach) == 0);
    counts.all += all;
    counts.cross_border += all & crossing;
    counts.of_kind[kinds[i]] += dated & ((stopped & ~LinkFacets::kind) == 0);
  }
  std::memcpy(static_cast<void*>(verdicts.shown.data() + first), shown_octets.data(), count);
  std::memcpy(verdicts.undated.data() + first, undated_octets.data(), count);
  sums.add(counts);
}

}  // namespace

LinkVerdicts judge_links(const Atlas& atlas, const Filter& filter, const LinkEnds& ends,
                         std::span<const Presence> presence) {
  const std::size_t rows = atlas.links.size(), kinds = atlas.taxonomy.link_kinds.size();
  LinkVerdicts verdicts;
  verdicts.shown.resize(rows);
  verdicts.undated.resize(rows);
  verdicts.of_kind.resize(kinds);
  std::vector<Counts> parts(parts_for(rows));
  const LinkFacets facets(atlas, filter);
  in_word_parts(rows, [&](std::size_t part, std::size_t first_word, std::size_t end_word) {
    const std::size_t end = std::min(end_word * 64, rows);
    for (std::size_t first = first_word * 64; first < end; first += rows_at_once)
      judge_rows(atlas, facets, filter, ends, presence.empty() ? nullptr : presence.data(), first,
                 std::min(rows_at_once, end - first), parts[part], verdicts);
  });
  Counts all;
  for (const Counts& counts : parts) all.add(counts);
  verdicts.links_shown = all.shown;
  verdicts.links_shown_crossing = all.crossing;
  verdicts.links_hidden = all.hidden;
  verdicts.undated_links = all.undated;
  verdicts.links_all = all.all;
  verdicts.links_cross_border = all.cross_border;
  for (std::size_t kind = 0; kind < kinds; ++kind) verdicts.of_kind[kind] = all.of_kind[kind];
  return verdicts;
}

}  // namespace sillon
