#include "screen/offscreen_context.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "gl/context_facts.hpp"
#include "gl/render_target.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

TEST(OffscreenContext, DrawsWithoutADisplay) {
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  const OffscreenContext context;
  EXPECT_FALSE(context.renderer_name().empty());
  EXPECT_GE(context_facts().version_10, needed_version_10);
  const RenderTarget target = RenderTarget::offscreen(4, 3);
  target.bind();
  EXPECT_EQ(target.read_back().rgba.size(), 48u);
}

TEST(OffscreenContext, CanBeMadeAgain) {
  { const OffscreenContext first; }
  const OffscreenContext second;
  EXPECT_EQ(RenderTarget::offscreen(2, 2).read_back().width_px, 2);
}

TEST(OffscreenContextDeathTest, WithoutADriverSaysWhatToInstall) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";  // a process of its own: drivers are looked for once
  EXPECT_EXIT(
      {
        setenv("__EGL_VENDOR_LIBRARY_FILENAMES", "/nowhere.json", 1);
        try {
          const OffscreenContext context;
        } catch (const Failure& failure) {
          std::cerr << failure.what();
          std::exit(static_cast<int>(failure.code()));
        }
        std::exit(0);
      },
      testing::ExitedWithCode(69), "no driver for it was found. Install libgl1-mesa-dri");
}

}  // namespace
}  // namespace sillon
