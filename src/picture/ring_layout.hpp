// Where gathered rings stand: pushed apart where they would overlap, opened into plates where there is room.
#pragma once

#include <vector>

#include "picture/town_rings.hpp"

namespace sillon {

inline constexpr float ring_gap = 3;  // logical pixels between two rings

// `at`: the true place of each ring in pixels; those afar are left where they are.
void push_apart(std::vector<Ring>& rings, const std::vector<PixelPoint>& at, float scale);
// Which rings open into plates: the largest first, as long as a plate covers no other ring or plate.
void open_plates(std::vector<Ring>& rings, const std::vector<PixelPoint>& at, double m_per_logical_px,
                 float scale);

}  // namespace sillon
