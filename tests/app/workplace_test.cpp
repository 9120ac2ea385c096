// What surrounds a session: kept and restored, opened, reloaded and refused. No window is needed.
#include "app/workplace.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "../atlas/small_atlas.hpp"
#include "../state/random_state.hpp"
#include "app/folder_watch.hpp"
#include "app/kept_files.hpp"
#include "app/session_file.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "state/scene.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A session with a small atlas, and folders of a user's own.
class WorkplaceTest : public testing::Test {
 protected:
  WorkplaceTest() { start(); }

  void start(const Begin& begin = {}) {
    workplace.reset();
    session = std::make_unique<Session>(read_atlas(atlas.folder()), View(), Mode::explore);
    session->carry_out = [this](const Effect& effect) { workplace->carry_out(effect); };
    workplace = std::make_unique<Workplace>(*session, folders(), [] {});
    workplace->begin(begin);
  }
  UserFolders folders() const { return {home.folder() / "state", home.folder() / "data"}; }
  void act(const ActionBody& body) {
    session->dispatch(Action(body));
    workplace->settle();
  }
  // Waits until the watch has told of a change and it has been taken.
  bool reloads() {
    const auto was = session->shared_atlas();
    const std::size_t notices = session->state().notices.size();
    for (int i = 0; i < 60; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      workplace->look();
      workplace->settle();
      if (session->shared_atlas() != was || session->state().notices.size() != notices) return true;
    }
    return false;
  }
  const State& state() const { return session->state(); }
  std::string latest_notice() const { return state().notices.empty() ? "" : state().notices.back().text; }
  fs::path kept() const { return session_path(*folders().state, atlas.folder()); }
  std::string write(const std::string& name, const std::string& text) const {
    const fs::path path = home.folder() / name;
    std::ofstream(path) << text;
    return path.string();
  }

  test::SmallAtlas atlas;
  test::SmallAtlas home;  // a folder of the test's own
  std::unique_ptr<Session> session;
  std::unique_ptr<Workplace> workplace;
};

TEST(SessionFile, ReadsWhatItWrote) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    test::RandomState random(seed);
    State state;
    for (int i = 0; i < 60; ++i) state = reduce(std::move(state), Action(random.body())).state;
    Report report;
    const Begin begin = begin_of(state);
    ASSERT_EQ(read_session(session_text(begin), "s.json", Begin(), report), begin) << session_text(begin);
    EXPECT_THAT(report.diagnostics(), IsEmpty());
  }
}

TEST(SessionFile, IsASceneThatOpensWithoutAWarning) {
  Begin begin;
  begin.view.date = *parse_date("2015-06");
  begin.list.open = true;
  Report report;
  EXPECT_EQ(apply_scene(session_text(begin), "s.json", View(), report), begin.view);
  EXPECT_THAT(report.diagnostics(), IsEmpty());
}

TEST(SessionFile, WrongValuesAreErrorsAndUnknownOnesAreNot) {
  Report report;
  const Begin begin = read_session(
      R"({"sillon":1,"panels":{"time_bar":"yes","measured":[[6,49],[1]],"text_percent":1e300,"later":1}})",
      "s.json", Begin(), report);
  EXPECT_EQ(report.count(Level::error), 2u);
  EXPECT_EQ(begin.text_percent, 100);
  EXPECT_FALSE(begin.time_bar);
}

TEST_F(WorkplaceTest, KeepsTheSessionAndGoesOnWithIt) {
  act(SetDate{parse_date("2015")});
  act(ShowTimeBar{true});
  act(SetTextSize{150});
  workplace->finish();
  const auto last = recall_session(kept(), Begin());
  ASSERT_TRUE(last.value);
  EXPECT_EQ(*last.value, begin_of(state()));
  start(*last.value);
  EXPECT_TRUE(state().time_bar);
  EXPECT_EQ(state().view.date, parse_date("2015"));
  EXPECT_THAT(state().history.undo, IsEmpty());
}

TEST_F(WorkplaceTest, WritesAFewSecondsAfterAChange) {
  act(SetDate{parse_date("2015")});
  EXPECT_FALSE(fs::exists(kept()));
  for (int i = 0; i < 100 && !fs::exists(kept()); ++i) {
    workplace->look();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_TRUE(recall_session(kept(), Begin()).value);
}

TEST_F(WorkplaceTest, ABrokenSessionIsSaidOnceAndSetAside) {
  keep_file(kept(), R"({"sillon": 1, "date": )");
  const auto first = recall_session(kept(), Begin());
  EXPECT_FALSE(first.value);
  ASSERT_TRUE(first.trouble);
  EXPECT_THAT(*first.trouble, HasSubstr(kept().filename().string() + ":1"));
  EXPECT_TRUE(fs::exists(kept().string() + ".broken"));
  const auto second = recall_session(kept(), Begin());
  EXPECT_FALSE(second.value || second.trouble);
}

TEST(FolderWatch, TellsOfAFolderThatIsNeverQuiet) {
  const test::SmallAtlas atlas;
  FolderWatch watch(atlas.folder(), {});
  bool told = false;
  for (int i = 0; i < 200 && !told; ++i) {
    atlas.write("sources.csv", "changes all the time " + std::to_string(i));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    told = watch.take_change();
  }
  EXPECT_TRUE(told);
}

TEST_F(WorkplaceTest, WhatWasSetAsideBeforeIsKept) {
  const auto text_of = [](const std::string& path) { return read_file(path, 1000); };
  for (const char* broken : {"{ first", "{ second", "{ third"}) {
    keep_file(kept(), broken);
    EXPECT_TRUE(recall_session(kept(), Begin()).trouble);
  }
  EXPECT_EQ(text_of(kept().string() + ".broken"), "{ first");
  EXPECT_EQ(text_of(kept().string() + ".broken-2"), "{ second");
  EXPECT_EQ(text_of(kept().string() + ".broken-3"), "{ third");
}

TEST_F(WorkplaceTest, ASessionOfANewerSillonIsKeptBesideBeforeItIsWrittenOver) {
  const std::string newer = R"({"sillon": 2, "date": "2015", "of-the-future": true})";
  keep_file(kept(), newer);
  EXPECT_TRUE(recall_session(kept(), Begin()).value);
  EXPECT_EQ(read_file(kept(), 1000), newer);
  EXPECT_EQ(read_file(kept().string() + ".newer", 1000), newer);
  keep_file(kept(), session_text(Begin()));
  EXPECT_TRUE(recall_session(kept(), Begin()).value);
  EXPECT_EQ(read_file(kept().string() + ".newer", 1000), newer);
}

TEST_F(WorkplaceTest, ASessionThatCannotBeWrittenIsSaidOnce) {
  fs::remove_all(*folders().state);
  std::ofstream(*folders().state) << "a file where the folder should be";
  for (const char* date : {"2014", "2015"}) {
    act(SetDate{parse_date(date)});
    for (int i = 0; i < 40; ++i) {  // longer than it waits for calm
      workplace->look();
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
  ASSERT_THAT(state().notices, SizeIs(1));
  EXPECT_THAT(latest_notice(), HasSubstr("cannot be remembered"));
}

TEST_F(WorkplaceTest, WorksWithoutAHome) {
  workplace = std::make_unique<Workplace>(*session, UserFolders{}, [] {});
  workplace->begin({});
  EXPECT_THAT(state().notices, SizeIs(1));
  act(AddBookmark{"Mine"});
  EXPECT_EQ(state().notices.back().level, Level::error);
  act(SetDate{parse_date("2015")});
  workplace->finish();
}

TEST_F(WorkplaceTest, BookmarksAreScenesUnderNamesOfTheirOwn) {
  act(SetDate{parse_date("2015")});
  act(AddBookmark{"Épinal & Metz"});
  act(AddBookmark{"Épinal & Metz"});
  ASSERT_THAT(state().bookmarks, SizeIs(2));
  EXPECT_EQ(fs::path(state().bookmarks[0].path).filename(), "epinal-metz-2.json");
  EXPECT_EQ(state().bookmarks[1].title, "Épinal & Metz");
  act(SetDate{});
  act(OpenPath{state().bookmarks[0].path});
  EXPECT_EQ(state().view.date, parse_date("2015"));
  const std::string gone = state().bookmarks[0].path;
  act(RemoveBookmark{gone});
  EXPECT_THAT(state().bookmarks, SizeIs(1));
  EXPECT_TRUE(fs::exists(fs::path(gone).parent_path() / "removed" / "epinal-metz-2.json"));
  start();
  EXPECT_THAT(state().bookmarks, SizeIs(1));
}

TEST_F(WorkplaceTest, ABookmarkWithoutATitleIsNamedAfterTheView) {
  act(Select{PlaceKey{"blida"}});
  act(AddBookmark{""});
  ASSERT_THAT(state().bookmarks, SizeIs(1));
  EXPECT_EQ(state().bookmarks[0].title, "Bliiida");
}

TEST_F(WorkplaceTest, OnlyBookmarksAreRemoved) {
  const std::string own = write("letter.json", "{}");
  act(RemoveBookmark{own});
  EXPECT_TRUE(fs::exists(own));
  EXPECT_EQ(state().notices.back().level, Level::error);
}

TEST_F(WorkplaceTest, ASceneWithUnknownNamesWarnsAndOpens) {
  act(OpenPath{write("a.json", R"({"sillon":1,"date":"2015","dat":1,"selection":{"place":"blid"}})")});
  EXPECT_EQ(state().view.date, parse_date("2015"));
  EXPECT_EQ(state().notices.back().level, Level::warning);
  EXPECT_THAT(latest_notice(), HasSubstr("a.json:1"));
}

TEST_F(WorkplaceTest, ASceneOfAnUnknownProjectionIsShownInTheAtlassOwn) {
  act(OpenPath{write("a.json", R"({"sillon":1,"crs":"EPSG:999999","date":"2015"})")});
  EXPECT_EQ(state().view.date, parse_date("2015"));
  EXPECT_EQ(state().view.crs, "region");
  EXPECT_THAT(latest_notice(), HasSubstr("EPSG:999999"));
}

TEST_F(WorkplaceTest, WhatCannotBeOpenedChangesNothing) {
  const View before = state().view;
  const auto shown = session->shared_atlas();
  for (const std::string& path :
       {write("notes.txt", "hello"), write("bad.json", "{\"date\": \"yesterday\"}"),
        write("half.json", "{\"date\""), home.folder().string() + "/basemap", std::string("/dev/zero"),
        std::string("/no/such/file"), write("renamed.json", "{\"sillon_atlas\": 1}")}) {
    act(OpenPath{path});
    EXPECT_EQ(state().view, before) << path;
    EXPECT_EQ(session->shared_atlas(), shown) << path;
    EXPECT_EQ(state().notices.back().level, Level::error) << path;
  }
}

TEST_F(WorkplaceTest, AnotherAtlasTakesThePlaceOfTheFirst) {
  test::SmallAtlas other;
  act(SetLanguage{"fr"});
  act(SetDate{parse_date("2015")});
  act(OpenPath{(other.folder() / "atlas.json").string()});
  EXPECT_EQ(session->atlas().folder, other.folder());
  EXPECT_EQ(state().view.language, "fr");
  EXPECT_FALSE(state().view.date);
  EXPECT_THAT(state().history.undo, IsEmpty());
  EXPECT_EQ(state().recent_atlases.front(), fs::canonical(other.folder()).string());
  EXPECT_THAT(state().recent_atlases, SizeIs(2));
  // And back to where the first was left.
  act(OpenPath{atlas.folder().string()});
  EXPECT_EQ(state().view.date, parse_date("2015"));
}

TEST(RecentAtlases, AreTenEachOnceThoseThatExistFirst) {
  test::SmallAtlas there;
  std::vector<std::string> known{there.folder().string(), "/gone/a"};
  for (int i = 0; i < 20; ++i) known.push_back("/gone/" + std::to_string(i));
  const auto recent = with_recent(known, "/gone/a");
  EXPECT_THAT(recent, SizeIs(most_recent_atlases));
  EXPECT_EQ(recent[0], there.folder().string());
  EXPECT_EQ(recent[1], "/gone/a");
}

TEST_F(WorkplaceTest, CancelKeepsTheAtlasThatIsShown) {
  test::SmallAtlas other;
  const auto shown = session->shared_atlas();
  act(SetDate{parse_date("2015")});
  const View before = state().view;
  session->dispatch(Action(OpenPath{other.folder().string()}));
  session->dispatch(Action(CancelWork{}));
  workplace->settle();
  EXPECT_EQ(session->shared_atlas(), shown);
  EXPECT_EQ(state().view, before);
  EXPECT_THAT(latest_notice(), HasSubstr("cancelled"));
  EXPECT_THAT(latest_notice(), HasSubstr(other.folder().filename().string()));
  // What is opened next is not touched by it.
  act(OpenPath{other.folder().string()});
  EXPECT_EQ(session->atlas().folder, other.folder());
}

TEST_F(WorkplaceTest, CancelWithNothingUnderWayDoesNothing) {
  const auto shown = session->shared_atlas();
  const std::size_t notices = state().notices.size();
  act(CancelWork{});
  EXPECT_EQ(session->shared_atlas(), shown);
  EXPECT_EQ(state().notices.size(), notices);
}

TEST_F(WorkplaceTest, AnotherWishTakesThePlaceOfTheFirst) {
  test::SmallAtlas first, second;
  session->dispatch(Action(OpenPath{first.folder().string()}));
  session->dispatch(Action(OpenPath{second.folder().string()}));
  workplace->settle();
  EXPECT_EQ(session->atlas().folder, second.folder());
  for (const Notice& notice : state().notices) EXPECT_THAT(notice.text, Not(HasSubstr("cancelled")));
}

TEST_F(WorkplaceTest, DroppedThingsAreOpened) {
  workplace->drop({write("a.json", R"({"date":"2015"})"), "/no/such"});
  EXPECT_EQ(state().view.date, parse_date("2015"));
  workplace->drop({write("song.mp3", "la")});
  EXPECT_THAT(latest_notice(), HasSubstr("song.mp3"));
}

TEST_F(WorkplaceTest, AGoodChangeIsShown) {
  const std::size_t places = session->atlas().places.size();
  atlas.spoil("places.csv", "nowhere,agency",
              "extra,agency,Extra,,,,region,sourced,,lorraine,FR,office,,open,2020,,,,book,2020,low,\n"
              "nowhere,agency");
  ASSERT_TRUE(reloads());
  EXPECT_EQ(session->atlas().places.size(), places + 1);
}

TEST_F(WorkplaceTest, ARowWithAnErrorIsLeftOutAndSaid) {
  const std::size_t places = session->atlas().places.size();
  atlas.spoil("places.csv", "49.1265", "449.1265");
  ASSERT_TRUE(reloads());
  EXPECT_EQ(session->atlas().places.size(), places - 1);
  EXPECT_THAT(latest_notice(), HasSubstr("places.csv:2"));
}

TEST_F(WorkplaceTest, ABrokenChangeKeepsTheLastGoodAtlas) {
  const auto good = session->shared_atlas();
  atlas.spoil("atlas.json", "\"sillon_atlas\": 1,", "\"sillon_atlas\": 1");
  ASSERT_TRUE(reloads());
  EXPECT_EQ(session->shared_atlas(), good);
  EXPECT_THAT(latest_notice(), HasSubstr("atlas.json:"));
  atlas.write("atlas.json", test::small_files().at("atlas.json"));
  ASSERT_TRUE(reloads());
  EXPECT_NE(session->shared_atlas(), good);
}

// The law of the stage: a story that was good stays playable whatever becomes of its file.
TEST_F(WorkplaceTest, AStoryThatIsToldOutlivesItsFile) {
  fs::create_directories(atlas.folder() / "stories");
  atlas.write(
      "stories/told.json",
      R"({"sillon": 1, "title": "Told", "steps": [{"caption": {"title": "One"}}, {"caption": {"title": "Two"}}]})");
  ASSERT_TRUE(reloads());
  ASSERT_FALSE(session->atlas().stories.empty());
  const Story good = session->atlas().stories.front();
  session->dispatch(Action(show_from(session->atlas(), good.id, 0, session->state().view).value()));
  const std::string file = "stories/" + good.file_name;
  for (const char* text : {"{ \"steps\": [", "{\"sillon\": 1, \"title\": \"x\", \"steps\": []}"}) {
    atlas.write(file, text);
    ASSERT_TRUE(reloads());
    const Story* told = session->atlas().find_story(good.id);
    ASSERT_NE(told, nullptr) << text;
    EXPECT_EQ(told->steps.size(), good.steps.size()) << text;
  }
  fs::remove(atlas.folder() / file);
  ASSERT_TRUE(reloads());
  EXPECT_NE(session->atlas().find_story(good.id), nullptr);
}

TEST_F(WorkplaceTest, TheFolderMayLeaveAndComeBack) {
  const auto good = session->shared_atlas();
  const fs::path away = atlas.folder().string() + "-away";
  fs::rename(atlas.folder(), away);
  ASSERT_TRUE(reloads());
  EXPECT_EQ(session->shared_atlas(), good);
  fs::rename(away, atlas.folder());
  ASSERT_TRUE(reloads());
  EXPECT_EQ(session->atlas().places.size(), good->places.size());
}

}  // namespace
}  // namespace sillon
