// Files that are cut, spoiled or no files at all: readers say so, never throw, never hang.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <random>

#include "atlas/check_atlas.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::SmallAtlas;
using test::text_of;

TEST(HostileFile, CutAtEveryByte) {
  for (const auto& [name, text] : test::small_files()) {
    const SmallAtlas small;
    for (std::size_t length = 0; length < text.size(); ++length) {
      small.write(name, text.substr(0, length));
      AtlasReading reading;
      ASSERT_NO_THROW(reading = small.read()) << name << " cut at " << length;
      // A file that is JSON is none when it is cut.
      const bool is_json = name.ends_with("json");
      EXPECT_TRUE(reading.report.has_errors() || !is_json) << name << " cut at " << length;
      const bool needed = name == "atlas.json" || name == "places.csv";
      EXPECT_TRUE(reading.atlas || needed) << name << " cut at " << length;
    }
  }
}

TEST(HostileFile, SpoiledOctets) {
  std::mt19937 random(17);
  for (const auto& [name, text] : test::small_files()) {
    const SmallAtlas small;
    for (int i = 0; i < 100; ++i) {
      std::string spoiled = text;
      for (int changes = 0; changes < 3; ++changes) {
        const std::size_t at = random() % spoiled.size();
        if (random() % 2) {
          spoiled[at] = static_cast<char>(random() % 256);
        } else {
          spoiled.erase(at, random() % 4);
        }
      }
      small.write(name, spoiled);
      ASSERT_NO_THROW(check_atlas_folder(small.folder())) << name << '\n' << spoiled;
    }
  }
}

TEST(HostileFile, DeepJson) {
  for (const char* name : {"atlas.json", "basemap/coarse-core.geojson", "basemap/label.geojson"}) {
    const SmallAtlas small;
    small.write(name, std::string(100000, '['));
    EXPECT_TRUE(small.read().report.has_errors()) << name;
    small.write(name, "{\"features\":[{\"geometry\":{\"coordinates\":" + std::string(100000, '['));
    EXPECT_NE(text_of(small.read().report, small.folder()).find("nested more than 512 deep"),
              std::string::npos)
        << name;
    small.write(name, "{\"id\": 1e999}");
    EXPECT_TRUE(small.read().report.has_errors() || name != std::string("atlas.json")) << name;
  }
}

TEST(HostileFile, NoFileAtAll) {
  for (const auto& [name, text] : test::small_files()) {
    const SmallAtlas small;
    const std::string path = (small.folder() / name).string();
    small.remove(name);
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    EXPECT_NE(text_of(small.read().report, small.folder())
                  .find(name + ": error: this is a named pipe, not a file."),
              std::string::npos)
        << name;
    small.remove(name);
    std::filesystem::create_directory(path);
    EXPECT_NE(
        text_of(small.read().report, small.folder()).find(name + ": error: this is a folder, not a file."),
        std::string::npos)
        << name;
    small.remove(name);
    std::filesystem::create_symlink("/dev/zero", path);
    EXPECT_NE(
        text_of(small.read().report, small.folder()).find(name + ": error: this is a device, not a file."),
        std::string::npos)
        << name;
  }
}

TEST(HostileFile, TooLarge) {
  const SmallAtlas small;
  std::filesystem::resize_file(small.folder() / "atlas.json", (std::uintmax_t{1} << 30) + 1);  // sparse
  EXPECT_EQ(text_of(small.read().report, small.folder()),
            "atlas.json: error: the file has more than 1 GiB, the most that is read of its kind. Split it or "
            "leave out "
            "what is not needed.\n");
  const SmallAtlas other;
  std::error_code refused;  // not every file system holds a sparse file of this size
  std::filesystem::resize_file(other.folder() / "links.csv", (std::uintmax_t{16} << 30) + 1, refused);
  if (refused) return;
  EXPECT_EQ(text_of(other.read().report, other.folder()),
            "links.csv: error: the file has more than 16 GiB, the most that is read of its kind. Split it "
            "or leave "
            "out what is not needed.\n");
}

TEST(HostileFile, OtherEncodings) {
  const SmallAtlas small;
  small.write("places.csv", "\xFF\xFEi\0d\0");
  AtlasReading reading = small.read();
  EXPECT_FALSE(reading.atlas);
  EXPECT_NE(text_of(reading.report, small.folder()).find("places.csv:1:1: error: the file is UTF-16."),
            std::string::npos);

  std::string text = test::small_files().at("places.csv");
  text[text.find("Bliiida")] = '\0';
  small.write("places.csv", text);
  reading = small.read();
  ASSERT_TRUE(reading.atlas);
  EXPECT_NE(
      text_of(reading.report, small.folder()).find("places.csv:2:11: error: a NUL character stands here"),
      std::string::npos);
  EXPECT_EQ(reading.atlas->places.name[0], "?liiida");
}

TEST(CheckAtlas, SaysWhatOpeningDoesNotWaitFor) {
  const SmallAtlas small;
  small.write(
      "basemap/fine-lake.geojson",
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"layer":"lake"},"geometry":
{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}}]})");
  small.spoil("sources.csv", "book,", "spare,Spare,,,,,\nbook,");
  EXPECT_EQ(text_of(small.read().report, small.folder()), "");
  const std::string said = text_of(check_atlas_folder(small.folder()).report, small.folder());
  EXPECT_NE(said.find("sources.csv:3: note: the source 'spare' is named nowhere.\n"), std::string::npos)
      << said;
  EXPECT_NE(said.find("basemap: warning: fine tier, lake 1: the polygon is not valid, "), std::string::npos)
      << said;
}

}  // namespace
}  // namespace sillon
