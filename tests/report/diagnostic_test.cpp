#include "report/diagnostic.hpp"

#include <gtest/gtest.h>

namespace sillon {
namespace {

TEST(DiagnosticText, HasPlaceLevelCauseAndRemedyOnOneLine) {
  Report report;
  report.error({"places.csv", 41, 7}, "lat 448.1 is outside [-90, 90]", "Was the decimal point lost?");
  EXPECT_EQ(to_text(report.diagnostics().front()),
            "places.csv:41:7: error: lat 448.1 is outside [-90, 90]. Was the decimal point lost?");
}

TEST(DiagnosticText, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_text(Diagnostic{Level::note, {"places.csv", 41, 0}, "no date", ""}),
            "places.csv:41: note: no date.");
  EXPECT_EQ(to_text(Diagnostic{Level::warning, {"atlas.json", 0, 9}, "odd", ""}),
            "atlas.json: warning: odd.");
  EXPECT_EQ(to_text(Diagnostic{Level::warning, {}, "Really?", "Yes."}), "warning: Really? Yes.");
}

TEST(DiagnosticText, ValuesFromFilesCannotMoveTheCursor) {
  Report report;
  report.error({"a\x1b[2J.csv", 1, 1}, "'\x1b[31m\r\n\tx\x7f\xff\xc2\x9b' is odd", "");
  EXPECT_EQ(to_text(report.diagnostics().front()),
            "a\\x1b[2J.csv:1:1: error: '\\x1b[31m\\x0d\\n\\tx\\x7f\\xff\\xc2\\x9b' is odd.");
}

TEST(DiagnosticText, QuotesTheEndsOfALongValueOnly) {
  Report report;
  std::string eaves;
  for (int i = 0; i < 5000; ++i) eaves += "é";
  report.warning({"scene.json", 1, 9}, "crs: this atlas has no '" + eaves + "'", "Known values: region.");
  const std::string text = to_text(report.diagnostics().front());
  EXPECT_LT(text.size(), 650u);
  EXPECT_EQ(text.find("scene.json:1:9: warning: crs: this atlas has no 'é"), 0u);
  EXPECT_NE(text.find("é…é"), std::string::npos) << text;  // no character is cut apart
  EXPECT_NE(text.find("é'. Known values: region."), std::string::npos);
}

TEST(Printable, LeavesWellFormedTextAlone) {
  const std::string text = "Épinal, “Straße”, ŒUVRE, 東京, 🚀";
  EXPECT_EQ(printable(text), text);
  EXPECT_EQ(printable(""), "");
}

TEST(PositionIn, CountsLinesAndCharactersFromOne) {
  const std::string text = "aé\nb\r\n\rcd";
  const auto at = [&](std::size_t offset) { return to_text(position_in("f", text, offset)); };
  EXPECT_EQ(at(0), "f:1:1");
  EXPECT_EQ(at(1), "f:1:2");
  EXPECT_EQ(at(3), "f:1:3");  // é takes two octets and one column
  EXPECT_EQ(at(4), "f:2:1");
  EXPECT_EQ(at(7), "f:3:1");
  EXPECT_EQ(at(8), "f:4:1");
  EXPECT_EQ(at(1000), "f:4:3");
  EXPECT_EQ(to_text(position_in("f", "\xEF\xBB\xBF" + text, 4)), "f:1:2");
}

TEST(Report, KeepsTheOrderAndCountsEachLevel) {
  Report report;
  report.error({}, "a", "");
  report.note({}, "b", "");
  Report other;
  other.warning({}, "c", "");
  other.error({}, "d", "");
  report.append(std::move(other));
  std::string order;
  for (const Diagnostic& diagnostic : report.diagnostics()) order += diagnostic.what;
  EXPECT_EQ(order, "abcd");
  EXPECT_TRUE(report.has_errors());
  EXPECT_EQ(summary_text(report), "2 errors, 1 warning, 1 note");
  EXPECT_EQ(summary_text(Report()), "0 errors, 0 warnings, 0 notes");
}

}  // namespace
}  // namespace sillon
