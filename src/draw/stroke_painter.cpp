#include "draw/stroke_painter.hpp"

#include <vector>

#include "draw/line_packing.hpp"

namespace sillon {
namespace {

constexpr std::size_t texels_a_style = 4;

// How a line is painted: most are ribbons, which cost a third of the others.
enum class Way : std::uint8_t { ribbon, solid, dashed };

// Quads in a row that one program paints.
struct Run {
  Way way = Way::ribbon;
  QuadRange quads;
};

Way way_of(const Stroke& stroke, std::span<const Texel> vertices, QuadRange quads) {
  if (is_dashed(stroke.dash)) return Way::dashed;
  const float reach_px = (stroke.width_px + stroke.halo_px + 1) / 2;
  return !stroke.round_caps && bends_softly(vertices, quads, reach_px) ? Way::ribbon : Way::solid;
}

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
    const Way way = way_of(stroke, vertices, quads);
    if (runs.empty() || runs.back().way != way) runs.push_back({way, {quads.first, 0}});
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
    const ShaderProgram& program = run.way == Way::ribbon  ? programs.ribbon
                                   : run.way == Way::solid ? programs.line
                                                           : programs.dashed_line;
    use_on(program, canvas);
    program.set("vertices", 0);
    program.set("styles", 1);
    if (run.way != Way::ribbon) {
      program.set("map_centre", 0, 0);
      program.set("map_centre_rest", 0, 0);
      program.set("centre_px", 0, 0);
      program.set("pixel_per_map", 1, 0, 0, 1);
      program.set("pixel_per_along", 1.0f);
    }
    canvas.quads->draw(run.quads);
  }
}

}  // namespace sillon
