// Pixels in memory: 8-bit RGBA, rows from the top, straight (not premultiplied) alpha.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sillon {

struct Image {
  int width_px = 0;
  int height_px = 0;
  std::vector<std::uint8_t> rgba;  // 4 * width_px * height_px bytes

  bool operator==(const Image&) const = default;
};

// PNG bytes, the same for the same image on every run (no time stamp, fixed compression); without an alpha
// channel when every pixel is opaque. Throws Failure(defect) when there are no pixels or not as many as said.
std::string encode_png(const Image& image);

// Throws Failure(bad_data) with a sentence naming `name` when the bytes are not a PNG that we can read
// (at most 16384 px a side).
Image decode_png(std::string_view bytes, const std::string& name);

// Throw as read_file and write_file do (report/file.hpp), and as the two above.
Image read_png(const std::filesystem::path& path);
void write_png(const Image& image, const std::filesystem::path& path);

}  // namespace sillon
