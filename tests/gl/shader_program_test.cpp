#include "gl/shader_program.hpp"

#include <epoxy/gl.h>

#include <filesystem>
#include <string>

#include "gl/blend.hpp"
#include "gl/quad_mesh.hpp"
#include "gl/render_target.hpp"
#include "offscreen_gl.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

constexpr const char* whole_frame =
    "#version 330 core\n"
    "void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0, 0.0, 1.0); }\n";
constexpr const char* red =
    "#version 330 core\nout vec4 painted;\nvoid main() {\n  painted = vec4(1.0, 0.0, 0.0, 1.0);\n}\n";
constexpr const char* green =
    "#version 330 core\nout vec4 painted;\nvoid main() {\n  painted = vec4(0.0, 1.0, 0.0, 1.0);\n}\n";
constexpr const char* broken = "#version 330 core\nout vec4 painted;\nvoid main() {\n  painted = tone;\n}\n";

class ShaderProgramTest : public GlTest {
 protected:
  void SetUp() override {
    GlTest::SetUp();
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    folder = std::filesystem::path(testing::TempDir()) / ("sillon_shaders_" + name);
    std::filesystem::create_directories(folder);
    write_file(folder / "a.vert", whole_frame);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  ShaderProgram load(Report& report, const std::vector<std::string>& defines = {}) const {
    return ShaderProgram(folder / "a.vert", folder / "a.frag", defines, report);
  }

  // The colour that a program paints: 'r', 'g' or '-' for none.
  static char painted_by(const ShaderProgram& program) {
    const RenderTarget target = RenderTarget::offscreen(2, 2);
    target.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    set_blend(Blend::replace);
    program.use();
    const QuadMesh quads;
    if (program.usable()) quads.draw({0, 1});
    const Image image = target.read_back();
    return image.rgba[0] > 200 ? 'r' : image.rgba[1] > 200 ? 'g' : '-';
  }

  std::filesystem::path folder;
};

TEST_F(ShaderProgramTest, ABrokenOneKeepsTheLastGoodAndSaysWhere) {
  Report report;
  write_file(folder / "a.frag", red);
  ShaderProgram program = load(report);
  EXPECT_TRUE(report.diagnostics().empty());
  EXPECT_EQ(painted_by(program), 'r');

  write_file(folder / "a.frag", broken);
  EXPECT_FALSE(program.reload(report));
  ASSERT_EQ(report.diagnostics().size(), 1u);
  const Diagnostic& said = report.diagnostics().front();
  EXPECT_EQ(said.where.file, "a.frag");
  EXPECT_EQ(said.where.line, 4);
  EXPECT_NE(said.what.find("tone"), std::string::npos);
  EXPECT_NE(said.remedy.find("3 \"void main() {\" 4 \"painted = tone;\" 5 \"}\""), std::string::npos);
  EXPECT_TRUE(program.usable());
  EXPECT_EQ(painted_by(program), 'r');

  report = {};
  EXPECT_FALSE(program.reload(report));  // the same text is not tried, and not reported, twice
  EXPECT_TRUE(report.diagnostics().empty());

  write_file(folder / "a.frag", green);
  EXPECT_TRUE(program.reload(report));
  EXPECT_TRUE(report.diagnostics().empty());
  EXPECT_EQ(painted_by(program), 'g');
}

TEST_F(ShaderProgramTest, DefinesLeaveLineNumbersAlone) {
  Report report;
  write_file(folder / "a.frag", broken);
  const ShaderProgram program = load(report, {"ONE", "TWO", "THREE"});
  EXPECT_FALSE(program.usable());
  ASSERT_EQ(report.diagnostics().size(), 1u);
  EXPECT_EQ(report.diagnostics().front().where.line, 4);
}

TEST_F(ShaderProgramTest, DefinesAreSet) {
  Report report;
  write_file(
      folder / "a.frag",
      "#version 330 core\nout vec4 painted;\nvoid main() {\n#ifdef GREEN\n"
      "  painted = vec4(0.0, 1.0, 0.0, 1.0);\n#else\n  painted = vec4(1.0, 0.0, 0.0, 1.0);\n#endif\n}\n");
  EXPECT_EQ(painted_by(load(report)), 'r');
  EXPECT_EQ(painted_by(load(report, {"GREEN"})), 'g');
  EXPECT_TRUE(report.diagnostics().empty());
}

TEST_F(ShaderProgramTest, AMissingFileIsSaid) {
  Report report;
  const ShaderProgram program = load(report);
  EXPECT_FALSE(program.usable());
  ASSERT_EQ(report.diagnostics().size(), 1u);
  EXPECT_EQ(report.diagnostics().front().where.file, "a.frag");
}

TEST_F(ShaderProgramTest, StagesThatDoNotFitAreSaid) {
  Report report;
  write_file(
      folder / "a.vert",
      "#version 330 core\nout vec2 tone;\nvoid main() { tone = vec2(1.0); gl_Position = vec4(0.0); }\n");
  write_file(
      folder / "a.frag",
      "#version 330 core\nin vec3 tone;\nout vec4 painted;\nvoid main() { painted = vec4(tone, 1.0); }\n");
  const ShaderProgram program = load(report);
  EXPECT_FALSE(program.usable());
  ASSERT_EQ(report.diagnostics().size(), 1u);
  EXPECT_NE(report.diagnostics().front().what.find("does not fit a.vert"), std::string::npos);
}

TEST_F(ShaderProgramTest, UnknownUniformsAreIgnored) {
  Report report;
  write_file(folder / "a.frag", red);
  const ShaderProgram program = load(report);
  program.use();
  program.set("no_such_uniform", 1.0f);
  EXPECT_EQ(glGetError(), static_cast<GLenum>(GL_NO_ERROR));
  EXPECT_EQ(painted_by(program), 'r');
}

}  // namespace
}  // namespace sillon
