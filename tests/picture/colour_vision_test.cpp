// What colours become for people who see them otherwise, computed: Machado, Oliveira and Fernandes 2009
// (doi:10.1109/TVCG.2009.113), severity 1, in linear sRGB; distances in CIE 1976 L*a*b* under D65.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "picture/palette.hpp"

namespace sillon {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix normal_vision = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
// Linear sRGB to CIE XYZ (IEC 61966-2-1), divided by the D65 white.
constexpr Matrix xyz_from_linear = {{{0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505},
                                     {0.2126, 0.7152, 0.0722},
                                     {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}}};

Triple times(const Matrix& m, const Triple& v) {
  Triple result{};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) result[row] += m[row][column] * v[column];
  return result;
}

Triple lab_of(Rgba colour, const Matrix& vision) {
  const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  Triple seen = times(vision, {linear(static_cast<double>(colour.r)), linear(static_cast<double>(colour.g)),
                               linear(static_cast<double>(colour.b))});
  for (double& part : seen) part = std::clamp(part, 0.0, 1.0);
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
  const Triple xyz = times(xyz_from_linear, seen);
  const double x = f(xyz[0]), y = f(xyz[1]), z = f(xyz[2]);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(Rgba a, Rgba b, const Matrix& vision) {
  const Triple p = lab_of(a, vision), q = lab_of(b, vision);
  return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                   (p[2] - q[2]) * (p[2] - q[2]));
}

struct Vision {
  const char* name;
  const Matrix& matrix;
  double least_between_kinds;  // docs/visual.md 2.3 names what the palettes reach
};
const std::array<Vision, 4> visions = {{{"normal", normal_vision, 24},
                                        {"protanopia", protanopia, 12},
                                        {"deuteranopia", deuteranopia, 12},
                                        {"tritanopia", tritanopia, 12}}};

// The kinds told by a hue; the others are ink.
constexpr std::array coloured = {Symbol::hexagon, Symbol::disc,      Symbol::triangle_right,
                                 Symbol::square,  Symbol::half_disc, Symbol::triangle_up,
                                 Symbol::diamond, Symbol::plus};

class ColourVision : public testing::TestWithParam<Theme> {
 protected:
  const Palette& p = palette_of(GetParam());
};

TEST_P(ColourVision, TellsEveryTwoKindsApart) {
  for (const Vision& vision : visions)
    for (std::size_t i = 0; i < coloured.size(); ++i)
      for (std::size_t j = i + 1; j < coloured.size(); ++j)
        EXPECT_GE(distance(p.kind(coloured[i]).fill, p.kind(coloured[j]).fill, vision.matrix),
                  vision.least_between_kinds)
            << vision.name << ", kinds " << i << " and " << j;
}

TEST_P(ColourVision, TellsLinksAcrossABorderFromThoseInside) {
  for (const Vision& vision : visions)
    EXPECT_GE(distance(p.cross, p.domestic, vision.matrix), 12) << vision.name;
}

// Hues of the same word pair may come close; both always stand with a word, and both keep their distance from
// ink.
TEST_P(ColourVision, TellsKeptFromNotKept) {
  for (const Vision& vision : visions) EXPECT_GE(distance(p.good, p.gap, vision.matrix), 12) << vision.name;
}

INSTANTIATE_TEST_SUITE_P(Themes, ColourVision, testing::Values(Theme::paper, Theme::stage, Theme::contrast));

TEST(ColourVisionItself, LeavesGreyAloneAndConfusesWhatItIsKnownToConfuse) {
  for (const Vision& vision : visions)
    EXPECT_NEAR(distance(rgb(0x777777), rgb(0x787878), vision.matrix),
                distance(rgb(0x777777), rgb(0x787878), normal_vision), 0.05);
  EXPECT_LT(distance(rgb(0xB05030), rgb(0x707030), deuteranopia),
            distance(rgb(0xB05030), rgb(0x707030), normal_vision) / 2);
}

}  // namespace
}  // namespace sillon
