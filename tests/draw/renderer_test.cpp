#include <algorithm>
#include <filesystem>
#include <string>

#include "draw/programs.hpp"
#include "drawing.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

class RendererTest : public DrawTest {
 protected:
  void SetUp() override {
    DrawTest::SetUp();
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    folder = fs::path(testing::TempDir()) / ("sillon_renderer_" + name);
    fs::remove_all(folder);
    fs::copy(SILLON_SOURCE_DIR "/shaders", folder);
  }
  void TearDown() override { fs::remove_all(folder); }

  MarkSheet one_of_each() const {
    MarkSheet sheet;
    sheet.plates.push_back({{10, 10, 60, 30}, 4, white, 1, red});
    Stroke stroke;
    stroke.points = {{20, 90}, {90, 40}, {180, 80}};
    stroke.width_px = 3;
    stroke.colour = with_alpha(white, 0.7f);
    sheet.strokes.push_back(stroke);
    sheet.fans.push_back({{{150, 20}, {170, 25}, {152, 32}}, white});
    sheet.discs.push_back({{120, 60}, 14, white, 1, red});
    sheet.ring_strokes.push_back(stroke);
    SymbolMark symbol;
    symbol.symbol = Symbol::hexagon;
    symbol.at = {100, 90};
    symbol.fill = red;
    symbol.outline = white;
    sheet.symbols.push_back(symbol);
    TextMark text;
    text.text = "Épinal";
    text.origin = {30, 70};
    text.style = {Face::lato_bold, 16, 0};
    text.colour = white;
    text.halo = red;
    text.halo_px = 3;
    sheet.texts.push_back(text);
    return sheet;
  }

  fs::path folder;
};

TEST_F(RendererTest, EveryShaderCompilesAndIsUsed) {
  Report report;
  const Programs programs(folder, report);
  EXPECT_TRUE(report.diagnostics().empty()) << to_text(report.diagnostics().front());
  std::string sources = read_file(SILLON_SOURCE_DIR "/src/draw/programs.cpp", 1 << 20) +
                        read_file(SILLON_SOURCE_DIR "/src/gl/textured_triangles.cpp", 1 << 20);
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    EXPECT_NE(sources.find('"' + entry.path().filename().string() + '"'), std::string::npos) << entry.path();
}

TEST_F(RendererTest, TwoDrawsAreTheSameToTheByte) {
  const Picture picture = picture_of(one_of_each());
  const Image first = draw(picture);
  EXPECT_GT(covered_px(first), 1000);
  EXPECT_EQ(draw(picture), first);
  renderer = std::make_unique<Renderer>(folder, typesetter);
  EXPECT_EQ(draw(picture), first);
}

TEST_F(RendererTest, ABrokenShaderIsReportedAndTheLastGoodOneStays) {
  renderer = std::make_unique<Renderer>(folder, typesetter);
  const Picture picture = picture_of(one_of_each());
  const Image before = draw(picture);
  write_file(folder / "disc.frag", "#version 330 core\nvoid main() {\n  this is no GLSL;\n}\n");
  const Report report = renderer->reload_shaders();
  ASSERT_FALSE(report.diagnostics().empty());
  EXPECT_EQ(report.diagnostics().front().where.file, "disc.frag");
  EXPECT_EQ(report.diagnostics().front().where.line, 3);
  EXPECT_EQ(draw(picture), before);
}

TEST_F(RendererTest, AChangedShaderIsTakenUp) {
  renderer = std::make_unique<Renderer>(folder, typesetter);
  MarkSheet sheet;
  sheet.discs.push_back({{120, 60}, 14, white, 0, {}});
  EXPECT_EQ(red_at(draw(sheet), 120, 60), 255);
  std::string text = read_file(folder / "disc.frag", 1 << 20);
  text.insert(text.rfind('}'), "  painted = vec4(0.2, 0.0, 0.0, 1.0);\n");
  write_file(folder / "disc.frag", text);
  EXPECT_TRUE(renderer->reload_shaders().diagnostics().empty());
  EXPECT_EQ(red_at(draw(sheet), 120, 60), 51);
}

TEST_F(RendererTest, ABrokenShaderAtTheStartIsAFailure) {
  write_file(folder / "text.vert", "#version 330 core\nvoid main() { gl_Position = nowhere; }\n");
  try {
    Renderer broken(folder, typesetter);
    FAIL() << "a renderer with a broken shader was made";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::unavailable);
    EXPECT_NE(std::string(failure.what()).find("text.vert:2"), std::string::npos) << failure.what();
  }
  EXPECT_THROW(Renderer(folder / "nowhere", typesetter), Failure);
}

// Plates, strokes, fans, discs, ring strokes, symbols, texts; then the next sheet.
TEST_F(RendererTest, MarksOfASheetLieInTheirOrder) {
  Stroke stroke;
  stroke.points = {{20, 60}, {180, 60}};
  stroke.width_px = 30;
  stroke.colour = {0.2f, 0, 0, 1};
  SymbolMark symbol;
  symbol.at = {100, 60};
  symbol.radius_px = 12;
  symbol.fill = {0.8f, 0, 0, 1};
  symbol.outline_px = 0;
  const PixelPoint here{100, 60};
  MarkSheet sheet;
  sheet.plates.push_back({{80, 40, 40, 40}, 0, {0.1f, 0, 0, 1}, 0, {}});
  EXPECT_NEAR(red_at(draw(sheet), 100, 60), 26, 1);
  sheet.strokes.push_back(stroke);
  EXPECT_NEAR(red_at(draw(sheet), 100, 60), 51, 1);
  sheet.fans.push_back({{{80, 40}, {120, 40}, {120, 80}, {80, 80}}, {0.4f, 0, 0, 1}});
  EXPECT_NEAR(red_at(draw(sheet), 100, 60), 102, 1);
  sheet.discs.push_back({here, 15, {0.5f, 0, 0, 1}, 0, {}});
  EXPECT_NEAR(red_at(draw(sheet), 100, 60), 128, 1);
  stroke.colour = {0.6f, 0, 0, 1};
  sheet.ring_strokes.push_back(stroke);
  EXPECT_NEAR(red_at(draw(sheet), 100, 60), 153, 1);
  sheet.symbols.push_back(symbol);
  EXPECT_NEAR(red_at(draw(sheet), 100, 60), 204, 1);
  Picture picture = picture_of(sheet);
  MarkSheet upper;
  upper.plates.push_back({{80, 40, 40, 40}, 0, {0.9f, 0, 0, 1}, 0, {}});
  picture.sheets.push_back(upper);
  EXPECT_NEAR(red_at(draw(picture), 100, 60), 230, 1);
}

TEST_F(RendererTest, AnEmptyPictureIsGround) {
  palette.map_outside = white;
  Picture picture;
  picture.size = {50, 40, 1};
  picture.base.palette = &palette;
  EXPECT_EQ(covered_px(draw(picture)), 50 * 40);
}

}  // namespace
}  // namespace sillon
