// Somewhere to paint: the window's own frame buffer, or a texture in memory.
#pragma once

#include "gl/handle.hpp"
#include "image/image.hpp"

namespace sillon {

// A rectangle of whole pixels of a target, y down from the top.
struct PixelRect {
  int left_px = 0, top_px = 0, width_px = 0, height_px = 0;
  bool operator==(const PixelRect&) const = default;
};

class RenderTarget {
 public:
  static RenderTarget window(int width_px, int height_px);  // frame buffer 0
  // The three in memory throw Failure(unavailable) when the driver cannot make one of this size.
  static RenderTarget offscreen(int width_px, int height_px);     // 8 bits each of red, green, blue, alpha
  static RenderTarget with_stencil(int width_px, int height_px);  // the same, and 8 bits of stencil
  static RenderTarget coverage(int width_px, int height_px);      // 8 bits of red only

  void bind() const;        // frame buffer and viewport
  Image read_back() const;  // rows from the top, alpha 255
  // Copies a rectangle of `source`, pixel by pixel, so that its top left corner lies there in this one; what
  // would lie outside is left out. `source` must not be this one.
  void copy(const RenderTarget& source, PixelRect from, int left_px = 0, int top_px = 0) const;

  // Fills a rectangle with an opaque colour, 0 .. 1 each.
  void fill(PixelRect part, float red, float green, float blue) const;

  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }
  unsigned colour_texture() const { return colour_.get(); }  // 0 for the window

 private:
  enum class Kind : std::uint8_t { colour, colour_and_stencil, coverage };

  RenderTarget() = default;
  static RenderTarget in_memory(int width_px, int height_px, Kind kind);

  FrameBufferHandle frame_buffer_;
  TextureHandle colour_;
  RenderBufferHandle stencil_;
  int width_px_ = 0, height_px_ = 0;
};

// The longest side that a target in memory can have in this context.
int largest_side_px();

}  // namespace sillon
