// Everything that can change while Sillon runs, as one value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/diagnostic.hpp"
#include "state/flight.hpp"
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
  bool operator==(const ListPanel&) const = default;
};

struct SearchBox {
  std::string text;
  bool open = false;          // its results are shown
  int highlighted = 0;        // row of the results
  bool focus_wanted = false;  // the box takes the keyboard in the next frame
  bool operator==(const SearchBox&) const = default;
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
  Look home;      // the look that fits the region into the window as it is now
  Motion motion;  // on its way to view.camera
  Selection hover;
  ListPanel list;
  SearchBox search;
  std::vector<std::string> open_sections;  // of the filter panel, by key, sorted
  bool sources_open = false;               // the panel of credits and sources
  bool help_open = false;                  // the page of keys
  bool data_report_open = false;           // "3 rows were left out"
  bool reduced_motion = false;
  bool fullscreen = false;
  double now_s = 0;  // sum of ticks
  std::vector<Notice> notices;
  bool operator==(const State&) const = default;
};

// Where the camera is at this moment.
Look look_now(const State& state);
// True while ticks change the picture (a motion runs, a notice waits to leave).
bool is_moving(const State& state);

}  // namespace sillon
