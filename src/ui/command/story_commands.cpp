// The scene sets of the atlas, step by step.
#include "state/story_walk.hpp"
#include "ui/command/groups.hpp"

namespace sillon {

namespace {

const char* no_story(const Scope& s) {
  return step_shown(s.atlas(), s.state.story) ? nullptr : in_catalogue("Open a scene set first");
}

const char* no_step_after(const Scope& s) {
  if (const char* hindrance = no_story(s)) return hindrance;
  const auto last = s.atlas().find_story(s.state.story.story)->steps.size() - 1;
  return static_cast<std::size_t>(s.state.story.step) == last ? in_catalogue("This is the last step")
                                                              : nullptr;
}
const char* no_step_before(const Scope& s) {
  if (const char* hindrance = no_story(s)) return hindrance;
  return s.state.story.step == 0 ? in_catalogue("This is the first step") : nullptr;
}

// Only where such a step is.
template <int way>
Answer walk(const Scope& s) {
  const StoryPlace& place = s.state.story;
  return Actions{show_step(s.atlas(), place.story, place.step + way, s.view()).value()};
}

Answer open_story(const Scope& s) {
  auto shown = show_step(s.atlas(), s.argument, 0, s.view());
  if (!shown) return std::nullopt;
  return Actions{std::move(*shown)};
}

std::vector<CommandChoice> stories(const Scope& s) {
  std::vector<CommandChoice> all;
  for (const Story& story : s.atlas().stories)
    all.push_back({story.id, std::string(s.name(story.title)), s.state.story.story == story.id});
  return all;
}

}  // namespace

CommandGroup story_commands() {
  return {in_catalogue("Scene sets"),
          {
              {{"story:", "", in_catalogue("Open a scene set"),
                in_catalogue("From its first step: lorntech-spring-2015")},
               open_story,
               nullptr,
               nullptr,
               stories},
              {{"story-next", "PageDown", in_catalogue("Next step"), {}}, walk<1>, no_step_after},
              {{"story-previous", "PageUp", in_catalogue("Previous step"), {}}, walk<-1>, no_step_before},
              {{"story-end", "", in_catalogue("End the story"), {}},
               [](const Scope&) -> Answer { return Actions{ShowStory{}}; },
               no_story},
          }};
}

}  // namespace sillon
