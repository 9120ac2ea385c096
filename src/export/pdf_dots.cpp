#include "export/pdf_dots.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "export/cairo_handles.hpp"
#include "export/pdf_pen.hpp"

namespace sillon {
namespace {

constexpr float outline_width = 0.6f, most_outline = 0.28f;  // logical pixels, and of the radius

// Premultiplied, as Cairo has its pixels.
std::uint32_t pixel_of(Rgba colour) {
  const auto octet = [&](float part) {
    return static_cast<std::uint32_t>(std::lround(255 * std::clamp(part * colour.a, 0.0f, 1.0f)));
  };
  const auto alpha = static_cast<std::uint32_t>(std::lround(255 * std::clamp(colour.a, 0.0f, 1.0f)));
  return alpha << 24 | octet(colour.r) << 16 | octet(colour.g) << 8 | octet(colour.b);
}

Rgba mixed(Rgba a, Rgba b, float share) {
  const auto part = [share](float from, float to) { return from + (to - from) * share; };
  return {part(a.r, b.r), part(a.g, b.g), part(a.b, b.b), part(a.a, b.a)};
}

// One pixel a cell of the lattice.
void draw_shades(cairo_t* cairo, const DotLayer& layer) {
  const DotField& field = *layer.field;
  const CairoSurface image(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, field.box.width, field.box.height));
  unsigned char* const rows = cairo_image_surface_get_data(image.get());
  if (!rows) return;  // no memory: the surface says so when the file is finished
  const std::size_t stride = static_cast<std::size_t>(cairo_image_surface_get_stride(image.get()));
  const auto width = static_cast<std::size_t>(field.box.width);
  for (std::size_t cell = 0; cell < field.shade.size(); ++cell) {
    if (field.shade[cell] == 0) continue;
    const float share = static_cast<float>(field.shade[cell]) / 255;
    auto* const row = reinterpret_cast<std::uint32_t*>(rows + cell / width * stride);
    row[cell % width] = pixel_of(mixed(layer.colours.few, layer.colours.many, share));
  }
  cairo_surface_mark_dirty(image.get());
  cairo_save(cairo);
  cairo_scale(cairo, layer.px_per_cell, layer.px_per_cell);
  cairo_set_source_surface(cairo, image.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

}  // namespace

void draw_dots(cairo_t* cairo, const DotLayer& layer, float ui_scale) {
  if (!layer.field) return;
  cairo_save(cairo);
  cairo_translate(cairo, static_cast<double>(layer.at.x_px), static_cast<double>(layer.at.y_px));
  if (layer.field->as_shade > 0) draw_shades(cairo, layer);
  const auto scale = static_cast<float>(layer.px_per_cell);
  for (const Dot& dot : layer.field->dots) {
    if (dot.group >= layer.colours.groups.size()) continue;
    const KindColour& colour = layer.colours.groups[dot.group];
    const float radius = scale * dot.radius,
                outline = std::min(outline_width * ui_scale, most_outline * radius);
    add_circle(cairo, {scale * dot.x, scale * dot.y}, radius);
    fill_path(cairo, colour.fill);
    cairo_new_path(cairo);
    add_circle(cairo, {scale * dot.x, scale * dot.y}, radius - outline / 2);
    stroke_path(cairo, colour.outline, outline);
    cairo_new_path(cairo);
  }
  cairo_restore(cairo);
}

}  // namespace sillon
