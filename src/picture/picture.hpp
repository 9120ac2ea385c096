// The picture: everything on the map of one frame, ready to paint, to export or to print as text. Pure value;
// painters know OpenGL and read nothing else.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "picture/dot_layer.hpp"
#include "picture/layout.hpp"
#include "picture/marks.hpp"
#include "picture/plane.hpp"
#include "state/key.hpp"

namespace sillon {

// Where the land comes from while the projection changes: the same base map in the plane before.
struct BaseMorph {
  std::shared_ptr<const Plane> plane;
  std::shared_ptr<const PlaneTier> tier;  // null when the scene's is
  PixelFromMap pixel_from_map;
  float share = 0;  // of the way to the scene's own plane, 0 .. 1
};

// The land under everything. Painted into a texture larger than the view and reused while panning: two scenes
// whose members are equal but for the centre of `pixel_from_map` show the same texture shifted.
struct BaseScene {
  std::shared_ptr<const Plane> plane;
  std::shared_ptr<const PlaneTier> tier;  // may be null: then only the ground is painted
  PixelFromMap pixel_from_map;
  const Palette* palette = nullptr;
  Layers layers;
  float width_scale = 1;   // ui scale: line widths and the fade are multiplied by it
  bool districts = false;  // close enough for district lines
  bool moving = false;     // a motion runs: an older texture may be shown scaled
  std::optional<BaseMorph> morph;
};

// What a point of the map answers to.
struct HitDisc {
  Selection what;
  PixelPoint at;
  float radius_px = 8;
};
struct HitLine {
  Selection what;
  std::vector<PixelPoint> points;
  float half_width_px = 5;
};

// The counts that the panels and the check of the sum law read.
struct PictureCounts {
  std::uint32_t links_drawn = 0, links_in_a_town = 0, links_at_a_tray = 0, links_hidden = 0;
  std::uint32_t town_links = 0, town_links_crossing = 0;  // links between two different towns
  std::uint32_t arcs_counted = 0;                         // arcs of several links with their number on them
  std::uint32_t places_drawn = 0;                         // on a ring, a symbol or a plate
  std::uint32_t places_in_course = 0;                     // of those, marked "in the course of"
  std::uint32_t places_dropped = 0;                       // outside the projection's domain
};

struct StageBoard;

struct Picture {
  FrameSize size;
  MapLayout layout;
  Look look;
  double m_per_px = 1;  // metres a device pixel at the view's centre
  BaseScene base;
  std::vector<MarkSheet> sheets;  // painted in order: links, places, labels, furniture
  DotLayer dots;                  // above the links
  std::size_t dots_below_sheet = 1;
  std::vector<PixelBox> furniture;  // legend, scale bar, north arrow, credits: no name lies below them
  std::vector<HitDisc> hit_discs;   // the nearest wins, measured in radii
  std::vector<HitLine> hit_lines;   // only where no disc is hit; first match wins
  PictureCounts counts;
  std::shared_ptr<const StageBoard> board;  // the overview of a show lies over all of this
};

// What lies under a pixel of the frame.
Selection under(const Picture& picture, PixelPoint pixel);

// The picture as exact text, the same on every machine: coordinates to a tenth of a pixel, one mark a line.
std::string picture_text(const Picture& picture);

}  // namespace sillon
