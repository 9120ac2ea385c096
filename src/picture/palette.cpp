#include "picture/palette.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

// Kinds take the hues of Okabe and Ito ("Color Universal Design", 2008); shape is the primary code. Order of
// Symbol: hexagon, disc, triangle right, square, half disc, triangle up, diamond, plus, small disc, star,
// ring.
constexpr std::array<KindColour, 11> paper_kinds = {{
    {rgb(0xD55E00), rgb(0x7E3500)},
    {rgb(0x009E73), rgb(0x00543C)},
    {rgb(0xE69F00), rgb(0x7A5200)},
    {rgb(0x0072B2), rgb(0x003F66)},
    {rgb(0xCC79A7), rgb(0x7C2F5B)},
    {rgb(0x56B4E9), rgb(0x0B5A86)},
    {rgb(0xF0E442), rgb(0x5E5700)},
    {rgb(0x5B6672), rgb(0x333C45)},
    {rgb(0x1B2631), rgb(0x1B2631)},
    {rgb(0x1B2631), rgb(0x1B2631)},
    {rgb(0xFBF9F3), rgb(0x5C656E)},
}};

// On the dark stage the outline is the halo's colour: a symbol is cut out of what lies below it.
constexpr Rgba stage_outline = rgb(0x12191F);
constexpr std::array<KindColour, 11> stage_kinds = {{
    {rgb(0xF26B1D), stage_outline},
    {rgb(0x1FBF90), stage_outline},
    {rgb(0xF5B52E), stage_outline},
    {rgb(0x3F97D6), stage_outline},
    {rgb(0xEBA3CC), stage_outline},
    {rgb(0x8FD0F7), stage_outline},
    {rgb(0xF7F08A), stage_outline},
    {rgb(0x86929D), stage_outline},
    {rgb(0xF2F5F7), stage_outline},
    {rgb(0xFFFFFF), stage_outline},
    {rgb(0x1A232B), rgb(0x93A0AB)},
}};

constexpr Palette make_paper() {
  Palette p;
  p.map_outside = rgb(0xE8E5DD);
  p.map_core = rgb(0xFBF9F3);
  p.map_sea = rgb(0xCDDCE5);
  p.lake = rgb(0xB9D0DE);
  p.river = rgb(0x9CBBCF);
  p.settlement_core = rgb(0xEDE6D8);
  p.settlement_outside = rgb(0xE2DED5);
  p.border = rgb(0x7A4A72);
  p.border_band = rgb(0x7A4A72, 0.13f);
  p.admin_line = rgb(0xCFC6B4);
  p.district = rgb(0xEAE3D5);
  p.core_edge = rgb(0xB9A888);
  p.core_glow = {0.13f, 0.18f, 0.24f};
  p.graticule = rgb(0x3A3020, 0.09f);
  p.road = rgb(0xFFFFFF);
  p.road_casing = rgb(0xC0B298);
  p.road_far = rgb(0xCFC1A6);
  p.rail = rgb(0x8F8777);
  p.relief = rgb(0xD8C6A4);
  p.own_line = rgb(0xA2977F);
  p.ink = rgb(0x1B2631);
  p.ink_2 = rgb(0x4B5763);
  p.ink_3 = rgb(0x5C656E);
  p.territory_text = rgb(0x776C53);
  p.water_text = rgb(0x356482);
  p.halo_core = rgb(0xFBF9F3);
  p.halo_out = rgb(0xE8E5DD);
  p.surface = rgb(0xFFFFFF);
  p.surface_2 = rgb(0xF5F2EB);
  p.hairline = rgb(0xDDD7CB);
  p.outline = rgb(0x8F8877);
  p.accent = rgb(0x17466B);
  p.on_accent = rgb(0xFFFFFF);
  p.accent_soft = rgb(0xE3ECF3);
  p.few_places = rgb(0x7D93A6);
  p.many_places = rgb(0x06223C);
  p.cross = rgb(0x8E2C6C);
  p.domestic = rgb(0x6E7985);
  p.gap = rgb(0xA33B00);
  p.bundle = rgb(0x00805C);
  p.good = rgb(0x00704F);
  p.warn = rgb(0x7A5200);
  p.kinds = paper_kinds;
  return p;
}

constexpr Palette make_stage() {
  Palette p;
  p.map_outside = rgb(0x0E1419);
  p.map_core = rgb(0x1A232B);
  p.map_sea = rgb(0x0A1C2A);
  p.lake = rgb(0x16374D);
  p.river = rgb(0x2F5873);
  p.settlement_core = rgb(0x26323C);
  p.settlement_outside = rgb(0x151D24);
  p.border = rgb(0xA684A2);
  p.border_band = rgb(0xC9A2C4, 0.11f);
  p.admin_line = rgb(0x3A4753);
  p.district = rgb(0x232E37);
  p.core_edge = rgb(0x5C6B77);
  p.core_glow = {0.08f, 0.11f, 0.15f};
  p.graticule = rgb(0xFFFFFF, 0.06f);
  p.road = rgb(0x52616D);
  p.road_casing = rgb(0x0B1014);
  p.road_far = rgb(0x43515C);
  p.rail = rgb(0x6F7D88);
  p.relief = rgb(0x33404A);
  p.own_line = rgb(0x5B6874);
  p.ink = rgb(0xF2F5F7);
  p.ink_2 = rgb(0xBAC4CC);
  p.ink_3 = rgb(0x93A0AB);
  p.territory_text = rgb(0x8798A5);
  p.water_text = rgb(0x7FB2D2);
  p.halo_core = rgb(0x12191F);
  p.halo_out = rgb(0x0B1014);
  p.surface = rgb(0x141B21);
  p.surface_2 = rgb(0x1D262E);
  p.hairline = rgb(0x2E3A44);
  p.outline = rgb(0x76848F);
  p.accent = rgb(0x8CC8F0);
  p.on_accent = rgb(0x0B1620);
  p.accent_soft = rgb(0x1B3142);
  p.few_places = rgb(0x2E6E9A);
  p.many_places = rgb(0xF4FBFF);
  p.cross = rgb(0xF0A6D6);
  p.domestic = rgb(0x8996A1);
  p.gap = rgb(0xFF9A5C);
  p.bundle = rgb(0x35B48C);
  p.good = rgb(0x4FD1A5);
  p.warn = rgb(0xF5C04A);
  p.kinds = stage_kinds;
  return p;
}

constexpr Palette make_contrast() {
  Palette p = make_paper();
  const Rgba white = rgb(0xFFFFFF), black = rgb(0x000000), none{0, 0, 0, 0};
  p.map_outside = p.map_core = white;
  p.map_sea = p.lake = rgb(0xDDEBF5);
  p.river = rgb(0x2A6CA8);
  p.settlement_core = p.settlement_outside = none;
  p.border = rgb(0x5A0050);
  p.border_band = none;
  p.admin_line = rgb(0x767676);
  p.district = rgb(0xB8B8B8);
  p.core_edge = black;
  p.core_glow = {0, 0, 0};
  p.graticule = none;
  p.road = white;
  p.road_casing = p.road_far = rgb(0x8A8A8A);
  p.rail = rgb(0x595959);
  p.relief = rgb(0xB8B8B8);
  p.own_line = rgb(0x767676);
  p.ink = black;
  p.ink_2 = rgb(0x262626);
  p.ink_3 = p.territory_text = rgb(0x404040);
  p.water_text = rgb(0x003C8A);
  p.halo_core = p.halo_out = p.surface = p.surface_2 = white;
  p.hairline = p.outline = black;
  p.accent = rgb(0x003C8A);
  p.on_accent = p.accent_soft = white;
  p.few_places = rgb(0x6FA0D8);
  p.many_places = rgb(0x001A40);
  p.cross = rgb(0x8A005C);
  p.domestic = rgb(0x666666);
  p.gap = rgb(0xB00000);
  p.bundle = p.good = rgb(0x005A3C);
  p.warn = rgb(0x6B4A00);
  for (auto& kind : p.kinds) kind.outline = black;
  p.kinds[static_cast<std::size_t>(Symbol::ring)] = {white, rgb(0x404040)};
  p.symbol_outline_px = 2;
  return p;
}

constexpr std::array<Palette, 3> palettes = {make_paper(), make_stage(), make_contrast()};

// Relative luminance, WCAG 2.1 definition (sRGB, IEC 61966-2-1).
double luminance(Rgba c) {
  const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

const Palette& palette_of(Theme theme) {
  return palettes[static_cast<std::size_t>(theme)];
}

double contrast_ratio(Rgba text, Rgba ground) {
  const auto over = [&](float t, float g) { return t * text.a + g * (1 - text.a); };
  const Rgba seen{over(text.r, ground.r), over(text.g, ground.g), over(text.b, ground.b), 1};
  const double a = luminance(seen), b = luminance(ground);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace sillon
