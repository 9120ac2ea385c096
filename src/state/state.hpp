// Everything that can change while Sillon runs, as one value.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "report/diagnostic.hpp"
#include "state/flight.hpp"
#include "state/history.hpp"
#include "state/show.hpp"
#include "state/view.hpp"

namespace sillon {

enum class Mode : std::uint8_t { explore, present, plan, kiosk };

enum class ListSubject : std::uint8_t { places, links, unplaced };
enum class ListColumn : std::uint8_t { name, kind, town, territory, since };

struct ListPanel {
  bool open = false;
  ListSubject subject = ListSubject::places;
  ListColumn sort_by = ListColumn::name;
  bool descending = false;
  bool in_view = false;  // only what the map shows at this moment
  bool operator==(const ListPanel&) const = default;
};

struct SearchBox {
  std::string text;
  bool open = false;          // its results are shown
  int highlighted = 0;        // row of the results
  bool focus_wanted = false;  // the box takes the keyboard in the next frame
  bool operator==(const SearchBox&) const = default;
};

// What fills the right panel before any card.
enum class Sheet : std::uint8_t {
  none,
  help,
  data_report,  // what reading the atlas found
  sources,
  projection,  // what the map keeps and what it bends
  indicators,  // figures declared and what is mapped
  promises,    // what was said and what became of it
  matrix,      // links between territories
  scenes,      // bookmarks, and the scene sets of the atlas
};

// The commands by name, over the map: typed words, and what they find.
struct CommandSearch {
  bool open = false;
  std::string text;
  int highlighted = 0;
  bool operator==(const CommandSearch&) const = default;
};

// The measuring tool: a path over the ground.
struct Measuring {
  bool on = false;
  std::vector<LonLat> points;
  bool operator==(const Measuring&) const = default;
};

// The date running from month to month, as a closed-form function of time.
struct Playing {
  int first_month = 0, last_month = 0;  // months since January of the year 0
  double start_s = 0;
  double months_per_s = 12;
  bool operator==(const Playing&) const = default;
};

// A scene that was kept, in a file of its own.
struct Bookmark {
  std::string title, path;
  bool operator==(const Bookmark&) const = default;
};

struct Notice {
  std::string text;
  Level level = Level::note;
  double until_s = 0;  // leaves the screen then
  bool operator==(const Notice&) const = default;
};

struct State {
  View view;
  Mode mode = Mode::explore;
  Look home;                       // the look that fits the region into the window as it is now
  Motion motion;                   // on its way to view.camera
  std::optional<Morph> morph;      // from another projection to view.crs
  std::optional<Playing> playing;  // moves view.date
  History history;                 // the views before and after this one
  Selection hover;
  ListPanel list;
  SearchBox search;
  std::vector<std::string> open_sections;  // of the filter panel, by key, sorted
  Sheet sheet = Sheet::none;
  CommandSearch command_search;
  bool menu_open = false;
  bool time_bar = false;  // the bar of years below the map
  Measuring measuring;
  bool choosing_chain_end = false;  // the next place that is chosen ends the chain
  StoryPlace story;
  std::optional<Show> show;                 // in Mode::present
  std::vector<std::string> monitors;        // connected now, by name
  std::string stage_monitor;                // where shows fill the screen; empty: where the window is
  std::vector<Bookmark> bookmarks;          // of this atlas, by title
  std::vector<std::string> recent_atlases;  // folders, the latest first
  int text_percent = 100;                   // the reader's size of text and controls
  bool reduced_motion = false;
  bool fullscreen = false;
  double now_s = 0;  // sum of ticks
  std::vector<Notice> notices;
  bool operator==(const State&) const = default;
};

// Where the camera is at this moment.
Look look_now(const State& state);
// 0 at the start of a change of projection, 1 when none runs: eased.
double morph_share(const State& state);
// True while ticks change the picture (a motion, a morph or the play of time runs, a notice waits to leave).
bool is_moving(const State& state);
// The same without the notices, which only need to be looked at again when they leave.
bool is_animated(const State& state);

inline constexpr int least_text_percent = 80, most_text_percent = 200;

}  // namespace sillon
