// Text on a page of a PDF that stays text: it can be searched, copied and read aloud; only letters along a
// line become shapes. The faces are those of the map, found by the same names.
#pragma once

#include <span>
#include <string>

#include "export/cairo_handles.hpp"
#include "picture/marks.hpp"

namespace sillon {

class PdfText {
 public:
  // Sets text for a surface of vectors: nothing is bent to a grid of pixels.
  explicit PdfText(cairo_t* cairo);

  // Every halo below any letter, as on the map.
  void draw(std::span<const TextMark> texts);

  // A paragraph of that width: lines, not yet anywhere. `leading` is the height of a line in sizes of the
  // letters. Sizes and widths in the surface's units.
  PangoText paragraph(const std::string& text, Face face, double size, double width, double leading) const;

 private:
  PangoText line(const TextMark& text) const;
  PangoText layout(const std::string& text, Face face, double size) const;
  void draw_line(const TextMark& text, bool halo) const;
  void draw_on_path(const TextMark& text, bool halo) const;
  void show(PangoLayout* layout, const TextMark& text, bool halo) const;

  cairo_t* cairo_;
  PangoSetting setting_;
};

}  // namespace sillon
