#include "export/notes_page.hpp"

#include <algorithm>

#include "export/pdf_pen.hpp"

namespace sillon {
namespace {

constexpr double margin_pt = 48, gap_pt = 22, foot_pt = 30;
constexpr double text_width_pt = notes_width_pt - 2 * margin_pt;
constexpr double picture_height_pt = text_width_pt * 9 / 16;
constexpr double place_size = 10, title_size = 20, notes_size = 12, foot_size = 8.5;
constexpr int most_title_lines = 4;  // so that there is room for notes
constexpr double title_leading = 1.15, notes_leading = 1.45, line_leading = 1.2;
constexpr Rgba black = rgb(0x000000), grey = rgb(0x4B5763), edge = rgb(0x767676);

double in_points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

}  // namespace

void draw_small(cairo_t* pen, cairo_surface_t* recorded, FrameSize size, const PageBox& box) {
  const double scale = std::min(box.width / size.width_px, box.height / size.height_px);
  cairo_save(pen);
  cairo_translate(pen, box.left + (box.width - scale * size.width_px) / 2,
                  box.top + (box.height - scale * size.height_px) / 2);
  cairo_scale(pen, scale, scale);
  cairo_rectangle(pen, 0, 0, size.width_px, size.height_px);
  cairo_clip(pen);  // viewers let what is cut at a recording's edge show beside it
  cairo_set_source_surface(pen, recorded, 0, 0);
  cairo_paint(pen);
  cairo_restore(pen);
}

NotesPages::NotesPages(cairo_t* pen, const std::string& story, const DeckStep& step)
    : pen_(pen),
      story_(story),
      step_(step),
      text_(pen),
      notes_(text_.paragraph(step.notes, Face::lato_regular, notes_size, text_width_pt, notes_leading)) {}

void NotesPages::draw_first(cairo_surface_t* recorded, FrameSize size) {
  const PageBox box{margin_pt, margin_pt, text_width_pt, picture_height_pt};
  draw_small(pen_, recorded, size, box);
  cairo_rectangle(pen_, box.left, box.top, box.width, box.height);
  stroke_path(pen_, edge, 0.5f);
  cairo_new_path(pen_);
  draw_lines(draw_head(step_.place, box.top + box.height + gap_pt));
  draw_foot();
}

bool NotesPages::draw_next() {
  if (step_.notes.empty() || next_line_ >= pango_layout_get_line_count(notes_.get())) return false;
  draw_lines(draw_head(step_.continued, margin_pt));
  draw_foot();
  return true;
}

// Returns where what follows begins.
double NotesPages::draw_head(const std::string& place, double top) {
  const auto lines = [&](const std::string& text, Face face, double size, double leading, Rgba colour,
                         double from) {
    if (text.empty()) return from;
    set_colour(pen_, colour);
    const PangoText paragraph = text_.paragraph(text, face, size, text_width_pt, leading);
    pango_layout_set_height(paragraph.get(), -most_title_lines);
    pango_layout_set_ellipsize(paragraph.get(), PANGO_ELLIPSIZE_END);
    return draw_paragraph(paragraph.get(), from);
  };
  const double below = lines(place, Face::lato_regular, place_size, line_leading, grey, top);
  return lines(step_.title, Face::gentium_bold, title_size, title_leading, black, below + 2) + 10;
}

double NotesPages::draw_paragraph(PangoLayout* paragraph, double top) {
  cairo_move_to(pen_, margin_pt, top);
  pango_cairo_show_layout(pen_, paragraph);
  int height = 0;
  pango_layout_get_size(paragraph, nullptr, &height);
  return top + in_points(height);
}

// As many lines as the page has room for, one at least.
void NotesPages::draw_lines(double top) {
  if (step_.notes.empty()) return;
  set_colour(pen_, black);
  const double room = notes_height_pt - margin_pt - foot_pt - top;
  PangoLayoutIter* const at = pango_layout_get_iter(notes_.get());
  for (int line = 0; line < next_line_; ++line) pango_layout_iter_next_line(at);
  const int first = next_line_;
  double page_top = 0;
  bool more = true;
  for (; more; more = pango_layout_iter_next_line(at), ++next_line_) {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    if (next_line_ == first) page_top = in_points(logical.y);
    if (next_line_ > first && in_points(logical.y + logical.height) - page_top > room) break;
    cairo_move_to(pen_, margin_pt + in_points(logical.x),
                  top + in_points(pango_layout_iter_get_baseline(at)) - page_top);
    pango_cairo_show_layout_line(pen_, pango_layout_iter_get_line_readonly(at));
  }
  pango_layout_iter_free(at);
}

void NotesPages::draw_foot() {
  if (story_.empty()) return;
  set_colour(pen_, grey);
  const PangoText foot = text_.paragraph(story_, Face::lato_regular, foot_size, text_width_pt, line_leading);
  pango_layout_set_height(foot.get(), 0);  // one line
  pango_layout_set_ellipsize(foot.get(), PANGO_ELLIPSIZE_END);
  draw_paragraph(foot.get(), notes_height_pt - margin_pt);
}

}  // namespace sillon
