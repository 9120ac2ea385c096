#include "draw/line_mesh.hpp"

#include <algorithm>

namespace sillon {
namespace {

constexpr std::uint32_t segments_a_run = 32;

PlaneBox box_of(std::span<const Texel> rows) {
  PlaneBox box{rows.front().x, rows.front().y, rows.front().x, rows.front().y};
  for (const Texel& row : rows) {
    box.left_m = std::min(box.left_m, row.x);
    box.right_m = std::max(box.right_m, row.x);
    box.bottom_m = std::min(box.bottom_m, row.y);
    box.top_m = std::max(box.top_m, row.y);
  }
  return box;
}

std::vector<LineVertex> vertices_of(std::span<const PlaneVertex> line) {
  std::vector<LineVertex> vertices;
  vertices.reserve(line.size());
  for (const PlaneVertex& v : line) vertices.push_back({v.x_m, v.y_m});
  return vertices;
}

}  // namespace

QuadRange LineMesh::add(std::size_t group, std::span<const PlaneVertex> line, bool closed) {
  const QuadRange all = pack_line(vertices_of(line), closed, 0, rows_);
  for (std::uint32_t done = 0; done < all.count; done += segments_a_run) {
    const QuadRange quads{all.first + done, std::min(segments_a_run, all.count - done)};
    runs_[group].push_back({quads, box_of(std::span(rows_).subspan(quads.first + 1, quads.count + 1))});
  }
  return all;
}

void LineMesh::upload() {
  table_.keep(rows_);
}

std::vector<QuadRange> LineMesh::in_sight(std::size_t group, const PlaneView& view, const Canvas& canvas,
                                          float reach_px) const {
  const PixelBox frame{-reach_px, -reach_px, static_cast<float>(canvas.width_px) + 2 * reach_px,
                       static_cast<float>(canvas.height_px) + 2 * reach_px};
  std::vector<QuadRange> ranges;
  for (const Run& run : runs_[group]) {
    PixelBox box = view.pixel_box(run.box);
    box.width_px += 1;  // an upright line has no width, but it is in sight
    box.height_px += 1;
    if (!box.touches(frame)) continue;
    if (!ranges.empty() && ranges.back().first + ranges.back().count == run.quads.first)
      ranges.back().count += run.quads.count;
    else
      ranges.push_back(run.quads);
  }
  return ranges;
}

}  // namespace sillon
