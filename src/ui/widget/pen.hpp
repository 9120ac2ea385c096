// What every widget draws with: the palette, the scale of the interface, and text set on whole pixels. The
// only place beside the widgets that knows an ImGui draw list.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "geo/space.hpp"
#include "picture/palette.hpp"
#include "ui/theme.hpp"

namespace sillon {

enum class Align { left, centre, right };
enum class Rounded { all, left, right, none };

class Pen {
 public:
  Pen(const Palette& palette, float scale) : palette_(&palette), scale_(scale) {}

  const Palette& palette() const { return *palette_; }
  float scale() const { return scale_; }
  // Device pixels of a logical length, whole.
  float px(float logical) const;
  float line() const;  // a hairline: one logical pixel, never less than one of the device

  // Text. `x_px` is the left end, middle or right end by `align`; the baseline is a whole pixel.
  float width(UiStyle style, std::string_view text) const;
  // The longest beginning of the text, in whole letters, that is no wider than that. Looks no further than
  // it reaches: a name may have ten thousand letters.
  std::string_view beginning_within(UiStyle style, std::string_view text, float width_px) const;
  float cap_height(UiStyle style) const;
  void text(float x_px, float baseline_px, UiStyle style, Rgba colour, std::string_view text,
            Align align = Align::left) const;
  // Centred on `centre_y_px` by cap height: letters look in the middle, whatever hangs below the baseline.
  void text_on(float x_px, float centre_y_px, UiStyle style, Rgba colour, std::string_view text,
               Align align = Align::left) const;
  float baseline_for(float centre_y_px, UiStyle style) const;
  // The text, cut with an ellipsis where it is wider than that.
  std::string fitted(UiStyle style, std::string_view text, float width_px) const;

  // Shapes.
  void fill(PixelBox box, Rgba colour, float radius_px = 0, Rounded corners = Rounded::all) const;
  void fade_down(PixelBox box, Rgba colour) const;  // from clear at the top to the colour at the bottom
  void frame(PixelBox box, Rgba colour, float radius_px = 0,
             float width_px = 0) const;                                      // width 0: a hairline
  void rule(float x_px, float y_px, float width_px, Rgba colour) const;      // horizontal hairline
  void upright(float x_px, float y_px, float height_px, Rgba colour) const;  // vertical hairline
  void disc(PixelPoint centre, float radius_px, Rgba colour) const;
  void ring(PixelPoint centre, float radius_px, float width_px, Rgba colour) const;
  // A line with round ends.
  void stroke(std::span<const PixelPoint> points, float width_px, Rgba colour, bool closed = false) const;
  void polygon(std::span<const PixelPoint> convex, Rgba colour) const;  // clockwise on screen

 private:
  const Palette* palette_;
  float scale_;
};

inline PixelBox grown(PixelBox box, float by_px) {
  return {box.x_px - by_px, box.y_px - by_px, box.width_px + 2 * by_px, box.height_px + 2 * by_px};
}
inline PixelPoint centre_of(PixelBox box) {
  return {box.x_px + box.width_px / 2, box.y_px + box.height_px / 2};
}

}  // namespace sillon
