// What a step of a story looks like: the fold of its scenes.
#pragma once

#include <optional>
#include <string_view>

#include "atlas/atlas.hpp"
#include "state/action.hpp"

namespace sillon {

// Where a story begins: the whole region with everything on it, in the reader's language, theme and
// projection.
View story_ground(const View& reader);

// Each scene up to that step laid over the view before it, from the ground on. Steps before the first count
// as the first, those after the last as the last. What a scene says wrongly is left out; `sillon check` names
// it.
View story_view(const Story& story, int step, const View& reader);

// The action that shows a step; nothing when the atlas has no such story.
std::optional<ShowStory> show_step(const Atlas& atlas, std::string_view story, int step, const View& reader);

// What begins a show with a step; on stage a paper theme gives way to the stage's. Nothing when the atlas has
// no such story.
std::optional<BeginShow> show_from(const Atlas& atlas, std::string_view story, int step, const View& reader);

// What turns the show to a step of its story, which is clamped: the same view wherever one comes from.
// Nothing when no show runs.
std::optional<TurnTo> turn_to(const Atlas& atlas, const State& state, int step);

// The overview shows that many steps at most: those around the highlighted one.
inline constexpr int most_overview_steps = 20;
// How many of them stand side by side.
int overview_columns(int steps);

// What is told now; null when nothing is, or the atlas has no such story or step.
const StoryStep* step_shown(const Atlas& atlas, const StoryPlace& place);

}  // namespace sillon
