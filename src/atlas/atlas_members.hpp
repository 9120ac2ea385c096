// The members of what an atlas holds beside its columns, for octet_archive.hpp. Whoever adds a member to one
// of these types adds it here, and counts packed_atlas_format up; the base map is not among them.
#pragma once

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// clang-format off
template <class A> void members(A& a, LocalText& v) { a(v.by_language); }
template <class A> void members(A& a, CrsChoice& v) { a(v.code, v.names); }
template <class A> void members(A& a, Credit& v) { a(v.text, v.short_text); }
template <class A> void members(A& a, Need& v) { a(v.id, v.names, v.any_of, v.within, v.sectors, v.assumption); }
template <class A> void members(A& a, AtlasInfo& v) {
  a(v.id, v.title, v.subtitle, v.languages, v.fallback, v.crs, v.default_scene, v.credits, v.needs, v.plan_unit,
    v.targets, v.synthetic);
}

template <class A> void members(A& a, Term& v) { a(v.key, v.names); }
template <class A> void members(A& a, Kind& v) { a(v.key, v.names, v.plural, v.symbol, v.resource, v.group); }
template <class A> void members(A& a, KindGroup& v) { a(v.key, v.names, v.kinds, v.symbol, v.resource); }
template <class A> void members(A& a, LinkKind& v) { a(v.key, v.names, v.inverse, v.dash, v.directed); }
template <class A> void members(A& a, Territory& v) {
  a(v.key, v.names, v.country, v.in_region, v.whole, v.with);
}
template <class A> void members(A& a, Taxonomy& v) {
  a(v.kinds, v.kind_groups, v.services, v.sectors, v.link_kinds, v.statuses, v.link_statuses, v.territories,
    v.areas);
}

template <class A> void members(A& a, Event& v) {
  a(v.id, v.subject, v.place, v.link, v.date, v.status, v.what, v.note, v.source, v.confidence, v.file_line);
}
template <class A> void members(A& a, Statement& v) {
  a(v.id, v.subject, v.place, v.date, v.said_by, v.statement, v.certainty, v.outcome, v.outcome_note, v.source,
    v.file_line);
}
template <class A> void members(A& a, Indicator& v) {
  a(v.id, v.subject, v.indicator, v.place, v.nature, v.qualifier, v.value, v.unit, v.date, v.baseline_date,
    v.due_date, v.note, v.source, v.confidence, v.file_line);
}
template <class A> void members(A& a, Source& v) {
  a(v.id, v.title, v.publisher, v.url, v.date, v.accessed, v.official, v.file_line);
}

template <class A> void members(A& a, StoryFigure& v) { a(v.value, v.label, v.kind); }
template <class A> void members(A& a, StoryCaption& v) { a(v.title, v.text, v.figures, v.source); }
template <class A> void members(A& a, StoryMark& v) { a(v.path, v.style, v.label); }
template <class A> void members(A& a, StoryStep& v) {
  a(v.scene_json, v.caption, v.marks, v.notes, v.dwell_s, v.transition_s, v.file_line);
}
template <class A> void members(A& a, Story& v) { a(v.id, v.file_name, v.title, v.steps); }

template <class A> void members(A& a, FilePosition& v) { a(v.file, v.line, v.column); }
template <class A> void members(A& a, Diagnostic& v) { a(v.level, v.where, v.what, v.remedy); }
// clang-format on

}  // namespace sillon
