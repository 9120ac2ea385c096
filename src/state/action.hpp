// Everything that can happen, in the map's language: keys, degrees, kilometres, dates; never pixels.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "state/state.hpp"

namespace sillon {

// clang-format off

// the view
struct SetFilter { Filter filter; bool operator==(const SetFilter&) const = default; };
struct SetDate { std::optional<PartialDate> date; bool operator==(const SetDate&) const = default; };
struct SetLayers { Layers layers; bool operator==(const SetLayers&) const = default; };
struct SetCrs { std::string code; bool operator==(const SetCrs&) const = default; };
struct SetTheme { Theme theme = Theme::paper; bool operator==(const SetTheme&) const = default; };
struct SetLanguage { std::string language; bool operator==(const SetLanguage&) const = default; };
struct Select { Selection what; bool operator==(const Select&) const = default; };
struct ReplaceView { View view; bool operator==(const ReplaceView&) const = default; };  // a scene was opened
struct ClearFilters { bool operator==(const ClearFilters&) const = default; };
struct SetNeighbourSteps { int steps = 0; bool operator==(const SetNeighbourSteps&) const = default; };
// "" ends it
struct SetChain { std::string to; bool operator==(const SetChain&) const = default; };
struct Undo { bool operator==(const Undo&) const = default; };
struct Redo { bool operator==(const Redo&) const = default; };
// Time runs from month to month; any other change of the date stops it.
struct Play { PartialDate from, to; bool operator==(const Play&) const = default; };
struct Pause { bool operator==(const Pause&) const = default; };

// the camera
struct LookAt { Look look; bool operator==(const LookAt&) const = default; };  // at once: a drag
// on its way, or at once with reduced motion
struct FlyTo { Look look; bool operator==(const FlyTo&) const = default; };
// factor 2: twice as close; the anchor keeps its place on the screen
struct ZoomBy { double factor = 1; LonLat anchor; bool operator==(const ZoomBy&) const = default; };
struct GoHome { bool operator==(const GoHome&) const = default; };
// the window changed; told by the frame
struct HomeIs { Look look; bool operator==(const HomeIs&) const = default; };

// the panels
struct Hover { Selection what; bool operator==(const Hover&) const = default; };
struct SetSearch { SearchBox search; bool operator==(const SetSearch&) const = default; };
struct SetList { ListPanel list; bool operator==(const SetList&) const = default; };
struct ToggleSection { std::string key; bool operator==(const ToggleSection&) const = default; };
struct SetMode { Mode mode = Mode::explore; bool operator==(const SetMode&) const = default; };
struct ShowSheet { Sheet sheet = Sheet::none; bool operator==(const ShowSheet&) const = default; };
struct ShowMenu { bool open = false; bool operator==(const ShowMenu&) const = default; };
struct ShowTimeBar { bool open = false; bool operator==(const ShowTimeBar&) const = default; };
struct SetCommandSearch {
  CommandSearch search;
  bool operator==(const SetCommandSearch&) const = default;
};
struct SetMeasuring { Measuring measuring; bool operator==(const SetMeasuring&) const = default; };
struct ChooseChainEnd { bool on = false; bool operator==(const ChooseChainEnd&) const = default; };
// A step of a scene set and its view; an empty story ends it and leaves the view.
struct ShowStory { StoryPlace place; View view; bool operator==(const ShowStory&) const = default; };
// on stage
// Full screen, in Mode::present; within a show its steps begin anew.
struct BeginShow {
  StoryPlace place;
  View view;
  bool recording = false;
  bool by_itself = false;
  bool operator==(const BeginShow&) const = default;
};
// Another step; transition_s 0: as long as the way is.
struct TurnTo {
  StoryPlace place;
  View view;
  double transition_s = 0;
  bool operator==(const TurnTo&) const = default;
};
struct SetStage { Stage stage; bool operator==(const SetStage&) const = default; };
// The clock on the wall moved on.
struct TimePasses {
  double passed_s = 0;
  int minute_of_day = -1;
  bool operator==(const TimePasses&) const = default;
};
struct EndShow { bool operator==(const EndShow&) const = default; };
struct MonitorsAre { std::vector<std::string> names; bool operator==(const MonitorsAre&) const = default; };
struct SetStageMonitor { std::string name; bool operator==(const SetStageMonitor&) const = default; };

struct SetTextSize { int percent = 100; bool operator==(const SetTextSize&) const = default; };
struct SetFullscreen { bool on = false; bool operator==(const SetFullscreen&) const = default; };
struct SetReducedMotion { bool on = false; bool operator==(const SetReducedMotion&) const = default; };
// Esc closes the first that is open of: menu, commands, search results, choosing a chain's end, measuring, a sheet,
// the story, chain and steps, card, list. It never quits.
struct CloseInnermost { bool operator==(const CloseInnermost&) const = default; };
struct Notify { std::string text; Level level{}; bool operator==(const Notify&) const = default; };

// the world outside
// "" asks for a free name in the pictures folder
struct SavePicture { std::string path; bool operator==(const SavePicture&) const = default; };
struct SaveList { std::string path; bool operator==(const SaveList&) const = default; };
// the page for those who cannot see the map
struct SaveTwin { std::string path; bool operator==(const SaveTwin&) const = default; };
// the view as a scene file of that title; "" asks for a title made from the view
struct AddBookmark { std::string title; bool operator==(const AddBookmark&) const = default; };
struct RemoveBookmark { std::string path; bool operator==(const RemoveBookmark&) const = default; };
// a folder with an atlas, its atlas.json, or a scene
struct OpenPath { std::string path; bool operator==(const OpenPath&) const = default; };
// Ends what is under way outside, if anything is: reading, saving. What is shown stays.
struct CancelWork { bool operator==(const CancelWork&) const = default; };
struct BookmarksAre { std::vector<Bookmark> bookmarks; bool operator==(const BookmarksAre&) const = default; };
struct RecentAtlasesAre { std::vector<std::string> folders; bool operator==(const RecentAtlasesAre&) const = default; };
// A session begins, or goes on with another atlas: everything is new but the mode and what the window told.
struct Begin {
  View view;
  ListPanel list;
  std::vector<std::string> open_sections;
  bool time_bar = false;
  Measuring measuring;
  int text_percent = 100;
  bool reduced_motion = false;
  bool fullscreen = false;
  bool operator==(const Begin&) const = default;
};
struct Quit { bool operator==(const Quit&) const = default; };
struct Tick { double dt_s = 0; bool operator==(const Tick&) const = default; };

// clang-format on

using ActionBody =
    std::variant<SetFilter, SetDate, SetLayers, SetCrs, SetTheme, SetLanguage, Select, ReplaceView,
                 ClearFilters, SetNeighbourSteps, SetChain, Undo, Redo, Play, Pause, LookAt, FlyTo, ZoomBy,
                 GoHome, HomeIs, Hover, SetSearch, SetList, ToggleSection, SetMode, ShowSheet, ShowMenu,
                 ShowTimeBar, SetCommandSearch, SetMeasuring, ChooseChainEnd, ShowStory, BeginShow, TurnTo,
                 SetStage, TimePasses, EndShow, MonitorsAre, SetStageMonitor, SetTextSize, SetFullscreen,
                 SetReducedMotion, CloseInnermost, Notify, SavePicture, SaveList, SaveTwin, AddBookmark,
                 RemoveBookmark, OpenPath, CancelWork, BookmarksAre, RecentAtlasesAre, Begin, Quit, Tick>;

// The line that sent an action, so that "who changed the filter?" is a log line.
struct Sender {
  const char* file = "";
  int line = 0;
};

struct Action {
  ActionBody body;
  Sender sender;

  template <class Body>
  Action(Body b, const char* file = __builtin_FILE(), int line = __builtin_LINE())
      : body(std::move(b)), sender{file, line} {}
};

// The name of an action as the journal writes it: "set-filter", "fly-to".
std::string action_name(const ActionBody& body);

}  // namespace sillon
