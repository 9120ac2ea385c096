// A show: begun at the desk, led on stage by keys and clickers.
#include <algorithm>
#include <charconv>

#include "state/story_walk.hpp"
#include "ui/command/groups.hpp"

namespace sillon {

namespace {

constexpr int most_digits = 1000;  // a number below this takes one digit more

const Story* story_shown(const Scope& s) {
  return s.atlas().find_story(s.state.story.story);
}
int last_step(const Scope& s) {
  const Story* story = story_shown(s);
  return story != nullptr ? std::max(0, static_cast<int>(story->steps.size()) - 1) : 0;
}
const Stage& stage_of(const Scope& s) {
  static const Stage none;
  return s.state.show ? s.state.show->stage : none;
}

const char* no_show(const Scope& s) {
  return s.state.show ? nullptr : in_catalogue("Begin a show first");
}
const char* in_show(const Scope& s) {
  return s.state.show ? in_catalogue("A show runs already") : nullptr;
}
const char* no_stories(const Scope& s) {
  if (const char* hindrance = in_show(s)) return hindrance;
  return s.atlas().stories.empty() ? in_catalogue("This atlas has no stories") : nullptr;
}
const char* no_story_open(const Scope& s) {
  if (const char* hindrance = in_show(s)) return hindrance;
  return story_shown(s) == nullptr ? in_catalogue("Open a scene set first") : nullptr;
}

// The first of the atlas where none is open.
std::string story_at_hand(const Scope& s) {
  return story_shown(s) != nullptr ? s.state.story.story : s.atlas().stories.front().id;
}

Answer begin(const Scope& s, const std::string& story, int step, bool recording) {
  auto show = show_from(s.atlas(), story, step, s.view());
  if (!show) return std::nullopt;
  show->recording = recording;
  return Actions{std::move(*show)};
}

Answer turn(const Scope& s, int step) {
  auto turned = turn_to(s.atlas(), s.state, step);
  return turned ? Actions{std::move(*turned)} : Actions{};
}

Answer set_stage(Stage stage) {
  return Actions{SetStage{stage}};
}

// A curtain opens before anything moves: the hall sees again what it saw.
Answer next(const Scope& s) {
  Stage stage = stage_of(s);
  if (stage.curtain != Curtain::open) return stage.curtain = Curtain::open, set_stage(stage);
  if (stage.overview)
    return stage.highlighted = std::min(stage.highlighted + 1, last_step(s)), set_stage(stage);
  const int step = s.state.story.step;
  if (step < last_step(s)) return turn(s, step + 1);
  return stage.exploring ? turn(s, step) : Actions{};
}
// From a map in hand it leads back to the step itself.
Answer previous(const Scope& s) {
  Stage stage = stage_of(s);
  if (stage.curtain != Curtain::open) return stage.curtain = Curtain::open, set_stage(stage);
  if (stage.overview) return stage.highlighted = std::max(stage.highlighted - 1, 0), set_stage(stage);
  const int step = s.state.story.step;
  if (stage.exploring) return turn(s, step);
  return step > 0 ? turn(s, step - 1) : Actions{};
}

// Up and Down go by rows in the overview, else as a clicker's keys do.
template <int way>
Answer vertical(const Scope& s) {
  Stage stage = stage_of(s);
  if (!stage.overview || stage.curtain != Curtain::open) return way > 0 ? next(s) : previous(s);
  const int columns = overview_columns(last_step(s) + 1), wanted = stage.highlighted + way * columns;
  if (wanted >= 0 && wanted <= last_step(s)) stage.highlighted = wanted;
  return set_stage(stage);
}

template <Curtain which>
Answer curtain(const Scope& s) {
  Stage stage = stage_of(s);
  stage.curtain = stage.curtain == which ? Curtain::open : which;
  return set_stage(stage);
}

Answer overview(const Scope& s) {
  Stage stage = stage_of(s);
  stage.overview = !stage.overview;
  stage.highlighted = s.state.story.step;
  stage.curtain = Curtain::open;
  return set_stage(stage);
}

Answer digit(const Scope& s) {
  int value = -1;
  const auto [end, error] = std::from_chars(s.argument.data(), s.argument.data() + s.argument.size(), value);
  if (error != std::errc() || end != s.argument.data() + s.argument.size() || value < 0 || value > 9)
    return std::nullopt;
  Stage stage = stage_of(s);
  stage.typed = stage.typed < most_digits ? stage.typed * 10 + value : value;
  return set_stage(stage);
}

// To the number that was typed, else to what is highlighted, else on.
Answer go(const Scope& s) {
  const Stage& stage = stage_of(s);
  if (stage.typed > 0) return turn(s, std::min(stage.typed - 1, last_step(s)));
  return stage.overview ? turn(s, stage.highlighted) : next(s);
}

// What lies before the show goes first.
Answer end(const Scope& s) {
  Stage stage = stage_of(s);
  if (!stage.overview && stage.typed == 0) return Actions{EndShow{}};
  stage.overview = false;
  stage.typed = 0;
  return set_stage(stage);
}

template <bool Stage::*member>
Answer toggle(const Scope& s) {
  Stage stage = stage_of(s);
  stage.*member = !(stage.*member);
  return set_stage(stage);
}

std::vector<CommandChoice> stories(const Scope& s) {
  std::vector<CommandChoice> all;
  for (const Story& story : s.atlas().stories)
    all.push_back({story.id, std::string(s.name(story.title)), false});
  return all;
}

std::vector<CommandChoice> monitors(const Scope& s) {
  std::vector<CommandChoice> all;
  for (const std::string& name : s.state.monitors) all.push_back({name, name, name == s.state.stage_monitor});
  return all;
}

Entry on_stage(Entry entry) {
  entry.command.at = CommandPlace::stage;
  return entry;
}

}  // namespace

CommandGroup stage_commands() {
  CommandGroup group{in_catalogue("On stage"), {}};
  auto& all = group.entries;
  all.push_back({{"show-start", "F5", in_catalogue("Begin the show"),
                  in_catalogue("The story that is open, from its first step, on the whole screen")},
                 [](const Scope& s) { return begin(s, story_at_hand(s), 0, false); },
                 no_stories});
  all.push_back({{"show-here", "Shift+F5", in_catalogue("Begin the show at this step"), {}},
                 [](const Scope& s) { return begin(s, s.state.story.story, s.state.story.step, false); },
                 no_story_open});
  all.push_back({{"show-rehearse", "", in_catalogue("Rehearse the show"),
                  in_catalogue("The same, and the time that each step takes is kept")},
                 [](const Scope& s) { return begin(s, story_at_hand(s), 0, true); },
                 no_stories});
  all.push_back({{"show:", "", in_catalogue("Show a story on stage"),
                  in_catalogue("From its first step: lorntech-spring-2015")},
                 [](const Scope& s) { return begin(s, std::string(s.argument), 0, false); },
                 no_stories,
                 nullptr,
                 stories});
  all.push_back({{"stage-monitor:", "", in_catalogue("Monitor of the stage"),
                  in_catalogue("By its name; nothing after the colon is the monitor that the window is on")},
                 [](const Scope& s) -> Answer { return Actions{SetStageMonitor{std::string(s.argument)}}; },
                 nullptr,
                 nullptr,
                 monitors});
  const auto stage = [&](Command command, Answer (*run)(const Scope&),
                         bool (*is_on)(const Scope&) = nullptr) {
    all.push_back(on_stage({std::move(command), run, no_show, is_on}));
  };
  stage({"stage-next", "Right Space N PageDown", in_catalogue("On to the next step"), {}}, next);
  stage({"stage-previous", "Left P PageUp Backspace", in_catalogue("Back to the step before"), {}}, previous);
  stage({"stage-down", "Down", in_catalogue("On, or down in the overview"), {}}, vertical<1>);
  stage({"stage-up", "Up", in_catalogue("Back, or up in the overview"), {}}, vertical<-1>);
  stage({"stage-first", "Home", in_catalogue("To the first step"), {}},
        [](const Scope& s) { return turn(s, 0); });
  stage({"stage-last", "End", in_catalogue("To the last step"), {}},
        [](const Scope& s) { return turn(s, last_step(s)); });
  stage({"stage-digit:", "", in_catalogue("Type a step's number"), in_catalogue("A digit, 0 to 9")}, digit);
  stage({"stage-go", "Enter", in_catalogue("To the step that was typed"), {}}, go);
  stage({"stage-black", "B .", in_catalogue("Black screen"), {}}, curtain<Curtain::black>,
        [](const Scope& s) { return stage_of(s).curtain == Curtain::black; });
  stage({"stage-white", "W ,", in_catalogue("White screen"), {}}, curtain<Curtain::white>,
        [](const Scope& s) { return stage_of(s).curtain == Curtain::white; });
  stage({"stage-overview", "G", in_catalogue("All steps at a glance"), {}}, overview,
        [](const Scope& s) { return stage_of(s).overview; });
  stage({"stage-light", "L", in_catalogue("A light around the pointer"), {}}, toggle<&Stage::spotlight>,
        [](const Scope& s) { return stage_of(s).spotlight; });
  stage({"stage-speaker", "S", in_catalogue("The speaker's window"), {}}, toggle<&Stage::speaker>,
        [](const Scope& s) { return stage_of(s).speaker; });
  stage({"show-end", "Esc", in_catalogue("End the show"), {}}, end);
  return group;
}

}  // namespace sillon
