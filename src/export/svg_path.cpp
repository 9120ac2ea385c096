#include "export/svg_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sillon {
namespace {

// A number of tenths: "12", "-3.5", ".5"; a sign or a space before it parts it from the one before.
void append_tenths(std::string& data, int tenths, bool first) {
  if (tenths < 0)
    data += '-';
  else if (!first)
    data += ' ';
  const int whole = std::abs(tenths) / 10, rest = std::abs(tenths) % 10;
  if (whole > 0 || rest == 0) fmt::format_to(std::back_inserter(data), "{}", whole);
  if (rest > 0) fmt::format_to(std::back_inserter(data), ".{}", rest);
}

int tenths_of(float px) {
  constexpr float farthest_px = 1e6f;  // beyond it nothing is seen, and an int would overflow
  return static_cast<int>(std::lround(std::clamp(px, -farthest_px, farthest_px) * 10));
}

}  // namespace

void append_path(std::string& data, const PixelLine& line, bool closed) {
  if (line.empty()) return;
  int x = tenths_of(line[0].x_px), y = tenths_of(line[0].y_px);
  data += 'M';
  append_tenths(data, x, true);
  append_tenths(data, y, false);
  bool first = true;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const int next_x = tenths_of(line[i].x_px), next_y = tenths_of(line[i].y_px);
    if (next_x == x && next_y == y) continue;
    if (first) data += 'l';
    append_tenths(data, next_x - x, first);
    append_tenths(data, next_y - y, false);
    first = false;
    x = next_x;
    y = next_y;
  }
  if (first) data += "h0";  // a dot of a round cap
  if (closed) data += 'z';
}

}  // namespace sillon
