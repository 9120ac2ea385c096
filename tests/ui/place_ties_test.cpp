#include <gtest/gtest.h>

#include "desk.hpp"

namespace sillon {
namespace {

using test::Desk;

TEST(PlaceTies, StepsAreChosenAndCounted) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"quai-alpha"};
  desk.click("2", "place-card");
  EXPECT_EQ(desk.state.view.neighbour_steps, 2);
  desk.settle();
  const auto ties = desk.derived().ties;
  ASSERT_TRUE(ties);
  EXPECT_EQ(ties->places_at_step, (std::vector<std::uint32_t>{1, 1, 8}));
  std::string words;
  for (const Probe& probe : probes())
    if (probe.panel == "place-card" && probe.kind == ProbeKind::text) words += probe.label + " ";
  EXPECT_NE(words.find("1 place linked directly · 8 places at two steps"), std::string::npos) << words;
  desk.click("Off", "place-card");
  EXPECT_EQ(desk.state.view.neighbour_steps, 0);
}

TEST(PlaceTies, AChainIsChosenReadAndEnded) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"quai-alpha"};
  EXPECT_TRUE(Desk::only<ChooseChainEnd>(desk.click("Shortest chain to…", "place-card")));
  EXPECT_TRUE(desk.state.choosing_chain_end);
  desk.state = reduce(desk.state, Select{PlaceKey{"labor"}}).state;
  EXPECT_EQ(desk.state.view.chain_to, "labor");
  desk.settle();
  EXPECT_TRUE(Desk::shows("Shortest chain"));
  EXPECT_TRUE(Desk::shows("2 links to labor"));
  EXPECT_GT(Desk::find("labor", "place-card").box.width_px, 0);
  desk.click("End it", "place-card");
  EXPECT_TRUE(desk.state.view.chain_to.empty());
  EXPECT_EQ(desk.state.view.selection, Selection{PlaceKey{"quai-alpha"}});
}

TEST(PlaceTies, WhatNoChainLeadsToIsSaid) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"quai-alpha"};
  desk.state.view.chain_to = "ohne-ort";
  desk.settle();
  EXPECT_TRUE(Desk::shows("No chain of shown links leads to ohne-ort"));
}

TEST(PlaceTies, ChoosingCanBeCancelled) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.state.choosing_chain_end = true;
  desk.click("Cancel", "place-card");
  EXPECT_FALSE(desk.state.choosing_chain_end);
}

TEST(PlaceTies, ATownHasNeighboursToo) {
  Desk desk;
  desk.state.view.selection = TownKey{"metz-fr"};
  desk.click("1", "town-card");
  EXPECT_EQ(desk.state.view.neighbour_steps, 1);
  ASSERT_TRUE(desk.derived().ties);
  EXPECT_EQ(desk.derived().ties->places_at_step[1], 4u);
}

}  // namespace
}  // namespace sillon
