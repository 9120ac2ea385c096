// A texture of one 8-bit channel: glyph pages and the panels' fonts.
#pragma once

#include <cstdint>
#include <span>

#include "gl/handle.hpp"

namespace sillon {

class CoverageTexture {
 public:
  // What a shader reads: (v, v, v, v), or white with the value as alpha.
  enum class Reads : std::uint8_t { value, white_with_alpha };

  explicit CoverageTexture(Reads reads = Reads::value);
  // Rows from the top, `width_px` bytes each.
  void upload(int width_px, int height_px, std::span<const std::uint8_t> coverage);
  void bind(int unit) const;
  unsigned name() const { return texture_.get(); }

 private:
  TextureHandle texture_;
  int width_px_ = 0, height_px_ = 0;
};

}  // namespace sillon
