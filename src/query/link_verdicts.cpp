#include "query/link_verdicts.hpp"

#include <algorithm>

#include "query/link_filter.hpp"
#include "query/row_bits.hpp"

namespace sillon {

namespace {

// The counts of one part of the rows.
struct Counts {
  std::uint32_t shown = 0, crossing = 0, hidden = 0, undated = 0, all = 0, cross_border = 0;
  std::vector<std::uint32_t> of_kind;
};

class LinkJudge {
 public:
  LinkJudge(const Atlas& atlas, const Filter& filter, std::span<const std::uint8_t> ends,
            std::span<const Presence> presence, LinkVerdicts& verdicts)
      : links_(atlas.links),
        facets_(atlas, filter),
        undated_too_(filter.undated),
        ends_(ends),
        presence_(presence),
        verdicts_(verdicts) {}

  void judge(Row row, Counts& counts) {
    const Presence presence = presence_.empty() ? Presence::present : presence_[row];
    const bool undated = presence == Presence::undated, crossing = links_.crosses_border[row] != 0;
    const std::uint8_t from = ends_[links_.from[row]], to = ends_[links_.to[row]];
    const std::uint32_t stopped = presence == Presence::absent ? LinkFacets::kind | LinkFacets::reach
                                                               : facets_.stopped_by(row, from, to);
    const bool passes = stopped == 0, shown = passes && (undated_too_ || !undated);
    const bool in_course = presence == Presence::in_course || ((from | to) & LinkEnd::in_course) != 0;
    verdicts_.shown[row] = !shown ? Shown::hidden : in_course ? Shown::in_course : Shown::shown;
    verdicts_.undated[row] = undated;
    counts.hidden += !shown;
    counts.undated += undated && passes;
    if (undated) return;
    counts.shown += shown;
    counts.crossing += shown && crossing;
    const bool all = (stopped & ~LinkFacets::reach) == 0;
    counts.all += all;
    counts.cross_border += all && crossing;
    counts.of_kind[links_.kind[row]] += (stopped & ~LinkFacets::kind) == 0;
  }

 private:
  const Links& links_;
  const LinkFacets facets_;
  const bool undated_too_;
  const std::span<const std::uint8_t> ends_;
  const std::span<const Presence> presence_;
  LinkVerdicts& verdicts_;
};

}  // namespace

LinkVerdicts judge_links(const Atlas& atlas, const Filter& filter, std::span<const std::uint8_t> ends,
                         std::span<const Presence> presence) {
  const std::size_t rows = atlas.links.size(), kinds = atlas.taxonomy.link_kinds.size();
  LinkVerdicts verdicts;
  verdicts.shown.resize(rows);
  verdicts.undated.resize(rows);
  verdicts.of_kind.resize(kinds);
  std::vector<Counts> parts(parts_for(rows));
  LinkJudge judge(atlas, filter, ends, presence, verdicts);
  in_word_parts(rows, [&](std::size_t part, std::size_t first, std::size_t end) {
    Counts counts;
    counts.of_kind.resize(kinds);
    for (std::size_t row = first * 64; row < std::min(end * 64, rows); ++row)
      judge.judge(static_cast<Row>(row), counts);
    parts[part] = std::move(counts);
  });
  for (const Counts& counts : parts) {
    verdicts.links_shown += counts.shown;
    verdicts.links_shown_crossing += counts.crossing;
    verdicts.links_hidden += counts.hidden;
    verdicts.undated_links += counts.undated;
    verdicts.links_all += counts.all;
    verdicts.links_cross_border += counts.cross_border;
    for (std::size_t kind = 0; kind < counts.of_kind.size(); ++kind)
      verdicts.of_kind[kind] += counts.of_kind[kind];
  }
  return verdicts;
}

}  // namespace sillon
