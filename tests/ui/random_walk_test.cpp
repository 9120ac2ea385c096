// Somebody who presses anything and types anything: whatever comes, the state stays sound and can be undone.
#include <gtest/gtest.h>

#include <random>

#include "desk.hpp"
#include "state/scene.hpp"
#include "state/tidy.hpp"
#include "ui/command.hpp"

namespace sillon {
namespace {

using test::Desk;

// Words that a command may be given, and some that no one should give it.
const std::vector<std::string>& arguments() {
  static const std::vector<std::string> words{"",
                                              "forge",
                                              "atelier",
                                              "drei",
                                              "nowhere",
                                              "Metz",
                                              "FR/Metz",
                                              "lorraine",
                                              "luxembourg",
                                              "startup",
                                              "hub",
                                              "2015",
                                              "0001",
                                              "9999",
                                              "0000",
                                              "-1",
                                              "2015-13",
                                              "1e999",
                                              "nan",
                                              "EPSG:3857",
                                              "EPSG:3035",
                                              "EPSG:4326",
                                              "region",
                                              "de",
                                              "xx",
                                              "paper",
                                              "contrast",
                                              "100",
                                              "2147483648",
                                              "how-it-began",
                                              "6.2,49",
                                              "181,91",
                                              "179,90",
                                              "-179,-90",
                                              "nan,inf",
                                              "2012..2015",
                                              "{}",
                                              "{0}{1}",
                                              "%s%n",
                                              ":",
                                              "::",
                                              std::string(10000, 'W'),
                                              "\u202e",
                                              "\xff\xfe\x01",
                                              "lorraine+lorraine",
                                              "lorraine,saarland"};
  return words;
}

class Walk {
 public:
  explicit Walk(std::uint32_t seed) : random_(seed) { desk_.settle(); }

  void step() {
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        return run_any_command();
      case 3:
        return static_cast<void>(desk_.press_key(static_cast<int>(below(348))));
      case 4:
        return static_cast<void>(desk_.type(std::string(1, static_cast<char>(32 + below(95)))));
      case 5:
        desk_.move_to({static_cast<float>(below(1700)) - 50, static_cast<float>(below(1500)) - 50});
        ImGui::GetIO().MouseDown[0] = !ImGui::GetIO().MouseDown[0];
        return static_cast<void>(desk_.frame());
      case 6:
        ImGui::GetIO().MouseWheel = static_cast<float>(below(2001)) - 1000;
        return static_cast<void>(desk_.frame());
      default:
        ImGui::GetIO().KeyCtrl = below(4) == 0;
        ImGui::GetIO().KeyShift = below(4) == 0;
        desk_.state =
            reduce(std::move(desk_.state), Action(Tick{static_cast<double>(below(200)) / 100})).state;
    }
  }

  const State& state() const { return desk_.state; }
  void give(const ActionBody& body) { desk_.state = reduce(std::move(desk_.state), Action(body)).state; }
  std::string latest() const { return latest_; }

 private:
  std::size_t below(std::size_t end) {  // the same everywhere, unlike the distributions of the library
    return random_() % end;
  }

  void run_any_command() {
    latest_ = commands()[below(commands().size())].name;
    if (latest_.back() == ':') latest_ += arguments()[below(arguments().size())];
    const auto derived = desk_.derived();
    const auto picture = desk_.picture();
    static_cast<void>(command_hindrance(latest_, desk_.state, derived, picture));
    static_cast<void>(is_switched_on(latest_, desk_.state, derived, picture));
    if (const auto actions = run_command(latest_, desk_.state, derived, picture))
      for (const Action& action : *actions) give(action.body);
    desk_.frame();
  }

  Desk desk_;
  std::mt19937 random_;
  std::string latest_;
};

TEST(RandomWalk, LeavesASoundStateThatCanBeUndone) {
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    Walk walk(seed);
    for (int i = 0; i < 500; ++i) {
      walk.step();
      const State& state = walk.state();
      ASSERT_EQ(tidy(state.view, View{}), state.view) << "seed " << seed << ", " << walk.latest();
      ASSERT_LE(state.history.undo.size(), most_undo_steps);
      ASSERT_TRUE(std::isfinite(state.now_s));
      Report report;
      ASSERT_EQ(apply_scene(scene_text(state.view), "walked", View{}, report), state.view)
          << "seed " << seed << ", " << walk.latest();
      ASSERT_TRUE(report.diagnostics().empty()) << to_text(report.diagnostics().front());
    }
    const View last = walk.state().view;
    std::size_t undone = 0;
    while (!walk.state().history.undo.empty() && undone <= most_undo_steps) {
      walk.give(Undo{});
      ++undone;
    }
    EXPECT_TRUE(walk.state().history.undo.empty());
    for (; undone > 0; --undone) walk.give(Redo{});
    EXPECT_EQ(walk.state().view, last) << "seed " << seed;
  }
}

}  // namespace
}  // namespace sillon
