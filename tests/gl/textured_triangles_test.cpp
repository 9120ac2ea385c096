#include "gl/textured_triangles.hpp"

#include <epoxy/gl.h>

#include <vector>

#include "gl/coverage_texture.hpp"
#include "offscreen_gl.hpp"

namespace sillon {
namespace {

class TexturedTrianglesTest : public GlTest {
 protected:
  // A quad over the box with the texture's whole area.
  static std::vector<TriangleVertex> quad(float left, float top, float right, float bottom,
                                          std::uint32_t rgba) {
    return {{left, top, 0, 0, rgba},
            {right, top, 1, 0, rgba},
            {right, bottom, 1, 1, rgba},
            {left, bottom, 0, 1, rgba}};
  }
  static constexpr std::uint16_t indices[6] = {0, 1, 2, 0, 2, 3};

  static int red(const Image& image, int x, int y) {
    return image.rgba[4 * static_cast<std::size_t>(y * image.width_px + x)];
  }
};

TEST_F(TexturedTrianglesTest, PaintsTextureTimesColourInsideTheClip) {
  Report report;
  TexturedTriangles triangles(SILLON_SOURCE_DIR "/shaders", report);
  ASSERT_TRUE(report.diagnostics().empty()) << to_text(report.diagnostics().front());
  CoverageTexture texture(CoverageTexture::Reads::white_with_alpha);
  const std::vector<std::uint8_t> halves = {255, 255, 0, 0, 255, 255, 0, 0};  // the left half covers
  texture.upload(4, 2, halves);

  const RenderTarget target = RenderTarget::offscreen(16, 8);
  target.bind();
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  const auto vertices = quad(0, 0, 16, 8, 0x800000FF);  // red at half alpha
  const TriangleRun run{0, 6, 0, texture.name(), {2, 1, 20, 3}};
  triangles.paint(16, 8, vertices, indices, std::span(&run, 1));
  const Image image = target.read_back();
  EXPECT_NEAR(red(image, 3, 2), 128, 1);
  EXPECT_EQ(red(image, 1, 2), 0);   // left of the clip
  EXPECT_EQ(red(image, 3, 0), 0);   // above it
  EXPECT_EQ(red(image, 3, 4), 0);   // below it
  EXPECT_EQ(red(image, 12, 2), 0);  // where the texture is empty
  EXPECT_EQ(image.rgba[3], 255);
}

TEST_F(TexturedTrianglesTest, RunsAddTheirFirstVertex) {
  Report report;
  TexturedTriangles triangles(SILLON_SOURCE_DIR "/shaders", report);
  CoverageTexture texture(CoverageTexture::Reads::white_with_alpha);
  texture.upload(1, 1, std::vector<std::uint8_t>{255});
  const RenderTarget target = RenderTarget::offscreen(8, 8);
  target.bind();
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  auto vertices = quad(0, 0, 1, 1, 0xFF0000FF);
  const auto second = quad(4, 4, 8, 8, 0xFF0000FF);
  vertices.insert(vertices.end(), second.begin(), second.end());
  const TriangleRun run{0, 6, 4, texture.name(), {0, 0, 8, 8}};
  triangles.paint(8, 8, vertices, indices, std::span(&run, 1));
  const Image image = target.read_back();
  EXPECT_EQ(red(image, 0, 0), 0);
  EXPECT_EQ(red(image, 5, 6), 255);
}

TEST_F(TexturedTrianglesTest, AMissingShaderIsReported) {
  Report report;
  const TexturedTriangles triangles(SILLON_SOURCE_DIR "/shaders/none", report);
  EXPECT_TRUE(report.has_errors());
}

}  // namespace
}  // namespace sillon
