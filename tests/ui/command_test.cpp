#include "ui/command.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "desk.hpp"
#include "state/choice_names.hpp"
#include "state/fields.hpp"
#include "ui/gesture/key_stroke.hpp"

namespace sillon {
namespace {

using test::Desk;

std::optional<std::vector<Action>> run(const Desk& desk, std::string_view name) {
  return run_command(name, desk.state, desk.derived(), desk.picture());
}

const char* hindrance(const Desk& desk, std::string_view name) {
  return command_hindrance(name, desk.state, desk.derived(), desk.picture());
}

void run_and_apply(Desk& desk, std::string_view name) {
  const auto actions = run(desk, name);
  ASSERT_TRUE(actions.has_value()) << name;
  for (const Action& action : *actions) desk.state = reduce(desk.state, action).state;
}

TEST(CommandTable, NamesAreUniqueAndPlain) {
  std::set<std::string> names;
  for (const Command& command : commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_FALSE(command.label.empty()) << command.name;
    const std::size_t end = command.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-");
    EXPECT_TRUE(end == std::string::npos || (command.name[end] == ':' && end + 1 == command.name.size()))
        << command.name;
  }
}

TEST(CommandTable, KeysAreUniqueAndReadable) {
  std::map<std::string, std::string> owners;
  for (const Command& command : commands())
    for (const std::string_view key : keys_of(command.key)) {
      const auto stroke = parse_key(key);
      ASSERT_TRUE(stroke) << command.name << " " << key;
      // As read: "t" and "T" would be the same key.
      const std::string read = (stroke->ctrl ? "ctrl " : "") + std::string(stroke->shift ? "shift " : "") +
                               std::to_string(stroke->character) + " " + std::to_string(stroke->number);
      for (const CommandPlace place : {CommandPlace::desk, CommandPlace::stage})
        if (command.at == place || command.at == CommandPlace::everywhere) {
          const std::string heard = (place == CommandPlace::desk ? "desk " : "stage ") + read;
          EXPECT_TRUE(owners.emplace(heard, command.name).second) << command.name << " and " << owners[heard];
        }
    }
}

TEST(CommandTable, CommandsWithAnArgumentHaveNoKey) {
  for (const Command& command : commands())
    if (command.name.back() == ':') {
      EXPECT_TRUE(command.key.empty()) << command.name;
    }
}

TEST(CommandTable, EveryGroupIsOneRunOfTheTableAndHasAKey) {
  std::vector<std::string> runs;
  for (const Command& command : commands())
    if (runs.empty() || runs.back() != command.group) runs.push_back(command.group);
  EXPECT_EQ(runs, command_groups());
  EXPECT_EQ(std::set<std::string>(runs.begin(), runs.end()).size(), runs.size());
  for (const std::string& group : runs)
    EXPECT_TRUE(std::any_of(commands().begin(), commands().end(),
                            [&](const Command& c) { return c.group == group && !c.key.empty(); }))
        << group << " would be missing in the help";
}

// The catalogues are gathered from texts in text("…") and in_catalogue("…"): what the table shows must stand
// in one of them. Languages name themselves.
TEST(CommandTable, EveryTextIsInTheCatalogues) {
  std::string sources;
  for (const auto& file : std::filesystem::directory_iterator(SILLON_SOURCE_DIR "/src/ui/command")) {
    std::ifstream in(file.path());
    sources.append(std::istreambuf_iterator<char>(in), {});
  }
  const auto is_gathered = [&](const std::string& text) {
    const std::size_t at = sources.find('"' + text + '"');
    if (at == std::string::npos) return false;
    const std::size_t call = sources.rfind("in_catalogue(", at);
    return call != std::string::npos &&
           sources.find_first_not_of(" \n", call + std::string("in_catalogue(").size()) == at;
  };
  for (const Command& command : commands()) {
    if (command.name.rfind("language-", 0) == 0 && command.name != "language-next") continue;
    EXPECT_TRUE(is_gathered(command.label)) << command.label;
    EXPECT_TRUE(command.tooltip.empty() || is_gathered(command.tooltip)) << command.tooltip;
    EXPECT_TRUE(is_gathered(command.group)) << command.group;
  }
}

TEST(Commands, WithoutArgumentEachRunsOrSaysWhyNot) {
  const Desk desk;
  for (const Command& command : commands()) {
    if (command.name.back() == ':') continue;
    const auto actions = run(desk, command.name);
    ASSERT_TRUE(actions.has_value()) << command.name;
    EXPECT_EQ(actions->empty(), hindrance(desk, command.name) != nullptr) << command.name;
  }
}

TEST(Commands, OfferOnlyArgumentsThatTheyTake) {
  const Desk desk;
  std::size_t offered = 0;
  for (const Command& command : commands())
    for (const CommandChoice& choice :
         command_choices(command.name, desk.state, desk.derived(), desk.picture())) {
      EXPECT_TRUE(run(desk, command.name + choice.argument).has_value()) << command.name << choice.argument;
      EXPECT_FALSE(choice.label.empty()) << command.name << choice.argument;
      ++offered;
    }
  EXPECT_GT(offered, 20u);
}

TEST(Commands, UnknownNamesAndArgumentsAreNotRun) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  for (const char* name : {"",
                           "no-such",
                           "select:no-such",
                           "date:yesterday",
                           "projection:EPSG:1",
                           "zoom-in:2x:",
                           "open-section:",
                           "fly-to:ohne-ort",
                           "chain:no-such",
                           "chain:forge",
                           "layer:no-such",
                           "kind:no-such",
                           "territory:",
                           "between:lorraine",
                           "between:lorraine,no-such",
                           "measure:",
                           "measure:6",
                           "measure:6,north",
                           "measure:6,91",
                           "open:"})
    EXPECT_FALSE(run(desk, name).has_value()) << name;
}

TEST(Commands, SelectFindsEverySortOfThing) {
  const Desk desk;
  const auto selected = [&](const std::string& id) {
    const auto actions = run(desk, "select:" + id);
    return actions && !actions->empty() ? std::get<Select>(actions->front().body).what : Selection{};
  };
  EXPECT_EQ(selected("forge"), Selection(PlaceKey{"forge"}));
  EXPECT_EQ(selected("metz-fr"), Selection(TownKey{"metz-fr"}));
  EXPECT_EQ(selected("forge--partner-of--labor"), Selection(LinkKey{"forge--partner-of--labor"}));
  EXPECT_EQ(selected("luxembourg"), Selection(TrayKey{"luxembourg"}));
  EXPECT_EQ(selected("tray:luxembourg"), Selection(TrayKey{"luxembourg"}));
}

TEST(Commands, OpeningASectionTwiceKeepsItOpen) {
  Desk desk;
  for (int i = 0; i < 2; ++i) run_and_apply(desk, "open-section:sector");
  EXPECT_EQ(desk.state.open_sections, std::vector<std::string>{"sector"});
}

TEST(Commands, ThemesGoRound) {
  Desk desk;
  for (int i = 0; i < 3; ++i) run_and_apply(desk, "theme-next");
  EXPECT_EQ(desk.state.view.theme, Theme::paper);
}

TEST(Commands, TheListLiesBeforeNoCard) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  run_and_apply(desk, "unplaced");
  EXPECT_TRUE(desk.state.list.open);
  EXPECT_EQ(desk.state.list.subject, ListSubject::unplaced);
  EXPECT_EQ(desk.state.view.selection, Selection(Nothing{}));
  run_and_apply(desk, "unplaced");
  EXPECT_FALSE(desk.state.list.open);
}

TEST(Commands, TheSameNumberOfStepsAgainSwitchesOff) {
  Desk desk;
  EXPECT_NE(hindrance(desk, "neighbours-1"), nullptr);
  desk.state.view.selection = TownKey{"metz-fr"};
  run_and_apply(desk, "neighbours-2");
  EXPECT_EQ(desk.state.view.neighbour_steps, 2);
  run_and_apply(desk, "neighbours-3");
  EXPECT_EQ(desk.state.view.neighbour_steps, 3);
  run_and_apply(desk, "neighbours-3");
  EXPECT_EQ(desk.state.view.neighbour_steps, 0);
}

TEST(Commands, AChainNeedsAPlaceAtBothEnds) {
  Desk desk;
  EXPECT_STREQ(hindrance(desk, "chain"), "Select a place first");
  EXPECT_STREQ(hindrance(desk, "chain:labor"), "Select a place first");
  desk.state.view.selection = PlaceKey{"forge"};
  run_and_apply(desk, "chain");
  EXPECT_TRUE(desk.state.choosing_chain_end);
  run_and_apply(desk, "chain:labor");
  EXPECT_EQ(desk.state.view.chain_to, "labor");
  EXPECT_FALSE(desk.state.choosing_chain_end);
  run_and_apply(desk, "chain-off");
  EXPECT_TRUE(desk.state.view.chain_to.empty());
}

TEST(Commands, EveryLayerIsSwitchedTwiceToWhereItWas) {
  Desk desk;
  const Layers before = desk.state.view.layers;
  const auto choices = command_choices("layer:", desk.state, desk.derived(), desk.picture());
  std::size_t layers_of_scene_files = 0;
  for (const FieldInfo& field : view_fields())
    if (field.path.rfind("layers.", 0) == 0) {
      ++layers_of_scene_files;
      const std::string name = field.path.substr(7);
      EXPECT_TRUE(std::any_of(choices.begin(), choices.end(), [&](const auto& c) {
        return c.argument == name;
      })) << name;
    }
  EXPECT_EQ(choices.size(), layers_of_scene_files);
  for (const CommandChoice& layer : choices) {
    run_and_apply(desk, "layer:" + layer.argument);
    EXPECT_NE(desk.state.view.layers, before) << layer.argument;
    run_and_apply(desk, "layer:" + layer.argument);
    EXPECT_EQ(desk.state.view.layers, before) << layer.argument;
  }
}

TEST(Commands, FiltersGoInAndOut) {
  Desk desk;
  const Filter before = desk.state.view.filter;
  for (const char* name : {"kind:hub", "territory:lorraine", "between:saarland,lorraine", "undated"}) {
    run_and_apply(desk, name);
    EXPECT_NE(desk.state.view.filter, before) << name;
    run_and_apply(desk, name);
    EXPECT_EQ(desk.state.view.filter, before) << name;
  }
  run_and_apply(desk, "between:saarland,lorraine");
  EXPECT_EQ(desk.state.view.filter.between, (KeySet{"lorraine", "saarland"}));
}

TEST(Commands, ProjectionsAndLanguagesGoRound) {
  Desk desk;
  for (std::size_t i = 0; i < interface_languages().size(); ++i) run_and_apply(desk, "language-next");
  EXPECT_EQ(desk.state.view.language, "en");
  const std::string first = desk.state.view.crs;
  const std::size_t count = desk.atlas->info.crs.size();
  if (count < 2) {
    EXPECT_NE(hindrance(desk, "projection-next"), nullptr);
  } else {
    for (std::size_t i = 0; i < count; ++i) run_and_apply(desk, "projection-next");
    EXPECT_EQ(desk.state.view.crs, first);
  }
}

TEST(Commands, TextGrowsAndShrinksInStepsToItsLimits) {
  Desk desk;
  std::vector<int> sizes;
  while (hindrance(desk, "text-larger") == nullptr) {
    run_and_apply(desk, "text-larger");
    sizes.push_back(desk.state.text_percent);
  }
  EXPECT_EQ(sizes, (std::vector<int>{110, 125, 150, 175, 200}));
  while (hindrance(desk, "text-smaller") == nullptr) run_and_apply(desk, "text-smaller");
  EXPECT_EQ(desk.state.text_percent, least_text_percent);
  desk.state.text_percent = 133;  // from a settings file
  run_and_apply(desk, "text-smaller");
  EXPECT_EQ(desk.state.text_percent, 125);
  run_and_apply(desk, "text-normal");
  EXPECT_EQ(desk.state.text_percent, 100);
}

TEST(Commands, TimeStepsAndStops) {
  Desk desk;
  EXPECT_STREQ(hindrance(desk, "month-later"), "No date is asked for");
  desk.state.view.date = test::date("2015-06");
  run_and_apply(desk, "month-later");
  EXPECT_EQ(desk.state.view.date, test::date("2015-07"));
  for (int i = 0; i < 2; ++i) run_and_apply(desk, "month-earlier");
  EXPECT_EQ(desk.state.view.date, test::date("2015-05"));
  run_and_apply(desk, "play");
  EXPECT_TRUE(desk.state.playing);
  run_and_apply(desk, "play");
  EXPECT_FALSE(desk.state.playing);
  run_and_apply(desk, "date-off");
  EXPECT_FALSE(desk.state.view.date);
}

TEST(Commands, APathIsMeasuredByItsDegrees) {
  Desk desk;
  run_and_apply(desk, "measure:6.18,49.12;7,49.24;-1.5e1,-10");
  EXPECT_TRUE(desk.state.measuring.on);
  EXPECT_EQ(desk.state.measuring.points, (std::vector<LonLat>{{6.18, 49.12}, {7, 49.24}, {-15, -10}}));
  run_and_apply(desk, "measure-undo-point");
  EXPECT_EQ(desk.state.measuring.points.size(), 2u);
  run_and_apply(desk, "measure-clear");
  EXPECT_TRUE(desk.state.measuring.on);
  EXPECT_STREQ(hindrance(desk, "measure-undo-point"), "No path is measured");
}

TEST(Commands, SheetsOpenAndClose) {
  Desk desk;
  for (const char* name :
       {"help", "sources", "data-report", "projection", "indicators", "promises", "matrix", "scenes"}) {
    run_and_apply(desk, name);
    EXPECT_EQ(name_of(desk.state.sheet), name);
    EXPECT_TRUE(is_switched_on(name, desk.state, desk.derived(), desk.picture())) << name;
    run_and_apply(desk, name);
    EXPECT_EQ(desk.state.sheet, Sheet::none) << name;
  }
}

}  // namespace
}  // namespace sillon
