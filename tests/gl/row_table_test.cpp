#include "gl/row_table.hpp"

#include <epoxy/gl.h>

#include <filesystem>
#include <string>
#include <vector>

#include "gl/blend.hpp"
#include "gl/quad_mesh.hpp"
#include "gl/render_target.hpp"
#include "gl/shader_program.hpp"
#include "offscreen_gl.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

constexpr int side = 256;  // of a frame with one quad for each pixel: more than one draw call can hold

class RowTableTest : public GlTest {
 protected:
  void SetUp() override {
    GlTest::SetUp();
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    folder = std::filesystem::path(testing::TempDir()) / ("sillon_rows_" + name);
    std::filesystem::create_directories(folder);
    write_file(folder / "a.vert", R"(#version 330 core
uniform samplerBuffer rows;
flat out float value;
void main() {
  int quad = gl_VertexID >> 2;
  value = texelFetch(rows, quad).x;
  vec2 at = vec2(quad % 256, quad / 256) + vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  gl_Position = vec4(at / 128.0 - 1.0, 0.0, 1.0);
}
)");
    write_file(folder / "a.frag",
               "#version 330 core\nflat in float value;\nout vec4 painted;\n"
               "void main() { painted = vec4(value, 0.0, 0.0, 1.0); }\n");
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  // Pixel i shows row i of the table.
  Image draw(const RowTable& table, std::span<const QuadRange> ranges) {
    Report report;
    const ShaderProgram program(folder / "a.vert", folder / "a.frag", {}, report);
    EXPECT_TRUE(program.usable());
    const RenderTarget target = RenderTarget::offscreen(side, side);
    target.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    set_blend(Blend::replace);
    program.use();
    program.set("rows", 3);
    table.bind(3);
    const QuadMesh quads;
    quads.draw(ranges);
    return target.read_back();
  }

  static int shown(const Image& image, int quad) {  // the frame has y up here
    const int x = quad % side, y = side - 1 - quad / side;
    return image.rgba[4 * static_cast<std::size_t>(y * side + x)];
  }

  static std::vector<Texel> ramp(int first) {
    std::vector<Texel> rows(side * side);
    for (int i = 0; i < side * side; ++i)
      rows[static_cast<std::size_t>(i)].x = static_cast<float>((i + first) % 251) / 255;
    return rows;
  }

  std::filesystem::path folder;
};

TEST_F(RowTableTest, EveryQuadFindsItsRowAcrossDrawCalls) {
  RowTable table;
  table.keep(ramp(0));
  const QuadRange all{0, side * side};
  const Image image = draw(table, std::span(&all, 1));
  for (int quad = 0; quad < side * side; ++quad) ASSERT_EQ(shown(image, quad), quad % 251) << quad;
}

TEST_F(RowTableTest, RangesDrawTheirQuadsOnly) {
  RowTable table;
  table.keep(ramp(1));
  const std::vector<QuadRange> ranges = {{5, 3}, {20000, 20000}, {60000, 1}};
  const Image image = draw(table, ranges);
  for (int quad = 0; quad < side * side; ++quad) {
    const bool drawn = (quad >= 5 && quad < 8) || (quad >= 20000 && quad < 40000) || quad == 60000;
    ASSERT_EQ(shown(image, quad), drawn ? (quad + 1) % 251 : 0) << quad;
  }
}

TEST_F(RowTableTest, StreamingReplacesWhatWasThere) {
  RowTable table;
  const QuadRange all{0, side * side};
  table.stream(ramp(0));
  draw(table, std::span(&all, 1));
  table.stream(std::vector<Texel>(10));  // smaller, then larger again
  EXPECT_EQ(table.size(), 10u);
  table.stream(ramp(7));
  const Image image = draw(table, std::span(&all, 1));
  for (int quad = 0; quad < side * side; ++quad) ASSERT_EQ(shown(image, quad), (quad + 7) % 251) << quad;
}

}  // namespace
}  // namespace sillon
