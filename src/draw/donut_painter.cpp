#include "draw/donut_painter.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "draw/texels.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_gaps = 12;  // that a donut's row has room for
constexpr float beyond_all = 2;        // turns

// Where each slice's neighbour begins to be nearer, in turns, upwards.
std::array<float, most_gaps> gaps_of(const std::vector<DonutSlice>& slices) {
  std::array<float, most_gaps> gaps;
  gaps.fill(beyond_all);
  for (std::size_t i = 0; i < std::min(slices.size(), most_gaps); ++i) {
    const float next = i + 1 < slices.size() ? slices[i + 1].begin : slices.front().begin + 1;
    gaps[i] = (slices[i].end + next) / 2;
  }
  return gaps;
}

}  // namespace

void DonutPainter::paint(std::span<const Donut> donuts, const Programs& programs, const Canvas& canvas) {
  if (donuts.empty()) return;
  std::vector<Texel> rows, slices;
  rows.reserve(8 * donuts.size());
  bool many = false;
  for (const Donut& donut : donuts) {
    many = many || donut.slices.size() > most_gaps;
    rows.push_back({donut.at.x_px, donut.at.y_px, donut.radius_px, donut.radius_px + donut.halo_px});
    rows.push_back({donut.middle_px(), donut.inner_line_px(), static_cast<float>(slices.size() / 2),
                    static_cast<float>(donut.slices.size())});
    rows.push_back(texel_of(donut.halo));
    rows.push_back(texel_of(donut.fill));
    rows.push_back(texel_of(donut.edge));
    const auto gaps = gaps_of(donut.slices);
    for (std::size_t i = 0; i < most_gaps; i += 4)
      rows.push_back({gaps[i], gaps[i + 1], gaps[i + 2], gaps[i + 3]});
    for (const DonutSlice& slice : donut.slices) {
      // A whole ring has no ends that could be smoothed.
      const float half = slice.end - slice.begin >= 1 ? 1 : (slice.end - slice.begin) / 2;
      slices.push_back({(slice.begin + slice.end) / 2, half, donut.width_of(slice) / 2, 0});
      slices.push_back(texel_of(slice.fill));
    }
  }
  if (slices.empty()) slices.resize(2);
  rows_.stream(rows);
  slices_.stream(slices);
  const ShaderProgram& program = many ? programs.donut_of_many : programs.donut;
  use_on(program, canvas);
  rows_.bind(0);
  slices_.bind(1);
  program.set("rows", 0);
  program.set("slices", 1);
  program.set("line_px", donuts.front().edge_px);
  canvas.quads->draw({0, static_cast<std::uint32_t>(donuts.size())});
}

}  // namespace sillon
