// A packed atlas whose hashes are right and whose content no reading made: it is refused, or harmless.
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "atlas/atlas_bounds.hpp"
#include "atlas/packed_atlas.hpp"
#include "atlas/table_columns.hpp"
#include "report/file.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using test::SmallAtlas;

constexpr ContentHash key{1, 2};

// The end of the file and its list of sections, as packed_atlas.cpp writes them.
struct Section {
  std::uint64_t offset, bytes;
  ContentHash hash;
};
struct Tail {
  std::uint64_t head_offset, head_bytes, section_count;
  ContentHash head_hash;
  char rest[48];
  ContentHash hash;
};
static_assert(sizeof(Section) == 32 && sizeof(Tail) == 104);

class PackedOctets {
 public:
  explicit PackedOctets(const AtlasReading& reading) {
    pack_atlas(reading, key, [this](std::string_view more) { octets_ += more; });
    std::memcpy(&tail_, octets_.data() + octets_.size() - sizeof tail_, sizeof tail_);
    sections_.resize(tail_.section_count);
    std::memcpy(sections_.data(), octets_.data() + octets_.size() - sizeof tail_ - list_bytes(),
                list_bytes());
  }

  std::size_t size() const {
    return octets_.size() - sizeof tail_ - list_bytes();
  }  // sections and small values
  // The file with one octet changed and all hashes made anew.
  std::string forged(std::size_t at, unsigned char flip) const {
    std::string octets = octets_;
    octets[at] = static_cast<char>(octets[at] ^ flip);
    std::vector<Section> sections = sections_;
    for (Section& section : sections)
      section.hash = hash_of(std::string_view(octets).substr(section.offset, section.bytes));
    std::memcpy(octets.data() + size(), sections.data(), list_bytes());
    Tail tail = tail_;
    tail.head_hash = hash_of(std::string_view(octets).substr(tail.head_offset, tail.head_bytes));
    const std::string_view all(reinterpret_cast<const char*>(&tail), sizeof tail);
    tail.hash = hash_of(all.substr(0, sizeof tail - sizeof tail.hash));
    std::memcpy(octets.data() + octets.size() - sizeof tail, &tail, sizeof tail);
    return octets;
  }

 private:
  std::size_t list_bytes() const { return tail_.section_count * sizeof(Section); }

  std::string octets_;
  Tail tail_{};
  std::vector<Section> sections_;
};

// Follows every number of an atlas to what it points at.
std::size_t follow(const Atlas& atlas) {
  std::size_t sum = 0;
  const auto add_texts = [&sum](const auto& table) {
    for_each_column(&table, [&](auto column) {
      if constexpr (requires { (table.*column)[0].size(); })
        for (std::size_t row = 0; row < table.size(); ++row)
          for (const char c : (table.*column)[row]) sum += static_cast<unsigned char>(c);
    });
    for_each_text_column(table, [&](const TextColumn& column) {
      for (std::size_t row = 0; row < table.size(); ++row) sum += column[row].size();
    });
  };
  add_texts(atlas.places);
  add_texts(atlas.links);
  const Taxonomy& words = atlas.taxonomy;
  for (Row row = 0; row < atlas.places.size(); ++row) {
    const Places& places = atlas.places;
    const Kind& kind = words.kinds.at(places.kind[row]);
    sum += words.kind_groups.at(kind.group).key.size() +
           words.territories.at(places.territory[row]).key.size() +
           words.statuses.at(places.status[row]).key.size();
    if (places.town[row] != no_row) sum += atlas.towns.key.at(places.town[row]).size();
    sum += static_cast<std::size_t>(std::abs(places.since[row].last_day() / 2));
    for (std::size_t i = atlas.links.first_of_place.at(row); i < atlas.links.first_of_place.at(row + 1); ++i)
      sum += atlas.links.from.at(atlas.links.of_place.at(i));
    sum += atlas.place_row(places.id[atlas.places_by_id.at(row)]).value_or(0);
  }
  for (Row row = 0; row < atlas.links.size(); ++row)
    sum += atlas.places.id[atlas.links.from[row]].size() + atlas.places.id[atlas.links.to[row]].size() +
           words.link_kinds.at(atlas.links.kind[row]).key.size() + atlas.links_by_id.at(row);
  for (Row town = 0; town < atlas.towns.size(); ++town)
    for (std::size_t i = atlas.towns.first.at(town); i < atlas.towns.first.at(town + 1); ++i)
      sum += atlas.places.id[atlas.towns.members.at(i)].size();
  for (const Event& event : atlas.events.rows)
    if (event.place != no_row) sum += atlas.places.id[event.place].size();
  return sum;
}

// Under the sanitizers (the asan preset) a look beyond a buffer ends the test.
TEST(ForgedAtlas, IsRefusedOrHarmlessWhateverOctetIsChanged) {
  const SmallAtlas atlas;
  const PackedOctets packed(atlas.read());
  const fs::path file = atlas.folder() / "kept";
  std::size_t refused = 0, taken = 0;
  for (std::size_t at = 0; at < packed.size(); ++at) {
    const auto flip = static_cast<unsigned char>(at % 2 == 0 ? 0x80 : 1 << at / 2 % 7);
    fs::remove(file);
    std::ofstream(file, std::ios::binary) << packed.forged(at, flip);
    const auto unpacked = unpack_atlas(file, key, atlas.folder());
    (unpacked ? taken : refused) += 1;
    if (unpacked) {
      EXPECT_NO_THROW(follow(*unpacked->atlas)) << at;
    }
  }
  EXPECT_GT(refused, 0u);
  EXPECT_GT(taken, 0u);  // another name or another jobs figure is no offence, so the hashes were made right
}

class AtlasBoundsTest : public testing::Test {
 protected:
  template <class Spoil>
  void expect_refused(Spoil spoil, int line) {
    Atlas spoilt = *reading.atlas;
    spoil(spoilt);
    EXPECT_FALSE(is_within_bounds(spoilt)) << "line " << line;
  }
  static std::vector<std::uint32_t>& ends(TextColumn& column) {
    std::vector<std::uint32_t>* found = nullptr;
    TextColumn::visit_members(column, [&](auto&, auto& ends, auto&) { found = &ends; });
    return *found;
  }
  static std::string& bytes(TextColumn& column) {
    std::string* found = nullptr;
    TextColumn::visit_members(column, [&](auto& bytes, auto&, auto&) { found = &bytes; });
    return *found;
  }
  static CodeColumn& codes(WordColumn& column) {
    CodeColumn* found = nullptr;
    WordColumn::visit_members(column, [&](auto& codes, auto&...) { found = &codes; });
    return *found;
  }

  SmallAtlas atlas;
  AtlasReading reading = atlas.read();
};

TEST_F(AtlasBoundsTest, HoldForWhatWasRead) {
  EXPECT_TRUE(is_within_bounds(*reading.atlas));
  const AtlasReading shipped = read_atlas(fs::path(SILLON_SOURCE_DIR) / "data/grande-region");
  EXPECT_TRUE(is_within_bounds(*shipped.atlas));
  const std::string places = test::small_files().at("places.csv");
  atlas.write("places.csv", places.substr(0, places.find('\n') + 1));
  const AtlasReading empty = atlas.read();
  ASSERT_TRUE(empty.atlas);
  EXPECT_TRUE(is_within_bounds(*empty.atlas));
}

TEST_F(AtlasBoundsTest, RefuseTextsThatEndElsewhere) {
  expect_refused([](Atlas& a) { ends(a.places.name)[0] = 1'000'000; }, __LINE__);
  expect_refused([](Atlas& a) { std::swap(ends(a.places.name)[0], ends(a.places.name)[1]); }, __LINE__);
  expect_refused([](Atlas& a) { ends(a.places.name).back() -= 1; }, __LINE__);
  expect_refused([](Atlas& a) { ends(a.places.name).pop_back(); }, __LINE__);
  expect_refused([](Atlas& a) { bytes(a.places.name)[0] = '\xC3'; }, __LINE__);
  expect_refused(
      [](Atlas& a) {  // sound together, not one by one
        TextColumn& names = a.places.name;
        bytes(names).replace(ends(names)[0] - 1, 2, "é");
      },
      __LINE__);
  expect_refused([](Atlas& a) { bytes(a.places.name_in.at("fr"))[0] = '\xFF'; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.extra.columns.at(0) = {}; }, __LINE__);
}

TEST_F(AtlasBoundsTest, RefuseWordsThatNoVocabularyHas) {
  expect_refused([](Atlas& a) { a.places.kind[0] = 4; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.territory[1] = 2; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.status[2] = 3; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.services[0] |= 4; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.sectors[0] |= 1u << 31; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.precision[0] = static_cast<Precision>(5); }, __LINE__);
  expect_refused([](Atlas& a) { a.places.since_basis[0] = static_cast<Basis>(5); }, __LINE__);
  expect_refused([](Atlas& a) { a.places.confidence[0] = static_cast<Confidence>(3); }, __LINE__);
  expect_refused([](Atlas& a) { a.links.kind[0] = 2; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.status[0] = 1; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.crosses_border[0] = 2; }, __LINE__);
  expect_refused([](Atlas& a) { a.taxonomy.kinds[0].group = 9; }, __LINE__);
  expect_refused([](Atlas& a) { a.taxonomy.kind_groups[0].kinds.push_back(4); }, __LINE__);
  expect_refused([](Atlas& a) { a.towns.territory[0] = 2; }, __LINE__);
  expect_refused([](Atlas& a) { a.events.rows[0].status = 3; }, __LINE__);
  expect_refused(
      [](Atlas& a) {
        CodeColumn::visit_members(codes(a.places.country), [](auto& one, auto&...) { one.at(0) = 3; });
      },
      __LINE__);
  expect_refused([](Atlas& a) { codes(a.places.country).push_back(1); }, __LINE__);
}

TEST_F(AtlasBoundsTest, RefuseRowsThatAreNotThere) {
  expect_refused([](Atlas& a) { a.places.town[0] = static_cast<Row>(a.towns.size()); }, __LINE__);
  expect_refused([](Atlas& a) { a.places.town[0] = no_row; }, __LINE__);  // it has a point
  expect_refused([](Atlas& a) { a.places.kind.pop_back(); }, __LINE__);
  expect_refused([](Atlas& a) { a.links.from[0] = 4; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.to[1] = no_row; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.first_of_place[1] = 9; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.first_of_place.back() = 3; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.of_place[0] = 2; }, __LINE__);
  expect_refused([](Atlas& a) { a.towns.first[0] = 1; }, __LINE__);
  expect_refused([](Atlas& a) { a.towns.members[0] = 4; }, __LINE__);
  expect_refused([](Atlas& a) { a.towns.name.pop_back(); }, __LINE__);
  expect_refused([](Atlas& a) { a.places_by_id[0] = 4; }, __LINE__);
  expect_refused([](Atlas& a) { a.links_by_id.pop_back(); }, __LINE__);
  expect_refused([](Atlas& a) { a.events.rows[0].place = 4; }, __LINE__);
  expect_refused([](Atlas& a) { a.indicators.rows[0].place = 4; }, __LINE__);
}

TEST_F(AtlasBoundsTest, RefuseDatesAndPointsOfNoCalendarAndNoGlobe) {
  expect_refused([](Atlas& a) { a.places.since[0].month = 13; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.until[0] = {0, 1, 0}; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.as_of[0].year = -32768; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.since[0] = {2015, 0, 3}; }, __LINE__);
  expect_refused([](Atlas& a) { a.sources.rows[0].date.day = 32; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.lon_deg[0] = 180.5; }, __LINE__);
  expect_refused([](Atlas& a) { a.places.lat_deg[0] = std::numeric_limits<double>::quiet_NaN(); }, __LINE__);
  expect_refused([](Atlas& a) { a.places.lat_deg[1] = std::numeric_limits<double>::infinity(); }, __LINE__);
  expect_refused([](Atlas& a) { a.places.jobs[0] = -1; }, __LINE__);
  expect_refused([](Atlas& a) { a.links.strength[0] = std::numeric_limits<double>::infinity(); }, __LINE__);
}

}  // namespace
}  // namespace sillon
