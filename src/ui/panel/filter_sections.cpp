#include "ui/panel/filter_sections.hpp"

#include <algorithm>

#include "query/kind_role.hpp"
#include "query/memo.hpp"
#include "ui/focus.hpp"
#include "ui/panel/key_set.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/section.hpp"
#include "ui/widget/segmented.hpp"

namespace sillon {
namespace {

// The towns of the base map are no kind that one filters by.
bool is_listed(const PanelFrame& frame, const KindGroup& group) {
  const auto roles = kind_roles(frame.taxonomy());
  return std::any_of(group.kinds.begin(), group.kinds.end(),
                     [&](std::uint8_t kind) { return roles[kind] != KindRole::city; });
}

bool is_on(const PanelFrame& frame, const KindGroup& group) {
  const KeySet& kinds = frame.view().filter.kind;
  if (kinds.empty() || holds(kinds, group.key)) return true;
  return std::any_of(group.kinds.begin(), group.kinds.end(),
                     [&](std::uint8_t kind) { return holds(kinds, frame.taxonomy().kinds[kind].key); });
}

// The head of a section that is open unless a person folds it; what it says then.
bool unfolded(PanelFrame& frame, Column& column, const char* fold_key, const std::string& title,
              const std::string& choice, bool chosen) {
  const bool open = !frame.is_open(fold_key);
  if (fold_head(frame.pen, column, title, choice, open, chosen)) frame.send(ToggleSection{fold_key});
  return open;
}

RowCount row_count(const PanelFrame& frame, std::uint32_t count) {
  return {frame.number(count), count == 0};
}

}  // namespace

const Facets& counts_of_atlas(const PanelFrame& frame) {
  return per_context<Memo<std::shared_ptr<const Atlas>, Facets>>().get(
      frame.snapshot.derived.atlas, [&] { return frame.sieve().facets(Filter{}, std::nullopt); });
}

void draw_undated_switch(PanelFrame& frame, Column& column) {
  const Filter& filter = frame.view().filter;
  const std::uint32_t undated = frame.visible().undated_places;
  if (!check_row(frame.pen, column, frame.text("{} undated", "{} undated", undated), {{}, undated == 0},
                 filter.undated))
    return;
  Filter changed = filter;
  changed.undated = !changed.undated;
  frame.send(SetFilter{changed});
}

void draw_kinds(PanelFrame& frame, Column& column) {
  const Facets& all = counts_of_atlas(frame);
  const auto& groups = frame.taxonomy().kind_groups;
  std::vector<std::string> listed;  // keys of the rows
  KeySet on;                        // those that are on, single kinds of a group counted as their group
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!is_listed(frame, groups[i]) || all.kind_group[i] == 0) continue;
    listed.push_back(groups[i].key);
    if (is_on(frame, groups[i])) on.push_back(groups[i].key);
  }
  if (frame.view().filter.kind.empty()) on.clear();

  if (!unfolded(frame, column, "fold-kinds", frame.text("Resources"), choice_text(frame, on, groups),
                !on.empty()))
    return;
  const FocusGroup group_of_rows;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const KindGroup& group = groups[i];
    if (std::find(listed.begin(), listed.end(), group.key) == listed.end()) continue;
    const KindAnswer answer = kind_row(frame.pen, column, group.symbol, frame.name(group),
                                       row_count(frame, frame.snapshot.derived.facets->kind_group[i]),
                                       is_on(frame, group), frame.text("only"));
    if (answer == KindAnswer::none) continue;
    Filter filter = frame.view().filter;
    filter.kind = answer == KindAnswer::only ? KeySet{group.key} : switched(on, listed, group.key);
    frame.send(SetFilter{filter});
  }
}

void draw_links(PanelFrame& frame, Column& column) {
  const std::vector<std::string> choices = {frame.text("All"), frame.text("Cross-border"),
                                            frame.text("None")};
  const LinkFilter now = frame.view().filter.links;
  if (!unfolded(frame, column, "fold-links", frame.text("Links"), choices[static_cast<std::size_t>(now)],
                now != LinkFilter::all))
    return;
  const int clicked = segmented(frame.pen, column, choices, static_cast<int>(now));
  if (clicked >= 0 && clicked != static_cast<int>(now)) {
    Filter filter = frame.view().filter;
    filter.links = static_cast<LinkFilter>(clicked);
    frame.send(SetFilter{filter});
  }
  column.gap(frame.px(6));
  const PictureCounts& counts = frame.snapshot.picture.counts;
  const std::string line =
      counts.town_links == 0
          ? frame.text("No link between towns is shown")
          : PanelFrame::say(frame.text("{} of {} links between towns cross a border"),
                            frame.number(counts.town_links_crossing), frame.number(counts.town_links));
  wrapped_text(frame.pen, column, line, UiStyle::secondary, frame.palette().ink_2, note_leading);
  column.gap(frame.px(8));
}

void draw_territories(PanelFrame& frame, Column& column) {
  const auto& territories = frame.taxonomy().territories;
  const Facets& all = counts_of_atlas(frame);
  const auto& now = frame.snapshot.derived.facets->territory;
  const KeySet& chosen = frame.view().filter.territory;
  // Largest first, then what is no part of the region.
  std::vector<std::size_t> order;
  std::uint32_t longest = 1;
  for (std::size_t i = 0; i < territories.size(); ++i) {
    if (all.territory[i] == 0 && !holds(chosen, territories[i].key)) continue;
    order.push_back(i);
    longest = std::max(longest, all.territory[i]);
  }
  const auto is_part = [&](std::size_t i) { return territories[i].in_region && !territories[i].whole; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (is_part(a) != is_part(b)) return is_part(a);
    return all.territory[a] > all.territory[b];
  });

  if (!unfolded(frame, column, "fold-territories", frame.text("Territories"),
                choice_text(frame, chosen, territories), !chosen.empty()))
    return;
  const FocusGroup group;
  for (const std::size_t i : order) {
    const bool on = holds(chosen, territories[i].key);
    const BarLook look = chosen.empty() ? BarLook::plain : on ? BarLook::chosen : BarLook::other;
    const float share = static_cast<float>(now[i]) / static_cast<float>(longest);
    if (!bar_row(frame.pen, column, frame.name(territories[i]), share, row_count(frame, now[i]), look))
      continue;
    Filter filter = frame.view().filter;
    filter.territory = toggled(filter.territory, territories[i].key);
    frame.send(SetFilter{filter});
  }
}

void draw_filter_sections(PanelFrame& frame, Column& column) {
  column.gap(frame.px(6));
  draw_kinds(frame, column);
  section_rule(frame.pen, column, 8, 2);
  draw_links(frame, column);
  section_rule(frame.pen, column, 4, 2);
  draw_territories(frame, column);
  section_rule(frame.pen, column, 8, 4);
  draw_years(frame, column);
  draw_date(frame, column);
  draw_facets(frame, column);
  draw_layers(frame, column);
}

}  // namespace sillon
