#include "type/typesetter.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <random>
#include <thread>

namespace sillon {
namespace {

const char* const sample = "Esch-sur-Alzette · Saarbrücken · Épinal 1\u202F234";

constexpr Face every_face[] = {Face::lato_regular, Face::lato_semibold, Face::lato_bold, Face::gentium_bold,
                               Face::gentium_italic};

std::uint8_t coverage_at(const Typesetter& type, const GlyphQuad& quad, int x, int y) {
  const GlyphPage& page = type.pages().at(static_cast<std::size_t>(quad.page));
  const int at_x = static_cast<int>(std::lround(quad.u0 * static_cast<float>(page.side_px))) + x;
  const int at_y = static_cast<int>(std::lround(quad.v0 * static_cast<float>(page.side_px))) + y;
  return page.coverage.at(static_cast<std::size_t>(at_y * page.side_px + at_x));
}

// The coverage at a pixel relative to the text's origin, of the halos or of the faces.
int painted_at(const Typesetter& type, const std::vector<GlyphQuad>& quads, bool halo, int x, int y) {
  int most = 0;
  for (const GlyphQuad& quad : quads) {
    const int in_x = x - static_cast<int>(quad.x_px), in_y = y - static_cast<int>(quad.y_px);
    if (quad.halo != halo || in_x < 0 || in_y < 0 || in_x >= quad.width_px || in_y >= quad.height_px)
      continue;
    most = std::max<int>(most, coverage_at(type, quad, in_x, in_y));
  }
  return most;
}

TEST(FontFile, is_found_for_every_face_and_each_is_another) {
  std::vector<std::string> files;
  for (const Face face : every_face) {
    files.push_back(font_file(face));
    EXPECT_TRUE(std::filesystem::exists(files.back())) << files.back();
  }
  EXPECT_THAT(files[0], testing::EndsWith("Lato-Regular.ttf"));
  EXPECT_THAT(files[1], testing::EndsWith("Lato-Semibold.ttf"));
  EXPECT_THAT(files[2], testing::EndsWith("Lato-Bold.ttf"));
  EXPECT_THAT(files[3], testing::EndsWith("GentiumBookPlus-Bold.ttf"));
  EXPECT_THAT(files[4], testing::EndsWith("GentiumBookPlus-Italic.ttf"));
}

TEST(Measure, grows_in_proportion_to_the_size) {
  const Typesetter type;
  for (const Face face : every_face) {
    const TextExtent one = type.measure(sample, {face, 10, 0}), three = type.measure(sample, {face, 30, 0});
    EXPECT_NEAR(three.width_px, 3 * one.width_px, 1e-3);
    EXPECT_NEAR(three.ascent_px, 3 * one.ascent_px, 1e-3);
    EXPECT_GT(one.width_px, 100);
    EXPECT_GT(one.ascent_px, one.cap_height_px);
    EXPECT_GT(one.descent_px, 0);
  }
  EXPECT_NEAR(type.measure("H", {Face::lato_regular, 100, 0}).cap_height_px, 71.65,
              0.1);  // visual.md, section 3
}

TEST(Measure, is_the_sum_of_its_parts_and_letter_space_stands_between) {
  const Typesetter type;
  const TextStyle plain{Face::lato_semibold, 15, 0}, spaced{Face::lato_semibold, 15, 3.6F};
  EXPECT_NEAR(type.measure("WALLONIE", plain).width_px,
              type.measure("WALL", plain).width_px + type.measure("ONIE", plain).width_px, 1e-3);
  EXPECT_NEAR(type.measure("WALLONIE", spaced).width_px, type.measure("WALLONIE", plain).width_px + 7 * 3.6F,
              1e-3);
  EXPECT_EQ(type.measure("W", spaced).width_px, type.measure("W", plain).width_px);
  EXPECT_EQ(type.measure("", spaced).width_px, 0);
}

TEST(Measure, knows_tabular_digits_and_blanks) {
  const Typesetter type;
  for (const Face face : every_face) {
    const TextStyle style{face, 20, 0};
    for (const char* digits : {"1111", "8888", "2015"}) {
      EXPECT_EQ(type.measure(digits, style).width_px, type.measure("0000", style).width_px);
    }
    for (const char* blank : {" ", "\u00A0", "\u202F", "\u2009", "\u3000", "\t"}) {
      EXPECT_GT(type.measure(blank, style).width_px, 1) << blank;
      EXPECT_LE(type.measure(blank, style).width_px, 20.5F) << blank;
    }
    for (const char* nothing : {"\u200B", "\u00AD", "\uFEFF", "\u0007"}) {
      EXPECT_EQ(type.measure(nothing, style).width_px, 0);
    }
  }
}

TEST(Set, agrees_with_measure) {
  Typesetter type;
  for (const Face face : every_face) {
    for (const float size : {10.5F, 12.5F, 14.0F, 16.0F, 23.0F, 36.0F, 72.0F}) {
      const TextStyle style{face, size, 0.5F};
      std::string before;
      for (const char* letter : {"E", "s", "c", "h", "-", "ü", "É"}) {
        const auto quads = type.set(before + letter, style, 0);
        const float expected =
            before.empty() ? 0 : type.measure(before, style).width_px + style.letter_space_px;
        ASSERT_FALSE(quads.empty());
        EXPECT_NEAR(quads.back().pen_x_px, expected, 0.51);  // half of the coarsest step
        if (size <= 24) {
          EXPECT_NEAR(quads.back().pen_x_px, expected, 0.126);
        }
        before += letter;
      }
    }
  }
}

TEST(Set, gives_whole_pixels_and_texels) {
  Typesetter type;
  for (const GlyphQuad& quad : type.set(sample, {Face::lato_bold, 13, 0.3F}, 3.2F)) {
    const auto side = static_cast<float>(type.pages().at(static_cast<std::size_t>(quad.page)).side_px);
    for (const float value : {quad.x_px, quad.y_px, quad.width_px, quad.height_px})
      EXPECT_EQ(value, std::round(value));
    EXPECT_NEAR((quad.u1 - quad.u0) * side, quad.width_px, 1e-2);
    EXPECT_NEAR((quad.v1 - quad.v0) * side, quad.height_px, 1e-2);
    EXPECT_GT(quad.u0, 0);
    EXPECT_LT(quad.u1, 1);
    EXPECT_NEAR(quad.x_px, quad.pen_x_px, 13);
  }
}

TEST(Set, gives_halos_before_faces_in_equal_number) {
  Typesetter type;
  const auto quads = type.set(sample, {}, 3.2F);
  ASSERT_EQ(quads.size() % 2, 0U);
  const std::size_t half = quads.size() / 2;
  for (std::size_t i = 0; i < quads.size(); ++i) EXPECT_EQ(quads[i].halo, i < half);
  for (std::size_t i = 0; i < half; ++i) EXPECT_EQ(quads[i].pen_x_px, quads[half + i].pen_x_px);
  for (const GlyphQuad& quad : type.set(sample, {}, 0)) EXPECT_FALSE(quad.halo);
  for (const GlyphQuad& quad : type.set(sample, {}, std::nanf(""))) EXPECT_FALSE(quad.halo);
}

// The definition of a halo: within the radius of ink everything is covered, beyond it nothing.
TEST(Halo, covers_all_within_its_radius_and_nothing_beyond) {
  Typesetter type;
  const float radius = 3.2F;
  for (const char* text : {"·", "ü", "É", "8", "i", "W"}) {
    const auto quads = type.set(text, {Face::lato_regular, 12.5F, 0}, radius);
    ASSERT_EQ(quads.size(), 2U) << text;
    for (int y = -25; y < 12; ++y) {
      for (int x = -8; x < 24; ++x) {
        double to_full = 100,
               to_any = 100;  // to the nearest wholly inked pixel, and to the nearest with any ink
        for (int at_y = -16; at_y < 8; ++at_y) {
          for (int at_x = -2; at_x < 18; ++at_x) {
            const int ink = painted_at(type, quads, false, at_x, at_y);
            if (ink > 0) to_any = std::min(to_any, std::hypot(at_x - x, at_y - y));
            if (ink > 250) to_full = std::min(to_full, std::hypot(at_x - x, at_y - y));
          }
        }
        const int halo = painted_at(type, quads, true, x, y);
        if (to_full <= radius - 0.5) {
          EXPECT_EQ(halo, 255) << text << " " << x << " " << y;
        }
        if (to_any > radius + 1.5) {
          EXPECT_EQ(halo, 0) << text << " " << x << " " << y;
        }
        EXPECT_GE(halo, painted_at(type, quads, false, x, y)) << text;
      }
    }
  }
}

TEST(Halo, grows_with_its_radius) {
  Typesetter type;
  const auto narrow = type.set("E", {}, 2.0F), wide = type.set("E", {}, 6.0F);
  EXPECT_EQ(wide[0].width_px, narrow[0].width_px + 8);
  EXPECT_EQ(wide[0].height_px, narrow[0].height_px + 8);
}

TEST(Set, makes_each_bitmap_once) {
  Typesetter type;
  const auto first = type.set(sample, {}, 3.2F);
  const auto version = type.pages().at(0).version;
  const auto second = type.set(sample, {}, 3.2F);
  EXPECT_EQ(type.pages().at(0).version, version);
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].u0, second[i].u0);
  type.set("new: Ŵ", {}, 3.2F);
  EXPECT_GT(type.pages().at(0).version, version);
}

TEST(Set, takes_missing_letters_from_other_fonts_or_a_box) {
  Typesetter type;
  const TextStyle style{};
  EXPECT_EQ(type.set("▸✓", style, 0).size(), 2U);
  EXPECT_EQ(type.set("\U000E0041", style, 0).size(), 0U);  // a tag, which has no shape
  EXPECT_EQ(type.set("\U0010FFFD", style, 0).size(), 1U);  // private, in no font: the box
  EXPECT_GT(type.measure("\U0010FFFD", style).width_px, 3);
}

TEST(Set, survives_any_octets_and_any_numbers) {
  Typesetter type;
  std::mt19937 random(2);
  for (int i = 0; i < 1500; ++i) {
    std::string text(random() % 8, '\0');
    for (char& c : text) c = static_cast<char>(random());
    const TextStyle style{every_face[random() % 5], 12, 0};
    ASSERT_TRUE(std::isfinite(type.measure(text, style).width_px));
    type.set(text, style, 2);
  }
  for (const float size : {0.0F, -3.0F, std::nanf(""), 1e9F}) {
    EXPECT_TRUE(std::isfinite(type.measure("Metz", {Face::lato_regular, size, 0}).width_px));
    EXPECT_FALSE(type.set("M", {Face::lato_regular, size, 0}, size).empty());
  }
}

TEST(Typesetter, may_be_asked_from_several_threads) {
  Typesetter type;
  const float expected = type.measure(sample, {}).width_px;
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 300; ++i) {
        wrong[t] += type.measure(sample, {}).width_px == expected ? 0 : 1;
        if (t == 0) type.set(sample, {Face::lato_bold, static_cast<float>(10 + i % 20), 0}, 3.2F);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

}  // namespace
}  // namespace sillon
