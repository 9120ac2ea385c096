#include "draw/renderer.hpp"

#include <fmt/format.h>

#include <utility>

#include "draw/base_texture.hpp"
#include "draw/disc_painter.hpp"
#include "draw/donut_painter.hpp"
#include "draw/dot_painter.hpp"
#include "draw/fan_painter.hpp"
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

  Impl(const std::filesystem::path& shader_folder, std::shared_ptr<Typesetter> typesetter)
      : programs(load_programs(shader_folder)), texts(std::move(typesetter)) {}

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

Renderer::Renderer(std::filesystem::path shader_folder, std::shared_ptr<Typesetter> typesetter)
    : impl_(std::make_unique<Impl>(shader_folder, std::move(typesetter))) {}

Renderer::~Renderer() = default;

void Renderer::draw(const Picture& picture, RenderTarget& target) {
  impl_->base.show(picture.base, picture.size, target, impl_->programs, impl_->quads);
  target.bind();
  set_blend(Blend::over);
  const Canvas canvas{picture.size.width_px, picture.size.height_px, picture.size.ui_scale, &impl_->quads};
  for (std::size_t i = 0; i < picture.sheets.size(); ++i) {
    if (i == picture.dots_below_sheet) impl_->dots.paint(picture.dots, target, impl_->programs, canvas);
    impl_->draw(picture.sheets[i], canvas);
  }
}

Report Renderer::reload_shaders() {
  impl_->base.forget();
  return impl_->programs.reload();
}

}  // namespace sillon
