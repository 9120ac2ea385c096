// Reading while things happen: the file is cut short or grows, the reader is told that it is no longer
// wanted.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <random>
#include <thread>

#include "atlas/column_bytes.hpp"
#include "atlas/id_index.hpp"
#include "atlas/row_hash.hpp"
#include "atlas/sound_text.hpp"
#include "report/file.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::SmallAtlas;
using test::text_of;

// Something that goes on beside the test until it ends.
class Beside {
 public:
  explicit Beside(std::function<void()> once)
      : thread_([this, once = std::move(once)] {
          while (!ended_) {
            once();
            std::this_thread::yield();
          }
        }) {}
  ~Beside() {
    ended_ = true;
    thread_.join();
  }

 private:
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

std::string many_places(std::size_t count) {
  std::string text = test::small_files().at("places.csv");
  for (std::size_t i = 0; i < count; ++i)
    text += "p" + std::to_string(i) +
            ",hub,\"A place, of "
            "many\",,6.1,49.2,city,sourced,Metz,lorraine,FR,office,,open,2014,,,,web,2020,high,\n";
  return text;
}

TEST(Reading, AFileThatIsCutWhileItIsReadGivesWhatWasThere) {
  const SmallAtlas small;
  constexpr std::size_t rows = 20'000;
  const std::string text = many_places(rows);
  small.write("places.csv", text);
  small.remove("basemap");
  const auto path = small.folder() / "places.csv";
  std::mt19937 random(3);
  const Beside writer([&] {
    std::filesystem::resize_file(path, random() % text.size());
    std::filesystem::resize_file(path, text.size() / 2);  // NULs stand where it was cut
    std::ofstream(path, std::ios::binary) << text;
  });
  for (int i = 0; i < 30; ++i) {
    const AtlasReading reading = small.read();
    if (!reading.atlas) {
      EXPECT_TRUE(reading.report.has_errors());
      continue;
    }
    const Places& places = reading.atlas->places;
    EXPECT_LE(places.size(), rows + 4);
    if (reading.report.has_errors()) continue;
    // Nothing was said: then it is the file up to some row's end.
    for (Row row = 4; row < places.size(); ++row)
      ASSERT_EQ(places.id[row], "p" + std::to_string(row - 4)) << places.size();
  }
}

TEST(Reading, ACutRowIsSaid) {
  const SmallAtlas small;
  const std::string text = many_places(20'000);
  small.write("places.csv", text.substr(0, text.size() - 30));
  const AtlasReading reading = small.read();
  ASSERT_TRUE(reading.atlas);
  EXPECT_EQ(reading.atlas->places.size(), 20'003u);
  EXPECT_EQ(reading.rows_left_out, 1u);
  EXPECT_NE(text_of(reading.report, small.folder()).find("places.csv:20005"), std::string::npos);
}

TEST(Reading, ALargeFileIsWhatItIsHoweverItIsSplit) {
  const SmallAtlas small;
  const std::string text = many_places(50'000);
  small.write("places.csv", text);
  Report report;
  for (const std::size_t step : {std::size_t{4096}, std::size_t{1} << 20, text.size()}) {
    std::size_t shares = 0;
    const auto octets = read_large_file(
        small.folder() / "places.csv", largest_csv_bytes,
        [&](std::size_t count, std::size_t, const auto& work) {
          std::size_t end = count;
          for (; end > step; end -= step, ++shares) work(end - step, end);  // from behind
          work(0, end);
        },
        report);
    ASSERT_TRUE(octets);
    EXPECT_TRUE(octets->view() == text);
    EXPECT_EQ(shares, (text.size() - 1) / step);
  }
  // Cut while it is read: nothing behind the first octet that is missing.
  const auto cut = read_large_file(
      small.folder() / "places.csv", largest_csv_bytes,
      [&](std::size_t count, std::size_t, const auto& work) {
        work(count / 2, count);
        std::filesystem::resize_file(small.folder() / "places.csv", 1000);
        work(0, count / 2);
      },
      report);
  ASSERT_TRUE(cut);
  EXPECT_TRUE(cut->view() == text.substr(0, 1000));
  // Grown while it is read: all of it.
  const auto grown = read_large_file(
      small.folder() / "places.csv", largest_csv_bytes,
      [&](std::size_t count, std::size_t, const auto& work) {
        small.write("other.csv", "");
        std::ofstream(small.folder() / "places.csv", std::ios::binary | std::ios::app) << text;
        work(0, count);
      },
      report);
  ASSERT_TRUE(grown);
  EXPECT_TRUE(grown->view() == text.substr(0, 1000) + text);
  EXPECT_TRUE(report.diagnostics().empty());
}

// Ids made for links without one are numbered in the order of the file: past an id that the file gives, and
// not for a link that stands twice.
TEST(Reading, ManyLinksBetweenTwoPlacesAreNumberedOneByOne) {
  const test::SmallAtlas folder;
  std::string text = "id,from,to,kind,since,until,status,source,as_of,confidence\n";
  text += "blida--part-of--east--3,blida,east,part-of,1000-01,,active,web,2020,high\n";
  std::vector<std::string> right = {"blida--part-of--east--3"};
  int number = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string row = fmt::format(",blida,east,part-of,{}-{:02},{}-06,active,web,2020,high\n",
                                        1000 + i % 900, 1 + i / 900, 2000 + i % 7);
    text += i % 10 == 3 ? row + row : row;
    number += number == 2 ? 2 : 1;  // the third is taken
    right.push_back(number == 1 ? "blida--part-of--east" : fmt::format("blida--part-of--east--{}", number));
  }
  folder.write("links.csv", text);
  const AtlasReading read = read_atlas(folder.folder());
  ASSERT_TRUE(read.atlas);
  ASSERT_EQ(read.atlas->links.size(), right.size());
  for (Row row = 0; row < right.size(); ++row) ASSERT_EQ(read.atlas->links.id[row], right[row]);
}

TEST(Reading, ProgressAddsUpToTheTablesAndTheirRows) {
  const SmallAtlas small;
  small.write("places.csv", many_places(40'000));
  std::uint64_t bytes = 0;
  for (const char* name :
       {"sources.csv", "places.csv", "links.csv", "events.csv", "statements.csv", "indicators.csv"})
    bytes += std::filesystem::file_size(small.folder() / name);
  Progress progress;
  const AtlasReading reading = read_atlas(small.folder(), &progress);
  EXPECT_TRUE(reading.atlas);
  EXPECT_FALSE(reading.cancelled);
  EXPECT_EQ(progress.expected_bytes(), bytes);
  EXPECT_EQ(progress.bytes(), bytes);
  EXPECT_EQ(progress.rows(), 40'004u + 2 + 2 + 4 + 2 + 1);
}

TEST(Reading, ThatIsCancelledGivesNothingAndSaysSo) {
  const SmallAtlas small;
  small.write("places.csv", many_places(40'000));
  Progress before;
  before.cancel();
  const AtlasReading none = read_atlas(small.folder(), &before);
  EXPECT_TRUE(none.cancelled);
  EXPECT_FALSE(none.atlas);
  EXPECT_TRUE(none.report.diagnostics().empty());
  EXPECT_EQ(before.rows(), 0u);

  // At whatever moment, it is all or nothing.
  Progress whole;
  ASSERT_TRUE(read_atlas(small.folder(), &whole).atlas);
  for (int part = 0; part < 24; ++part) {
    Progress progress;
    const std::uint64_t at = whole.bytes() * static_cast<std::uint64_t>(part) / 20;
    AtlasReading reading;
    {
      const Beside watcher([&] {
        if (progress.bytes() >= at) progress.cancel();
      });
      reading = read_atlas(small.folder(), &progress);
    }
    EXPECT_EQ(reading.cancelled, !reading.atlas);
    if (reading.cancelled) {
      EXPECT_TRUE(reading.report.diagnostics().empty());
      EXPECT_EQ(reading.rows_left_out, 0u);
    } else {
      EXPECT_EQ(reading.atlas->places.size(), 40'004u);
    }
  }
}

TEST(Reading, OctetsThatAreNoTextAreSaidInOrderWhereverTheyStand) {
  std::mt19937 random(7);
  std::string text;
  while (text.size() < (std::size_t{3} << 20)) text += "é line of some text, 東 and more\r\n";
  std::vector<std::size_t> at;
  for (int i = 0; i < 15; ++i) at.push_back(random() % text.size());
  std::sort(at.begin(), at.end());
  for (std::size_t i = 0; i < at.size(); ++i) {
    while (static_cast<unsigned char>(text[at[i]]) < 0x20 || static_cast<unsigned char>(text[at[i]]) >= 0x80)
      ++at[i];
    text[at[i]] = i % 3 == 0 ? '\0' : '\xE9';
  }
  std::string expected;
  for (const bool nul : {false, true})
    for (std::size_t i = 0; i < at.size(); ++i)
      if ((i % 3 == 0) == nul) expected += to_text(position_in("f", text, at[i])) + '\n';
  Report report;
  std::string replaced = text;
  for (const std::size_t i : at) replaced[i] = '?';
  EXPECT_TRUE(sound_text(text, "f", report) == replaced);
  std::string said;
  for (const Diagnostic& diagnostic : report.diagnostics()) said += to_text(diagnostic.where) + '\n';
  EXPECT_EQ(said, expected);
}

TEST(RowHash, BuiltAtOnceFindsWhatOneByOneFinds) {
  std::mt19937 random(11);
  for (const std::size_t count : {0, 1, 100, 40'000, 100'000}) {
    TextColumn ids;
    std::map<std::string, Row> first;
    std::vector<std::pair<Row, Row>> expected, told;
    for (std::size_t row = 0; row < count; ++row) {
      const std::string id = std::to_string(random() % (3 * count));
      ids.push_back(id);
      const auto [known, is_new] = first.emplace(id, static_cast<Row>(row));
      if (!is_new) expected.emplace_back(static_cast<Row>(row), known->second);
    }
    IdIndex index(ids);
    for (const RowHash::Repeat& repeat : index.add_all()) told.emplace_back(repeat.row, repeat.first);
    ASSERT_EQ(told, expected);
    for (std::size_t i = 0; i < 3 * count; i += 1 + count / 5000) {
      const auto known = first.find(std::to_string(i));
      ASSERT_EQ(index.find(std::to_string(i)),
                known == first.end() ? std::nullopt : std::optional<Row>(known->second));
    }
  }
}

TEST(RowsInOrder, OfManyRowsIsTheirOrderToo) {
  std::mt19937 random(12);
  TextColumn column;
  std::vector<std::pair<std::string, Row>> expected;
  for (Row row = 0; row < 150'000; ++row) {
    const std::string text = "shared-" + std::to_string(random() % 100'000);
    column.push_back(text);
    expected.emplace_back(text, row);
  }
  std::sort(expected.begin(), expected.end());
  const std::vector<Row> rows = rows_in_order(column);
  ASSERT_EQ(rows.size(), expected.size());
  for (std::size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(rows[i], expected[i].second) << i;
}

TEST(ColumnBytes, GrowWithTheRowsAndNotWithWhatIsEmpty) {
  const SmallAtlas small;
  const auto bytes_of = [&](std::size_t rows) {
    small.write("places.csv", many_places(rows));
    return static_cast<double>(column_bytes(*small.read().atlas));
  };
  const double a = bytes_of(1000), b = bytes_of(11'000), c = bytes_of(21'000);
  EXPECT_NEAR((c - b) / (b - a), 1, 0.05);
  EXPECT_LT((c - b) / 10'000, 130);
}

}  // namespace
}  // namespace sillon
