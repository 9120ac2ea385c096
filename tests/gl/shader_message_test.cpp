#include "gl/shader_message.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sillon {
namespace {

constexpr const char* source =
    "#version 330 core\nout vec4 painted;\nvoid main() {\n  painted = vec4(tone);\n}\n";

Diagnostic only(const Report& report) {
  EXPECT_EQ(report.diagnostics().size(), 1u);
  return report.diagnostics().empty() ? Diagnostic{} : report.diagnostics().front();
}

TEST(ShaderMessage, ReadsMesa) {
  const Diagnostic d = only(shader_report("a.frag", source, "0:4(18): error: `tone' undeclared\n"));
  EXPECT_EQ(d.where, (FilePosition{"a.frag", 4, 18}));
  EXPECT_EQ(d.what, "the shader does not compile; the driver says \"`tone' undeclared\"");
  EXPECT_EQ(d.remedy, "Look at 3 \"void main() {\" 4 \"painted = vec4(tone);\" 5 \"}\".");
}

TEST(ShaderMessage, ReadsNvidia) {
  const Diagnostic d =
      only(shader_report("a.frag", source, "0(4) : error C1503: undefined variable \"tone\"\n"));
  EXPECT_EQ(d.where, (FilePosition{"a.frag", 4, 0}));
  EXPECT_NE(d.what.find("undefined variable \"tone\""), std::string::npos);
}

TEST(ShaderMessage, ReadsTheOthers) {
  const Diagnostic d =
      only(shader_report("a.frag", source, "ERROR: 0:4: 'tone' : undeclared identifier\r\n"));
  EXPECT_EQ(d.where, (FilePosition{"a.frag", 4, 0}));
}

TEST(ShaderMessage, WarningsAreNoErrors) {
  const Diagnostic d =
      only(shader_report("a.frag", source, "0:2(1): warning: odd\n0:4(18): error: `tone' undeclared\n"));
  EXPECT_EQ(d.where.line, 4);
}

TEST(ShaderMessage, KeepsWhatItCannotRead) {
  const Diagnostic d = only(shader_report("a.frag", source, "internal failure 17\nmore\n"));
  EXPECT_EQ(d.where, (FilePosition{"a.frag", 0, 0}));
  EXPECT_NE(d.what.find("internal failure 17"), std::string::npos);
}

TEST(ShaderMessage, SaysSomethingOfAnEmptyLog) {
  EXPECT_NE(only(shader_report("a.frag", source, "")).what.find("nothing"), std::string::npos);
}

TEST(ShaderMessage, StopsAfterEight) {
  std::string log;
  for (int i = 0; i < 100; ++i) log += "0:4(18): error: again\n";
  EXPECT_EQ(shader_report("a.frag", source, log).diagnostics().size(), 8u);
}

TEST(ShaderMessage, LinesAroundStopAtTheEnds) {
  EXPECT_EQ(lines_around("a\nb\nc", 1), "1 \"a\" 2 \"b\"");
  EXPECT_EQ(lines_around("a\nb\nc", 3), "2 \"b\" 3 \"c\"");
  EXPECT_EQ(lines_around("a\nb\nc", 99), "");
  EXPECT_EQ(lines_around("", 1), "");
}

TEST(ShaderMessage, LineNumbersMayBeNonsense) {
  const Diagnostic d = only(shader_report("a.frag", source, "0:99999999999999999999(1): error: far away\n"));
  EXPECT_NE(d.what.find("far away"), std::string::npos);
}

}  // namespace
}  // namespace sillon
