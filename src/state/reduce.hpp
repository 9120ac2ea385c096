// The one writer.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "state/action.hpp"

namespace sillon {

// What the outside world is asked to do; values, compared in tests, carried out by the app.
struct WritePicture {
  std::string path;
  bool operator==(const WritePicture&) const = default;
};
struct WriteList {
  std::string path;
  ListPanel list;  // the rows that it lists, in its order
  bool operator==(const WriteList&) const = default;
};
struct WriteTwin {
  std::string path;
  bool operator==(const WriteTwin&) const = default;
};
// The view as it is now, kept under that title.
struct WriteBookmark {
  std::string title;
  View view;
  bool operator==(const WriteBookmark&) const = default;
};
struct DropBookmark {
  std::string path;
  bool operator==(const DropBookmark&) const = default;
};
struct ReadPath {
  std::string path;
  bool operator==(const ReadPath&) const = default;
};
// What is being read or saved is no longer wanted.
struct StopWork {
  bool operator==(const StopWork&) const = default;
};
struct EndProgram {
  bool operator==(const EndProgram&) const = default;
};
struct MakeFullscreen {
  bool on = false;
  bool operator==(const MakeFullscreen&) const = default;
};
// What a rehearsal took, by step.
struct KeepRehearsal {
  std::string story;
  std::vector<double> spent_s;
  bool operator==(const KeepRehearsal&) const = default;
};
// The monitor of the stage is remembered.
struct KeepStageMonitor {
  std::string name;
  bool operator==(const KeepStageMonitor&) const = default;
};
using Effect = std::variant<WritePicture, WriteList, WriteTwin, WriteBookmark, DropBookmark, ReadPath,
                            StopWork, EndProgram, MakeFullscreen, KeepRehearsal, KeepStageMonitor>;

struct Step {
  State state;
  std::vector<Effect> effects;
};

// Pure: no files, no clock, no GL, no ImGui. Values that make no sense (a span of 0, NaN) are clamped or
// ignored.
Step reduce(State state, const Action& action);

}  // namespace sillon
