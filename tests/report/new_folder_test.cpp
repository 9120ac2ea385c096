#include "report/new_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

class NewFolderTest : public testing::Test {
 protected:
  NewFolderTest()
      : around_(fs::temp_directory_path() / ("sillon-new-folder-test-" + std::to_string(::getpid()))) {
    fs::remove_all(around_);
    fs::create_directories(around_);
  }
  ~NewFolderTest() override { fs::remove_all(around_); }

  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(around_), fs::directory_iterator()));
  }
  std::pair<ExitCode, std::string> failure_of(const fs::path& target) const {
    try {
      NewFolder folder(target);
      folder.publish();
    } catch (const Failure& failure) {
      return {failure.code(), failure.what()};
    }
    return {ExitCode::done, ""};
  }

  fs::path around_;
};

TEST_F(NewFolderTest, AppearsWholeWithWhatWasWritten) {
  {
    NewFolder folder(around_ / "new");
    folder.begin_file("a.txt");
    folder.write("one ");
    folder.write("two");
    folder.end_file();
    folder.add_folder("inner");
    folder.begin_file("inner/b.txt");
    folder.end_file();
    EXPECT_FALSE(fs::exists(around_ / "new"));
    folder.publish();
  }
  EXPECT_EQ(read_file(around_ / "new/a.txt", 100), "one two");
  EXPECT_EQ(read_file(around_ / "new/inner/b.txt", 100), "");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(NewFolderTest, LeavesNothingBehindUnpublished) {
  {
    NewFolder folder(around_ / "new");
    folder.begin_file("a.txt");
    folder.write("half");
  }
  EXPECT_EQ(entries(), 0u);
}

TEST_F(NewFolderTest, TakesTheNameOfAnEmptyFolderOnly) {
  fs::create_directories(around_ / "empty");
  EXPECT_EQ(failure_of(around_ / "empty").first, ExitCode::done);
  EXPECT_EQ(failure_of(around_ / "empty/").first, ExitCode::done);

  fs::create_directories(around_ / "full/inside");
  const auto [code, sentence] = failure_of(around_ / "full");
  EXPECT_EQ(code, ExitCode::cannot_create);
  EXPECT_THAT(sentence, testing::EndsWith("not empty. Name a new folder, or empty this one first."));
  EXPECT_TRUE(fs::exists(around_ / "full/inside"));
  EXPECT_EQ(entries(), 2u);
}

TEST_F(NewFolderTest, KeepsWhatTookItsNameMeanwhile) {
  {
    NewFolder folder(around_ / "new");
    fs::create_directories(around_ / "new/of-another");
    EXPECT_THROW(folder.publish(), Failure);
  }
  EXPECT_TRUE(fs::exists(around_ / "new/of-another"));
  EXPECT_EQ(entries(), 1u);
}

TEST_F(NewFolderTest, SaysWhyItCannotBe) {
  std::ofstream(around_ / "file") << "x";
  for (const auto& [target, words] : {std::pair{around_ / "file", "a file has this name"},
                                      {around_ / "file/new", "a part of its path is not a folder"},
                                      {around_ / "missing/new", "the folder around it does not exist"},
                                      {fs::path(), "it has no name"},
                                      {fs::path("/"), "it has no name"}}) {
    const auto [code, sentence] = failure_of(target);
    EXPECT_EQ(code, ExitCode::cannot_create) << target;
    EXPECT_THAT(sentence, testing::HasSubstr(words)) << target;
    EXPECT_EQ(sentence.back(), '.') << sentence;
  }
  EXPECT_EQ(entries(), 1u);
}

}  // namespace
}  // namespace sillon
