// The picture as exact text. Coordinates to a tenth of a pixel so that the last bits of a compiler do not
// show.
#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "picture/picture.hpp"

namespace sillon {
namespace {

using Out = std::back_insert_iterator<std::string>;

double tenth(float value) {
  const double rounded = std::round(static_cast<double>(value) * 10) / 10;
  return rounded == 0 ? 0 : rounded;  // no minus zero
}

std::string text_of(PixelPoint p) {
  return fmt::format("{},{}", tenth(p.x_px), tenth(p.y_px));
}

std::string text_of(Rgba c) {
  const auto byte = [](float v) { return static_cast<int>(std::lround(v * 255)); };
  return fmt::format("#{:02X}{:02X}{:02X}/{:02X}", byte(c.r), byte(c.g), byte(c.b), byte(c.a));
}

std::string text_of(const PixelBox& b) {
  return fmt::format("{},{} {}x{}", tenth(b.x_px), tenth(b.y_px), tenth(b.width_px), tenth(b.height_px));
}

std::string text_of(const std::vector<PixelPoint>& points) {
  // First, middle and last place a curve as well as all would, and keep the text readable.
  if (points.empty()) return "-";
  return fmt::format("{} {} {} ({})", text_of(points.front()), text_of(points[points.size() / 2]),
                     text_of(points.back()), points.size());
}

constexpr const char* symbol_names[] = {"hexagon",     "disc",    "triangle-right", "square",     "half-disc",
                                        "triangle-up", "diamond", "plus",           "small-disc", "star",
                                        "ring"};

void write_stroke(Out out, const char* name, const Stroke& stroke) {
  fmt::format_to(out, "  {} {} width {} {}", name, text_of(stroke.points), tenth(stroke.width_px),
                 text_of(stroke.colour));
  if (stroke.dash[0] > 0) fmt::format_to(out, " dash {}-{}", tenth(stroke.dash[0]), tenth(stroke.dash[1]));
  if (stroke.closed) fmt::format_to(out, " closed");
  fmt::format_to(out, "\n");
}

void write_sheet(Out out, const MarkSheet& sheet) {
  for (const Plate& plate : sheet.plates)
    fmt::format_to(out, "  plate {} fill {} border {} {}{}\n", text_of(plate.box), text_of(plate.fill),
                   tenth(plate.border_px), text_of(plate.border), plate.fades ? " fades" : "");
  for (const Stroke& stroke : sheet.strokes) write_stroke(out, "stroke", stroke);
  for (const Fan& fan : sheet.fans)
    fmt::format_to(out, "  fan {} {}\n", text_of(fan.points), text_of(fan.fill));
  for (const Donut& donut : sheet.donuts) {
    fmt::format_to(out, "  donut {} r {} {}", text_of(donut.at), tenth(donut.radius_px), text_of(donut.fill));
    for (const DonutSlice& slice : donut.slices)
      fmt::format_to(out, " {:.2f}-{:.2f}{} {}", slice.begin, slice.end, slice.hollow ? " hollow" : "",
                     text_of(slice.fill));
    fmt::format_to(out, "\n");
  }
  for (const DiscMark& disc : sheet.discs)
    fmt::format_to(out, "  disc {} r {} {}\n", text_of(disc.at), tenth(disc.radius_px), text_of(disc.fill));
  for (const Stroke& stroke : sheet.ring_strokes) write_stroke(out, "ring", stroke);
  for (const SymbolMark& symbol : sheet.symbols)
    fmt::format_to(out, "  symbol {} {} r {} {}{}{}\n", symbol_names[static_cast<std::size_t>(symbol.symbol)],
                   text_of(symbol.at), tenth(symbol.radius_px), text_of(symbol.fill),
                   symbol.dashed_outline ? " dashed" : "", symbol.struck ? " struck" : "");
  for (const TextMark& text : sheet.texts)
    fmt::format_to(out, "  text \"{}\" {} size {} {}\n", text.text,
                   text.path.empty() ? text_of(text.origin) : "along " + text_of(text.path),
                   tenth(text.style.size_px), text_of(text.colour));
}

}  // namespace

std::string picture_text(const Picture& picture) {
  std::string text;
  const Out out = std::back_inserter(text);
  fmt::format_to(out, "picture {}x{} scale {}\n", picture.size.width_px, picture.size.height_px,
                 tenth(picture.size.ui_scale));
  fmt::format_to(out, "look {:.4f},{:.4f} span {:.3f} km, {:.1f} m/px\n", picture.look.centre.lon_deg,
                 picture.look.centre.lat_deg, picture.look.span_km, picture.m_per_px);
  fmt::format_to(out, "map {} fit {}\n", text_of(picture.layout.clear), text_of(picture.layout.fit));
  if (picture.base.tier)
    fmt::format_to(out, "base {} vertices, tier {} m/px, {}\n", picture.base.tier->vertices.size(),
                   tier_m_per_px[static_cast<std::size_t>(picture.base.tier->source->tier)],
                   picture.base.plane->projection->code());
  const PictureCounts& c = picture.counts;
  fmt::format_to(
      out,
      "links drawn {} in a town {} at a tray {} hidden {}; between towns {} of which across a border {}\n",
      c.links_drawn, c.links_in_a_town, c.links_at_a_tray, c.links_hidden, c.town_links,
      c.town_links_crossing);
  if (const auto& field = picture.dots.field)
    fmt::format_to(out, "dots {} of {} places, shaded {}, at {:.0f} {:.0f}\n", field->dots.size(),
                   field->as_dots, field->as_shade, picture.dots.at.x_px, picture.dots.at.y_px);
  fmt::format_to(out, "places drawn {} dropped {}\n", c.places_drawn, c.places_dropped);
  constexpr const char* names[] = {"links", "places", "labels", "furniture"};
  for (std::size_t i = 0; i < picture.sheets.size(); ++i) {
    fmt::format_to(out, "sheet {}\n", i < std::size(names) ? names[i] : "more");
    write_sheet(out, picture.sheets[i]);
  }
  return text;
}

}  // namespace sillon
