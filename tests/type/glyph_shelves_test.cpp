#include "type/glyph_shelves.hpp"

#include <gtest/gtest.h>

#include <random>

namespace sillon {
namespace {

GlyphBitmap filled(int width, int height, std::uint8_t value) {
  return {0, 0, width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), value)};
}

// Every bitmap keeps its own pixels and an empty rim, whatever comes after it.
TEST(GlyphShelves, never_lay_one_bitmap_over_another) {
  GlyphShelves shelves;
  std::mt19937 random(4);
  struct Put {
    GlyphPlace place;
    GlyphBitmap bitmap;
  };
  std::vector<Put> all;
  for (int i = 0; i < 3000; ++i) {
    const int width = 1 + static_cast<int>(random() % 40), height = 1 + static_cast<int>(random() % 40);
    GlyphBitmap bitmap = filled(width, height, static_cast<std::uint8_t>(1 + random() % 255));
    all.push_back({shelves.put(bitmap), bitmap});
  }
  EXPECT_GT(shelves.pages().size(), 1U);
  for (const Put& put : all) {
    const GlyphPage& page = shelves.pages().at(static_cast<std::size_t>(put.place.page));
    for (int y = -1; y <= put.bitmap.height_px; ++y) {
      for (int x = -1; x <= put.bitmap.width_px; ++x) {
        const int at_x = put.place.x_px + x, at_y = put.place.y_px + y;
        ASSERT_TRUE(at_x >= 0 && at_y >= 0 && at_x < page.side_px && at_y < page.side_px);
        const bool inside = x >= 0 && y >= 0 && x < put.bitmap.width_px && y < put.bitmap.height_px;
        ASSERT_EQ(page.coverage[static_cast<std::size_t>(at_y * page.side_px + at_x)],
                  inside ? put.bitmap.coverage[0] : 0);
      }
    }
  }
}

TEST(GlyphShelves, waste_little_on_letters_of_one_size) {
  GlyphShelves shelves;
  std::mt19937 random(4);
  int put = 0;
  while (shelves.pages().size() < 2) {
    shelves.put(filled(8 + static_cast<int>(random() % 10), 10 + static_cast<int>(random() % 12), 255));
    ++put;
  }
  // 1024 * 1024 over the mean area of 14.5 x 17.5 px with its rim is 4132.
  EXPECT_GT(put, 4132 * 7 / 10);
}

TEST(GlyphShelves, raise_the_version_of_the_page_they_change) {
  GlyphShelves shelves;
  EXPECT_EQ(shelves.put(GlyphBitmap{}).page, -1);
  EXPECT_TRUE(shelves.pages().empty());
  shelves.put(filled(3, 3, 9));
  const auto version = shelves.pages().at(0).version;
  shelves.put(filled(3, 3, 9));
  EXPECT_GT(shelves.pages().at(0).version, version);
}

TEST(GlyphShelves, open_a_larger_page_for_a_larger_bitmap) {
  GlyphShelves shelves;
  const GlyphPlace place = shelves.put(filled(1500, 20, 7));
  EXPECT_EQ(shelves.pages().at(static_cast<std::size_t>(place.page)).side_px, 2048);
  EXPECT_EQ(shelves.pages().at(static_cast<std::size_t>(place.page)).coverage.size(), 2048U * 2048U);
}

}  // namespace
}  // namespace sillon
