#include "gl/render_target.hpp"

#include <epoxy/gl.h>

#include <array>

#include "offscreen_gl.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

using Pixel = std::array<std::uint8_t, 4>;

Pixel pixel(const Image& image, int x, int y) {
  const auto at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width_px) +
                       static_cast<std::size_t>(x));
  return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2], image.rgba[at + 3]};
}

// Fills a rectangle given from the top left corner.
void fill(const RenderTarget& target, PixelRect rect, float r, float g, float b, float a) {
  target.bind();
  glEnable(GL_SCISSOR_TEST);
  glScissor(rect.left_px, target.height_px() - rect.top_px - rect.height_px, rect.width_px, rect.height_px);
  glClearColor(r, g, b, a);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

class RenderTargetTest : public GlTest {};

TEST_F(RenderTargetTest, ComesBackFromTheTopWithItsColours) {
  const RenderTarget target = RenderTarget::offscreen(5, 3);
  fill(target, {0, 0, 5, 3}, 0, 0, 0, 0);
  fill(target, {0, 0, 2, 1}, 1, 0.5f, 0.25f, 0.5f);
  fill(target, {4, 2, 1, 1}, 0, 0, 1, 1);
  const Image image = target.read_back();
  ASSERT_EQ(image.width_px, 5);
  ASSERT_EQ(image.height_px, 3);
  ASSERT_EQ(image.rgba.size(), 60u);
  EXPECT_EQ(pixel(image, 0, 0), (Pixel{255, 128, 64, 255}));
  EXPECT_EQ(pixel(image, 1, 0), (Pixel{255, 128, 64, 255}));
  EXPECT_EQ(pixel(image, 2, 0), (Pixel{0, 0, 0, 255}));
  EXPECT_EQ(pixel(image, 2, 1), (Pixel{0, 0, 0, 255}));
  EXPECT_EQ(pixel(image, 4, 2), (Pixel{0, 0, 255, 255}));
}

TEST_F(RenderTargetTest, CopiesWholePixels) {
  const RenderTarget source = RenderTarget::with_stencil(8, 6), target = RenderTarget::offscreen(3, 2);
  fill(source, {0, 0, 8, 6}, 0, 0, 0, 1);
  fill(source, {5, 3, 1, 1}, 1, 0, 0, 1);
  target.copy(source, {4, 2, 3, 2});
  const Image image = target.read_back();
  for (int y = 0; y < 2; ++y)
    for (int x = 0; x < 3; ++x) EXPECT_EQ(pixel(image, x, y)[0], x == 1 && y == 1 ? 255 : 0) << x << ' ' << y;
}

TEST_F(RenderTargetTest, CoverageKeepsOneChannel) {
  const RenderTarget target = RenderTarget::coverage(2, 2);
  fill(target, {0, 0, 2, 2}, 0.4f, 1, 1, 1);
  EXPECT_EQ(pixel(target.read_back(), 0, 0), (Pixel{102, 0, 0, 255}));
}

TEST_F(RenderTargetTest, WithStencilHasAtLeastEightBits) {
  const RenderTarget target = RenderTarget::with_stencil(4, 4);
  target.bind();
  glDisable(GL_STENCIL_TEST);
  glClearStencil(0xA5);
  glStencilMask(0xFF);
  glClear(GL_STENCIL_BUFFER_BIT);
  std::uint8_t value = 0;
  glReadPixels(1, 1, 1, 1, GL_STENCIL_INDEX, GL_UNSIGNED_BYTE, &value);
  EXPECT_EQ(value, 0xA5);
}

TEST_F(RenderTargetTest, TooLargeIsRefusedWithTheLimit) {
  try {
    RenderTarget::offscreen(largest_side_px() + 1, 10);
    FAIL() << "a target larger than the largest was made";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::unavailable);
    EXPECT_NE(std::string(failure.what()).find(std::to_string(largest_side_px())), std::string::npos);
  }
  EXPECT_THROW(RenderTarget::offscreen(0, 10), Failure);
  EXPECT_THROW(RenderTarget::coverage(10, -1), Failure);
}

TEST_F(RenderTargetTest, MovesWithItsContents) {
  RenderTarget first = RenderTarget::offscreen(2, 2);
  fill(first, {0, 0, 2, 2}, 0, 1, 0, 1);
  RenderTarget second = std::move(first);
  EXPECT_EQ(pixel(second.read_back(), 1, 1), (Pixel{0, 255, 0, 255}));
}

}  // namespace
}  // namespace sillon
