// Frames of a moving camera stand whole pixels apart, and never far from where the camera is.
#include <gtest/gtest.h>

#include <cmath>

#include "shipped_atlas.hpp"

namespace sillon {
namespace {

struct Walk : Studio {
  Picture frame(Look look, bool moving) {
    state.home = derivations.home(state, size, true);
    state.view.camera = look;
    return derivations.assemble(state, derivations.derive(state, size, true), size, true, moving);
  }
};

float off_whole(float px) {
  return std::fabs(px - std::round(px));
}

TEST(MovingFrames, StandWholePixelsApart) {
  Walk walk, exact;
  const Look begin{{6.2, 49.3}, 90};
  Picture before = walk.frame(begin, false);
  for (int step = 1; step <= 200; ++step) {
    const Look look{{6.2 + 0.0013 * step, 49.3 + 0.0007 * step}, begin.span_km};
    const Picture now = walk.frame(look, true);
    const MapPoint mark = before.base.pixel_from_map.centre();
    const PixelPoint was = before.base.pixel_from_map(mark), is = now.base.pixel_from_map(mark);
    EXPECT_LT(off_whole(is.x_px - was.x_px), 0.01f);
    EXPECT_LT(off_whole(is.y_px - was.y_px), 0.01f);
    const PixelPoint true_place = exact.frame(look, false).base.pixel_from_map(mark);
    EXPECT_LE(std::fabs(is.x_px - true_place.x_px), 0.51f) << "it never adds up";
    EXPECT_LE(std::fabs(is.y_px - true_place.y_px), 0.51f);
    before = now;
  }
  const Look end{{6.4003, 49.4007}, begin.span_km};
  EXPECT_EQ(walk.frame(end, false).base.pixel_from_map, exact.frame(end, false).base.pixel_from_map)
      << "at rest it stands where it should";
}

TEST(MovingFrames, AnotherScaleIsExact) {
  Walk walk, exact;
  walk.frame({{6.2, 49.3}, 90}, false);
  const Look closer{{6.21, 49.31}, 88};
  EXPECT_EQ(walk.frame(closer, true).base.pixel_from_map, exact.frame(closer, false).base.pixel_from_map);
}

}  // namespace
}  // namespace sillon
