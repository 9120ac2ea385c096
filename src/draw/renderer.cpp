#include "draw/renderer.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "draw/base_texture.hpp"
#include "draw/disc_painter.hpp"
#include "draw/donut_painter.hpp"
#include "draw/dot_painter.hpp"
#include "draw/fan_painter.hpp"
#include "draw/kept_map.hpp"
#include "draw/mark_bounds.hpp"
#include "draw/picture_change.hpp"
#include "draw/plate_painter.hpp"
#include "draw/programs.hpp"
#include "draw/stroke_painter.hpp"
#include "draw/symbol_painter.hpp"
#include "draw/text_painter.hpp"
#include "draw/zoomed_map.hpp"
#include "gl/blend.hpp"
#include "gl/context_facts.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

constexpr std::size_t names_sheet = 2;
constexpr float far_share = 0.3f;  // of the frame's sides

Programs load_programs(const std::filesystem::path& folder) {
  Report report;
  Programs programs(folder, report);
  if (report.has_errors())
    throw Failure(ExitCode::unavailable,
                  fmt::format("The map cannot be drawn here: {}", to_text(report.diagnostics().front())));
  return programs;
}

// Too far for what the camera saw before to be of much use.
bool is_far(const PixelFromMap& before, const PixelFromMap& now, FrameSize size) {
  const PixelPoint at = now(before.centre()), was = before.centre_px();
  return before.m_per_px() != now.m_per_px() ||
         std::fabs(at.x_px - was.x_px) > far_share * static_cast<float>(size.width_px) ||
         std::fabs(at.y_px - was.y_px) > far_share * static_cast<float>(size.height_px);
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
  ZoomedMap zoomed;
  bool is_slow = draws_without_graphics_card();
  bool was_kept = false;

  Impl(const std::filesystem::path& shader_folder, std::shared_ptr<Typesetter> typesetter, Frames of)
      : programs(load_programs(shader_folder)), texts(std::move(typesetter)), frames(of) {}

  Canvas canvas_of(const Picture& picture) const {
    return {picture.size.width_px, picture.size.height_px, picture.size.ui_scale, &quads};
  }

  // Where no card paints, the frames of a change of projection have no time for names.
  bool leaves_names_out(const Picture& picture) const {
    return frames == Frames::following && is_slow && picture.base.morph.has_value();
  }

  // The land and the sheets on it; false when the land is good for this frame only.
  bool draw_map(const Picture& picture, const RenderTarget& target) {
    const bool lasts = base.show(picture.base, picture.size, target, programs, quads);
    draw_sheets(picture, target, [](const MarkSheet& sheet) -> const MarkSheet& { return sheet; });
    return lasts;
  }

  // The sheets of one rectangle of the frame.
  void draw_sheets_of(const Picture& picture, PixelRect part, const RenderTarget& target) {
    const PixelBox box{static_cast<float>(part.left_px), static_cast<float>(part.top_px),
                       static_cast<float>(part.width_px), static_cast<float>(part.height_px)};
    glEnable(GL_SCISSOR_TEST);
    glScissor(part.left_px, target.height_px() - part.top_px - part.height_px, part.width_px, part.height_px);
    draw_sheets(picture, target, [&](const MarkSheet& sheet) { return marks_touching(sheet, box); });
    glDisable(GL_SCISSOR_TEST);
  }

  // The map of a frame of a window, made from what the frames before left.
  void follow_map(const Picture& picture, const RenderTarget& target) {
    const bool goes_on =
        kept.follow(picture, target, [&](const Picture& all, PixelRect part, const RenderTarget& into) {
          base.show_part(all.base, all.size, part, into, programs, quads);
          draw_sheets_of(all, part, into);
        });
    was_kept = goes_on;
    if (goes_on || zoom_map(picture, target)) return;
    zoomed.forget();
    kept.paint(picture, target,
               [&](const Picture& all, const RenderTarget& into) { return draw_map(all, into); });
  }

  bool zoom_map(const Picture& picture, const RenderTarget& target) {
    if (!is_slow || !picture.base.moving) return false;
    const Picture* const last = kept.picture();
    if (last && (!kept.lasts() || last->dots.field != picture.dots.field ||
                 is_far(last->base.pixel_from_map, picture.base.pixel_from_map, picture.size))) {
      zoomed.begin(*kept.take());
      kept.forget();
    }
    return zoomed.show(picture, target, zoom_tools(), programs, quads);
  }

  ZoomedMap::Tools zoom_tools() {
    return {
        [this](const Picture& picture, PixelRect part, const RenderTarget& into) {
          return base.show_at_hand(picture.base, picture.size, part, into, programs, quads);
        },
        [this](const Picture& picture, PixelRect part, const RenderTarget& into) {
          base.show_part(picture.base, picture.size, part, into, programs, quads);
        },
        [](const Picture& picture, PixelRect part, const RenderTarget& into) {
          const Rgba ground = picture.base.palette->map_outside;
          into.fill(part, ground.r, ground.g, ground.b);
        },
        [this](const Picture& picture) {
          return base.make_ready(picture.base, picture.size, programs, quads);
        },
        [this](const Picture& picture) { return dots.prepare(picture.dots, programs, canvas_of(picture)); },
        [this](const Picture& picture, PixelRect part, const RenderTarget& into) {
          draw_sheets_of(picture, part, into);
        }};
  }

  template <class Choose>
  void draw_sheets(const Picture& picture, const RenderTarget& target, Choose choose) {
    target.bind();
    set_blend(Blend::over);
    const Canvas canvas = canvas_of(picture);
    const std::size_t sheets = leaves_names_out(picture) ? names_sheet : sheets_on_map;
    for (std::size_t i = 0; i < std::min(sheets, picture.sheets.size()); ++i) {
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
    im.follow_map(picture, target);
  target.bind();
  set_blend(Blend::over);
  const Canvas canvas = im.canvas_of(picture);
  for (std::size_t i = sheets_on_map; i < picture.sheets.size(); ++i) im.draw(picture.sheets[i], canvas);
}

void Renderer::draw_marks(const MarkSheet& marks, FrameSize size, RenderTarget& target) {
  target.bind();
  set_blend(Blend::over);
  impl_->draw(marks, {size.width_px, size.height_px, size.ui_scale, &impl_->quads});
}

bool Renderer::kept_last() const {
  return impl_->was_kept;
}

Report Renderer::reload_shaders() {
  impl_->base.forget();
  impl_->kept.forget();
  impl_->zoomed.forget();
  return impl_->programs.reload();
}

}  // namespace sillon
