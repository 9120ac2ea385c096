#include "picture/quiet.hpp"

#include <algorithm>

namespace sillon {

MarksSince::MarksSince(MarkSheet& sheet)
    : sheet_(sheet),
      plates_(sheet.plates.size()),
      strokes_(sheet.strokes.size()),
      fans_(sheet.fans.size()),
      donuts_(sheet.donuts.size()),
      discs_(sheet.discs.size()),
      ring_strokes_(sheet.ring_strokes.size()),
      symbols_(sheet.symbols.size()),
      texts_(sheet.texts.size()) {}

void MarksSince::quieten(Rgba ground, float share) const {
  const auto fade = [ground, share](auto&... colours) {
    const auto one = [ground, share](Rgba& colour) {
      colour = {ground.r + (colour.r - ground.r) * share, ground.g + (colour.g - ground.g) * share,
                ground.b + (colour.b - ground.b) * share, colour.a};
    };
    (one(colours), ...);
  };
  const auto each = [](auto& marks, std::size_t first, auto change) {
    std::for_each(marks.begin() + static_cast<std::ptrdiff_t>(first), marks.end(), change);
  };
  const auto fade_stroke = [&](Stroke& stroke) { fade(stroke.colour); };
  each(sheet_.plates, plates_, [&](Plate& plate) { fade(plate.border); });
  each(sheet_.strokes, strokes_, fade_stroke);
  each(sheet_.fans, fans_, [&](Fan& fan) { fade(fan.fill); });
  each(sheet_.donuts, donuts_, [&](Donut& donut) {
    fade(donut.fill, donut.edge);
    for (DonutSlice& slice : donut.slices) fade(slice.fill);
  });
  each(sheet_.discs, discs_, [&](DiscMark& disc) { fade(disc.fill, disc.edge); });
  each(sheet_.ring_strokes, ring_strokes_, fade_stroke);
  each(sheet_.symbols, symbols_, [&](SymbolMark& symbol) { fade(symbol.fill, symbol.outline); });
  each(sheet_.texts, texts_, [&](TextMark& text) { fade(text.colour); });
}

}  // namespace sillon
