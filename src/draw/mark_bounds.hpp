// Where the pixels of a mark may lie: never less than it paints, and seldom much more.
#pragma once

#include "picture/marks.hpp"

namespace sillon {

PixelBox bounds_of(const Plate& plate);
PixelBox bounds_of(const Stroke& stroke);
PixelBox bounds_of(const Fan& fan);
PixelBox bounds_of(const Donut& donut);
PixelBox bounds_of(const DiscMark& disc);
PixelBox bounds_of(const SymbolMark& symbol);
PixelBox bounds_of(const TextMark& text);  // by the widest letters, without measuring

// The marks of a sheet that may paint into a box, in their order.
MarkSheet marks_touching(const MarkSheet& sheet, const PixelBox& box);

}  // namespace sillon
