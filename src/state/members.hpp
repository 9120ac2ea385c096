// The members of every action and of the state, named once: the journal writes, reads and prints through
// these lists, so that what is written is what is read.
//
// A visitor is called as visit("name", part) for each member in turn.
#pragma once

#include "state/action.hpp"

namespace sillon {

// clang-format off
template <class V> void members(V& visit, SetFilter& a) { visit("filter", a.filter); }
template <class V> void members(V& visit, SetDate& a) { visit("date", a.date); }
template <class V> void members(V& visit, SetLayers& a) { visit("layers", a.layers); }
template <class V> void members(V& visit, SetCrs& a) { visit("code", a.code); }
template <class V> void members(V& visit, SetTheme& a) { visit("theme", a.theme); }
template <class V> void members(V& visit, SetLanguage& a) { visit("language", a.language); }
template <class V> void members(V& visit, Select& a) { visit("what", a.what); }
template <class V> void members(V& visit, ReplaceView& a) { visit("view", a.view); }
template <class V> void members(V&, ClearFilters&) {}
template <class V> void members(V& visit, SetNeighbourSteps& a) { visit("steps", a.steps); }
template <class V> void members(V& visit, SetChain& a) { visit("to", a.to); }
template <class V> void members(V&, Undo&) {}
template <class V> void members(V&, Redo&) {}
template <class V> void members(V& visit, Play& a) { visit("from", a.from), visit("to", a.to); }
template <class V> void members(V&, Pause&) {}

template <class V> void members(V& visit, LookAt& a) { visit("look", a.look); }
template <class V> void members(V& visit, FlyTo& a) { visit("look", a.look); }
template <class V> void members(V& visit, ZoomBy& a) { visit("factor", a.factor), visit("anchor", a.anchor); }
template <class V> void members(V&, GoHome&) {}
template <class V> void members(V& visit, HomeIs& a) { visit("look", a.look); }

template <class V> void members(V& visit, Hover& a) { visit("what", a.what); }
template <class V> void members(V& visit, SetSearch& a) { visit("search", a.search); }
template <class V> void members(V& visit, SetList& a) { visit("list", a.list); }
template <class V> void members(V& visit, ToggleSection& a) { visit("key", a.key); }
template <class V> void members(V& visit, SetMode& a) { visit("mode", a.mode); }
template <class V> void members(V& visit, ShowSheet& a) { visit("sheet", a.sheet); }
template <class V> void members(V& visit, ShowMenu& a) { visit("open", a.open); }
template <class V> void members(V& visit, ShowTimeBar& a) { visit("open", a.open); }
template <class V> void members(V& visit, SetCommandSearch& a) { visit("search", a.search); }
template <class V> void members(V& visit, SetMeasuring& a) { visit("measuring", a.measuring); }
template <class V> void members(V& visit, ChooseChainEnd& a) { visit("on", a.on); }
template <class V> void members(V& visit, ShowStory& a) { visit("place", a.place), visit("view", a.view); }
template <class V> void members(V& visit, BeginShow& a) {
  visit("place", a.place), visit("view", a.view), visit("recording", a.recording), visit("by_itself", a.by_itself);
}
template <class V> void members(V& visit, TurnTo& a) { visit("place", a.place), visit("view", a.view), visit("transition_s", a.transition_s); }
template <class V> void members(V& visit, SetStage& a) { visit("stage", a.stage); }
template <class V> void members(V& visit, TimePasses& a) { visit("passed_s", a.passed_s), visit("minute_of_day", a.minute_of_day); }
template <class V> void members(V&, EndShow&) {}
template <class V> void members(V& visit, MonitorsAre& a) { visit("names", a.names); }
template <class V> void members(V& visit, SetStageMonitor& a) { visit("name", a.name); }
template <class V> void members(V& visit, SetTextSize& a) { visit("percent", a.percent); }
template <class V> void members(V& visit, SetFullscreen& a) { visit("on", a.on); }
template <class V> void members(V& visit, SetReducedMotion& a) { visit("on", a.on); }
template <class V> void members(V&, CloseInnermost&) {}
template <class V> void members(V& visit, Notify& a) { visit("text", a.text), visit("level", a.level); }

template <class V> void members(V& visit, SavePicture& a) { visit("path", a.path); }
template <class V> void members(V& visit, SaveList& a) { visit("path", a.path); }
template <class V> void members(V& visit, SaveTwin& a) { visit("path", a.path); }
template <class V> void members(V& visit, AddBookmark& a) { visit("title", a.title); }
template <class V> void members(V& visit, RemoveBookmark& a) { visit("path", a.path); }
template <class V> void members(V& visit, OpenPath& a) { visit("path", a.path); }
template <class V> void members(V&, CancelWork&) {}
template <class V> void members(V& visit, BookmarksAre& a) { visit("bookmarks", a.bookmarks); }
template <class V> void members(V& visit, RecentAtlasesAre& a) { visit("folders", a.folders); }
template <class V> void members(V& visit, Begin& a) {
  visit("view", a.view), visit("list", a.list), visit("open_sections", a.open_sections);
  visit("time_bar", a.time_bar), visit("measuring", a.measuring), visit("text_percent", a.text_percent);
  visit("reduced_motion", a.reduced_motion), visit("fullscreen", a.fullscreen);
}
template <class V> void members(V&, Quit&) {}
template <class V> void members(V& visit, Tick& a) { visit("dt_s", a.dt_s); }

template <class V> void members(V& visit, LonLat& p) { visit("lon", p.lon_deg), visit("lat", p.lat_deg); }
// clang-format on

template <class V>
void members(V& visit, Look& look) {
  visit("lon", look.centre.lon_deg);
  visit("lat", look.centre.lat_deg);
  visit("span_km", look.span_km);
}

template <class V>
void members(V& visit, ListPanel& list) {
  visit("open", list.open);
  visit("subject", list.subject);
  visit("sort_by", list.sort_by);
  visit("descending", list.descending);
  visit("in_view", list.in_view);
}

template <class V>
void members(V& visit, SearchBox& search) {
  visit("text", search.text);
  visit("open", search.open);
  visit("highlighted", search.highlighted);
  visit("focus_wanted", search.focus_wanted);
}

template <class V>
void members(V& visit, CommandSearch& search) {
  visit("open", search.open);
  visit("text", search.text);
  visit("highlighted", search.highlighted);
}

template <class V>
void members(V& visit, Measuring& measuring) {
  visit("on", measuring.on);
  visit("points", measuring.points);
}

template <class V>
void members(V& visit, Playing& playing) {
  visit("first_month", playing.first_month);
  visit("last_month", playing.last_month);
  visit("start_s", playing.start_s);
  visit("months_per_s", playing.months_per_s);
}

template <class V>
void members(V& visit, Bookmark& bookmark) {
  visit("title", bookmark.title);
  visit("path", bookmark.path);
}

template <class V>
void members(V& visit, StoryPlace& place) {
  visit("story", place.story);
  visit("step", place.step);
}

template <class V>
void members(V& visit, Stage& stage) {
  visit("curtain", stage.curtain);
  visit("overview", stage.overview);
  visit("highlighted", stage.highlighted);
  visit("typed", stage.typed);
  visit("exploring", stage.exploring);
  visit("spotlight", stage.spotlight);
  visit("speaker", stage.speaker);
}

template <class V>
void members(V& visit, Show& show) {
  visit("stage", show.stage);
  visit("from", show.from);
  visit("turn_s", show.turn_s);
  visit("words_s", show.words_s);
  visit("elapsed_s", show.elapsed_s);
  visit("step_s", show.step_s);
  visit("minute_of_day", show.minute_of_day);
  visit("spent_s", show.spent_s);
  visit("recording", show.recording);
  visit("by_itself", show.by_itself);
  visit("view_before", show.view_before);
  visit("fullscreen_before", show.fullscreen_before);
  visit("plate_before", show.plate_before);
}

template <class V>
void members(V& visit, Morph& morph) {
  visit("from_crs", morph.from_crs);
  visit("from_look", morph.from_look);
  visit("start_s", morph.start_s);
  visit("duration_s", morph.duration_s);
}

template <class V>
void members(V& visit, Notice& notice) {
  visit("text", notice.text);
  visit("level", notice.level);
  visit("until_s", notice.until_s);
}

template <class V>
void members(V&, Still&) {}

template <class V>
void members(V& visit, Flight& flight) {
  visit("from", flight.from);
  visit("to", flight.to);
  visit("start_s", flight.start_s);
  visit("duration_s", flight.duration_s);
}

template <class V>
void members(V& visit, Zoom& zoom) {
  visit("anchor", zoom.anchor);
  visit("from", zoom.from);
  visit("to_span_km", zoom.to_span_km);
  visit("start_s", zoom.start_s);
  visit("duration_s", zoom.duration_s);
}

template <class V>
void members(V& visit, State& state) {
  visit("view", state.view);
  visit("mode", state.mode);
  visit("home", state.home);
  visit("motion", state.motion);
  visit("morph", state.morph);
  visit("playing", state.playing);
  visit("history", state.history);
  visit("hover", state.hover);
  visit("list", state.list);
  visit("search", state.search);
  visit("open_sections", state.open_sections);
  visit("sheet", state.sheet);
  visit("command_search", state.command_search);
  visit("menu_open", state.menu_open);
  visit("time_bar", state.time_bar);
  visit("measuring", state.measuring);
  visit("choosing_chain_end", state.choosing_chain_end);
  visit("story", state.story);
  visit("show", state.show);
  visit("monitors", state.monitors);
  visit("stage_monitor", state.stage_monitor);
  visit("bookmarks", state.bookmarks);
  visit("recent_atlases", state.recent_atlases);
  visit("text_percent", state.text_percent);
  visit("reduced_motion", state.reduced_motion);
  visit("fullscreen", state.fullscreen);
  visit("now_s", state.now_s);
  visit("notices", state.notices);
}

}  // namespace sillon
