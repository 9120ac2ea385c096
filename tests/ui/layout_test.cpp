// Nothing overlaps and nothing sticks out, in every language, at the smallest usual window and at twice the
// scale.
#include <gtest/gtest.h>

#include "atlas/read_atlas.hpp"
#include "desk.hpp"

namespace sillon {
namespace {

using test::Desk;

struct Scene {
  std::string name;
  void (*arrange)(State&);
};

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = {
      {"opening", [](State&) {}},
      {"all sections",
       [](State& s) {
         s.open_sections = {"confidence", "date",    "layers", "link-kind",
                            "sector",     "service", "status", "years"};
         s.view.date = test::date("2016");
         s.view.filter.years = YearRange{2012, 2015};
       }},
      {"all folded",
       [](State& s) {
         s.open_sections = {"fold-kinds", "fold-links", "fold-territories"};
       }},
      {"many filters",
       [](State& s) {
         s.view.filter.kind = {"fablab", "hub", "incubator"};
         s.view.filter.territory = {"lorraine", "luxembourg"};
         s.view.filter.sector = {"energy", "health"};
         s.view.filter.years = YearRange{2012, 2015};
         s.view.filter.links = LinkFilter::cross_border;
         s.view.filter.confidence = Confidence::medium;
         s.view.filter.undated = false;
         s.view.date = test::date("2015-09");
       }},
      {"time bar", [](State& s) { s.time_bar = true; }},
      {"time bar at a date",
       [](State& s) {
         s.time_bar = true;
         s.view.date = test::date("2015-09");
       }},
      {"time bar beside a card",
       [](State& s) {
         s.time_bar = true;
         s.view.date = test::date("2015");
         s.view.selection = PlaceKey{"forge"};
       }},
      {"place", [](State& s) { s.view.selection = PlaceKey{"forge"}; }},
      {"place unfolded",
       [](State& s) {
         s.view.selection = PlaceKey{"forge"};
         s.open_sections = {"card-links", "card-sources", "card-startups", "card-statements"};
       }},
      {"link", [](State& s) { s.view.selection = LinkKey{"forge--partner-of--labor"}; }},
      {"town", [](State& s) { s.view.selection = TownKey{"metz-fr"}; }},
      {"list", [](State& s) { s.list.open = true; }},
      {"links",
       [](State& s) {
         s.list.open = true;
         s.list.subject = ListSubject::links;
       }},
      {"sources", [](State& s) { s.sheet = Sheet::sources; }},
      {"help", [](State& s) { s.sheet = Sheet::help; }},
      {"menu", [](State& s) { s.menu_open = true; }},
      {"menu with atlases of late",
       [](State& s) {
         s.menu_open = true;
         s.recent_atlases = {
             "/home/somebody/atlases/a-name-that-takes-more-room-than-a-column-of-the-menu-has", "/"};
       }},
      {"commands", [](State& s) { s.command_search.open = true; }},
      {"commands with words",
       [](State& s) {
         s.command_search = {true, "show", 3};
       }},
      {"no command",
       [](State& s) {
         s.command_search = {true, "no such words", 0};
       }},
      {"measuring begins", [](State& s) { s.measuring.on = true; }},
      {"measuring",
       [](State& s) {
         s.measuring = {true,
                        {{6, 49}, {6.2, 49.1}, {7, 49}, {6.5, 50}, {5, 49}, {5.5, 49.5}, {6, 48}, {7, 50}}};
       }},
      {"chain end",
       [](State& s) {
         s.view.selection = PlaceKey{"forge"};
         s.choosing_chain_end = true;
       }},
      {"report", [](State& s) { s.sheet = Sheet::data_report; }},
      {"projection", [](State& s) { s.sheet = Sheet::projection; }},
      {"indicators", [](State& s) { s.sheet = Sheet::indicators; }},
      {"indicators unfolded",
       [](State& s) {
         s.sheet = Sheet::indicators;
         s.open_sections = {"figures-forge", "figures-lorraine"};
       }},
      {"promises",
       [](State& s) {
         s.sheet = Sheet::promises;
         s.open_sections = {"said-facts"};
       }},
      {"matrix", [](State& s) { s.sheet = Sheet::matrix; }},
      {"a cell of the matrix",
       [](State& s) {
         s.sheet = Sheet::matrix;
         s.view.filter.between = {"lorraine", "saarland"};
       }},
      {"scenes",
       [](State& s) {
         s.sheet = Sheet::scenes;
         s.bookmarks = {{"Everything in Saarland, as of 2016, with a long title", "/home/me/scenes/a.json"}};
         s.recent_atlases = {"/home/somebody/a/very/long/path/to/an/atlas/grande-region"};
       }},
      {"scenes, none kept", [](State& s) { s.sheet = Sheet::scenes; }},
      {"neighbours",
       [](State& s) {
         s.view.selection = PlaceKey{"quai-alpha"};
         s.view.neighbour_steps = 3;
       }},
      {"choosing a chain",
       [](State& s) {
         s.view.selection = PlaceKey{"quai-alpha"};
         s.choosing_chain_end = true;
       }},
      {"chain",
       [](State& s) {
         s.view.selection = PlaceKey{"quai-alpha"};
         s.view.chain_to = "labor";
       }},
      {"no chain",
       [](State& s) {
         s.view.selection = PlaceKey{"quai-alpha"};
         s.view.chain_to = "ohne-ort";
       }},
      {"neighbours of a town",
       [](State& s) {
         s.view.selection = TownKey{"metz-fr"};
         s.view.neighbour_steps = 2;
       }},
      {"story",
       [](State& s) {
         s.story = {"how-it-began", 0};
       }},
      {"story beside a card",
       [](State& s) {
         s.story = {"how-it-began", 1};
         s.view.selection = PlaceKey{"forge"};
         s.open_sections = {"story-text"};
       }},
      {"story with figures",
       [](State& s) {
         s.story = {"how-it-began", 2};
       }},
      {"nothing",
       [](State& s) {
         s.view.filter.text = "no such words";
         s.notices = {
             {"Picture saved as /home/somebody/pictures/with/a/long/name/sillon.png", Level::note, 1e9}};
       }},
  };
  return all;
}

PixelBox seen(const Probe& probe) {
  const float left = std::max(probe.box.x_px, probe.view.x_px),
              top = std::max(probe.box.y_px, probe.view.y_px);
  return {left, top, std::min(probe.box.right_px(), probe.view.right_px()) - left,
          std::min(probe.box.bottom_px(), probe.view.bottom_px()) - top};
}
bool is_seen(const Probe& probe) {
  return seen(probe).width_px > 1 && seen(probe).height_px > 1;
}

bool overlap(PixelBox a, PixelBox b) {
  const float wide = std::min(a.right_px(), b.right_px()) - std::max(a.x_px, b.x_px);
  const float high = std::min(a.bottom_px(), b.bottom_px()) - std::max(a.y_px, b.y_px);
  return wide > 0.75f && high > 0.75f;
}

// What is wrong with the frame drawn last, one sentence each.
std::vector<std::string> faults(FrameSize size) {
  std::vector<std::string> found;
  PixelBox panel{};
  std::vector<const Probe*> controls, texts;
  const auto judge_panel = [&] {
    for (auto* list : {&controls, &texts}) {
      for (std::size_t i = 0; i < list->size(); ++i)
        for (std::size_t j = i + 1; j < list->size(); ++j)
          if (const Probe& a = *(*list)[i], &b = *(*list)[j]; overlap(seen(a), seen(b)))
            found.push_back(a.panel + ": “" + a.label + "” lies on “" + b.label + "”");
      list->clear();
    }
  };
  for (const Probe& probe : probes()) {
    if (probe.kind == ProbeKind::panel) {
      judge_panel();
      panel = probe.box;
      if (panel.x_px < 0 || panel.right_px() > static_cast<float>(size.width_px) ||
          panel.bottom_px() > static_cast<float>(size.height_px))
        found.push_back(probe.panel + " sticks out of the frame");
      continue;
    }
    // Sideways nothing is ever cut; downwards only what scrolls.
    if (probe.box.x_px < probe.view.x_px - 0.5f || probe.box.right_px() > probe.view.right_px() + 0.5f ||
        probe.box.x_px < panel.x_px || probe.box.right_px() > panel.right_px())
      found.push_back(probe.panel + ": “" + probe.label + "” is cut");
    if (is_seen(probe)) (probe.kind == ProbeKind::text ? texts : controls).push_back(&probe);
  }
  judge_panel();
  return found;
}

class Layout : public testing::TestWithParam<std::tuple<FrameSize, std::string>> {};

TEST_P(Layout, NothingOverlapsOrSticksOut) {
  const FrameSize size = std::get<0>(GetParam());
  for (const Scene& scene : scenes()) {
    Desk desk(size, std::get<1>(GetParam()));
    scene.arrange(desk.state);
    desk.report.error({"places.csv", 41, 7}, "lat 448.1 is outside [-90, 90]", "Was the decimal point lost?");
    desk.rows_left_out = 1;
    desk.settle();
    EXPECT_EQ(faults(size), std::vector<std::string>{}) << scene.name;
  }
}

INSTANTIATE_TEST_SUITE_P(SmallWindow, Layout,
                         testing::Combine(testing::Values(FrameSize{1280, 800, 1}),
                                          testing::Values("en", "de", "fr", "lb")));
INSTANTIATE_TEST_SUITE_P(TwiceTheScale, Layout,
                         testing::Combine(testing::Values(FrameSize{3840, 2160, 2}),
                                          testing::Values("en", "de")));

// Large text: what is left of a small window, and of a usual one at twice the size.
INSTANTIATE_TEST_SUITE_P(LargeText, Layout,
                         testing::Combine(testing::Values(FrameSize{1280, 800, 1.488f},
                                                          FrameSize{1920, 1080, 2}),
                                          testing::Values("de", "lb")));

// The shipped data has the longest names: every card of every place and link, and every filter section.
class ShippedAtlas : public testing::TestWithParam<std::string> {};

TEST_P(ShippedAtlas, EveryCardFits) {
  static const AtlasReading reading = read_atlas(SILLON_SOURCE_DIR "/data/grande-region");
  ASSERT_TRUE(reading.atlas);
  const FrameSize size{1280, 800, 1};
  Desk desk(size, GetParam());
  desk.atlas = reading.atlas;
  desk.state.open_sections = {"card-links", "card-sources", "card-startups", "card-statements",
                              "confidence", "date",         "layers",        "link-kind",
                              "sector",     "service",      "status",        "years"};
  desk.state.view.date = test::date("2021-09");
  desk.state.time_bar = true;
  const auto judge = [&](const Selection& what, std::string_view id) {
    desk.state.view.selection = what;
    desk.settle();
    EXPECT_EQ(faults(size), std::vector<std::string>{}) << id;
  };
  const Atlas& atlas = *reading.atlas;
  for (Row place = 0; place < atlas.places.size() && !HasFailure(); ++place)
    judge(PlaceKey{std::string(atlas.places.id[place])}, atlas.places.id[place]);
  for (Row link = 0; link < atlas.links.size() && !HasFailure(); link += 7)
    judge(LinkKey{std::string(atlas.links.id[link])}, atlas.links.id[link]);
  for (const std::string& town : atlas.towns.key) judge(TownKey{town}, town);
}

INSTANTIATE_TEST_SUITE_P(Languages, ShippedAtlas, testing::Values("en", "de", "fr", "lb"));

TEST(LayoutOfPanels, PanelsDoNotCoverEachOther) {
  Desk desk({1280, 800, 1});
  desk.state.view.selection = PlaceKey{"forge"};
  desk.state.time_bar = true;
  desk.settle();
  std::vector<Probe> panels;
  for (const Probe& probe : probes())
    if (probe.kind == ProbeKind::panel) panels.push_back(probe);
  EXPECT_EQ(panels.size(), 5u);
  for (std::size_t i = 0; i < panels.size(); ++i)
    for (std::size_t j = i + 1; j < panels.size(); ++j)
      EXPECT_FALSE(overlap(panels[i].box, panels[j].box)) << panels[i].panel << " and " << panels[j].panel;
}

TEST(LayoutOfPanels, TheTimeBarLiesBelowTheMapBetweenThePanels) {
  for (const FrameSize size : {FrameSize{1280, 800, 1}, FrameSize{1280, 800, 1.488f},
                               FrameSize{1600, 1000, 1}, FrameSize{3840, 2160, 2}, FrameSize{860, 520, 1}}) {
    Desk desk(size);
    const MapLayout closed = map_layout(size, desk.state, true);
    EXPECT_EQ(closed.time_bar, PixelBox{});
    desk.state.time_bar = true;
    const MapLayout open = map_layout(size, desk.state, true);
    desk.state.view.selection = PlaceKey{"forge"};
    const MapLayout beside = map_layout(size, desk.state, true);
    EXPECT_EQ(open.fit, beside.fit) << "the map stays where it is when a card opens";
    EXPECT_GT(closed.fit.bottom_px(), open.fit.bottom_px());
    // Where the fit box keeps clear of the right panel it keeps clear of the bar too, whatever is open.
    const bool reserves = open.fit.right_px() <= beside.clear.right_px();
    for (const MapLayout& layout : {open, beside}) {
      if (reserves) {
        EXPECT_LE(layout.fit.bottom_px(), layout.time_bar.y_px);
      }
      EXPECT_FLOAT_EQ(layout.clear.bottom_px(), layout.time_bar.y_px);
      EXPECT_FLOAT_EQ(layout.time_bar.bottom_px(), static_cast<float>(size.height_px));
      EXPECT_NEAR(layout.time_bar.x_px, layout.clear.x_px, 0.5f);
      EXPECT_NEAR(layout.time_bar.right_px(), layout.clear.right_px(), 0.5f);
      EXPECT_GE(layout.clear.height_px, 0.45f * closed.clear.height_px);
    }
    EXPECT_EQ(map_layout(size, desk.state, false).time_bar, PixelBox{}) << "without panels there is no bar";
  }
}

TEST(LayoutOfPanels, TargetsAreLargeEnough) {
  Desk desk({1280, 800, 1});
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  for (const Probe& probe : probes()) {
    const bool target =
        probe.kind == ProbeKind::button || probe.kind == ProbeKind::row || probe.kind == ProbeKind::tab;
    if (target) {
      EXPECT_GE(probe.box.height_px, 24) << probe.label;
    }
  }
}

TEST(LayoutOfPanels, TheScrolledPartCanBeReached) {
  Desk desk({1280, 800, 1});
  desk.settle();
  const auto layers = [] { return Desk::find("On the map", "filter-panel"); };
  EXPECT_FALSE(is_seen(layers()));
  desk.move_to({100, 400});
  for (int i = 0; i < 20; ++i) {
    ImGui::GetIO().MouseWheel = -2;
    desk.frame();
    ImGui::GetIO().MouseWheel = 0;
    desk.frame();
  }
  EXPECT_TRUE(is_seen(layers()));
}

TEST(Notices, StayInTheMapAreaHoweverManyThereAre) {
  Desk desk({1280, 800, 1});
  for (int i = 0; i < 200; ++i)
    desk.state = reduce(desk.state, Action(Notify{"Notice " + std::to_string(i), Level::warning})).state;
  desk.settle();
  const PixelBox area = desk.picture().layout.clear;
  std::size_t notices = 0;
  for (const Probe& probe : probes()) {
    if (probe.kind != ProbeKind::panel || !probe.panel.starts_with("notice-")) continue;
    ++notices;
    EXPECT_GE(probe.box.y_px, area.y_px) << probe.panel;
  }
  EXPECT_GT(notices, 3u);
  EXPECT_LT(notices, 30u);
  EXPECT_TRUE(Desk::shows_panel("notice-199"));
}

}  // namespace
}  // namespace sillon
