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

// Some rows, at most rows_at_once. Without a branch: what one link answers says nothing of the next. Octets
// are gathered here first; as far as the compiler knows, one written to a column could be any other value's.
void judge_rows(const Links& links, const LinkFacets& facets, bool undated_too, const std::uint8_t* ends,
                const Presence* presences, std::size_t first, std::size_t count, Counts& sums,
                LinkVerdicts& verdicts) {
  const Row *from_rows = links.from.data() + first, *to_rows = links.to.data() + first;
  const std::uint8_t *kinds = links.kind.data() + first, *crosses = links.crosses_border.data() + first;
  const Confidence* confidences = links.confidence.data() + first;
  std::array<std::uint8_t, rows_at_once> shown_octets, undated_octets, from_ends, to_ends;
  // Links meet places in no order: looked up by themselves, many are on their way at once.
  for (std::size_t i = 0; i < count; ++i) from_ends[i] = ends[from_rows[i]];
  for (std::size_t i = 0; i < count; ++i) to_ends[i] = ends[to_rows[i]];
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

LinkVerdicts judge_links(const Atlas& atlas, const Filter& filter, std::span<const std::uint8_t> ends,
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
      judge_rows(atlas.links, facets, filter.undated, ends.data(),
                 presence.empty() ? nullptr : presence.data(), first, std::min(rows_at_once, end - first),
                 parts[part], verdicts);
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
