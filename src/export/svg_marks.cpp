#include "export/svg_marks.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <numbers>

#include "export/css_colour.hpp"
#include "export/html_escape.hpp"
#include "export/svg_path.hpp"
#include "export/symbol_outline.hpp"

namespace sillon {
namespace {

constexpr float curve_tolerance_px = 0.15f;  // arcs come as many short pieces

// A browser leaves out the letters for which the line is too short by its own measure, so it goes on a little
// in the direction of its end.
PixelLine prolonged(PixelLine line) {
  constexpr float more_px = 24;
  const PixelPoint last = line.back(), before = line[line.size() - 2];
  const float length = std::hypot(last.x_px - before.x_px, last.y_px - before.y_px);
  if (length > 0)
    line.push_back({last.x_px + (last.x_px - before.x_px) / length * more_px,
                    last.y_px + (last.y_px - before.y_px) / length * more_px});
  return line;
}

class MarkWriter {
 public:
  MarkWriter(std::string& svg, std::string_view id, int& next_id) : svg_(svg), id_(id), next_id_(next_id) {}

  void write(const MarkSheet& sheet) {
    for (const Plate& plate : sheet.plates) write(plate);
    for (const Stroke& stroke : sheet.strokes) write(stroke);
    for (const Fan& fan : sheet.fans)
      add("<path fill=\"{}\" d=\"{}\"/>\n", css_colour(fan.fill), path(fan.points, true));
    for (const Donut& donut : sheet.donuts) write(donut);
    for (const DiscMark& disc : sheet.discs) write(disc);
    for (const Stroke& stroke : sheet.ring_strokes) write(stroke);
    for (const SymbolMark& symbol : sheet.symbols) write(symbol);
    for (const TextMark& text : sheet.texts) write(text);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(svg_), form, std::forward<Values>(values)...);
  }

  static std::string path(const PixelLine& points, bool closed) {
    std::string data;
    append_path(data, thinned(points, curve_tolerance_px), closed);
    return data;
  }

  void write(const Plate& plate) {
    const float inset = plate.border_px / 2;
    add("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{:.4g}\" fill=\"{}\"",
        plate.box.x_px + inset, plate.box.y_px + inset, plate.box.width_px - 2 * inset,
        plate.box.height_px - 2 * inset, plate.radius_px, css_colour(plate.fill));
    line(plate.border, plate.border_px);
    svg_ += "/>\n";
  }

  void write(const Stroke& stroke) {
    const std::string data = path(stroke.points, stroke.closed);
    if (data.empty()) return;
    const char* const cap = stroke.round_caps ? " stroke-linecap=\"round\"" : "";
    if (stroke.halo_px > 0 && is_visible(stroke.halo)) {
      add("<path fill=\"none\"{}", cap);
      line(stroke.halo, stroke.width_px + stroke.halo_px);
      add(" d=\"{}\"/>\n", data);
    }
    add("<path fill=\"none\"{}", cap);
    line(stroke.colour, stroke.width_px);
    if (stroke.dash[0] > 0)
      add(" stroke-dasharray=\"{:.4g} {:.4g} {:.4g} {:.4g}\"", stroke.dash[0], stroke.dash[1], stroke.dash[2],
          stroke.dash[3]);
    add(" d=\"{}\"/>\n", data);
  }

  void write(const DiscMark& disc) {
    add("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.4g}\" fill=\"{}\"", disc.at.x_px, disc.at.y_px,
        disc.radius_px - disc.edge_px / 2, css_colour(disc.fill));
    line(disc.edge, disc.edge_px);
    svg_ += "/>\n";
  }

  void write(const Donut& donut) {
    if (donut.halo_px > 0) write(DiscMark{donut.at, donut.radius_px + donut.halo_px, donut.halo, 0, {}});
    // The edge line lies half outside of the radius, a disc's inside.
    write(DiscMark{donut.at, donut.radius_px + donut.edge_px / 2, donut.fill, donut.edge_px, donut.edge});
    const float inner_width = donut_inner_width * donut.edge_px;
    write(DiscMark{donut.at,
                   donut.inner_line_px() + inner_width / 2,
                   {0, 0, 0, 0},
                   inner_width,
                   with_alpha(donut.edge, donut_inner_share * donut.edge.a)});
    for (const DonutSlice& slice : donut.slices) write(donut, slice);
  }

  void write(const Donut& donut, const DonutSlice& slice) {
    const float radius = donut.middle_px();
    const auto at = [&](float turn) {
      const float angle = 2 * std::numbers::pi_v<float> * turn;
      return PixelPoint{donut.at.x_px + radius * std::sin(angle), donut.at.y_px - radius * std::cos(angle)};
    };
    add("<path fill=\"none\"");
    line(slice.fill, donut.width_of(slice));
    // An arc of a whole turn would have no direction: a long one goes in two halves.
    const float middle = (slice.begin + slice.end) / 2;
    add(" d=\"M{:.2f} {:.2f}", at(slice.begin).x_px, at(slice.begin).y_px);
    for (const float turn : {middle, slice.end})
      add("A{0:.4g} {0:.4g} 0 0 1 {1:.2f} {2:.2f}", radius, at(turn).x_px, at(turn).y_px);
    svg_ += "\"/>\n";
  }

  void write(const SymbolMark& symbol) {
    std::string data;
    append_path(data, symbol_outline(symbol.symbol, symbol.at, symbol.radius_px), true);
    if (symbol.halo_px > 0 && is_visible(symbol.halo)) {
      add("<path fill=\"{}\"", css_colour(symbol.halo));
      line(symbol.halo, symbol.outline_px + 2 * symbol.halo_px);
      add(" d=\"{}\"/>\n", data);
    }
    add("<path fill=\"{}\"", is_visible(symbol.fill) ? css_colour(symbol.fill) : "none");
    line(symbol.outline, symbol.outline_px);
    if (symbol.dashed_outline) svg_ += " stroke-dasharray=\"3 2.4\"";
    add(" d=\"{}\"/>\n", data);
    if (!symbol.struck) return;
    const float reach = symbol.radius_px;
    svg_ += "<path fill=\"none\"";
    line(symbol.outline, symbol.outline_px);
    add(" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", symbol.at.x_px - reach, symbol.at.y_px + reach,
        symbol.at.x_px + reach, symbol.at.y_px - reach);
  }

  void write(const TextMark& text) {
    if (text.text.empty()) return;
    if (text.path.size() < 2) {
      add("<text x=\"{:.1f}\" y=\"{:.1f}\"", text.origin.x_px, text.origin.y_px);
      style(text);
      add(">{}</text>\n", html_escaped(text.text));
      return;
    }
    add("<path id=\"{}-{}\" fill=\"none\" d=\"{}\"/>\n", id_, next_id_, path(prolonged(text.path), false));
    // Letters on a line are painted one by one: the halo of each would lie over the one before it.
    TextMark halo = text, letters = text;
    halo.colour = text.halo;
    letters.halo_px = 0;
    if (text.halo_px > 0 && is_visible(text.halo)) write_on_path(halo);
    write_on_path(letters);
    ++next_id_;
  }

  void write_on_path(const TextMark& text) {
    svg_ += "<text";
    style(text);
    add("><textPath href=\"#{}-{}\" startOffset=\"{:.1f}\">{}</textPath></text>\n", id_, next_id_,
        text.path_start_px, html_escaped(text.text));
  }

  void style(const TextMark& text) {
    add(" class=\"f{}\" font-size=\"{:.4g}\" fill=\"{}\"", static_cast<int>(text.style.face),
        text.style.size_px, css_colour(text.colour));
    if (text.style.letter_space_px != 0) add(" letter-spacing=\"{:.4g}\"", text.style.letter_space_px);
    // Around the letters, on both sides of their outline.
    if (text.halo_px > 0) line(text.halo, 2 * text.halo_px);
  }

  void line(Rgba colour, float width_px) {
    if (width_px > 0 && is_visible(colour))
      add(" stroke=\"{}\" stroke-width=\"{:.4g}\"", css_colour(colour), width_px);
  }

  std::string& svg_;
  std::string_view id_;
  int& next_id_;
};

}  // namespace

void append_svg(std::string& svg, const MarkSheet& sheet, std::string_view id, int& next_id) {
  MarkWriter(svg, id, next_id).write(sheet);
}

}  // namespace sillon
