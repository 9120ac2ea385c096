// Atlases at the edge of what a person may make, through the program's own command line: the picture's exact
// text says what is shown, in rings and with every place as a symbol.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "../atlas/small_atlas.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

constexpr int many = 200'000;
constexpr float width_px = 1280, height_px = 800;
const std::string metz = "6.2,49.1,address,sourced,Metz", nancy = "6.2,48.7,address,sourced,Nancy";

struct TextMark {
  std::string sheet, text;
  float x_px = 0, y_px = 0;
};

// What the exact text of a picture says.
struct PictureText {
  std::uint64_t places_drawn = 0, links_drawn = 0, links_in_town = 0, links_hidden = 0;
  std::uint64_t symbols = 0, symbols_of = 0;  // of the field of every place; 0 without one
  std::vector<TextMark> texts;

  // The numbers on rings or on lines.
  std::vector<std::uint64_t> numbers(std::string_view sheet) const {
    std::vector<std::uint64_t> found;
    for (const TextMark& mark : texts) {
      if (mark.sheet != sheet) continue;
      std::string digits;
      for (const char c : mark.text)
        if (c != ',') digits += c;
      found.push_back(std::stoull(digits));
    }
    return found;
  }
  std::size_t longest_text() const {
    std::size_t longest = 0;
    for (const TextMark& mark : texts) longest = std::max(longest, mark.text.size());
    return longest;
  }
};

PictureText parse(const std::string& text) {
  PictureText picture;
  std::istringstream lines(text);
  std::string sheet;
  for (std::string line; std::getline(lines, line);) {
    unsigned long a = 0, b = 0, c = 0, d = 0;
    if (std::sscanf(line.c_str(), "places drawn %lu", &a) == 1) picture.places_drawn = a;
    if (std::sscanf(line.c_str(), "dots %lu of %lu", &a, &b) == 2) {
      picture.symbols = a;
      picture.symbols_of = b;
    }
    if (std::sscanf(line.c_str(), "links drawn %lu in a town %lu at a tray %lu hidden %lu", &a, &b, &c, &d) ==
        4) {
      picture.links_drawn = a;
      picture.links_in_town = b;
      picture.links_hidden = d;
    }
    if (line.starts_with("sheet ")) sheet = line.substr(6);
    const std::size_t begin = line.find("text \""), end = line.rfind('"');
    if (begin == std::string::npos) continue;
    TextMark mark{sheet, line.substr(begin + 6, end - begin - 6)};
    EXPECT_EQ(std::sscanf(line.c_str() + end + 1, " %f,%f", &mark.x_px, &mark.y_px), 2) << line;
    picture.texts.push_back(mark);
  }
  return picture;
}

class Extreme : public testing::TestWithParam<bool> {
 protected:
  void write(const std::string& places, const std::string& links = "") {
    folder.write("places.csv",
                 "id,kind,name,lon,lat,precision,precision_basis,city,region,country,status,since,source,"
                 "as_of,confidence\n" +
                     places);
    folder.write("links.csv", "from,to,kind,since,until,status,source,as_of,confidence\n" + links);
    for (const char* other : {"events.csv", "statements.csv", "indicators.csv"}) folder.remove(other);
  }
  static std::string row(int number, const std::string& name, const std::string& where) {
    return fmt::format("p{},hub,{},{},lorraine,FR,open,2014,web,2020,high\n", number, name, where);
  }

  // As it is asked for, in the parameter's way to show many. Every text on it stands within the frame.
  PictureText render(const std::string& more = "") {
    const std::string out = (folder.folder() / "picture.txt").string();
    const std::string line =
        fmt::format("'{}' render '{}' --text --size {}x{} --set layers.every_place={} {} -o '{}'",
                    SILLON_PROGRAM, folder.folder().string(), width_px, height_px, GetParam(), more, out);
    const int status = std::system(line.c_str());
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << line;
    const PictureText picture = parse(read_file(out, std::uint64_t{1} << 28));
    for (const TextMark& mark : picture.texts) {
      EXPECT_GE(mark.x_px, 0) << mark.text;
      EXPECT_LE(mark.x_px, width_px) << mark.text;
      EXPECT_GE(mark.y_px, 0) << mark.text;
      EXPECT_LE(mark.y_px, height_px) << mark.text;
    }
    return picture;
  }
  // The field holds every place, or one ring says how many there are.
  void expect_one_ring_of(const PictureText& picture, std::uint64_t count) {
    EXPECT_EQ(picture.places_drawn, count);
    if (GetParam()) {
      EXPECT_EQ(picture.symbols_of, count);
      EXPECT_TRUE(picture.numbers("places").empty());
    } else {
      EXPECT_EQ(picture.numbers("places"), std::vector<std::uint64_t>{count});
    }
  }

  test::SmallAtlas folder;
};

INSTANTIATE_TEST_SUITE_P(BothWays, Extreme, testing::Bool(),
                         [](const auto& way) { return way.param ? "every_place" : "rings"; });

TEST_P(Extreme, NoPlaceIsAnEmptyMap) {
  write("");
  const PictureText picture = render();
  EXPECT_EQ(picture.places_drawn, 0u);
  EXPECT_EQ(picture.symbols, 0u);
  EXPECT_TRUE(picture.numbers("places").empty());
  EXPECT_FALSE(picture.texts.empty()) << "the scale and the credits stay";
}

TEST_P(Extreme, OnePlaceStandsByItself) {
  write(row(1, "One", metz));
  const PictureText picture = render();
  EXPECT_EQ(picture.places_drawn, 1u);
  EXPECT_EQ(picture.symbols, GetParam() ? 1u : 0u);
  EXPECT_TRUE(picture.numbers("places").empty()) << "no ring for one";
}

TEST_P(Extreme, AllOnOnePointAreOneRingOrOneSymbol) {
  std::string places;
  for (int i = 0; i < many; ++i) places += row(i, fmt::format("Name {}", i), metz);
  write(places);
  const PictureText picture = render();
  expect_one_ring_of(picture, many);
  if (GetParam()) {
    EXPECT_EQ(picture.symbols, 1u) << "the others cannot be seen";
  }
}

TEST_P(Extreme, ATownOfManyIsOneRing) {
  std::string places;
  for (int i = 0; i < many; ++i)
    places += row(i, fmt::format("Name {}", i),
                  fmt::format("{:.4f},{:.4f},address,sourced,Metz", 6.15 + 0.0001 * (i % 447),
                              49.1 + 0.0001 * (i / 447)));
  write(places);
  expect_one_ring_of(render(), many);
}

TEST_P(Extreme, ManyLinksBetweenTwoPlacesAreOneLineWithTheirNumber) {
  std::string links;
  for (int i = 0; i < many; ++i)
    links += fmt::format("p1,p2,part-of,{}-{:02},{}-01,active,web,2020,high\n", 1000 + i % 900,
                         1 + i / 900 % 12, 2000 + i / 10'800);
  write(row(1, "One", metz) + row(2, "Two", nancy), links);
  const PictureText picture = render("--set camera.lon=6.2 --set camera.lat=48.9 --set camera.span_km=100");
  EXPECT_EQ(picture.links_drawn, static_cast<std::uint64_t>(many));
  EXPECT_EQ(picture.links_hidden, 0u);
  EXPECT_EQ(picture.numbers("links"), std::vector<std::uint64_t>{many});
}

// Beside the goldens of ordinary names: whatever is written, no text of the map grows with it.
TEST_P(Extreme, NamesOfTenThousandLettersStayOffTheMap) {
  std::string wide, words, town;
  for (int i = 0; i < 5'000; ++i) wide += "Wm";
  for (int i = 0; i < 1'000; ++i) words += "long word ";
  for (int i = 0; i < 2'500; ++i) town += "City";
  write(row(0, wide, metz) + row(1, wide, "6.3,49.1,address,sourced," + town) +
            row(2, words, "6.22,49.12,address,sourced,Metz"),
        "p0,p1,part-of,,,active,web,2020,high\n");
  for (const char* asked : {"", "--set selection=place:p0", "--set selection=place:p1 --do neighbours-1",
                            "--set camera.lon=6.25 --set camera.lat=49.1 --set camera.span_km=12"}) {
    const PictureText picture = render(asked);
    EXPECT_EQ(picture.places_drawn, 3u) << asked;
    EXPECT_LE(picture.longest_text(), 100u) << asked;
  }
}

}  // namespace
}  // namespace sillon
