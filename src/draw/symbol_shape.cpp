#include "draw/symbol_shape.hpp"

#include <cmath>
#include <numbers>

namespace sillon {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// The corner at `radius` from the centre, `turn` of a full turn from the first axis.
Corner at_turn(float radius, float turn) {
  return {radius * std::sin(2 * pi * turn), radius * std::cos(2 * pi * turn)};
}

// n corners at `radius`, the first on the first axis.
SymbolShape regular(int n, float radius, float first_axis_turn) {
  const float sector = 1.0f / static_cast<float>(n);
  SymbolShape shape;
  shape.repeats = n;
  shape.first_axis_turn = first_axis_turn;
  shape.a = at_turn(radius, 0);
  shape.b = at_turn(radius * std::cos(pi * sector), sector / 2);
  shape.c = at_turn(radius, sector);
  return shape;
}

SymbolShape round_one(float radius) {
  SymbolShape shape;
  shape.round_r = radius;
  return shape;
}

SymbolShape star(float tip, float notch) {
  SymbolShape shape = regular(5, tip, 0);
  shape.b = at_turn(notch, 0.1f);
  return shape;
}

SymbolShape plus_sign(float arm, float half_width) {
  SymbolShape shape;
  shape.repeats = 4;
  shape.a = {0, arm};
  shape.b = {half_width, arm};
  shape.c = {half_width, half_width};
  return shape;
}

// A triangle with its apex on the first axis.
SymbolShape triangle(float apex, float half_base, float base_depth, float first_axis_turn) {
  SymbolShape shape;
  shape.first_axis_turn = first_axis_turn;
  shape.a = {0, apex};
  shape.b = {half_base, -base_depth};
  shape.c = {0, -base_depth};
  return shape;
}

SymbolShape half_disc(float radius, float base_depth) {
  SymbolShape shape = round_one(radius);
  shape.a = shape.b = shape.c = {0, -base_depth};
  shape.cut = -base_depth;
  return shape;
}

// In the order of Symbol.
std::array<SymbolShape, symbol_count> make_shapes() {
  return {regular(6, 1.10f, 0),
          round_one(1.00f),
          triangle(1.15f, 1.05f, 0.82f, 0.25f),
          regular(4, 0.90f * std::numbers::sqrt2_v<float>, 0.125f),
          half_disc(1.12f, 0.58f),
          triangle(1.10f, 1.12f, 0.85f, 0),
          regular(4, 1.22f, 0),
          plus_sign(1.08f, 0.38f),
          round_one(0.55f),
          star(1.28f, 0.55f),
          round_one(1.00f)};
}

float distance(Corner a, Corner b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

}  // namespace

float SymbolShape::half_sector_rad() const {
  return pi / static_cast<float>(repeats);
}

float SymbolShape::half_outline_r() const {
  if (is_cut()) return round_r * (pi / 2 + 1);  // a quarter of the circle, then the cut to its middle
  if (round_r > 0) return half_sector_rad() * round_r;
  const bool ends_at_b = std::atan2(b.x, b.y) > half_sector_rad() - 1e-3f;
  return distance(a, b) + (ends_at_b ? 0 : distance(b, c));
}

const SymbolShape& shape_of(Symbol symbol) {
  static const std::array<SymbolShape, symbol_count> shapes = make_shapes();
  return shapes[static_cast<std::size_t>(symbol)];
}

}  // namespace sillon
