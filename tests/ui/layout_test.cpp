// Nothing overlaps and nothing sticks out, in every language, at the smallest usual window and at twice the
// scale.
#include <gtest/gtest.h>

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
         s.open_sections = {"confidence", "date", "layers", "link-kind", "sector", "service", "status"};
         s.view.date = test::date("2016");
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
      {"sources", [](State& s) { s.sources_open = true; }},
      {"help", [](State& s) { s.help_open = true; }},
      {"report", [](State& s) { s.data_report_open = true; }},
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

class Layout : public testing::TestWithParam<std::tuple<FrameSize, std::string>> {};

TEST_P(Layout, NothingOverlapsOrSticksOut) {
  const FrameSize size = std::get<0>(GetParam());
  const std::string language = std::get<1>(GetParam());
  for (const Scene& scene : scenes()) {
    Desk desk(size, language);
    scene.arrange(desk.state);
    desk.report.error({"places.csv", 41, 7}, "lat 448.1 is outside [-90, 90]", "Was the decimal point lost?");
    desk.rows_left_out = 1;
    desk.settle();
    PixelBox panel{};
    std::vector<const Probe*> controls, texts;
    const auto judge = [&] {
      for (const auto* list : {&controls, &texts})
        for (std::size_t i = 0; i < list->size(); ++i)
          for (std::size_t j = i + 1; j < list->size(); ++j)
            EXPECT_FALSE(overlap(seen(*(*list)[i]), seen(*(*list)[j])))
                << scene.name << ", " << language << ": “" << (*list)[i]->label << "” and “"
                << (*list)[j]->label << "” in " << (*list)[i]->panel;
      controls.clear();
      texts.clear();
    };
    for (const Probe& probe : probes()) {
      if (probe.kind == ProbeKind::panel) {
        judge();
        panel = probe.box;
        EXPECT_GE(panel.x_px, 0) << probe.panel;
        EXPECT_LE(panel.right_px(), static_cast<float>(size.width_px)) << probe.panel;
        EXPECT_LE(panel.bottom_px(), static_cast<float>(size.height_px)) << probe.panel;
        continue;
      }
      EXPECT_GE(probe.box.x_px, panel.x_px) << scene.name << ", " << language << ": " << probe.label;
      EXPECT_LE(probe.box.right_px(), panel.right_px() + 0.5f)
          << scene.name << ", " << language << ": " << probe.label;
      // Sideways nothing is ever cut; downwards only what scrolls.
      EXPECT_GE(probe.box.x_px, probe.view.x_px - 0.5f)
          << scene.name << ", " << language << ": " << probe.label;
      EXPECT_LE(probe.box.right_px(), probe.view.right_px() + 0.5f)
          << scene.name << ", " << language << ": " << probe.label;
      if (!is_seen(probe)) continue;
      (probe.kind == ProbeKind::text ? texts : controls).push_back(&probe);
    }
    judge();
  }
}

INSTANTIATE_TEST_SUITE_P(SmallWindow, Layout,
                         testing::Combine(testing::Values(FrameSize{1280, 800, 1}),
                                          testing::Values("en", "de", "fr", "lb")));
INSTANTIATE_TEST_SUITE_P(TwiceTheScale, Layout,
                         testing::Combine(testing::Values(FrameSize{3840, 2160, 2}),
                                          testing::Values("en", "de")));

TEST(LayoutOfPanels, PanelsDoNotCoverEachOther) {
  Desk desk({1280, 800, 1});
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  std::vector<Probe> panels;
  for (const Probe& probe : probes())
    if (probe.kind == ProbeKind::panel) panels.push_back(probe);
  EXPECT_EQ(panels.size(), 4u);
  for (std::size_t i = 0; i < panels.size(); ++i)
    for (std::size_t j = i + 1; j < panels.size(); ++j)
      EXPECT_FALSE(overlap(panels[i].box, panels[j].box)) << panels[i].panel << " and " << panels[j].panel;
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

}  // namespace
}  // namespace sillon
