// What happens without a display; the window itself is tested under a virtual one with the product.
#include "screen/window.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "report/failure.hpp"

namespace sillon {
namespace {

class NoDisplay : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
  }
};

TEST_F(NoDisplay, IsSaidInOneSentenceWithTheRemedy) {
  EXPECT_FALSE(has_display());
  try {
    const Window window({});
    FAIL() << "a window without a display was made";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::unavailable);
    const std::string sentence = failure.what();
    EXPECT_NE(sentence.find("No display can be reached"), std::string::npos);
    EXPECT_NE(sentence.find("sillon render -o sillon.png"), std::string::npos);
  }
}

TEST_F(NoDisplay, WakingWithoutAWindowIsHarmless) {
  Window::wake();
}

}  // namespace
}  // namespace sillon
