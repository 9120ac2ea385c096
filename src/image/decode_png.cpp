// Reading PNG with libpng's simplified interface, which reports by return value and never jumps.
#include <fmt/format.h>
#include <png.h>

#include "image/image.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

constexpr png_uint_32 largest_side_px = 16384;

// Deflate can shrink to no less than 1/1032 (zlib, "Maximum Compression Factor"): a file that is too short
// for its rows is refused before memory is set aside for them. One bit per pixel is the least a PNG stores.
constexpr std::uint64_t largest_expansion = 1032;

bool can_hold_its_rows(std::size_t bytes, png_uint_32 width, png_uint_32 height) {
  return bytes * largest_expansion >= std::uint64_t{height} * (width / 8 + 1);
}

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw Failure(ExitCode::bad_data, fmt::format("{}: {}", name, why));
}

struct Reader {
  png_image image{};
  Reader() { image.version = PNG_IMAGE_VERSION; }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { png_image_free(&image); }
};

}  // namespace

Image decode_png(std::string_view bytes, const std::string& name) {
  Reader reader;
  png_image& png = reader.image;
  if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0) {
    refuse(name, "this is not a PNG picture. Save it as PNG and try again.");
  }
  if (png.width > largest_side_px || png.height > largest_side_px) {
    refuse(name, fmt::format("the picture is {} x {} px; at most {} px a side can be read.", png.width,
                             png.height, largest_side_px));
  }
  if (!can_hold_its_rows(bytes.size(), png.width, png.height)) {
    refuse(name, "the PNG picture ends too early. Copy or render it again.");
  }
  png.format = PNG_FORMAT_RGBA;
  Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
  image.rgba.resize(PNG_IMAGE_SIZE(png));
  if (png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr) == 0) {
    refuse(name, "the PNG picture is damaged or ends too early. Copy or render it again.");
  }
  return image;
}

}  // namespace sillon
