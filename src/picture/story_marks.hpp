// What a step of a story draws over the map: a spine through places, an arrow from one to another, each with
// its words.
#pragma once

#include "picture/map_plan.hpp"
#include "picture/picture.hpp"

namespace sillon {

// Lines under the places, into `lines`.
void add_story_lines(const Sight& sight, const MapPlan& plan, const StoryPlace& told, MarkSheet& lines);
// Their words where they cover no name and no furniture, into `labels`; the same words once.
void add_story_words(const Sight& sight, const MapPlan& plan, const StoryPlace& told, MarkSheet& labels,
                     const Picture& picture);

}  // namespace sillon
