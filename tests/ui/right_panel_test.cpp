#include <gtest/gtest.h>

#include "desk.hpp"

namespace sillon {
namespace {

using test::Desk;

TEST(RightPanel, EscapeClosesTheInnermostFirst) {
  Desk desk;
  desk.state.list.open = true;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.state.sheet = Sheet::help;
  for (const char* panel : {"help-panel", "place-card", "list-panel"}) {
    desk.settle();
    EXPECT_TRUE(Desk::shows_panel(panel)) << panel;
    EXPECT_EQ(Desk::count<CloseInnermost>(desk.press_key(key::escape)), 1u);
  }
  desk.settle();
  EXPECT_FALSE(has_right_panel(desk.state));
  for (const char* panel : {"help-panel", "place-card", "list-panel"})
    EXPECT_FALSE(Desk::shows_panel(panel)) << panel;
}

TEST(RightPanel, TheCrossClosesWhatItStandsOn) {
  Desk desk;
  desk.state.list.open = true;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.click("Close", "place-card");
  EXPECT_EQ(desk.state.view.selection, Selection(Nothing{}));
  desk.click("Close", "list-panel");
  EXPECT_FALSE(desk.state.list.open);
}

TEST(PlaceCard, ALinkedNameSelectsThePlaceAndItsPhraseTheLink) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.click("labor", "place-card");
  EXPECT_EQ(desk.state.view.selection, Selection(PlaceKey{"labor"}));
  desk.state.view.selection = PlaceKey{"labor"};
  desk.click("partner-of, since 2015 · Metz", "place-card");
  EXPECT_EQ(desk.state.view.selection, Selection(LinkKey{"forge--partner-of--labor"}));
  desk.settle();
  EXPECT_TRUE(Desk::shows_panel("link-card"));
  desk.click("forge", "link-card");
  EXPECT_EQ(desk.state.view.selection, Selection(PlaceKey{"forge"}));
}

// The desk's atlas with the first place called so.
std::shared_ptr<const Atlas> atlas_with_name(const Atlas& before, std::string_view name) {
  auto atlas = std::make_shared<Atlas>(before);
  decltype(atlas->places.name) names;
  for (std::size_t row = 0; row < before.places.size(); ++row)
    names.push_back(row == 0 ? name : before.places.name[row]);
  atlas->places.name = names;
  return atlas;
}

// The letters of all lines that stand in the panel.
std::size_t letters_in(const std::string& panel, char letter) {
  std::size_t count = 0;
  for (const Probe& probe : probes())
    if (probe.kind == ProbeKind::text && probe.panel == panel)
      count += static_cast<std::size_t>(std::count(probe.label.begin(), probe.label.end(), letter));
  return count;
}

TEST(PlaceCard, ANameOfTenThousandLettersIsCutAndShownWholeOnDemand) {
  constexpr std::size_t letters = 10'000;
  Desk desk;
  desk.atlas = atlas_with_name(*desk.atlas, std::string(letters, 'W'));
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  EXPECT_GT(letters_in("place-card", 'W'), 10u);
  EXPECT_LT(letters_in("place-card", 'W'), 200u);
  desk.click("Show the whole name", "place-card");
  desk.settle();
  EXPECT_GT(letters_in("place-card", 'W'), letters) << "the cut name, and the whole one below";
  desk.click("Shorten the name", "place-card");
  EXPECT_TRUE(desk.state.open_sections.empty());
}

TEST(RightPanel, NoPanelGrowsWithAName) {
  constexpr std::size_t most_letters = 1'000;  // of all its lines together
  for (const std::string name : {std::string(10'000, 'W'), std::string(2'000, 'W')}) {
    Desk desk;
    desk.atlas = atlas_with_name(*desk.atlas, name);
    const auto expect_few = [&](const std::string& panel) {
      desk.settle();
      ASSERT_TRUE(Desk::shows_panel(panel)) << panel;
      EXPECT_GT(letters_in(panel, 'W'), 0u) << panel;
      EXPECT_LT(letters_in(panel, 'W'), most_letters) << panel;
    };
    desk.state.view.selection = PlaceKey{"labor"};  // a link leads to the long name
    expect_few("place-card");
    desk.state.view.selection = LinkKey{"forge--partner-of--labor"};
    expect_few("link-card");
    desk.state.view.selection = Nothing{};
    desk.state.list.open = true;
    expect_few("list-panel");
    desk.state.list.open = false;
    desk.state.view.selection = PlaceKey{"forge"};
    desk.state.choosing_chain_end = true;
    expect_few("chain-plate");
  }
}

TEST(PlaceCard, StartupsShareARowUntilItIsOpened) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  EXPECT_TRUE(Desk::shows("Linked with 9"));
  EXPECT_EQ(Desk::find("zwei", "place-card").box.width_px, 0);
  desk.click("drei, eins, fuenf, 2 more", "place-card");
  desk.settle();
  EXPECT_GT(Desk::find("zwei", "place-card").box.width_px, 0);
  desk.click("Fewer links", "place-card");
  EXPECT_TRUE(desk.state.open_sections.empty());
}

TEST(PlaceCard, SaysWhatWasSaidAndWhatBecameOfIt) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  for (const char* text : {"What was said, and what became of it", "Not kept", "· never built",
                           "What happened", "Where this comes from", "The Paper, 2015", "Across the border"})
    EXPECT_TRUE(Desk::shows(text) || std::string(text) == "Across the border") << text;
  EXPECT_TRUE(Desk::shows("across the border"));
}

TEST(PlaceCard, SourcesUnfoldAndTheirAddressIsCopied) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.click("and 1 more source", "place-card");
  EXPECT_EQ(desk.state.open_sections, std::vector<std::string>{"card-sources"});
  const std::string& url = desk.atlas->sources.rows.front().url;
  const auto actions = desk.click(url, "place-card");
  EXPECT_EQ(Desk::count<Notify>(actions), 1u);
  EXPECT_EQ(std::string(ImGui::GetClipboardText()), url);
  desk.settle();
  EXPECT_TRUE(Desk::shows("unknown-source")) << "a source that is not listed is said by its id";
}

TEST(PlaceCard, ItsButtonsFly) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  const auto near = desk.click("Zoom in on it", "place-card");
  ASSERT_TRUE(Desk::only<FlyTo>(near));
  EXPECT_EQ(Desk::only<FlyTo>(near)->look.centre, desk.atlas->places.point(0));
  const auto links = desk.click("Show its links", "place-card");
  ASSERT_TRUE(Desk::only<FlyTo>(links));
  // All its partners lie in the free area then.
  const Picture picture = desk.picture();
  for (Row place = 0; place < 5; ++place)
    EXPECT_TRUE(picture.layout.fit.contains(Desk::pixel_of(picture, desk.atlas->places.point(place))))
        << place;
}

TEST(PlaceCard, OnlyLinksOfTheDateAreListed) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  desk.state.view.date = test::date("2015");
  desk.settle();
  EXPECT_TRUE(Desk::shows("Linked with 4"));
  EXPECT_TRUE(Desk::shows("5 more at other dates"));
}

TEST(PlaceCard, SaysThatTheTownIsInferred) {
  Desk desk;
  Atlas changed = *desk.atlas;
  changed.places.precision_basis[0] = Basis::inferred;
  desk.atlas = std::make_shared<const Atlas>(changed);
  desk.state.view.selection = PlaceKey{"forge"};
  desk.settle();
  EXPECT_TRUE(Desk::shows("Its town is inferred, not stated by a source"));
}

TEST(PlaceCard, AnnouncedIsSaidWithTheDate) {
  Desk desk;
  Atlas changed = *desk.atlas;
  changed.places.status[1] = index_of(changed.taxonomy.statuses, "announced").value();
  desk.atlas = std::make_shared<const Atlas>(changed);
  desk.state.view.selection = PlaceKey{"quai-alpha"};
  desk.settle();
  EXPECT_TRUE(Desk::shows("Announced, not open, since 2012"));
  desk.state.view.date = test::date("2015");
  desk.settle();
  EXPECT_TRUE(Desk::shows("Announced, not open, as of 2015"));
}

TEST(TownCard, ListsItsPlacesByKind) {
  Desk desk;
  desk.state.view.selection = TownKey{desk.atlas->towns.key[0]};
  desk.settle();
  EXPECT_TRUE(Desk::shows_panel("town-card"));
  EXPECT_TRUE(Desk::shows("1 resource · 5 start-ups"));
  desk.click("eins", "town-card");
  EXPECT_EQ(desk.state.view.selection, Selection(PlaceKey{"eins"}));
}

TEST(TrayCard, ListsWhatHasNoTown) {
  Desk desk;
  desk.state.view.selection = TrayKey{"luxembourg"};
  desk.settle();
  EXPECT_TRUE(Desk::shows("Town not known"));
  desk.click("ohne-ort", "tray-card");
  EXPECT_EQ(desk.state.view.selection, Selection(PlaceKey{"ohne-ort"}));
}

TEST(MissingCard, SaysThatTheSelectionIsNotInTheAtlas) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"gone"};
  desk.settle();
  EXPECT_TRUE(Desk::shows_panel("missing-card"));
}

TEST(ListPanel, HeadsSortAndTurnRound) {
  Desk desk;
  desk.state.list.open = true;
  desk.click("Since", "list-panel");
  EXPECT_EQ(desk.state.list.sort_by, ListColumn::since);
  EXPECT_FALSE(desk.state.list.descending);
  desk.click("Since", "list-panel");
  EXPECT_TRUE(desk.state.list.descending);
  desk.click("Town", "list-panel");
  EXPECT_EQ(desk.state.list.sort_by, ListColumn::town);
  EXPECT_FALSE(desk.state.list.descending);
}

TEST(ListPanel, FollowsTheFilters) {
  Desk desk;
  desk.state.list.open = true;
  desk.settle();
  EXPECT_TRUE(Desk::shows("Places 11"));
  EXPECT_TRUE(Desk::shows("Links 9"));
  EXPECT_TRUE(Desk::shows("Without a point 1"));
  desk.state.view.filter.kind = {"hub"};
  desk.settle();
  EXPECT_TRUE(Desk::shows("Places 1"));
  EXPECT_GT(Desk::find("forge", "list-panel").box.width_px, 0);
  EXPECT_EQ(Desk::find("labor", "list-panel").box.width_px, 0);
}

TEST(ListPanel, ARowSelectsAndTheListIsStillThereBelow) {
  Desk desk;
  desk.state.list.open = true;
  desk.click("labor", "list-panel");
  EXPECT_EQ(desk.state.view.selection, Selection(PlaceKey{"labor"}));
  EXPECT_TRUE(desk.state.list.open);
  desk.click("List", "top-bar");
  EXPECT_EQ(desk.state.view.selection, Selection(Nothing{}));
  desk.click("Links 9", "list-panel");
  EXPECT_EQ(desk.state.list.subject, ListSubject::links);
  desk.click("forge – labor", "list-panel");
  EXPECT_EQ(desk.state.view.selection, Selection(LinkKey{"forge--partner-of--labor"}));
}

TEST(ListPanel, ARowFliesThere) {
  Desk desk;
  desk.state.list.open = true;
  auto actions = desk.click("labor", "list-panel");
  ASSERT_TRUE(Desk::only<FlyTo>(actions));
  const auto labor = desk.atlas->places.point(*desk.atlas->place_row("labor"));
  EXPECT_EQ(Desk::only<FlyTo>(actions)->look.centre, labor);
  desk.state.view.selection = Nothing{};
  desk.state.list.subject = ListSubject::unplaced;
  desk.settle();
  actions = desk.click("ohne-ort", "list-panel");
  EXPECT_FALSE(Desk::only<FlyTo>(actions)) << "what has no point is chosen where one is";
  EXPECT_EQ(desk.state.view.selection, Selection(PlaceKey{"ohne-ort"}));
}

TEST(ListPanel, FollowsTheMapWhenAsked) {
  Desk desk;
  desk.state.list.open = true;
  desk.settle();
  const auto is_listed = [](const char* name) { return Desk::find(name, "list-panel").box.width_px > 0; };
  ASSERT_TRUE(is_listed("labor") && is_listed("quai-alpha"));
  desk.click("Only what the map shows now", "list-panel");
  EXPECT_TRUE(desk.state.list.in_view);
  desk.state.view.camera = Look{desk.atlas->places.point(*desk.atlas->place_row("labor")), 20};
  desk.settle();
  EXPECT_TRUE(is_listed("labor"));
  EXPECT_FALSE(is_listed("quai-alpha")) << "far outside the view";
  EXPECT_FALSE(is_listed("ohne-ort")) << "lies nowhere";
  const auto actions = desk.click("labor", "list-panel");
  EXPECT_FALSE(Desk::only<FlyTo>(actions)) << "the list would run away from the hand";
}

TEST(ListPanel, SavesTheList) {
  Desk desk;
  desk.state.list.open = true;
  const auto actions = desk.click("Save the list", "list-panel");
  ASSERT_TRUE(Desk::only<SaveList>(actions));
  EXPECT_EQ(Desk::only<SaveList>(actions)->path, "");
}

TEST(SourcesPanel, ChangesTheProjection) {
  Desk desk;
  desk.click("Sources and licences", "filter-panel");
  EXPECT_EQ(desk.state.sheet, Sheet::sources);
  desk.click("Europe", "sources-panel");
  EXPECT_EQ(desk.state.view.crs, "EPSG:3035");
}

TEST(TopBar, LanguageThemePictureAndHelp) {
  Desk desk;
  desk.click("fr", "top-bar");
  EXPECT_EQ(desk.state.view.language, "fr");
  desk.click("en", "top-bar");
  desk.click("Next theme", "top-bar");
  EXPECT_EQ(desk.state.view.theme, Theme::stage);
  EXPECT_EQ(Desk::count<SavePicture>(desk.click("Save the picture", "top-bar")), 1u);
  desk.click("Help", "top-bar");
  EXPECT_EQ(desk.state.sheet, Sheet::help);
  desk.click("Menu", "top-bar");
  desk.click("Reduced motion", "menu");
  EXPECT_FALSE(desk.state.reduced_motion);
}

TEST(Modes, ThePolicySaysWhichPanelsThereAre) {
  Desk desk;
  desk.state.mode = Mode::present;
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("top-bar"));
  EXPECT_FALSE(Desk::shows_panel("filter-panel"));
  EXPECT_FALSE(Desk::shows_panel("map-controls"));
}

TEST(ListPanel, SaysTheDateInALineOfItsOwn) {
  Desk desk;
  desk.state.view.date = PartialDate{2015, 4, 0};
  desk.type("l");
  desk.settle();
  ASSERT_TRUE(desk.state.list.open);
  EXPECT_TRUE(Desk::shows("The network as of April 2015"));
}

}  // namespace
}  // namespace sillon
