#include "draw/text_painter.hpp"

#include <cmath>
#include <utility>

#include "draw/texels.hpp"
#include "picture/text_path.hpp"

namespace sillon {
namespace {

// A run of glyphs on one page, all upright or all turned: one draw call.
struct PageRun {
  int page = 0;
  bool turned = false;
  QuadRange quads;
};

struct Packed {
  std::vector<Texel> rows;
  std::vector<PageRun> runs;

  // `from_pen_px` is taken off the glyph's rectangle: 0 when it is relative to the text's origin. Around a
  // glyph that is turned `soft_px` of the empty pixels beside it are taken along, into which its edge is
  // smoothed.
  void add(const GlyphQuad& glyph, Rgba colour, const PathPlace& place, float from_pen_px, float soft_px) {
    const auto quad = static_cast<std::uint32_t>(rows.size() / 4);
    const float u = soft_px * (glyph.u1 - glyph.u0) / glyph.width_px;
    const float v = soft_px * (glyph.v1 - glyph.v0) / glyph.height_px;
    rows.push_back({glyph.x_px - from_pen_px - soft_px, glyph.y_px - soft_px, glyph.width_px + 2 * soft_px,
                    glyph.height_px + 2 * soft_px});
    rows.push_back({glyph.u0 - u, glyph.v0 - v, glyph.u1 + u, glyph.v1 + v});
    rows.push_back(texel_of(colour));
    rows.push_back({place.at.x_px, place.at.y_px, place.cos, place.sin});
    const bool turned = soft_px > 0;
    if (runs.empty() || runs.back().page != glyph.page || runs.back().turned != turned)
      runs.push_back({glyph.page, turned, {quad, 0}});
    ++runs.back().quads.count;
  }
};

// Each glyph stands upright on the path under the middle of an average letter (half an em wide), the same for
// its halo.
PathPlace glyph_place(const TextMark& text, const GlyphQuad& glyph) {
  const float half_letter = text.style.size_px * 0.25f;
  PathPlace place =
      place_on(text.path, text.path_start_px + glyph.pen_x_px + half_letter, text.style.size_px);
  place.at.x_px -= place.cos * half_letter;
  place.at.y_px -= place.sin * half_letter;
  return place;
}

void pack(const TextMark& text, const std::vector<GlyphQuad>& glyphs, bool halos, Packed& packed) {
  // Whole pixels keep the letters as crisp as their bitmaps.
  const PathPlace origin{{std::round(text.origin.x_px), std::round(text.origin.y_px)}, 1, 0};
  for (const GlyphQuad& glyph : glyphs) {
    if (glyph.halo != halos) continue;
    const Rgba colour = glyph.halo ? text.halo : text.colour;
    if (!is_visible(colour) || glyph.width_px <= 0 || glyph.height_px <= 0) continue;
    if (text.path.size() < 2)
      packed.add(glyph, colour, origin, 0, 0);
    else
      packed.add(glyph, colour, glyph_place(text, glyph), glyph.pen_x_px, 1);
  }
}

}  // namespace

TextPainter::TextPainter(std::shared_ptr<Typesetter> typesetter) : typesetter_(std::move(typesetter)) {}

void TextPainter::upload_changed_pages() {
  const std::vector<GlyphPage>& pages = typesetter_->pages();
  while (pages_.size() < pages.size()) pages_.emplace_back();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages_[i].version == pages[i].version || pages[i].coverage.empty()) continue;
    pages_[i].texture.upload(pages[i].side_px, pages[i].side_px, pages[i].coverage);
    pages_[i].version = pages[i].version;
  }
}

void TextPainter::paint(std::span<const TextMark> texts, const Programs& programs, const Canvas& canvas) {
  std::vector<std::vector<GlyphQuad>> glyphs;
  for (const TextMark& text : texts)
    glyphs.push_back(typesetter_->set(text.text, text.style, is_visible(text.halo) ? text.halo_px : 0));
  // Every halo before any letter: no name's halo eats into its neighbour.
  Packed packed;
  for (const bool halos : {true, false})
    for (std::size_t i = 0; i < texts.size(); ++i) pack(texts[i], glyphs[i], halos, packed);
  if (packed.rows.empty()) return;
  upload_changed_pages();  // after setting: new letters may have been drawn into them
  rows_.stream(packed.rows);
  rows_.bind(0);
  for (const PageRun& run : packed.runs) {
    const ShaderProgram& program = run.turned ? programs.turned_text : programs.text;
    use_on(program, canvas);
    program.set("rows", 0);
    program.set("page", 1);
    pages_[static_cast<std::size_t>(run.page)].texture.bind(1);
    canvas.quads->draw(run.quads);
  }
}

}  // namespace sillon
