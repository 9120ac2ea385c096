// One function per layer of the map: from a solved plan to marks of this frame.
#pragma once

#include "picture/emphasis.hpp"
#include "picture/map_plan.hpp"
#include "picture/picture.hpp"

namespace sillon {

// Each adds its marks to `sheet` and what they answer to, and its counts, to `picture`.
void add_link_marks(const Sight& sight, const MapPlan& plan, MarkSheet& sheet, Picture& picture);
// Of places that are dots: only what is chosen and hovered.
void add_dot_marks(const Sight& sight, MarkSheet& sheet);
void add_place_marks(const Sight& sight, const MapPlan& plan, MarkSheet& sheet, Picture& picture);
// The path of the measuring tool, into a sheet of `picture` above the names: its lengths stand clear of
// towns, furniture and each other, and the names they would lie on leave the map.
void add_measure_marks(const Sight& sight, const Measuring& measuring, std::size_t sheet, Picture& picture);
// Trays as chips; `chosen` and `hovered` are stops.
void add_tray_marks(const Sight& sight, const MapPlan& plan, std::uint32_t chosen, std::uint32_t hovered,
                    MarkSheet& sheet, Picture& picture);
void add_labels(const Sight& sight, const MapPlan& plan, MarkSheet& sheet, Picture& picture);
// Names that the furniture covers, or that the free map's edge would cut, are left out: half a word is no
// name.
void drop_covered_labels(const Sight& sight, MarkSheet& labels, const Picture& picture);
void add_furniture(const Sight& sight, const MapPlan& plan, const StoryPlace& told, MarkSheet& sheet,
                   Picture& picture);
// Says that the atlas is invented; on every frame of such a one, whatever its size and mode. The word is the
// same in every language.
inline constexpr const char* synthetic_word = "SYNTHETIC";
void add_synthetic_mark(const Sight& sight, MarkSheet& sheet, Picture& picture);
// The legend names what this picture draws, down to `bottom_px`; it reads the sheets made before it.
void add_legend(const Sight& sight, const MapPlan& plan, const StoryPlace& told, float bottom_px,
                MarkSheet& sheet, Picture& picture);

// The symbol of a place's kind, hollow where it is planned and struck where it is closed; logical pixels.
SymbolMark symbol_mark(const Sight& sight, Row place, PixelPoint at, float radius);
// A circle, or the part of one from one share of a turn to another, clockwise from above; device pixels.
void add_circle(std::vector<Stroke>& strokes, PixelPoint at, float radius, float width, Rgba colour,
                float from = 0, float to = 1);

// False while ties quieten the map and none of them ends at this stop.
bool is_tied(const Sight& sight, std::uint32_t stop);

// Where a stop of the plan stands in this frame, and how far from there an arc must end.
struct StopPlace {
  PixelPoint at;
  PixelPoint half_size;  // of a chip or an opened plate; equal radii of a ring
  bool is_box = false;
};
StopPlace place_of_stop(const Sight& sight, const MapPlan& plan, std::uint32_t stop);

// The ring or tray a selection belongs to; no_stop when it has none.
std::uint32_t stop_of(const Sight& sight, const MapPlan& plan, const Selection& selection);

// Of the selection; a chosen link has two.
struct ChosenStops {
  std::uint32_t chosen = no_stop, other_end = no_stop;
};
ChosenStops chosen_stops(const Sight& sight, const MapPlan& plan);

inline bool lies_within(const PixelBox& inner, const PixelBox& outer) {
  return inner.x_px >= outer.x_px && inner.right_px() <= outer.right_px() && inner.y_px >= outer.y_px &&
         inner.bottom_px() <= outer.bottom_px();
}

// True when the two frames' rectangles may show the mark; marks far outside are left out.
bool is_near(const Sight& sight, PixelPoint at, float reach_px);

}  // namespace sillon
