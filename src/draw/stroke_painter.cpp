#include "draw/stroke_painter.hpp"

#include <vector>

#include "draw/line_packing.hpp"

namespace sillon {
namespace {

constexpr std::size_t texels_a_style = 4;

// Quads in a row that one program paints.
struct Run {
  bool dashed = false;
  QuadRange quads;
};

struct Packed {
  std::vector<Texel> vertices, styles;
  std::vector<Run> runs;
  std::vector<LineVertex> line;  // of the stroke at hand

  void add(const Stroke& stroke) {
    const bool haloed = is_visible(stroke.halo) && stroke.halo_px > 0;
    if (stroke.width_px <= 0 || (!is_visible(stroke.colour) && !haloed)) return;
    line.clear();
    for (const PixelPoint p : stroke.points) line.push_back({p.x_px, p.y_px});
    const auto row = static_cast<int>(styles.size() / texels_a_style);
    const QuadRange quads = pack_line(line, stroke.closed, row, vertices);
    if (quads.count == 0) return;
    const LineStyle style{stroke.colour,     stroke.width_px, stroke.dash,
                          stroke.round_caps, stroke.halo,     haloed ? stroke.width_px + stroke.halo_px : 0};
    for (const Texel& texel : texels_of(style)) styles.push_back(texel);
    const bool dashed = is_dashed(stroke.dash);
    if (runs.empty() || runs.back().dashed != dashed) runs.push_back({dashed, {quads.first, 0}});
    QuadRange& run = runs.back().quads;
    run.count = quads.first + quads.count - run.first;  // the quads between two lines shrink to nothing
  }
};

}  // namespace

void StrokePainter::paint(std::span<const Stroke> strokes, const Programs& programs, const Canvas& canvas) {
  Packed packed;
  for (const Stroke& stroke : strokes) packed.add(stroke);
  if (packed.vertices.empty()) return;
  vertices_.stream(packed.vertices);
  styles_.stream(packed.styles);
  vertices_.bind(0);
  styles_.bind(1);
  for (const Run& run : packed.runs) {
    const ShaderProgram& program = run.dashed ? programs.dashed_line : programs.line;
    use_on(program, canvas);
    program.set("vertices", 0);
    program.set("styles", 1);
    program.set("map_centre", 0, 0);
    program.set("map_centre_rest", 0, 0);
    program.set("centre_px", 0, 0);
    program.set("pixel_per_map", 1, 0, 0, 1);
    program.set("pixel_per_along", 1.0f);
    canvas.quads->draw(run.quads);
  }
}

}  // namespace sillon
