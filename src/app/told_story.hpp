// The story that a command line names: one of the atlas, or a file of its own.
#pragma once

#include <string>

#include "atlas/read_atlas.hpp"

namespace sillon {

// Its id in `reading.atlas`, which has it from then on: a file is read and judged by the atlas; one with an
// id that the atlas has already stands in for that. Throws Failure(no_input) for a name that is neither, with
// the nearest, and Failure(bad_data) after saying every offence of a file that has no step to show.
std::string told_story(const std::string& named, AtlasReading& reading);

// The atlas with one story more, or with that one instead of its own of the same id.
std::shared_ptr<const Atlas> with_story(const Atlas& atlas, Story story);

// An atlas that was read again gets the story that is told from the one before, where it lacks it now or its
// file is broken: what was good stays playable.
void keep_told_story(const std::string& story, const Atlas& before, AtlasReading& reading);

}  // namespace sillon
