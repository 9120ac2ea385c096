// A table that is read in parts gives what one reader gives that goes through all of it: the same rows, the
// same offences in the same order, however it is cut.
#include "atlas/table_parts.hpp"

#include <gtest/gtest.h>

#include <random>

#include "atlas/read_tables.hpp"
#include "atlas/write_atlas.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::SmallAtlas;

constexpr std::size_t whole = std::size_t{1} << 40;

struct Outcome {
  Atlas atlas;
  std::string said;
  std::size_t rows_left_out = 0, rows = 0, bytes = 0;
};

// Both large tables, each judged by the atlas `like`.
Outcome read_with(const Atlas& like, const std::string& places, const std::string& links,
                  std::size_t part_bytes) {
  Outcome outcome;
  outcome.atlas.info = like.info;
  outcome.atlas.taxonomy = like.taxonomy;
  Report report;
  Progress progress;
  const ReadingOptions options{&progress, {}, part_bytes};
  const SourceKeys sources(like.sources);
  IdIndex place_ids(outcome.atlas.places.id), link_ids(outcome.atlas.links.id);
  outcome.rows_left_out += read_places(places, "places.csv", like.taxonomy, sources, outcome.atlas.places,
                                       place_ids, report, options)
                               .rows_left_out;
  outcome.rows_left_out += read_links(links, "links.csv", like.taxonomy, sources, outcome.atlas.places,
                                      place_ids, outcome.atlas.links, link_ids, report, options)
                               .rows_left_out;
  for (const Diagnostic& diagnostic : report.diagnostics()) outcome.said += to_text(diagnostic) + '\n';
  outcome.rows = progress.rows();
  outcome.bytes = progress.bytes();
  return outcome;
}

void expect_same(const Outcome& a, const Outcome& b, const std::string& what) {
  ASSERT_EQ(a.said, b.said) << what;
  ASSERT_EQ(places_csv(a.atlas), places_csv(b.atlas)) << what;
  ASSERT_EQ(links_csv(a.atlas), links_csv(b.atlas)) << what;
  ASSERT_EQ(a.atlas.places.file_line, b.atlas.places.file_line) << what;
  ASSERT_EQ(a.atlas.links.file_line, b.atlas.links.file_line) << what;
  ASSERT_EQ(a.atlas.links.from, b.atlas.links.from) << what;
  ASSERT_EQ(a.atlas.links.to, b.atlas.links.to) << what;
  ASSERT_EQ(a.rows_left_out, b.rows_left_out) << what;
  ASSERT_EQ(a.rows, b.rows) << what;
}

std::string lines_of(const std::string& text, std::size_t first) {
  std::size_t begin = 0;
  while (first-- > 0) begin = text.find('\n', begin) + 1;
  return text.substr(begin);
}

// The rows of the small atlas many times over, each time with ids of their own, or with the same once more.
std::string many_rows(std::mt19937& random, const std::string& text, bool are_links) {
  const std::string header = text.substr(0, text.find('\n') + 1), rows = lines_of(text, 1);
  std::string all = are_links ? "id," + header : header;
  for (int copy = 0; copy < 12; ++copy) {
    std::string more = rows;
    for (std::size_t at = 0; at < more.size(); at = more.find('\n', at) + 1) {
      const std::string number = random() % 6 == 0 ? "" : std::to_string(random() % 20);
      if (are_links) {
        const std::string id = random() % 3 == 0 ? "," : "l" + number + ",";
        more.insert(at, id);
      } else if (!number.empty() && copy > 0) {
        more.insert(at, "c" + number + "-");
      }
    }
    all += more;
  }
  return all;
}

std::string spoiled(std::mt19937& random, std::string text) {
  static const std::vector<std::string> pieces = {"\"", "\"\"",     ",",   "\n",  "\r", "\r\n", "\n\n",
                                                  " ",  "\"a\nb\"", ",\"", "\",", "x",  "|",    ";"};
  const std::size_t header = text.find('\n') + 1;
  for (std::size_t times = random() % 5; times > 0; --times) {
    const std::size_t at = header + random() % (text.size() - header);
    if (random() % 4 == 0)
      text.erase(at, 1);
    else
      text.insert(at, pieces[random() % pieces.size()]);
  }
  if (random() % 8 == 0) {
    std::string other;
    for (const char c : text) other += c == '\n' ? "\r\n" : std::string(1, c);
    text = other;
  } else if (random() % 8 == 0) {
    std::replace(text.begin(), text.end(), '\n', '\r');
  }
  return text;
}

TEST(TableParts, AnyCutGivesWhatOneReaderGives) {
  std::mt19937 random(41);
  const SmallAtlas small;
  const auto like = small.read().atlas;
  for (int round = 0; round < 60; ++round) {
    const std::string places =
        spoiled(random, many_rows(random, test::small_files().at("places.csv"), false));
    const std::string links = spoiled(random, many_rows(random, test::small_files().at("links.csv"), true));
    const Outcome expected = read_with(*like, places, links, whole);
    for (const std::size_t bytes :
         {std::size_t{1}, std::size_t{7}, 1 + random() % 400, 400 + random() % 4000})
      expect_same(read_with(*like, places, links, bytes), expected,
                  "parts of " + std::to_string(bytes) + "\n" + places + "\n\n" + links);
    if (HasFatalFailure()) return;
  }
}

TEST(TableParts, QuotesThatSpanPartsAreFound) {
  const SmallAtlas small;
  const auto like = small.read().atlas;
  std::string places = test::small_files().at("places.csv");
  const std::string rows = lines_of(places, 1);
  // A text that looks like rows of the table, over many parts; then a quote that nothing closes.
  std::string tale = rows;
  for (std::size_t at = 0; (at = tale.find('"', at)) != std::string::npos;) tale.erase(at, 1);
  std::string row = rows.substr(0, rows.find('\n') + 1);
  row.replace(0, row.find(','), "tale");
  const std::size_t about = row.find("\"A place");
  row.replace(about, row.find("last\"") + 5 - about, "\"" + tale + tale + "\"");
  for (const std::string& end : {std::string(), std::string("open,hub,\"Open") + rows + rows}) {
    const std::string text = places + row + end;
    const Outcome expected = read_with(*like, text, test::small_files().at("links.csv"), whole);
    EXPECT_GE(expected.atlas.places.size(), 5u) << expected.said;
    for (const std::size_t bytes : {1, 10, 100, 500})
      expect_same(read_with(*like, text, test::small_files().at("links.csv"), bytes), expected, text);
  }
}

std::size_t count_of(std::string_view wanted, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++count;
  return count;
}

TEST(TableParts, ARowWithAnErrorTakesNoId) {
  const SmallAtlas small;
  const auto like = small.read().atlas;
  const std::string places = test::small_files().at("places.csv");
  const std::string header = places.substr(0, places.find('\n') + 1), rows = lines_of(places, 1);
  std::string wrong = rows.substr(0, rows.find('\n') + 1);
  wrong.replace(wrong.find("hub"), 3, "bub");
  for (const std::size_t bytes : {std::size_t{1}, whole}) {
    // With an error, sound, with an error again, and sound again.
    const Outcome outcome =
        read_with(*like, header + wrong + rows + wrong + rows, test::small_files().at("links.csv"), bytes);
    EXPECT_EQ(outcome.atlas.places.size(), 4u);
    EXPECT_EQ(outcome.atlas.places.file_line, (std::vector<std::uint32_t>{3, 4, 5, 6}));
    EXPECT_EQ(count_of("id 'blida' stands twice, first in line 3", outcome.said), 2u) << outcome.said;
    EXPECT_EQ(count_of("stands twice", outcome.said), 5u) << outcome.said;
    EXPECT_EQ(outcome.rows_left_out, 6u);
    EXPECT_EQ(outcome.atlas.links.size(), 2u);
  }
}

TEST(TableParts, OffencesBeyondTheMostSaidAreCountedOverAllParts) {
  const SmallAtlas small;
  const auto like = small.read().atlas;
  std::string places = test::small_files().at("places.csv");
  std::string links = test::small_files().at("links.csv");
  for (int i = 0; i < 1200; ++i) {
    places += "p" + std::to_string(i) +
              ",hubb,Name,,,,region,sourced,,lorraine,DE,office,,announced,2030,,,,boook,,medium,\n";
    places += "q" + std::to_string(i) +
              ",hub,Name,,,,region,sourced,,lorraine,DE,office,,announced,2030,,,,book,,medium,\n";
    links += "blidda,east,partner-of,2015,active,web,2020,high,3\n";
  }
  const Outcome expected = read_with(*like, places, links, whole);
  EXPECT_NE(expected.said.find("more errors are not listed"), std::string::npos);
  // Remedies are searched for in the first few rows only.
  EXPECT_EQ(count_of("Did you mean 'book'?", expected.said), 20u);
  EXPECT_EQ(count_of("Did you mean 'blida'?", expected.said), 20u);
  EXPECT_NE(expected.said.find("1200 rows have no as_of"), std::string::npos);
  for (const std::size_t bytes : {300, 5000, 100000})
    expect_same(read_with(*like, places, links, bytes), expected, std::to_string(bytes));
}

TEST(TableParts, ProgressAddsUpToTheTextAndItsRows) {
  const SmallAtlas small;
  const auto like = small.read().atlas;
  std::mt19937 random(5);
  const std::string places = many_rows(random, test::small_files().at("places.csv"), false);
  const std::string links = many_rows(random, test::small_files().at("links.csv"), true);
  for (const std::size_t bytes : {std::size_t{1}, std::size_t{300}, whole}) {
    const Outcome outcome = read_with(*like, places, links, bytes);
    EXPECT_EQ(outcome.bytes, places.size() + links.size());
    EXPECT_EQ(outcome.rows, 12u * (4 + 2));
  }
}

}  // namespace
}  // namespace sillon
