#include "state/story_walk.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "geo/projection.hpp"
#include "report/failure.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

int last_step(const Story& story) {
  return std::max(0, static_cast<int>(story.steps.size()) - 1);
}

// A scene may name a projection that nobody knows: then the reader's stays.
bool can_be_drawn(const std::string& crs) {
  try {
    static_cast<void>(Projection::make(crs));
    return true;
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace

View story_ground(const View& reader) {
  View ground;
  ground.language = reader.language;
  ground.theme = reader.theme;
  ground.crs = reader.crs;
  return ground;
}

View story_view(const Story& story, int step, const View& reader) {
  View view = story_ground(reader);
  const int last = std::clamp(step, 0, last_step(story));
  Report unheard;
  for (int i = 0; i <= last && i < static_cast<int>(story.steps.size()); ++i) {
    const std::string& scene = story.steps[static_cast<std::size_t>(i)].scene_json;
    if (!scene.empty()) view = apply_scene(scene, story.file_name, view, unheard);
  }
  if (view.crs != reader.crs && !can_be_drawn(view.crs)) view.crs = reader.crs;
  return view;
}

std::optional<ShowStory> show_step(const Atlas& atlas, std::string_view story, int step, const View& reader) {
  const Story* told = atlas.find_story(story);
  if (!told) return std::nullopt;
  const int within = std::clamp(step, 0, last_step(*told));
  return ShowStory{{told->id, within}, story_view(*told, within, reader)};
}

std::optional<BeginShow> show_from(const Atlas& atlas, std::string_view story, int step, const View& reader) {
  View on_stage = reader;
  if (on_stage.theme == Theme::paper) on_stage.theme = Theme::stage;
  auto shown = show_step(atlas, story, step, on_stage);
  if (!shown) return std::nullopt;
  return BeginShow{std::move(shown->place), std::move(shown->view)};
}

std::optional<TurnTo> turn_to(const Atlas& atlas, const State& state, int step) {
  if (!state.show) return std::nullopt;
  // The projection of the presenter's desk, not of the step before: jumping there is walking there.
  View reader = state.show->view_before;
  reader.language = state.view.language;
  reader.theme = state.view.theme;
  auto shown = show_step(atlas, state.story.story, step, reader);
  if (!shown) return std::nullopt;
  const StoryStep* told = step_shown(atlas, shown->place);
  return TurnTo{std::move(shown->place), std::move(shown->view),
                told != nullptr ? told->transition_s.value_or(0) : 0};
}

int overview_columns(int steps) {
  return std::max(
      1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(std::min(steps, most_overview_steps))))));
}

const StoryStep* step_shown(const Atlas& atlas, const StoryPlace& place) {
  const Story* told = place.story.empty() ? nullptr : atlas.find_story(place.story);
  if (!told || place.step < 0 || place.step >= static_cast<int>(told->steps.size())) return nullptr;
  return &told->steps[static_cast<std::size_t>(place.step)];
}

}  // namespace sillon
