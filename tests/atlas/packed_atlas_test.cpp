// An atlas that was packed and unpacked is the atlas that was read; anything else is refused.
#include "atlas/packed_atlas.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <fstream>
#include <type_traits>
#include <typeinfo>

#include "atlas/atlas_members.hpp"
#include "atlas/table_columns.hpp"
#include "report/file.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using test::SmallAtlas;

constexpr ContentHash key{1, 2};

std::string packed(const AtlasReading& reading, ContentHash under = key) {
  std::string octets;
  pack_atlas(reading, under, [&octets](std::string_view more) { octets += more; });
  return octets;
}

// A packed atlas as a file beside the folder that it was read from.
struct Kept {
  SmallAtlas atlas;
  fs::path file = atlas.folder() / "kept";

  std::optional<AtlasReading> unpack(const std::string& octets, ContentHash under = key) const {
    fs::remove(file);  // some file systems wait for the disk when an old one is cut to nothing
    std::ofstream(file, std::ios::binary) << octets;
    return unpack_atlas(file, under, atlas.folder());
  }
};

template <class Table>
void expect_same_columns(const Table& one, const Table& other) {
  std::size_t number = 0;
  for_each_column(&one, [&](auto column) {
    using Column = std::remove_cvref_t<decltype(one.*column)>;
    ++number;
    if constexpr (std::is_same_v<Column, std::vector<double>>) {  // NaN stands for what is not there
      ASSERT_EQ((one.*column).size(), (other.*column).size());
      for (std::size_t row = 0; row < one.size(); ++row)
        EXPECT_EQ(std::bit_cast<std::uint64_t>((one.*column)[row]),
                  std::bit_cast<std::uint64_t>((other.*column)[row]));
    } else {
      EXPECT_TRUE(one.*column == other.*column) << "column " << number;
    }
  });
  EXPECT_EQ(one.extra, other.extra);
}

void expect_same(const AtlasReading& one, const AtlasReading& other) {
  ASSERT_TRUE(one.atlas && other.atlas);
  const Atlas &a = *one.atlas, &b = *other.atlas;
  EXPECT_EQ(one.report.diagnostics(), other.report.diagnostics());
  EXPECT_EQ(one.rows_left_out, other.rows_left_out);
  EXPECT_EQ(a.folder, b.folder);
  EXPECT_EQ(a.taxonomy, b.taxonomy);
  expect_same_columns(a.places, b.places);
  EXPECT_EQ(a.places.name_in, b.places.name_in);
  EXPECT_EQ(a.places.about_in, b.places.about_in);
  expect_same_columns(a.links, b.links);
  EXPECT_EQ(a.links.first_of_place, b.links.first_of_place);
  EXPECT_EQ(a.links.of_place, b.links.of_place);
  EXPECT_EQ(a.places_by_id, b.places_by_id);
  EXPECT_EQ(a.links_by_id, b.links_by_id);
  EXPECT_EQ(a.towns.key, b.towns.key);
  EXPECT_EQ(a.towns.names, b.towns.names);
  EXPECT_EQ(a.towns.first, b.towns.first);
  EXPECT_EQ(a.towns.members, b.towns.members);
  ASSERT_TRUE(a.basemap && b.basemap);
  EXPECT_EQ(a.basemap->coarse->geometry.vertices.size(), b.basemap->coarse->geometry.vertices.size());
  EXPECT_EQ(a.basemap->settlements.size(), b.basemap->settlements.size());
  EXPECT_TRUE(packed(one) == packed(other));  // and all the rest
}

TEST(PackedAtlas, IsWhatWasReadForTheShippedAtlas) {
  const fs::path folder = fs::path(SILLON_SOURCE_DIR) / "data/grande-region";
  const AtlasReading read = read_atlas(folder);
  const Kept kept;
  std::ofstream(kept.file, std::ios::binary) << packed(read);
  const auto unpacked = unpack_atlas(kept.file, key, folder);
  ASSERT_TRUE(unpacked);
  expect_same(read, *unpacked);
  ASSERT_FALSE(unpacked->atlas->stories.empty());
  EXPECT_EQ(unpacked->atlas->stories.front().steps.size(), read.atlas->stories.front().steps.size());
  EXPECT_EQ(unpacked->atlas->sources.rows.size(), read.atlas->sources.rows.size());
  EXPECT_EQ(unpacked->atlas->place_row("bliiida"), read.atlas->place_row("bliiida"));
}

TEST(PackedAtlas, KeepsWhatWasSaidOfAnAtlasWithOffences) {
  const Kept kept;
  kept.atlas.spoil("places.csv", "hub", "hubb");
  fs::create_directories(kept.atlas.folder() / "stories");
  kept.atlas.write("stories/broken.json", "{");
  kept.atlas.write("events.csv", "id,subject\n\"");
  const AtlasReading read = kept.atlas.read();
  ASSERT_TRUE(read.report.has_errors());
  const auto unpacked = kept.unpack(packed(read));
  ASSERT_TRUE(unpacked);
  expect_same(read, *unpacked);
}

// What was said names the folder, and it is another one.
TEST(PackedAtlas, OfAnotherFolderIsTakenOnlyWhereNothingWasSaid) {
  const Kept sound, elsewhere;
  const AtlasReading read = sound.atlas.read();
  const auto moved = elsewhere.unpack(packed(read));
  EXPECT_EQ(moved.has_value(), read.report.diagnostics().empty());
  const Kept spoilt;
  spoilt.atlas.spoil("places.csv", "hub", "hubb");
  EXPECT_FALSE(elsewhere.unpack(packed(spoilt.atlas.read())));
}

TEST(PackedAtlas, IsRefusedWhereverItIsCut) {
  const Kept kept;
  const std::string whole = packed(kept.atlas.read());
  ASSERT_TRUE(kept.unpack(whole));
  for (std::size_t size = 0; size < whole.size(); size += size < 64 || whole.size() - size < 256 ? 1 : 37)
    ASSERT_FALSE(kept.unpack(whole.substr(0, size))) << size;
  EXPECT_FALSE(kept.unpack(whole + '\0'));
  EXPECT_FALSE(kept.unpack('\0' + whole));
}

TEST(PackedAtlas, IsRefusedWithAnyBitFlipped) {
  const Kept kept;
  const std::string whole = packed(kept.atlas.read());
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 1 << at % 8);
    ASSERT_FALSE(kept.unpack(flipped)) << at << " of " << whole.size();
  }
}

TEST(PackedAtlas, IsRefusedUnderAnotherKeyAndWhereThereIsNoFile) {
  const Kept kept;
  const std::string whole = packed(kept.atlas.read());
  EXPECT_FALSE(kept.unpack(whole, {1, 3}));
  EXPECT_FALSE(unpack_atlas(kept.atlas.folder() / "none", key, kept.atlas.folder()));
  EXPECT_FALSE(unpack_atlas(kept.atlas.folder(), key, kept.atlas.folder()));
}

TEST(PackedAtlas, CountsItsOctetsAndIsCancelled) {
  const Kept kept;
  const std::string whole = packed(kept.atlas.read());
  std::ofstream(kept.file, std::ios::binary) << whole;
  Progress progress;
  ASSERT_TRUE(unpack_atlas(kept.file, key, kept.atlas.folder(), &progress));
  EXPECT_EQ(progress.bytes(), progress.expected_bytes());
  EXPECT_GT(progress.bytes(), 0u);
  EXPECT_LT(progress.bytes(), whole.size());  // what is small is read at once
  progress.cancel();
  EXPECT_THROW(unpack_atlas(kept.file, key, kept.atlas.folder(), &progress), Cancelled);
}

// How many members an aggregate has: the most values that it can be made of. A base counts as one.
struct Anything {
  template <class Value>
  operator Value() const;
};
template <class Value, class... Given>
constexpr std::size_t member_count() {
  if constexpr (requires { Value{Given{}..., Anything{}}; })
    return member_count<Value, Given..., Anything>();
  else
    return sizeof...(Given);
}

struct MemberCounter {
  static constexpr bool reads = false;
  std::size_t count = 0;
  template <class... Values>
  void operator()(Values&...) {
    count += sizeof...(Values);
  }
};
template <class Value>
std::size_t packed_member_count() {
  MemberCounter counter;
  Value value{};
  members(counter, value);
  return counter.count;
}
template <class Value>
void expect_all_members() {
  EXPECT_EQ(packed_member_count<Value>(), member_count<Value>()) << typeid(Value).name();
}
template <class... Values>
void expect_all_members_of_each() {
  (expect_all_members<Values>(), ...);
}

TEST(PackedAtlas, ForgetsNoMember) {
  expect_all_members_of_each<LocalText, CrsChoice, Credit, Need, AtlasInfo, Term, Taxonomy, Event, Statement,
                             Indicator, Source, StoryFigure, StoryCaption, StoryMark, StoryStep, Story,
                             FilePosition, Diagnostic>();
  const auto with_base = []<class Value>(Value) {
    EXPECT_EQ(packed_member_count<Value>(), member_count<Value>() - 1 + member_count<Term>())
        << typeid(Value).name();
  };
  with_base(Kind{});
  with_base(KindGroup{});
  with_base(LinkKind{});
  with_base(Territory{});

  std::size_t columns = 0;
  for_each_column(static_cast<const Places*>(nullptr), [&columns](auto) { ++columns; });
  EXPECT_EQ(columns + 3, member_count<Places>());  // name_in, about_in, extra
  columns = 0;
  for_each_column(static_cast<const Links*>(nullptr), [&columns](auto) { ++columns; });
  EXPECT_EQ(columns + 3, member_count<Links>());  // extra, first_of_place, of_place
  EXPECT_EQ(member_count<Towns>(), 8u);           // if one is added, atlas_sections.hpp must pass it
  EXPECT_EQ(member_count<Atlas>(), 14u);
}

}  // namespace
}  // namespace sillon
