#include "draw/dot_painter.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <vector>

#include "draw/texels.hpp"
#include "gl/blend.hpp"

namespace sillon {
namespace {

constexpr float outline_width = 0.6f;  // logical pixels
// What two cores paint in some milliseconds.
constexpr int shares_of_shades = 4;
constexpr std::size_t dots_a_share = 20'000;

}  // namespace

DotPainter::DotPainter() : points_(make_vertex_array()) {}

void DotPainter::paint(const DotLayer& layer, const RenderTarget& target, const Programs& programs,
                       const Canvas& canvas) {
  if (!layer.field) return;
  while (!prepare(layer, programs, canvas)) {
  }
  lay_over(layer, target, programs, canvas);
}

bool DotPainter::prepare(const DotLayer& layer, const Programs& programs, const Canvas& canvas) {
  if (!layer.field) return true;
  if (layer.field != field_) {
    upload(*layer.field);
    field_ = layer.field;
    px_per_cell_ = 0;
    return false;
  }
  if (colours_ != layer.colours || px_per_cell_ != layer.px_per_cell) {
    colours_ = layer.colours;
    px_per_cell_ = layer.px_per_cell;
    clear();
    rows_shaded_ = field_->as_shade > 0 ? 0 : field_->box.height;
    dots_painted_ = 0;
    ++paintings_;
  } else if (rows_shaded_ < field_->box.height) {
    shade_share(programs, canvas);
  } else if (dots_painted_ < field_->dots.size()) {
    paint_dots(programs, canvas);
  }
  return rows_shaded_ == field_->box.height && dots_painted_ == field_->dots.size();
}

void DotPainter::upload(const DotField& field) {
  std::vector<Texel> rows;
  rows.reserve(field.dots.size());
  for (const Dot& dot : field.dots) rows.push_back({dot.x, dot.y, dot.radius, static_cast<float>(dot.group)});
  if (!rows.empty()) dots_.keep(rows);
  if (field.as_shade > 0) shades_.upload(field.box.width, field.box.height, field.shade);
  ++uploads_;
}

void DotPainter::clear() {
  const int width = field_->box.width * px_per_cell_, height = field_->box.height * px_per_cell_;
  if (!painted_ || painted_->width_px() != width || painted_->height_px() != height) {
    painted_.reset();
    painted_ = RenderTarget::offscreen(width, height);
  }
  painted_->bind();
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
}

Canvas DotPainter::canvas_of_field(const Canvas& canvas) const {
  return {painted_->width_px(), painted_->height_px(), canvas.ui_scale, canvas.quads};
}

void DotPainter::shade_share(const Programs& programs, const Canvas& canvas) {
  const int height = field_->box.height;
  const int end = std::min(height, rows_shaded_ + (height + shares_of_shades - 1) / shares_of_shades);
  painted_->bind();
  set_blend(Blend::replace);
  use_on(programs.shade, canvas_of_field(canvas));
  shades_.bind(0);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  programs.shade.set("shades", 0);
  programs.shade.set("px_per_cell", static_cast<float>(px_per_cell_));
  const Rgba &few = colours_.few, &many = colours_.many;
  programs.shade.set("few", few.r, few.g, few.b, few.a);
  programs.shade.set("many", many.r, many.g, many.b, many.a);
  programs.shade.set("box_px", 0, static_cast<float>(rows_shaded_ * px_per_cell_),
                     static_cast<float>(painted_->width_px()), static_cast<float>(end * px_per_cell_));
  canvas.quads->draw({0, 1});
  rows_shaded_ = end;
}

void DotPainter::paint_dots(const Programs& programs, const Canvas& canvas) {
  std::vector<Texel> colours;
  for (const KindColour& colour : colours_.groups) {
    colours.push_back(texel_of(colour.fill));
    colours.push_back(texel_of(colour.outline));
  }
  kind_colours_.keep(colours);
  painted_->bind();
  set_blend(Blend::over);
  use_on(programs.dot, canvas_of_field(canvas));
  dots_.bind(0);
  kind_colours_.bind(1);
  programs.dot.set("rows", 0);
  programs.dot.set("colours", 1);
  programs.dot.set("px_per_cell", static_cast<float>(px_per_cell_));
  programs.dot.set("outline_px", outline_width * canvas.ui_scale);
  glEnable(GL_PROGRAM_POINT_SIZE);
  glBindVertexArray(points_.get());
  const std::size_t count = std::min(dots_a_share, field_->dots.size() - dots_painted_);
  glDrawArrays(GL_POINTS, static_cast<GLint>(dots_painted_), static_cast<GLsizei>(count));
  dots_painted_ += count;
}

void DotPainter::lay_over(const DotLayer& layer, const RenderTarget& target, const Programs& programs,
                          const Canvas& canvas) {
  target.bind();
  set_blend(Blend::over);
  use_on(programs.lay_over, canvas);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, painted_->colour_texture());
  const GLint filter = layer.stretch == 1 ? GL_NEAREST : GL_LINEAR;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  const float width = static_cast<float>(painted_->width_px()) * layer.stretch,
              height = static_cast<float>(painted_->height_px()) * layer.stretch;
  const float left = layer.at.x_px, top = layer.at.y_px, right = left + width, bottom = top + height;
  programs.lay_over.set("picture", 0);
  programs.lay_over.set("opacity", layer.opacity);
  programs.lay_over.set("box_px", left, top, right, bottom);
  // Both count rows from below here.
  const auto frame_height = static_cast<float>(target.height_px());
  programs.lay_over.set("texture_from_frame", 1 / width, 1 / height, -left / width,
                        -(frame_height - bottom) / height);
  canvas.quads->draw({0, 1});
}

}  // namespace sillon
