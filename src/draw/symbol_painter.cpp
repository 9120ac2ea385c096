#include "draw/symbol_painter.hpp"

#include <numbers>
#include <vector>

#include "draw/symbol_shape.hpp"
#include "draw/texels.hpp"

namespace sillon {
namespace {

// visual.md 2.3, in logical pixels
constexpr float dash_on = 3, dash_off = 2.4f;
constexpr float strike_width = 1.5f;

std::vector<Texel> shape_rows() {
  std::vector<Texel> rows;
  for (int i = 0; i < symbol_count; ++i) {
    const SymbolShape& shape = shape_of(static_cast<Symbol>(i));
    rows.push_back({shape.a.x, shape.a.y, shape.b.x, shape.b.y});
    rows.push_back({shape.c.x, shape.c.y, shape.half_sector_rad(),
                    2 * std::numbers::pi_v<float> * shape.first_axis_turn});
    rows.push_back({shape.round_r, shape.cut, shape.half_outline_r(), 0});
  }
  return rows;
}

}  // namespace

SymbolPainter::SymbolPainter() {
  shapes_.keep(shape_rows());
}

void SymbolPainter::paint(std::span<const SymbolMark> symbols, const Programs& programs,
                          const Canvas& canvas) {
  if (symbols.empty()) return;
  std::vector<Texel> rows;
  rows.reserve(5 * symbols.size());
  for (const SymbolMark& mark : symbols) {
    rows.push_back({mark.at.x_px, mark.at.y_px, mark.radius_px, mark.outline_px});
    rows.push_back({mark.halo_px, mark.dashed_outline ? 1.0f : 0.0f, mark.struck ? 1.0f : 0.0f,
                    static_cast<float>(mark.symbol)});
    rows.push_back(texel_of(mark.fill));
    rows.push_back(texel_of(mark.outline));
    rows.push_back(texel_of(mark.halo));
  }
  rows_.stream(rows);
  use_on(programs.symbol, canvas);
  rows_.bind(0);
  shapes_.bind(1);
  programs.symbol.set("rows", 0);
  programs.symbol.set("shapes", 1);
  programs.symbol.set("strike_px", strike_width * canvas.ui_scale);
  programs.symbol.set("dash_px", dash_on * canvas.ui_scale, dash_off * canvas.ui_scale);
  canvas.quads->draw({0, static_cast<std::uint32_t>(symbols.size())});
}

}  // namespace sillon
