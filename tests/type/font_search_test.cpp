#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "report/failure.hpp"
#include "type/typesetter.hpp"

namespace sillon {
namespace {

// Opens the faces on a machine whose fontconfig knows no folder, and leaves with the failure's code.
[[noreturn]] void open_without_fonts() {
  const auto empty = std::filesystem::temp_directory_path() / "sillon_no_fonts.conf";
  std::ofstream(empty) << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>";
  setenv("FONTCONFIG_FILE", empty.c_str(), 1);
  try {
    const Typesetter type;
  } catch (const Failure& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    std::exit(static_cast<int>(failure.code()));
  }
  std::exit(0);
}

TEST(FontSearchDeathTest, names_the_package_of_a_missing_font) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // a fresh process: fontconfig reads its fonts once
  EXPECT_EXIT(open_without_fonts(), testing::ExitedWithCode(static_cast<int>(ExitCode::unavailable)),
              "The font Lato is not installed. Install it with: apt-get install fonts-lato");
}

}  // namespace
}  // namespace sillon
