// PNG files on disk.
#include "image/image.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

// The largest picture we read, stored without any compression.
constexpr std::uint64_t largest_png_bytes = (std::uint64_t{16384} * 8 + 1) * 16384 + (std::uint64_t{1} << 20);

}  // namespace

Image read_png(const std::filesystem::path& path) {
  return decode_png(read_file(path, largest_png_bytes), path.string());
}

void write_png(const Image& image, const std::filesystem::path& path) {
  write_file(path, encode_png(image));
}

}  // namespace sillon
