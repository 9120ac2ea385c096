#include <gmock/gmock.h>

#include <filesystem>
#include <random>

#include "image/image.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;

Image random_image(int width, int height, bool opaque, unsigned seed) {
  std::mt19937 random(seed);
  Image image{
      width, height,
      std::vector<std::uint8_t>(4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
  for (std::size_t i = 0; i < image.rgba.size(); ++i) {
    image.rgba[i] = opaque && i % 4 == 3 ? 255 : static_cast<std::uint8_t>(random());
  }
  return image;
}

std::string sentence_of(std::string_view bytes) {
  try {
    decode_png(bytes, "shot.png");
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::bad_data);
    return failure.what();
  }
  return {};
}

// A PNG's signature and header alone, with the sides of our choice.
std::string header_only(unsigned width, unsigned height) {
  std::string png = encode_png(random_image(1, 1, true, 1));
  const auto put = [&](std::size_t at, unsigned value) {
    for (int i = 0; i < 4; ++i)
      png[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (24 - 8 * i));
  };
  put(16, width);
  put(20, height);
  unsigned crc = ~0U;  // ISO 3309 over the type and the data of the chunk
  for (std::size_t i = 12; i < 29; ++i) {
    crc ^= static_cast<unsigned char>(png[i]);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  put(29, ~crc);
  return png;
}

TEST(Png, reads_what_it_writes) {
  for (const bool opaque : {true, false}) {
    for (const auto& [width, height] : {std::pair{1, 1}, {7, 3}, {3, 200}, {640, 5}}) {
      const Image image = random_image(width, height, opaque, 5);
      EXPECT_EQ(decode_png(encode_png(image), "x"), image) << width << " " << height << " " << opaque;
    }
  }
}

TEST(Png, gives_the_same_bytes_for_the_same_image) {
  const Image image = random_image(120, 80, false, 9);
  const std::string first = encode_png(image);
  EXPECT_EQ(encode_png(image), first);
  EXPECT_EQ(first.find("tIME"), std::string::npos);
}

TEST(Png, stores_no_alpha_channel_that_says_nothing) {
  const std::size_t color_type_at = 25;
  EXPECT_EQ(encode_png(random_image(9, 9, true, 2))[color_type_at], 2);   // RGB
  EXPECT_EQ(encode_png(random_image(9, 9, false, 2))[color_type_at], 6);  // RGBA
}

TEST(Png, cut_at_every_byte_is_refused_with_a_sentence) {
  const std::string whole = encode_png(random_image(23, 17, false, 3));
  for (std::size_t size = 0; size + 12 < whole.size(); ++size) {  // the last twelve octets are the end mark
    ASSERT_THAT(sentence_of({whole.data(), size}), HasSubstr("shot.png: ")) << size;
  }
}

TEST(Png, with_any_byte_changed_does_no_harm) {
  const std::string whole = encode_png(random_image(23, 17, false, 4));
  std::mt19937 random(8);
  int refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + random() % 255));
    refused += sentence_of(changed).empty() ? 0 : 1;
  }
  EXPECT_GT(refused, static_cast<int>(whole.size() / 2));  // checksums see nearly all
}

TEST(Png, refuses_what_is_no_png) {
  EXPECT_THAT(sentence_of(""), HasSubstr("not a PNG"));
  EXPECT_THAT(sentence_of("GIF89a and more"), HasSubstr("not a PNG"));
}

TEST(Png, refuses_sides_and_rows_that_cannot_be_before_it_sets_memory_aside) {
  EXPECT_THAT(sentence_of(header_only(16385, 1)), HasSubstr("16385 x 1 px; at most 16384"));
  EXPECT_THAT(sentence_of(header_only(1, 20000)), HasSubstr("at most 16384"));
  EXPECT_THAT(sentence_of(header_only(16384, 16384)), HasSubstr("ends too early"));
}

TEST(Png, refuses_to_write_what_has_no_pixels) {
  EXPECT_THROW(encode_png({}), Failure);
  EXPECT_THROW(encode_png({2, 2, std::vector<std::uint8_t>(15)}), Failure);
}

TEST(PngFile, comes_back_from_disk) {
  const auto path = std::filesystem::temp_directory_path() / "sillon_png_test.png";
  const Image image = random_image(31, 22, true, 6);
  write_png(image, path);
  EXPECT_EQ(read_png(path), image);
  std::filesystem::remove(path);
  try {
    read_png(path);
    ADD_FAILURE();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::no_input);
  }
}

}  // namespace
}  // namespace sillon
