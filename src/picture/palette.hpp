// Every colour of Sillon, by role and theme. Nothing else in the program names a colour.
#pragma once

#include <array>
#include <cstdint>

#include "atlas/taxonomy.hpp"
#include "state/view.hpp"

namespace sillon {

// sRGB values and straight alpha, 0..1.
struct Rgba {
  float r = 0, g = 0, b = 0, a = 1;
  bool operator==(const Rgba&) const = default;
};

constexpr Rgba rgb(std::uint32_t hex, float alpha = 1) {
  return {static_cast<float>((hex >> 16) & 255) / 255.0f, static_cast<float>((hex >> 8) & 255) / 255.0f,
          static_cast<float>(hex & 255) / 255.0f, alpha};
}
constexpr Rgba with_alpha(Rgba c, float alpha) {
  return {c.r, c.g, c.b, alpha};
}
constexpr bool is_visible(Rgba c) {
  return c.a > 0;
}

struct KindColour {
  Rgba fill, outline;
  bool operator==(const KindColour&) const = default;
};

struct Palette {
  // map
  Rgba map_outside, map_core, map_sea, lake, river, settlement_core, settlement_outside;
  Rgba border, border_band, admin_line, district, core_edge, graticule;
  Rgba road, road_casing, road_far;  // own layers; from afar a road is one thin line in its third colour
  Rgba rail, relief, own_line;
  std::array<float, 3> core_glow{};  // opacities of the widths 22, 12, 5 px; all 0: a plain line instead
  // ink
  Rgba ink, ink_2, ink_3, territory_text, water_text, halo_core, halo_out;
  // panels
  Rgba surface, surface_2, hairline, outline, accent, on_accent, accent_soft;
  // meaning
  Rgba cross, domestic, gap, bundle, good, warn;
  Rgba few_places, many_places;  // in one pixel, where places are too dense for symbols
  // kinds, by Symbol
  std::array<KindColour, 11> kinds{};
  float symbol_outline_px = 1.1f;

  const KindColour& kind(Symbol symbol) const { return kinds[static_cast<std::size_t>(symbol)]; }
};

const Palette& palette_of(Theme theme);

// What a presenter puts before the picture; the same in every theme.
inline constexpr Rgba black_curtain = rgb(0x000000), white_curtain = rgb(0xFFFFFF);

// WCAG 2.x contrast ratio of a colour laid over an opaque ground, 1..21.
double contrast_ratio(Rgba text, Rgba ground);

}  // namespace sillon
