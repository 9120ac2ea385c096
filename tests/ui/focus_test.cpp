#include <gtest/gtest.h>

#include <set>

#include "desk.hpp"

namespace sillon {
namespace {

using test::Desk;

std::string focused() {
  for (const Probe& probe : probes())
    if (probe.focused) return probe.panel + "/" + probe.label;
  return {};
}

std::vector<std::string> walk(Desk& desk, int steps) {
  std::vector<std::string> visited;
  for (int i = 0; i < steps; ++i) {
    ImGui::GetIO().KeysDown[key::tab] = true;
    desk.frame();
    visited.push_back(focused());
    ImGui::GetIO().KeysDown[key::tab] = false;
    desk.frame();
  }
  return visited;
}

TEST(Focus, TabGoesThroughEveryPanelAndRoundAgain) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  const auto visited = walk(desk, 60);
  std::set<std::string> panels;
  for (const std::string& stop : visited) panels.insert(stop.substr(0, stop.find('/')));
  EXPECT_TRUE(panels.count("top-bar") && panels.count("filter-panel") && panels.count("map-controls") &&
              panels.count("place-card"));
  const auto again = std::find(visited.begin() + 1, visited.end(), visited.front());
  ASSERT_NE(again, visited.end());
  const std::set<std::string> different(visited.begin(), again);
  EXPECT_EQ(different.size(), static_cast<std::size_t>(again - visited.begin()))
      << "no stop twice in one round: " << testing::PrintToString(visited);
  for (const char* stop :
       {"top-bar/Search a name, town or sector", "filter-panel/Resources", "filter-panel/Hub",
        "map-controls/Zoom in", "place-card/Close", "place-card/Show its links"})
    EXPECT_TRUE(different.count(stop)) << stop;
  EXPECT_FALSE(different.count("filter-panel/Incubator")) << "rows of a group are walked with the arrows";
}

TEST(Focus, TabGoesIntoThePanelThatOpened) {
  Desk desk;
  desk.settle();
  desk.type("l");
  desk.settle();
  ASSERT_TRUE(desk.state.list.open);
  EXPECT_EQ(walk(desk, 1).front().rfind("list-panel/", 0), 0u) << focused();
}

TEST(Focus, EveryControlIsReached) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  std::set<std::string> reached;
  for (int stop = 0; stop < 60; ++stop) {
    for (const std::string& at : walk(desk, 1)) reached.insert(at);
    for (int row = 0; row < 14; ++row) {
      desk.press_key(key::down);
      reached.insert(focused());
    }
  }
  for (const Probe& probe : probes()) {
    const bool control = probe.kind == ProbeKind::button || probe.kind == ProbeKind::row ||
                         probe.kind == ProbeKind::tab || probe.kind == ProbeKind::link ||
                         probe.kind == ProbeKind::field;
    if (control) {
      EXPECT_TRUE(reached.count(probe.panel + "/" + probe.label)) << probe.panel << "/" << probe.label;
    }
  }
}

TEST(Focus, EnterPressesWhatIsFocused) {
  Desk desk;
  desk.state.view.filter.kind = {"hub"};
  desk.settle();
  for (int i = 0; i < 30 && focused() != "filter-panel/Show all"; ++i) walk(desk, 1);
  ASSERT_EQ(focused(), "filter-panel/Show all");
  EXPECT_EQ(Desk::count<ClearFilters>(desk.press_key(key::enter)), 1u);
}

TEST(Focus, ArrowsWalkAGroupAndDoNotMoveTheMap) {
  Desk desk;
  desk.settle();
  for (int i = 0; i < 30 && focused() != "filter-panel/Hub"; ++i) walk(desk, 1);
  ASSERT_EQ(focused(), "filter-panel/Hub");
  EXPECT_EQ(Desk::count<FlyTo>(desk.press_key(key::down)), 0u);
  EXPECT_EQ(focused(), "filter-panel/Incubator");
  const auto actions = desk.press_key(key::space);
  ASSERT_TRUE(Desk::only<SetFilter>(actions));
  EXPECT_EQ(desk.state.view.filter.kind.size(), 4u);
}

TEST(Focus, AClickEndsIt) {
  Desk desk;
  desk.settle();
  walk(desk, 3);
  EXPECT_FALSE(focused().empty());
  desk.click_at({700, 900});
  EXPECT_TRUE(focused().empty());
}

TEST(Focus, TabBringsHiddenRowsIntoView) {
  Desk desk({1280, 800, 1});
  desk.settle();
  for (int i = 0; i < 40 && focused() != "filter-panel/On the map"; ++i) walk(desk, 1);
  desk.frame();
  const Probe row = Desk::find("On the map", "filter-panel");
  ASSERT_TRUE(row.focused);
  EXPECT_GE(row.box.y_px, row.view.y_px);
  EXPECT_LE(row.box.bottom_px(), row.view.bottom_px());
}

}  // namespace
}  // namespace sillon
