// What the command line says about an atlas, a view and a frame, shared by the subcommands that show
// something.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "atlas/read_atlas.hpp"
#include "picture/layout.hpp"
#include "report/failure.hpp"
#include "state/action.hpp"

namespace CLI {
class App;
}

namespace sillon {

struct ViewOptions {
  std::string atlas;                         // empty: the shipped one
  std::string scene;                         // file of a scene
  std::vector<std::string> fields;           // --set PATH=VALUE
  std::vector<std::string> commands;         // --do COMMAND
  std::string language, theme, crs;          // short for --set
  std::string mode;                          // empty: explore, or present where a story is named
  std::string story;                         // a story of the atlas, or a file
  int step = 1;                              // of it, as people count
  bool rehearse = false, by_itself = false;  // how it is shown on stage
};

struct FrameOptions {
  std::string size;  // "1280x800"
  double scale = 1;
  bool no_panels = false;
};

void add_atlas_option(CLI::App& command, ViewOptions& options);
void add_view_options(CLI::App& command, ViewOptions& options);
void add_frame_options(CLI::App& command, FrameOptions& options);

// The view that the options ask for. `neutral`: start from the plain view; else from the atlas's default
// scene. Warnings go to the terminal; a wrong field or scene throws Failure.
View view_from(const ViewOptions& options, const Atlas& atlas, bool neutral);

// The same laid over `base`. Only what the options name must be known to the atlas. What the scene names and
// the atlas lacks is in `missing` as well.
View view_over(const ViewOptions& options, const Atlas& atlas, const View& base, Report& missing);
// The same as far as it can be known before there is an atlas. What is wrong is left out: view_over says it.
View view_before_atlas(const ViewOptions& options, const View& base);
// Errors end the command as a Failure, the rest is said on the terminal and goes on.
void settle(const Report& report, ExitCode code);

// A finding as a notice says it: "selection: this atlas has no place 'blida'. Did you mean 'bliiida'?"
std::string sentence_of(const Diagnostic& diagnostic);

// The first few as notices, the last of which says how many more there are: a screen has room for so many.
std::vector<std::string> sentences_of(const Report& report);

Mode mode_from(const ViewOptions& options);

// --story and --step. A story that is named is added to the atlas where it comes from a file, and begins
// where the mode says: on stage, or beside the map. Nothing where none is named and none is needed. Throws
// Failure(usage | no_input | bad_data).
std::vector<Action> story_from(const ViewOptions& options, AtlasReading& reading, const View& view);
void add_story_options(CLI::App& command, ViewOptions& options);

// Throws Failure(usage) unless "WxH" with 64..16384 px a side and scale 0.5..4.
FrameSize frame_size_from(const FrameOptions& options);

}  // namespace sillon
