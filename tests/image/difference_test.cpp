#include "image/difference.hpp"

#include <gtest/gtest.h>

namespace sillon {
namespace {

Image plain(int width, int height, std::uint8_t grey) {
  Image image{width, height, std::vector<std::uint8_t>(4 * static_cast<std::size_t>(width * height), grey)};
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
  return image;
}

std::uint8_t* at(Image& image, int x, int y) {
  return image.rgba.data() + 4 * (y * image.width_px + x);
}

TEST(Difference, of_a_picture_and_itself_is_nothing) {
  const Image image = plain(20, 10, 77);
  const Difference d = difference_of(image, image);
  EXPECT_TRUE(d.same_size);
  EXPECT_EQ(d.mean, 0);
  EXPECT_EQ(d.worst, 0);
  EXPECT_EQ(d.worst_block, 0);
  EXPECT_EQ(d.score(), 0);
  EXPECT_EQ(d.right_px, 0);
  EXPECT_EQ(to_text(d), "the pictures are the same");
  EXPECT_EQ(difference_of({}, {}).score(), 0);
}

TEST(Difference, reaches_the_end_of_its_scale_between_black_and_white) {
  const Difference d = difference_of(plain(20, 10, 0), plain(20, 10, 255));
  EXPECT_EQ(d.mean, 255);
  EXPECT_EQ(d.worst, 255);
  EXPECT_NEAR(d.worst_block, 255, 1e-9);
  EXPECT_EQ(d.score(), 100);
  EXPECT_EQ(d.right_px, 20);
  EXPECT_EQ(d.bottom_px, 10);
}

TEST(Difference, is_the_same_from_both_sides) {
  Image a = plain(30, 30, 100), b = plain(30, 30, 100);
  at(a, 3, 4)[0] = 0;
  at(b, 20, 25)[2] = 250;
  const Difference ab = difference_of(a, b), ba = difference_of(b, a);
  EXPECT_EQ(ab.mean, ba.mean);
  EXPECT_EQ(ab.worst, ba.worst);
  EXPECT_EQ(ab.share, ba.share);
  EXPECT_EQ(ab.worst_block, ba.worst_block);
}

TEST(Difference, counts_and_boxes_what_can_be_seen) {
  const Image a = plain(100, 50, 100);
  Image b = a;
  at(b, 10, 20)[1] = 113;  // 13: one more than the visible step
  at(b, 12, 22)[0] = 10;   // 90
  at(b, 80, 40)[2] = 112;  // 12: not visible
  at(b, 90, 45)[3] = 0;    // alpha is ignored
  const Difference d = difference_of(a, b);
  EXPECT_EQ(d.worst, 90);
  EXPECT_DOUBLE_EQ(d.share, 2.0 / 5000);
  EXPECT_DOUBLE_EQ(d.score(), 0.04);
  EXPECT_DOUBLE_EQ(d.mean, (13 + 90 + 12) / 15000.0);
  EXPECT_EQ(d.left_px, 10);
  EXPECT_EQ(d.right_px, 13);
  EXPECT_EQ(d.top_px, 20);
  EXPECT_EQ(d.bottom_px, 23);
  EXPECT_EQ(
      to_text(d),
      "0.04 % of pixels differ by more than 12/255 (worst 90), between x 10..12 and y 20..22; mean 0.01/255");
}

TEST(Difference, says_what_is_below_the_visible_step) {
  const Image a = plain(10, 10, 100);
  Image b = a;
  at(b, 1, 1)[0] = 105;
  const Difference d = difference_of(a, b);
  EXPECT_EQ(d.score(), 0);
  EXPECT_EQ(to_text(d), "no pixel differs by more than 12/255 (worst 5); mean 0.02/255");
}

// A moved edge changes pixels but hardly a block; a patch of another brightness changes the block.
TEST(Difference, of_blocks_tells_a_patch_from_a_moved_edge) {
  const Image a = plain(32, 32, 100);
  Image checkered = a, patch = a;
  for (int y = 8; y < 16; ++y) {
    for (int x = 8; x < 16; ++x) {
      for (int channel = 0; channel < 3; ++channel) {
        at(checkered, x, y)[channel] = (x + y) % 2 == 0 ? 120 : 80;
        at(patch, x, y)[channel] = 120;
      }
    }
  }
  EXPECT_NEAR(difference_of(a, checkered).worst_block, 0, 1e-9);
  EXPECT_NEAR(difference_of(a, patch).worst_block, 20, 1e-9);
}

TEST(Difference, of_sizes_is_total_and_named) {
  const Difference d = difference_of(plain(20, 10, 0), plain(10, 20, 0));
  EXPECT_FALSE(d.same_size);
  EXPECT_EQ(d.score(), 100);
  EXPECT_EQ(to_text(d), "the sizes differ: 20 x 10 px against 10 x 20 px");
}

TEST(DifferencePicture, is_red_exactly_where_it_can_be_seen) {
  const Image a = plain(16, 16, 100);
  Image b = a;
  at(b, 5, 6)[0] = 200;
  at(b, 7, 8)[0] = 110;
  Image shown = difference_picture(a, b);
  ASSERT_EQ(shown.width_px, 16);
  for (int y = 0; y < 16; ++y) {
    for (int x = 0; x < 16; ++x) {
      const std::uint8_t* p = at(shown, x, y);
      const bool red = p[0] > 150 && p[1] == 0 && p[2] == 0;
      EXPECT_EQ(red, x == 5 && y == 6) << x << " " << y;
      if (!red) {
        EXPECT_TRUE(p[0] == p[1] && p[1] == p[2] && p[0] > 180) << x << " " << y;
      }
    }
  }
}

TEST(DifferencePicture, has_the_second_size_and_shows_what_lies_beyond_the_first) {
  Image shown = difference_picture(plain(4, 4, 9), plain(6, 3, 9));
  EXPECT_EQ(shown.width_px, 6);
  EXPECT_EQ(shown.height_px, 3);
  EXPECT_EQ(at(shown, 5, 2)[1], 0);
  EXPECT_GT(at(shown, 3, 2)[1], 180);
}

}  // namespace
}  // namespace sillon
