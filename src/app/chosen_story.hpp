// The story that a command line names: a file, or the id of one of the atlas's own.
#pragma once

#include <functional>
#include <string>

#include "atlas/read_atlas.hpp"

namespace sillon {

struct ChosenStory {
  AtlasReading reading;  // its atlas holds the story
  std::string id;

  const Story& story() const { return *reading.atlas->find_story(id); }
};

// `named` is a file where there is one of that path, else an id. A file is judged by the atlas and stands in
// the place of the atlas's own story of that id. `atlas` empty: the atlas in whose folder stories/ the file
// lies, else the shipped one. What is amiss goes to the terminal. Throws Failure: no_input when there is no
// such story, which names the nearest; bad_data when the file or the atlas has errors that leave nothing
// sound to show. `stop_if_asked` is called while the atlas is read; what it throws ends the reading.
ChosenStory choose_story(const std::string& named, const std::string& atlas,
                         const std::function<void()>& stop_if_asked = {});

}  // namespace sillon
