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

// As in a window: what is slow is made beside the frames.
struct WindowWalk {
  Derivations derivations{typesetter_for_tests(), [] {}};
  State state;
  FrameSize size{1600, 1000, 1};

  WindowWalk() { derivations.set_atlas(shipped_atlas_for_tests()); }
  Picture frame(Look look, bool moving) {
    state.home = derivations.home(state, size, true);
    state.view.camera = look;
    return derivations.assemble(state, derivations.derive(state, size, true), size, true, moving);
  }
};

TEST(MovingFrames, WaitForNoPlanAndAreExactAtRest) {
  WindowWalk walk;
  Walk exact;
  walk.frame({{6.2, 49.3}, 200}, false);
  double span_km = 200;
  for (int step = 0; step < 40; ++step) {
    span_km *= 0.95;
    const Picture zooming = walk.frame({{6.2, 49.3}, span_km}, true);
    const PictureCounts& c = zooming.counts;
    EXPECT_EQ(c.links_drawn + c.links_in_a_town + c.links_at_a_tray + c.links_hidden,
              shipped_atlas_for_tests()->links.size())
        << "the sum of links holds for a plan of the step before too";
  }
  const Look end{{6.2, 49.3}, span_km};
  EXPECT_EQ(picture_text(walk.frame(end, false)), picture_text(exact.frame(end, false)));
}

TEST(MovingFrames, AFilterIsNeverShownLate) {
  WindowWalk walk;
  Walk exact;
  walk.frame({{6.2, 49.3}, 200}, false);
  walk.frame({{6.2, 49.3}, 150}, true);  // a plan is on its way
  walk.state.view.filter.kind = exact.state.view.filter.kind = {"incubator"};
  const PictureCounts shown = walk.frame({{6.2, 49.3}, 149}, true).counts,
                      expected = exact.frame({{6.2, 49.3}, 149}, false).counts;
  EXPECT_EQ(shown.links_hidden, expected.links_hidden);
  EXPECT_EQ(shown.links_drawn, expected.links_drawn);
}

TEST(MovingFrames, AnotherScaleIsExact) {
  Walk walk, exact;
  walk.frame({{6.2, 49.3}, 90}, false);
  const Look closer{{6.21, 49.31}, 88};
  EXPECT_EQ(walk.frame(closer, true).base.pixel_from_map, exact.frame(closer, false).base.pixel_from_map);
}

}  // namespace
}  // namespace sillon
