#include "report/file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <functional>

#include "report/failure.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

class FileTest : public testing::Test {
 protected:
  FileTest() : folder_(fs::temp_directory_path() / ("sillon-file-test-" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~FileTest() override { fs::remove_all(folder_); }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

// The exit code and the sentence of the failure, the folder cut out of it.
std::pair<ExitCode, std::string> failure_of(const fs::path& folder, const std::function<void()>& act) {
  try {
    act();
  } catch (const Failure& failure) {
    std::string sentence = failure.what();
    const std::size_t at = sentence.find(folder.string() + "/");
    if (at != std::string::npos) sentence.erase(at, folder.string().size() + 1);
    return {failure.code(), sentence};
  }
  return {ExitCode::done, ""};
}

TEST_F(FileTest, ReadsBackWhatWasWritten) {
  std::string bytes;
  for (int i = 0; i < 70000; ++i) bytes += static_cast<char>(i * 31 % 256);
  for (const std::string& content : {std::string(), std::string("a"), std::string("\0\n\xff", 3), bytes}) {
    write_file(folder_ / "file", content);
    EXPECT_EQ(read_file(folder_ / "file", 1 << 20), content);
  }
  EXPECT_EQ(entries(), 1u) << "a temporary was left behind";
}

TEST_F(FileTest, ANewFileTakesTheFirstFreeName) {
  write_file(folder_ / "list.csv", "before");
  fs::create_directory(folder_ / "list-3.csv");
  EXPECT_EQ(write_new_file(folder_, "list", "csv", "one"), folder_ / "list-2.csv");
  EXPECT_EQ(write_new_file(folder_, "list", "csv", "two"), folder_ / "list-4.csv");
  EXPECT_EQ(read_file(folder_ / "list.csv", 100), "before");
  EXPECT_EQ(read_file(folder_ / "list-2.csv", 100), "one");
  EXPECT_EQ(read_file(folder_ / "list-4.csv", 100), "two");
  EXPECT_EQ(entries(), 4u) << "a temporary was left behind";
}

TEST_F(FileTest, ANewFileThatCannotBeWrittenLeavesNothing) {
  const auto failure = failure_of(folder_, [&] { write_new_file(folder_ / "none", "list", "csv", "one"); });
  EXPECT_EQ(failure.first, ExitCode::cannot_create);
  EXPECT_EQ(failure.second,
            "none/list.csv: cannot be created, its folder does not exist. Make the folder first.");
  EXPECT_EQ(entries(), 0u);
}

TEST_F(FileTest, RefusesWhatIsNoFileWithoutOpeningIt) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  fs::create_directory(folder_ / "sub");
  const auto read = [&](const fs::path& path) {
    return failure_of(folder_, [&] { read_file(path, largest_json_bytes); });
  };
  EXPECT_EQ(
      read(folder_ / "pipe"),
      std::pair(ExitCode::bad_data, std::string("pipe: this is a named pipe, not a file. Name a file.")));
  EXPECT_EQ(read(folder_ / "sub"),
            std::pair(ExitCode::bad_data, std::string("sub: this is a folder, not a file. Name a file.")));
  EXPECT_EQ(
      read("/dev/zero"),
      std::pair(ExitCode::bad_data, std::string("/dev/zero: this is a device, not a file. Name a file.")));
  fs::create_symlink("/dev/zero", folder_ / "link");
  EXPECT_EQ(read(folder_ / "link").first, ExitCode::bad_data);

  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = (folder_ / "s").string();
  ASSERT_LT(name.size(), sizeof address.sun_path);
  std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
  ASSERT_EQ(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(read(folder_ / "s").second, "s: this is a socket, not a file. Name a file.");
  ::close(descriptor);
}

TEST_F(FileTest, RefusesAHugeFileByItsSize) {
  std::ofstream(folder_ / "huge.json").put('{');
  fs::resize_file(folder_ / "huge.json", largest_json_bytes + 1);  // sparse: takes no room on disk
  EXPECT_EQ(
      failure_of(folder_, [&] { read_file(folder_ / "huge.json", largest_json_bytes); }),
      std::pair(ExitCode::bad_data,
                std::string("huge.json: the file has more than 1 GiB, the most that is read of its kind. "
                            "Split it or leave out what is not needed.")));
  std::ofstream(folder_ / "four") << "abcd";
  EXPECT_EQ(read_file(folder_ / "four", 4), "abcd");
  EXPECT_EQ(failure_of(folder_, [&] { read_file(folder_ / "four", 3); }).first, ExitCode::bad_data);
}

TEST_F(FileTest, SaysWhatIsNotThere) {
  const auto failure = failure_of(folder_, [&] { read_file(folder_ / "none.csv", 10); });
  EXPECT_EQ(failure.first, ExitCode::no_input);
  EXPECT_EQ(failure.second, "none.csv: cannot be opened, there is none of this name. Check the path.");
  fs::create_symlink("loop", folder_ / "loop");
  EXPECT_THAT(failure_of(folder_, [&] { read_file(folder_ / "loop", 10); }).second,
              testing::HasSubstr("symbolic links go in a circle"));
}

TEST_F(FileTest, TellsAReportInsteadOfThrowing) {
  Report report;
  EXPECT_EQ(read_file(folder_, 10, report), std::nullopt);
  ASSERT_EQ(report.diagnostics().size(), 1u);
  EXPECT_EQ(to_text(report.diagnostics().front()),
            folder_.string() + ": error: this is a folder, not a file. Name a file.");
}

TEST_F(FileTest, ReadsFilesThatHideTheirSize) {
  if (!fs::exists("/proc/self/status")) GTEST_SKIP();
  EXPECT_THAT(read_file("/proc/self/status", 1 << 20), testing::HasSubstr("Name:"));
}

TEST_F(FileTest, WritingKeepsLinksAndModes) {
  write_file(folder_ / "real", "old");
  ASSERT_EQ(::chmod((folder_ / "real").c_str(), 0640), 0);
  fs::create_symlink("real", folder_ / "link");
  write_file(folder_ / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(read_file(folder_ / "real", 10), "new");
  EXPECT_EQ(static_cast<int>(fs::status(folder_ / "real").permissions()), 0640);
}

TEST_F(FileTest, WritingIntoNowhereSaysSo) {
  EXPECT_EQ(
      failure_of(folder_, [&] { write_file(folder_ / "no/such/file", "x"); }),
      std::pair(ExitCode::cannot_create, std::string("no/such/file: cannot be created, its folder does not "
                                                     "exist. Make the folder first.")));
  fs::create_directory(folder_ / "sub");
  EXPECT_EQ(failure_of(folder_, [&] { write_file(folder_ / "sub", "x"); }),
            std::pair(ExitCode::cannot_create,
                      std::string("sub: cannot be created, it is a folder. Choose another place.")));
  write_file("/dev/null", "gone");
  EXPECT_TRUE(fs::is_character_file("/dev/null")) << "a device must not be replaced by a file";
}

TEST_F(FileTest, AFullDiskLeavesTheOldFile) {
  if (!fs::exists("/dev/full")) GTEST_SKIP();
  const auto failure = failure_of(folder_, [&] { write_file("/dev/full", "x"); });
  EXPECT_EQ(failure.first, ExitCode::io);
  EXPECT_THAT(failure.second, testing::HasSubstr("the disk is full"));
}

// The ranges of RFC 3629, section 4, written out once more in the plainest way.
bool is_utf8_by_definition(const std::vector<unsigned>& octets) {
  std::size_t i = 0;
  while (i < octets.size()) {
    const unsigned first = octets[i];
    const std::size_t more = first < 0x80       ? 0
                             : first >> 5 == 6  ? 1
                             : first >> 4 == 14 ? 2
                             : first >> 3 == 30 ? 3
                                                : 9;
    if (more == 9 || i + more >= octets.size() + (more == 0 ? 1 : 0)) return false;
    unsigned code = more == 0 ? first : first & (0x3Fu >> more);
    for (std::size_t k = 1; k <= more; ++k) {
      if (octets[i + k] >> 6 != 2) return false;
      code = code << 6 | (octets[i + k] & 0x3F);
    }
    const unsigned least[] = {0, 0x80, 0x800, 0x10000};
    if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
    i += more + 1;
  }
  return true;
}

TEST(Utf8, AgreesWithTheDefinitionOnAllShortTexts) {
  const std::vector<unsigned> octets = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                        0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  std::size_t well_formed = 0;
  for (unsigned a : octets)
    for (unsigned b : octets)
      for (unsigned c : octets)
        for (unsigned d : octets) {
          const std::string text = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c),
                                    static_cast<char>(d)};
          const bool expected = is_utf8_by_definition({a, b, c, d});
          ASSERT_EQ(first_bad_utf8(text) == std::string_view::npos, expected)
              << a << ' ' << b << ' ' << c << ' ' << d;
          // The same behind a run of ASCII longer than the step of eight.
          ASSERT_EQ(first_bad_utf8("nine char" + text) == std::string_view::npos, expected);
          well_formed += expected ? 1 : 0;
        }
  EXPECT_GT(well_formed, 100u);
}

TEST(Utf8, SaysWhere) {
  EXPECT_EQ(first_bad_utf8("abc\xff"), 3u);
  EXPECT_EQ(first_bad_utf8("Épinal\xc3"), 7u);
  EXPECT_EQ(first_bad_utf8("0123456789\xed\xa0\x80"), 10u);
  EXPECT_EQ(first_bad_utf8(""), std::string_view::npos);
}

}  // namespace
}  // namespace sillon
