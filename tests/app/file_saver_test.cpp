// Files that are written beside the frames: what they hold, in which order, and what is left where they are
// cancelled or fail.
#include "app/file_saver.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "../atlas/small_atlas.hpp"
#include "app/saved_files.hpp"
#include "app/session.hpp"
#include "export/list_text.hpp"
#include "export/write_list.hpp"
#include "query/listing.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string notice_of(const Action& action) {
  return std::get<Notify>(action.body).text;
}

std::vector<std::string> all_notices(FileSaver& saver) {
  std::vector<std::string> notices;
  saver.settle([&](const Action& action) { notices.push_back(notice_of(action)); });
  return notices;
}

class FileSaverTest : public testing::Test {
 protected:
  fs::path path(const char* name) const { return home.folder() / name; }

  test::SmallAtlas home;
  FileSaver saver{[] {}};
};

TEST_F(FileSaverTest, WritesOneAfterAnotherInTheOrderAskedFor) {
  std::atomic<int> at_once = 0, most_at_once = 0;
  for (int i = 0; i < 5; ++i)
    saver.begin({"Saving the list", "en", "List saved as {}", [&, i](Progress&) -> fs::path {
                   most_at_once = std::max(most_at_once.load(), ++at_once);
                   std::this_thread::sleep_for(std::chrono::milliseconds(2));
                   --at_once;
                   return "file" + std::to_string(i);
                 }});
  const auto notices = all_notices(saver);
  ASSERT_EQ(notices.size(), 5u);
  for (std::size_t i = 0; i < notices.size(); ++i)
    EXPECT_EQ(notices[i], "List saved as file" + std::to_string(i));
  EXPECT_EQ(most_at_once, 1);
}

TEST_F(FileSaverTest, ACancelledFileLeavesWhatWasThereAndTheNextIsWritten) {
  write_file(path("list.csv"), "before");
  std::atomic<bool> has_begun = false;
  const auto endless = [&](Progress& progress) -> fs::path {
    has_begun = true;
    for (;;) {
      one_row_done(&progress);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  };
  saver.begin({"Saving the list", "en", "List saved as {}", endless});
  saver.begin({"Saving the list", "en", "List saved as {}", [](Progress&) -> fs::path { return "next"; }});
  while (!has_begun) std::this_thread::yield();
  saver.cancel();
  EXPECT_THAT(all_notices(saver),
              testing::ElementsAre("Saving was cancelled, nothing was written", "List saved as next"));
  EXPECT_EQ(read_file(path("list.csv"), 100), "before");
}

TEST_F(FileSaverTest, EveryFailureIsASentence) {
  saver.begin({"Saving the list", "en", "List saved as {}",
               [](Progress&) -> fs::path { throw Failure(ExitCode::io, "The disk is full."); }});
  saver.begin(
      {"Saving the list", "en", "List saved as {}", [](Progress&) -> fs::path { throw std::bad_alloc(); }});
  EXPECT_THAT(all_notices(saver),
              testing::ElementsAre("The disk is full.", "The file could not be saved: memory is short"));
}

TEST_F(FileSaverTest, SaysWhatItDoesAndHowManyWait) {
  std::atomic<bool> may_end = false;
  const auto until_told = [&](Progress& progress) -> fs::path {
    progress.expect_rows(2);
    progress.add_rows(1);
    while (!may_end) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return "done";
  };
  EXPECT_FALSE(saver.under_way());
  EXPECT_FALSE(saver.rest_s());
  saver.begin({"Saving the list", "en", "List saved as {}", until_told, "First this"});
  while (!saver.under_way())  // not before it takes long
    std::this_thread::sleep_for(std::chrono::duration<double>(saver.rest_s().value()));
  EXPECT_EQ(saver.under_way()->what, "Saving the list");
  EXPECT_EQ(saver.under_way()->first, "First this");
  saver.begin({"Saving the list", "en", "List saved as {}", until_told});
  EXPECT_EQ(saver.under_way()->what, "Saving the list (+1)");
  EXPECT_EQ(saver.under_way()->expected_rows, 2u);
  may_end = true;
  EXPECT_EQ(all_notices(saver).size(), 2u);
  EXPECT_FALSE(saver.under_way());
}

TEST_F(FileSaverTest, WaitsForNothingOnceItsEndIsAskedFor) {
  const auto endless = [](Progress& progress) -> fs::path {
    for (;;) {
      stop_if_cancelled(&progress);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  };
  std::atomic<int> begun = 0;
  saver.begin({"Saving the list", "en", "List saved as {}", endless});
  saver.begin({"Saving the list", "en", "List saved as {}", [&](Progress&) -> fs::path {
                 ++begun;
                 return "next";
               }});
  std::vector<std::string> notices;
  saver.settle([&](const Action& action) { notices.push_back(notice_of(action)); }, [] { return true; });
  EXPECT_THAT(notices, testing::ElementsAre("Saving was cancelled, nothing was written"));
  EXPECT_EQ(begun, 0);
}

TEST_F(FileSaverTest, EndsWithWhatIsBeingWritten) {
  auto short_lived = std::make_unique<FileSaver>([] {});
  std::atomic<bool> was_cancelled = false;
  short_lived->begin({"Saving the list", "en", "List saved as {}", [&](Progress& progress) -> fs::path {
                        while (!progress.is_cancelled()) std::this_thread::yield();
                        was_cancelled = true;
                        throw Cancelled{};
                      }});
  short_lived.reset();
  EXPECT_TRUE(was_cancelled);
}

// The list and the page of a session, as its window asks for them.
class SavedFilesTest : public FileSaverTest {
 protected:
  static constexpr FrameSize size{1280, 800, 1};
  Session session{read_atlas(home.folder()), View(), Mode::explore};
};

TEST_F(SavedFilesTest, AListIsWhatWasShownWhenItWasAskedFor) {
  WriteList effect{path("saved.csv").string(), session.state().list};
  saver.begin(list_task(session, size, effect));
  Filter nothing;
  nothing.text = "nothing is called so";
  session.dispatch(Action(SetFilter{nothing}));
  EXPECT_THAT(all_notices(saver), testing::ElementsAre(HasSubstr("saved.csv")));
  session.dispatch(Action(SetFilter{Filter{}}));
  const FrameValues values = make_frame_values(session, size, true);
  const ShownRows rows{Subject::places,
                       listed_places(session.atlas(), *values.derived.visible, effect.list, "en")};
  write_list(session.atlas(), *values.derived.visible, session.state().view, rows, path("at_once.csv"));
  EXPECT_EQ(read_file(path("saved.csv"), 1 << 20), read_file(path("at_once.csv"), 1 << 20));
}

TEST_F(SavedFilesTest, EveryRowIsCountedInEveryFormat) {
  const FrameValues values = make_frame_values(session, size, true);
  const ShownRows rows{Subject::places,
                       listed_places(session.atlas(), *values.derived.visible, session.state().list, "en")};
  ASSERT_FALSE(rows.rows.empty());
  for (const ListFormat format :
       {ListFormat::text, ListFormat::csv, ListFormat::json, ListFormat::geojson, ListFormat::html}) {
    Progress progress;
    list_text(session.atlas(), *values.derived.visible, session.state().view, rows, format, 0, &progress);
    EXPECT_EQ(progress.expected_rows(), rows.rows.size());
    EXPECT_EQ(progress.rows(), rows.rows.size());
    progress.cancel();
    EXPECT_THROW(
        list_text(session.atlas(), *values.derived.visible, session.state().view, rows, format, 0, &progress),
        Cancelled);
  }
}

TEST_F(SavedFilesTest, ACancelledListLeavesTheOneBefore) {
  write_file(path("list.csv"), "before");
  const SaveTask task = list_task(session, size, {path("list.csv").string(), session.state().list});
  Progress progress;
  progress.cancel();
  EXPECT_THROW(task.write(progress), Cancelled);
  EXPECT_EQ(read_file(path("list.csv"), 100), "before");
  Progress wanted;
  EXPECT_EQ(task.write(wanted), path("list.csv"));
  EXPECT_EQ(wanted.rows(), wanted.expected_rows());
}

TEST_F(SavedFilesTest, ACancelledPageLeavesTheOneBefore) {
  write_file(path("page.html"), "before");
  const SaveTask task = twin_task(session, size, path("page.html").string());
  Progress progress;
  progress.cancel();
  EXPECT_THROW(task.write(progress), Cancelled);
  EXPECT_EQ(read_file(path("page.html"), 100), "before");
  Progress wanted;
  EXPECT_EQ(task.write(wanted), path("page.html"));
  EXPECT_EQ(wanted.rows(), wanted.expected_rows());
  EXPECT_THAT(read_file(path("page.html"), 1 << 20), HasSubstr("<html"));
}

}  // namespace
}  // namespace sillon
