#include "report/log.hpp"

#include <gtest/gtest.h>

namespace sillon {
namespace {

TEST(PrintReport, WritesEachDiagnosticOnItsLineWithoutColourIntoAPipe) {
  Report report;
  report.error({"places.csv", 2, 3}, "kind 'hubb' is not known", "Did you mean 'hub'?");
  report.note({"places.csv", 9, 0}, "no date", "");
  testing::internal::CaptureStderr();
  print_report(report);
  EXPECT_EQ(
      testing::internal::GetCapturedStderr(),
      "places.csv:2:3: error: kind 'hubb' is not known. Did you mean 'hub'?\nplaces.csv:9: note: no date.\n");
}

TEST(Log, GoesToStderrAndTakesBracesLiterally) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  log_warning("odd {} text {0}");
  log_debug("not shown");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "sillon: warning: odd {} text {0}\n");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

}  // namespace
}  // namespace sillon
