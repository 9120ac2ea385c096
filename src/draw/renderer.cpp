#include "draw/renderer.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "draw/base_texture.hpp"
#include "draw/disc_painter.hpp"
#include "draw/donut_painter.hpp"
#include "draw/dot_painter.hpp"
#include "draw/fan_painter.hpp"
#include "draw/kept_map.hpp"
#include "draw/mark_bounds.hpp"
#include "draw/plate_painter.hpp"
#include "draw/programs.hpp"
#include "draw/stroke_painter.hpp"
#include "draw/symbol_painter.hpp"
#include "draw/text_painter.hpp"
#include "gl/blend.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

Programs load_programs(const std::filesystem::path& folder) {
  Report report;
  Programs programs(folder, report);
  if (report.has_errors())
    throw Failure(ExitCode::unavailable,
                  fmt::format("The map cannot be drawn here: {}", to_text(report.diagnostics().front())));
  return programs;
}

}  // namespace

struct Renderer::Impl {
  Programs programs;
  QuadMesh quads;
  BaseTexture base;
  PlatePainter plates;
  StrokePainter strokes;
  DotPainter dots;
  FanPainter fans;
  DonutPainter donuts;
  DiscPainter discs;
  SymbolPainter symbols;
  TextPainter texts;
  Frames frames;
  KeptMap kept;

  Impl(const std::filesystem::path& shader_folder, std::shared_ptr<Typesetter> typesetter, Frames of)
      : programs(load_programs(shader_folder)), texts(std::move(typesetter)), frames(of) {}

  Canvas canvas_of(const Picture& picture) const {
    return {picture.size.width_px, picture.size.height_px, picture.size.ui_scale, &quads};
  }

  // The land and the sheets on it; false when the land is good for this frame only.
  bool draw_map(const Picture& picture, const RenderTarget& target) {
    const bool lasts = base.show(picture.base, picture.size, target, programs, quads);
    draw_sheets(picture, target, [](const MarkSheet& sheet) -> const MarkSheet& { return sheet; });
    return lasts;
  }

  // The same, of one rectangle of the frame.
  void draw_part(const Picture& picture, PixelRect part, const RenderTarget& target) {
    base.show_part(picture.base, picture.size, part, target, programs, quads);
    const PixelBox box{static_cast<float>(part.left_px), static_cast<float>(part.top_px),
                       static_cast<float>(part.width_px), static_cast<float>(part.height_px)};
    glEnable(GL_SCISSOR_TEST);
    glScissor(part.left_px, target.height_px() - part.top_px - part.height_px, part.width_px, part.height_px);
    draw_sheets(picture, target, [&](const MarkSheet& sheet) { return marks_touching(sheet, box); });
    glDisable(GL_SCISSOR_TEST);
  }

  template <class Choose>
  void draw_sheets(const Picture& picture, const RenderTarget& target, Choose choose) {
    target.bind();
    set_blend(Blend::over);
    const Canvas canvas = canvas_of(picture);
    for (std::size_t i = 0; i < std::min(sheets_on_map, picture.sheets.size()); ++i) {
      if (i == picture.dots_below_sheet) dots.paint(picture.dots, target, programs, canvas);
      draw(choose(picture.sheets[i]), canvas);
    }
  }

  void draw(const MarkSheet& sheet, const Canvas& canvas) {
    plates.paint(sheet.plates, programs, canvas);
    strokes.paint(sheet.strokes, programs, canvas);
    fans.paint(sheet.fans, programs, canvas);
    donuts.paint(sheet.donuts, programs, canvas);
    discs.paint(sheet.discs, programs, canvas);
    strokes.paint(sheet.ring_strokes, programs, canvas);
    symbols.paint(sheet.symbols, programs, canvas);
    texts.paint(sheet.texts, programs, canvas);
  }
};

Renderer::Renderer(std::filesystem::path shader_folder, std::shared_ptr<Typesetter> typesetter, Frames frames)
    : impl_(std::make_unique<Impl>(shader_folder, std::move(typesetter), frames)) {}

Renderer::~Renderer() = default;

void Renderer::draw(const Picture& picture, RenderTarget& target) {
  Impl& im = *impl_;
  if (im.frames == Frames::single)
    im.draw_map(picture, target);
  else
    im.kept.show(
        picture, target, [&](const Picture& all, const RenderTarget& into) { return im.draw_map(all, into); },
        [&](const Picture& all, PixelRect part, const RenderTarget& into) { im.draw_part(all, part, into); });
  target.bind();
  set_blend(Blend::over);
  const Canvas canvas = im.canvas_of(picture);
  for (std::size_t i = sheets_on_map; i < picture.sheets.size(); ++i) im.draw(picture.sheets[i], canvas);
}

bool Renderer::kept_last() const {
  return impl_->kept.was_kept();
}

Report Renderer::reload_shaders() {
  impl_->base.forget();
  impl_->kept.forget();
  return impl_->programs.reload();
}

}  // namespace sillon
