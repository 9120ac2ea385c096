// The atlas and the story that a command line of `sillon story` names.
#pragma once

#include <functional>
#include <string>

#include "atlas/read_atlas.hpp"

namespace sillon {

struct ChosenStory {
  AtlasReading reading;  // its atlas holds the story
  std::string id;
};

// `named`: as told_story takes it. `atlas` empty: the atlas in whose folder stories/ the file lies, else the
// shipped one. `stop_if_asked` is called while the atlas is read; what it throws ends the reading. Throws
// Failure as told_story and finish_reading do.
ChosenStory choose_story(const std::string& named, const std::string& atlas,
                         const std::function<void()>& stop_if_asked = {});

}  // namespace sillon
