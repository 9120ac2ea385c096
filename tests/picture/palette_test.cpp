// Contrast computed from the palette: text at least 4.5:1, symbols and control borders at least 3:1
// (WCAG 2.1, success criteria 1.4.3 and 1.4.11).
#include "picture/palette.hpp"

#include <gtest/gtest.h>

namespace sillon {
namespace {

class PaletteOf : public testing::TestWithParam<Theme> {
 protected:
  const Palette& p = palette_of(GetParam());
};

TEST_P(PaletteOf, TextIsReadableOnItsGrounds) {
  for (const Rgba ground : {p.surface, p.map_core, p.map_outside})
    for (const Rgba text : {p.ink, p.ink_2, p.ink_3}) EXPECT_GE(contrast_ratio(text, ground), 4.5);
  EXPECT_GE(contrast_ratio(p.accent, p.surface), 4.5);
  EXPECT_GE(contrast_ratio(p.on_accent, p.accent), 4.5);
  EXPECT_GE(contrast_ratio(p.territory_text, p.map_core), 4.5);
  EXPECT_GE(contrast_ratio(p.water_text, p.map_core), 4.5);
  EXPECT_GE(contrast_ratio(p.water_text, p.map_outside), 4.5);
  for (const Rgba text : {p.good, p.warn, p.gap}) EXPECT_GE(contrast_ratio(text, p.surface), 4.5);
}

TEST_P(PaletteOf, LinksBordersAndControlsStandOut) {
  EXPECT_GE(contrast_ratio(p.cross, p.map_core), 3.0);
  EXPECT_GE(contrast_ratio(p.domestic, p.map_core), 3.0);
  EXPECT_GE(contrast_ratio(p.border, p.map_core), 3.0);
  EXPECT_GE(contrast_ratio(p.border, p.map_outside), 3.0);
  EXPECT_GE(contrast_ratio(p.outline, p.surface), 3.0);
}

TEST_P(PaletteOf, EveryKindStandsOutByFillOrOutline) {
  for (const KindColour& kind : p.kinds)
    EXPECT_GE(std::max(contrast_ratio(kind.fill, p.map_core), contrast_ratio(kind.outline, p.map_core)), 3.0);
}

INSTANTIATE_TEST_SUITE_P(Themes, PaletteOf, testing::Values(Theme::paper, Theme::stage, Theme::contrast));

TEST(Contrast, BlackOnWhiteIs21AndGreyOnItselfIs1) {
  EXPECT_NEAR(contrast_ratio(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 1e-6);
  EXPECT_NEAR(contrast_ratio(rgb(0x777777), rgb(0x777777)), 1.0, 1e-9);
}

}  // namespace
}  // namespace sillon
