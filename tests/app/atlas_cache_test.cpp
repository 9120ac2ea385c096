// The cache of large atlases: it changes nothing but the time, whatever becomes of it.
#include "app/atlas_cache.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <fstream>
#include <vector>

#include "../atlas/small_atlas.hpp"
#include "atlas/packed_atlas.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using test::SmallAtlas;

class AtlasCacheTest : public testing::Test {
 protected:
  AtlasCacheTest() {
    cache.folder = place.folder() / "cache/sillon";
    cache.least_table_bytes = 0;
  }

  static std::string packed(const AtlasReading& reading) {
    std::string octets;
    if (reading.atlas) pack_atlas(reading, {}, [&octets](std::string_view more) { octets += more; });
    return octets;
  }
  // The atlas as it is opened must be the atlas as it is read.
  void open() {
    const AtlasReading opened = open_atlas(atlas.folder(), nullptr, cache);
    const AtlasReading read = atlas.read();
    EXPECT_EQ(opened.atlas != nullptr, read.atlas != nullptr);
    EXPECT_TRUE(packed(opened) == packed(read));
    EXPECT_EQ(opened.report.diagnostics(), read.report.diagnostics());
    EXPECT_EQ(opened.atlas && opened.atlas->basemap, read.atlas && read.atlas->basemap);
    end_cache_writes();
  }
  std::vector<fs::path> files() const {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(*cache.folder, none)) found.push_back(entry.path());
    return found;
  }
  // So that it can be seen whether a file is used: that makes it new again.
  static void make_old(const fs::path& file) {
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(48));
  }
  static bool is_old(const fs::path& file) {
    return fs::file_time_type::clock::now() - fs::last_write_time(file) > std::chrono::hours(24);
  }
  static auto inode(const fs::path& file) {
    struct stat is {};
    ::stat(file.c_str(), &is);
    return is.st_ino;
  }

  SmallAtlas atlas, place;  // the second lends its folder only
  AtlasCache cache;
};

TEST_F(AtlasCacheTest, IsWrittenOnceAndUsedTheNextTime) {
  open();
  ASSERT_EQ(files().size(), 1u);
  const fs::path file = files()[0];
  const auto first = inode(file);
  make_old(file);
  open();
  EXPECT_EQ(files(), std::vector{file});
  EXPECT_EQ(inode(file), first);
  EXPECT_FALSE(is_old(file));
}

TEST_F(AtlasCacheTest, OfAnAtlasWithOffencesSaysThemAgain) {
  atlas.spoil("places.csv", "hub", "hubb");
  atlas.write("basemap/roads.txt", "no layer");
  open();
  ASSERT_EQ(files().size(), 1u);
  const auto first = inode(files()[0]);
  open();
  EXPECT_EQ(inode(files()[0]), first);
}

TEST_F(AtlasCacheTest, IsOfTheContentNotOfTheTime) {
  open();
  const std::string text = read_file(atlas.folder() / "places.csv", 1 << 20);
  atlas.write("places.csv", text);
  open();
  EXPECT_EQ(files().size(), 1u);
  // Any file that a reading looks at makes another atlas, and the same size and time do not hide it.
  const auto time = fs::last_write_time(atlas.folder() / "places.csv");
  std::string other = text;
  other[other.find("hub-") == std::string::npos ? other.size() - 2 : other.find("hub-")] = 'x';
  atlas.write("places.csv", other);
  fs::last_write_time(atlas.folder() / "places.csv", time);
  open();
  EXPECT_EQ(files().size(), 2u);
  atlas.write("basemap/own.geojson", R"({"type":"FeatureCollection","features":[]})");
  open();
  EXPECT_EQ(files().size(), 3u);
}

TEST_F(AtlasCacheTest, IsReadAnewWhereItsFileIsBroken) {
  open();
  const fs::path file = files().at(0);
  const std::string whole = read_file(file, 1 << 24);
  for (const std::string& broken : {std::string(), whole.substr(0, whole.size() / 2), whole + "x",
                                    std::string(whole.size(), '\0'), "x" + whole.substr(1)}) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << broken;
    open();
    EXPECT_TRUE(read_file(file, 1 << 24) == whole);  // and it is whole again
  }
}

TEST_F(AtlasCacheTest, MayVanishAndMayNotBeWritable) {
  open();
  fs::remove_all(*cache.folder);
  open();
  EXPECT_EQ(files().size(), 1u);
  fs::remove_all(*cache.folder);
  std::ofstream(*cache.folder) << "a file where the folder should be";
  open();
  cache.folder.reset();
  open();
  cache.folder = "/proc/none/sillon";
  open();
}

TEST_F(AtlasCacheTest, KeepsTheNewestOnly) {
  cache.most_files = 2;
  open();
  const fs::path oldest = files().at(0);
  make_old(oldest);
  for (const char* name : {"b", "c"}) {
    atlas.write(std::string("basemap/") + name + ".txt", name);
    open();
  }
  EXPECT_EQ(files().size(), 2u);
  EXPECT_FALSE(fs::exists(oldest));
  cache.most_bytes = 1;  // not even one fits
  atlas.write("basemap/d.txt", "d");
  open();
  EXPECT_EQ(files().size(), 2u);
}

TEST_F(AtlasCacheTest, OfNoSmallAtlasIsWritten) {
  cache.least_table_bytes = 1 << 20;
  open();
  EXPECT_TRUE(files().empty());
}

TEST_F(AtlasCacheTest, IsNotMadeOfWhatCannotBeReadTwice) {
  fs::create_directories(atlas.folder() / "stories");
  ASSERT_EQ(::mkfifo((atlas.folder() / "stories/pipe.json").c_str(), 0600), 0);
  open();
  EXPECT_TRUE(files().empty());
  fs::remove_all(atlas.folder() / "stories");
  atlas.remove("places.csv");
  open();
  EXPECT_TRUE(files().empty());
}

TEST_F(AtlasCacheTest, IsCancelledAsReadingIs) {
  Progress progress;
  progress.cancel();
  EXPECT_TRUE(open_atlas(atlas.folder(), &progress, cache).cancelled);
  open();
  EXPECT_TRUE(open_atlas(atlas.folder(), &progress, cache).cancelled);
}

// Hashing the tables counts as well as unpacking does, so a reading can say how far it is and be cancelled.
TEST_F(AtlasCacheTest, SaysHowFarItIs) {
  std::uintmax_t tables = 0, read_files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(atlas.folder())) {
    if (!entry.is_regular_file()) continue;
    read_files += entry.file_size();
    if (entry.path().extension() == ".csv") tables += entry.file_size();
  }
  Progress first;
  open_atlas(atlas.folder(), &first, cache);
  EXPECT_EQ(first.expected_bytes(), tables);  // what was hashed in vain is counted no more
  EXPECT_EQ(first.bytes(), tables);
  end_cache_writes();
  Progress second;
  open_atlas(atlas.folder(), &second, cache);
  EXPECT_EQ(second.bytes(), second.expected_bytes());
  EXPECT_GT(second.bytes(), read_files);
  EXPECT_LT(second.bytes(), read_files + fs::file_size(files().at(0)));
}

TEST_F(AtlasCacheTest, LeavesWhatHasNoSize) {
  open();
  const fs::path kept = files().at(0);
  make_old(kept);
  fs::create_directories(*cache.folder / "a.atlas");
  fs::create_symlink("nowhere", *cache.folder / "b.atlas");
  atlas.write("basemap/e.txt", "e");
  open();
  EXPECT_EQ(files().size(), 4u);
  EXPECT_TRUE(fs::exists(kept));
}

}  // namespace
}  // namespace sillon
