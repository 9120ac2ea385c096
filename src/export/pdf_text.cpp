#include "export/pdf_text.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "export/pdf_pen.hpp"
#include "picture/text_path.hpp"
#include "type/code_point.hpp"

namespace sillon {
namespace {

struct FaceName {
  const char* family;
  PangoWeight weight;
  PangoStyle style;
};

// In the order of Face; the families and weights that type/font_search.cpp asks for.
constexpr std::array<FaceName, face_count> face_names{{
    {"Lato", PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL},
    {"Lato", PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL},
    {"Lato", PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL},
    {"Gentium Book Plus", PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL},
    {"Gentium Book Plus", PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC},
}};

int in_pango_units(double size) {
  return static_cast<int>(std::lround(size * PANGO_SCALE));
}

PangoFace face_of(Face face, double size) {
  const FaceName& name = face_names[static_cast<std::size_t>(face)];
  PangoFace description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), name.family);
  pango_font_description_set_weight(description.get(), name.weight);
  pango_font_description_set_style(description.get(), name.style);
  pango_font_description_set_absolute_size(description.get(), size * PANGO_SCALE);
  return description;
}

// As the map sets its texts: without kerning and ligatures, so that every line is as long as it is there.
PangoAttributes as_on_the_map(float letter_space_px) {
  PangoAttributes attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("kern=0, liga=0, clig=0, calt=0"));
  if (letter_space_px != 0)
    pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(
                                                 in_pango_units(static_cast<double>(letter_space_px))));
  return attributes;
}

}  // namespace

PdfText::PdfText(cairo_t* cairo) : cairo_(cairo), setting_(pango_cairo_create_context(cairo)) {
  const CairoFontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(setting_.get(), options.get());
  pango_cairo_context_set_resolution(setting_.get(), 72);
  pango_context_set_round_glyph_positions(setting_.get(), FALSE);
}

PangoText PdfText::layout(const std::string& text, Face face, double size) const {
  PangoText layout(pango_layout_new(setting_.get()));
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_font_description(layout.get(), face_of(face, size).get());
  return layout;
}

PangoText PdfText::paragraph(const std::string& text, Face face, double size, double width,
                             double leading) const {
  PangoText set = layout(text, face, size);
  pango_layout_set_width(set.get(), in_pango_units(width));
  pango_layout_set_wrap(set.get(), PANGO_WRAP_WORD_CHAR);
  const PangoAttributes attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(),
                         pango_attr_line_height_new_absolute(in_pango_units(leading * size)));
  pango_layout_set_attributes(set.get(), attributes.get());
  return set;
}

PangoText PdfText::line(const TextMark& text) const {
  PangoText set = layout(text.text, text.style.face, static_cast<double>(text.style.size_px));
  pango_layout_set_single_paragraph_mode(set.get(), TRUE);
  pango_layout_set_auto_dir(set.get(), FALSE);
  pango_layout_set_attributes(set.get(), as_on_the_map(text.style.letter_space_px).get());
  return set;
}

void PdfText::draw(std::span<const TextMark> texts) {
  for (const bool halo : {true, false})
    for (const TextMark& text : texts) {
      if (text.text.empty() || (halo && text.halo_px <= 0)) continue;
      if (!is_visible(halo ? text.halo : text.colour)) continue;
      if (text.path.size() >= 2)
        draw_on_path(text, halo);
      else
        draw_line(text, halo);
    }
}

void PdfText::draw_line(const TextMark& text, bool halo) const {
  // Pango puts half of the space between letters before the first.
  cairo_move_to(cairo_, static_cast<double>(text.origin.x_px - text.style.letter_space_px / 2),
                static_cast<double>(text.origin.y_px));
  show(line(text).get(), text, halo);
}

// Each letter upright on the path under the middle of an average letter, as text_painter does. Letters that
// stand alone at all angles are shapes: as text they would be read one by one, in the midst of the lines that
// they lie beneath.
void PdfText::draw_on_path(const TextMark& text, bool halo) const {
  const PangoText whole = line(text);
  PangoLayoutLine* const pens = pango_layout_get_line_readonly(whole.get(), 0);
  const float half_letter = text.style.size_px * 0.25f;
  std::string_view rest = text.text;
  while (!rest.empty()) {
    const std::size_t begin = text.text.size() - rest.size();
    static_cast<void>(take_code_point(rest));
    int pen = 0;
    pango_layout_line_index_to_x(pens, static_cast<int>(begin), FALSE, &pen);
    const float pen_px = static_cast<float>(pen) / PANGO_SCALE;
    const PathPlace place =
        place_on(text.path, text.path_start_px + pen_px + half_letter, text.style.size_px);
    TextMark letter = text;
    letter.text = text.text.substr(begin, text.text.size() - rest.size() - begin);
    letter.style.letter_space_px = 0;
    cairo_save(cairo_);
    cairo_translate(cairo_, static_cast<double>(place.at.x_px), static_cast<double>(place.at.y_px));
    cairo_rotate(cairo_, std::atan2(static_cast<double>(place.sin), static_cast<double>(place.cos)));
    cairo_move_to(cairo_, -static_cast<double>(half_letter), 0);
    show(line(letter).get(), letter, halo);
    cairo_restore(cairo_);
  }
}

// With its baseline where the pen is.
void PdfText::show(PangoLayout* layout, const TextMark& text, bool halo) const {
  PangoLayoutLine* const line = pango_layout_get_line_readonly(layout, 0);
  set_colour(cairo_, text.colour);
  if (!halo && text.path.size() < 2) return pango_cairo_show_layout_line(cairo_, line);
  pango_cairo_layout_line_path(cairo_, line);
  if (halo) {
    stroke_path(cairo_, text.halo, 2 * text.halo_px);  // on both sides of the letters' outlines
  } else {
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cairo_);
  }
  cairo_new_path(cairo_);
}

}  // namespace sillon
