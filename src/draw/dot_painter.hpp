// Paints the dots of a field into a texture once, and lays that over the land in every frame: dragging the
// map copies pixels, and a theme paints anew from what the card holds already.
#pragma once

#include <memory>
#include <optional>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/coverage_texture.hpp"
#include "gl/render_target.hpp"
#include "gl/row_table.hpp"
#include "picture/dot_layer.hpp"

namespace sillon {

class DotPainter {
 public:
  DotPainter();
  void paint(const DotLayer& layer, const RenderTarget& target, const Programs& programs,
             const Canvas& canvas);
  // Paints a share of the layer's texture; true when all of it is there.
  bool prepare(const DotLayer& layer, const Programs& programs, const Canvas& canvas);

  // How often a field was brought to the card, and how often its texture was painted.
  std::size_t uploads() const { return uploads_; }
  std::size_t paintings() const { return paintings_; }

 private:
  void upload(const DotField& field);
  void clear();
  Canvas canvas_of_field(const Canvas& canvas) const;
  void shade_share(const Programs& programs, const Canvas& canvas);
  void paint_dots(const Programs& programs, const Canvas& canvas);
  void lay_over(const DotLayer& layer, const RenderTarget& target, const Programs& programs,
                const Canvas& canvas);

  std::shared_ptr<const DotField> field_;  // what is on the card
  DotColours colours_;                     // what the texture was painted with
  int px_per_cell_ = 0;
  VertexArrayHandle points_;
  RowTable dots_, kind_colours_;
  CoverageTexture shades_;
  std::optional<RenderTarget> painted_;
  int rows_shaded_ = 0;           // of the field's box
  std::size_t dots_painted_ = 0;  // of the field's
  std::size_t uploads_ = 0, paintings_ = 0;
};

}  // namespace sillon
