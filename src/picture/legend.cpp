// The legend: only what is drawn now.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "picture/map_marks.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr float wide_row = 26, narrow_row = 22, padding = 14, icon_width = 44;
constexpr std::size_t most_stage_rows = 4;
constexpr float narrow_map = 720;  // logical pixels; there the lower right is the region's own land
constexpr float side_margin = 16, stage_margin = 36, left_margin = 28, above_scale_bar = 12;

struct LegendRow {
  std::string text;
  std::function<void(PixelPoint middle)> draw;  // around the middle of the icon's place
};

// A short stretch of what the story draws: a spine with its band, or an arrow.
void story_mark_icon(const Sight& sight, bool spine, PixelPoint m, MarkSheet& sheet) {
  const float s = sight.scale, reach = 15 * s;
  Stroke line;
  line.points = {{m.x_px - reach, m.y_px}, {m.x_px + reach, m.y_px}};
  line.width_px = 2.6f * s;
  line.colour = spine ? sight.palette.accent : sight.palette.ink;
  if (spine) {
    Stroke band = line;
    band.width_px = 11 * s;
    band.colour = with_alpha(sight.palette.accent, 0.22f);
    sheet.strokes.push_back(std::move(band));
  } else {
    const float foot = m.x_px + reach - 9 * s;
    sheet.fans.push_back(
        {{{m.x_px + reach, m.y_px}, {foot, m.y_px + 4.5f * s}, {foot, m.y_px - 4.5f * s}}, line.colour});
    line.points.back().x_px = foot;
  }
  sheet.strokes.push_back(std::move(line));
}

// What a dot is, and how the shades of pixels grow.
void add_dot_rows(const Sight& sight, const Picture& picture, MarkSheet& sheet,
                  std::vector<LegendRow>& rows) {
  const float s = sight.scale;
  const DotField& field = *picture.dots.field;
  const Rgba few = sight.palette.few_places, many = sight.palette.many_places;
  if (!field.dots.empty())
    rows.push_back(
        {sight.words.text("A place, in the colour of its kind"), [&sight, &sheet, s](PixelPoint m) {
           const auto& groups = sight.atlas.taxonomy.kind_groups;
           for (std::size_t i = 0; i < std::min<std::size_t>(3, groups.size()); ++i)
             sheet.discs.push_back({m + PixelPoint{(static_cast<float>(i) - 1) * 11 * s, 0},
                                    4.5f * s,
                                    sight.palette.kind(groups[i].symbol).fill,
                                    0,
                                    {}});
         }});
  if (field.as_shade == 0) return;
  const auto pixels = [&](std::uint32_t count) {
    return [&sheet, s, count, few, many](PixelPoint m) {
      const float share = static_cast<float>(shade_of(count)) / 255.0f;
      const Rgba colour{std::lerp(few.r, many.r, share), std::lerp(few.g, many.g, share),
                        std::lerp(few.b, many.b, share), 1};
      sheet.plates.push_back({{m.x_px - 15 * s, m.y_px - 5 * s, 30 * s, 10 * s}, 1 * s, colour, 0, {}});
    };
  };
  for (const std::uint32_t count : {1u, 10u, 100u, 1000u}) {
    if (count > 1 && count > field.most_in_a_cell) break;
    rows.push_back(
        {fmt::format(fmt::runtime(sight.words.text("{} place in a pixel", "{} places in a pixel", count)),
                     sight.words.number(count)),
         pixels(count)});
  }
}

// At the lower right; beside a card in a narrow window at the lower left, above the scale bar and the date.
PixelPoint legend_corner(const Sight& sight, const Picture& picture, float width, float height,
                         float bottom_px) {
  const float s = sight.scale;
  const PixelBox& clear = sight.layout.clear;
  if (sight.layout.on_stage)
    return {std::round(clear.right_px() - stage_margin * s - width), std::round(bottom_px - height)};
  if (clear.width_px >= narrow_map * s)
    return {std::round(clear.right_px() - side_margin * s - width), std::round(bottom_px - height)};
  const float left = std::round(clear.x_px + left_margin * s);
  float bottom = bottom_px;
  for (const PixelBox& box : picture.furniture)
    if (box.x_px < left + width) bottom = std::min(bottom, box.y_px - above_scale_bar * s);
  return {left, std::round(bottom - height)};
}

bool covers_a_place(const Picture& picture, const PixelBox& box) {
  return std::any_of(picture.hit_discs.begin(), picture.hit_discs.end(),
                     [&](const HitDisc& disc) { return box.contains(disc.at); });
}

}  // namespace

void add_legend(const Sight& sight, const MapPlan& plan, const StoryPlace& told, float bottom_px,
                MarkSheet& sheet, Picture& picture) {
  const float s = sight.scale;
  const float row_height = sight.layout.clear.width_px < narrow_map * s ? narrow_row : wide_row;
  const Palette& palette = sight.palette;
  bool dashed = false, contact = false, ended = false, announced = false;
  bool cross = false, domestic = false, planned = false, closed = false, donut = false, startups = false;
  for (const MarkSheet& below : picture.sheets) {
    for (const Stroke& stroke : below.strokes) {
      const auto same_hue = [&](Rgba c) {
        return stroke.colour.r == c.r && stroke.colour.g == c.g && stroke.colour.b == c.b;
      };
      cross = cross || same_hue(palette.cross);
      domestic = domestic || same_hue(palette.domestic);
      dashed = dashed || stroke.dash[0] > 6 * s;
      contact = contact || (stroke.dash[0] > 0 && stroke.dash[0] < 1.8f * s);
      ended = ended || (stroke.dash[0] >= 1.8f * s && stroke.dash[0] < 3 * s);
      announced = announced || (stroke.dash[0] >= 3 * s && stroke.dash[0] < 6 * s);
    }
    for (const SymbolMark& symbol : below.symbols) {
      planned = planned || symbol.dashed_outline;
      closed = closed || symbol.struck;
    }
  }
  for (const Ring& ring : plan.towns.rings) {
    donut = donut || (ring.count >= 2 && ring.plate.width_px <= 0);
    startups =
        startups || (ring.startups > 0 && ring.plate.width_px <= 0 && sight.closeness() != Closeness::region);
  }

  std::vector<LegendRow> rows;
  const auto link_icon = [&](Rgba colour, Dash dash = {}) {
    return [&sheet, colour, dash, s](PixelPoint m) {
      Stroke stroke;
      stroke.width_px = 2.2f * s;
      stroke.colour = colour;
      for (std::size_t k = 0; k < dash.size(); ++k) stroke.dash[k] = dash[k] * s;
      for (int i = 0; i <= 8; ++i) {
        const float t = static_cast<float>(i) / 8 * 2 - 1;
        stroke.points.push_back({m.x_px + t * 15 * s, m.y_px + (t * t - 0.6f) * 4 * s});
      }
      sheet.strokes.push_back(std::move(stroke));
    };
  };
  const auto line_icon = [&](Rgba colour, Dash dash) {
    return [&sheet, colour, dash, s](PixelPoint m) {
      Stroke stroke;
      stroke.width_px = 1.6f * s;
      stroke.colour = colour;
      for (std::size_t k = 0; k < dash.size(); ++k) stroke.dash[k] = dash[k] * s;
      stroke.points = {{m.x_px - 15 * s, m.y_px}, {m.x_px + 15 * s, m.y_px}};
      sheet.strokes.push_back(std::move(stroke));
    };
  };
  const auto symbol_icon = [&](bool hollow, bool struck) {
    return [&sheet, &palette, hollow, struck, s](PixelPoint m) {
      SymbolMark mark;
      mark.symbol = Symbol::disc;
      mark.at = m;
      mark.radius_px = 7 * s;
      mark.fill = palette.surface;
      mark.outline = palette.ink_2;
      mark.outline_px = 1.6f * s;
      mark.dashed_outline = hollow;
      mark.struck = struck;
      sheet.symbols.push_back(mark);
    };
  };
  const auto disc_icon = [&](float radius, Rgba fill, Rgba edge) {
    return [&sheet, radius, fill, edge, s](PixelPoint m) {
      sheet.discs.push_back({m, radius * s, fill, 3.6f * s, edge});
    };
  };
  const auto number_at = [&sight, s](PixelPoint m, const char* digit, float size, Rgba colour) {
    TextMark number;
    number.text = digit;
    number.style = {Face::lato_bold, size * s, 0};
    const TextExtent extent = sight.type.measure(number.text, number.style);
    number.origin = {m.x_px - extent.width_px / 2, m.y_px + extent.cap_height_px / 2};
    number.colour = colour;
    return number;
  };
  // A small ring of the first kinds, as the towns have it.
  const auto donut_icon = [&](PixelPoint m) {
    const auto& groups = sight.atlas.taxonomy.kind_groups;
    const std::size_t parts = std::min<std::size_t>(4, groups.size());
    Donut icon;
    icon.at = m;
    icon.radius_px = 10 * s;
    icon.width_px = 3.6f * s;
    icon.edge_px = 1 * s;
    icon.fill = palette.surface;
    icon.edge = palette.ink_2;
    for (std::size_t part = 0; part < parts; ++part) {
      const auto turn = [parts](float at_part) { return at_part / static_cast<float>(parts); };
      const auto begin = static_cast<float>(part);
      icon.slices.push_back({turn(begin), turn(begin + 0.9f), false, palette.kind(groups[part].symbol).fill});
    }
    sheet.donuts.push_back(std::move(icon));
    sheet.texts.push_back(number_at(m, "7", 10, palette.ink));
  };
  // What a story draws comes first, in its own words, once each.
  if (const StoryStep* step = step_shown(sight.atlas, told))
    for (const StoryMark& mark : step->marks) {
      std::string words(mark.label.in(sight.view.language, sight.atlas.info.fallback));
      const bool said =
          std::any_of(rows.begin(), rows.end(), [&](const LegendRow& row) { return row.text == words; });
      if (words.empty() || said) continue;
      const bool spine = mark.style == MarkStyle::spine;
      rows.push_back({std::move(words),
                      [&sheet, &sight, spine](PixelPoint m) { story_mark_icon(sight, spine, m, sheet); }});
    }
  if (cross) rows.push_back({sight.words.text("Link across a border"), link_icon(palette.cross)});
  if (domestic) rows.push_back({sight.words.text("Link within one country"), link_icon(palette.domestic)});
  if (picture.counts.arcs_counted > 0 && !sight.layout.on_stage)
    rows.push_back({sight.words.text("Several links, with their number"), [&](PixelPoint m) {
                      const Rgba colour = cross ? palette.cross : palette.domestic;
                      link_icon(colour)(m);
                      sheet.texts.push_back(number_at(m, "3", 11.5f, colour));
                      sheet.texts.back().halo = palette.surface;
                      sheet.texts.back().halo_px = 3.2f * s;
                    }});
  if (dashed) rows.push_back({sight.words.text("Partner or member"), link_icon(palette.ink_2, {7, 4, 7, 4})});
  if (announced)
    rows.push_back({sight.words.text("Announced link"), link_icon(palette.ink_2, {3.5f, 3, 3.5f, 3})});
  if (contact) rows.push_back({sight.words.text("Contact"), link_icon(palette.ink_2, {1.5f, 5, 1.5f, 5})});
  if (ended)
    rows.push_back({sight.words.text("Ended"), link_icon(with_alpha(palette.ink_2, 0.6f), {2, 6, 2, 6})});
  const Rgba own_colours[] = {palette.road_far, palette.rail, palette.relief, palette.own_line};
  for (std::size_t i = 0; i < own_layers.size(); ++i)
    if (plan.own_layers[i] && sight.view.layers.*own_layers[i].shown)
      rows.push_back(
          {sight.words.text(own_layers[i].words),
           line_icon(own_colours[i], own_layers[i].layer == BaseLayer::rail ? Dash{6, 3, 6, 3} : Dash{})});
  if (sight.as_dots) add_dot_rows(sight, picture, sheet, rows);
  if (donut && !sight.as_dots && sight.view.layers.places)
    rows.push_back({sight.words.text("Resources in a town, by kind"), donut_icon});
  if (startups && !sight.as_dots && sight.view.layers.places)
    rows.push_back(
        {sight.words.text("Start-ups in a town"),
         disc_icon(8, palette.kind(Symbol::small_disc).fill, palette.kind(Symbol::small_disc).fill)});
  if (planned) rows.push_back({sight.words.text("Announced, not open"), symbol_icon(true, false)});
  if (closed) rows.push_back({sight.words.text("Closed"), symbol_icon(false, true)});
  if (picture.counts.places_in_course > 0 && sight.view.date && !sight.layout.on_stage)
    rows.push_back({fmt::format(fmt::runtime(sight.words.text("In the course of {}")),
                                sight.words.date(sight.view.date->year, 0, 0)),  // a bare year is all of it
                    [&sheet, &palette, s](PixelPoint m) {
                      Stroke ring;
                      ring.closed = true;
                      ring.width_px = 1.4f * s;
                      ring.colour = palette.ink_2;
                      ring.dash = {1.6f * s, 2.4f * s, 1.6f * s, 2.4f * s};
                      for (int i = 0; i < 24; ++i) {
                        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / 24;
                        ring.points.push_back(
                            {m.x_px + 8.5f * s * std::sin(angle), m.y_px - 8.5f * s * std::cos(angle)});
                      }
                      sheet.ring_strokes.push_back(std::move(ring));
                    }});
  // A hall reads a few lines beside a picture.
  if (sight.layout.on_stage && rows.size() > most_stage_rows) rows.resize(most_stage_rows);
  if (rows.empty()) return;

  const TextStyle style{Face::lato_regular, 13 * s, 0};
  float text_width = 0, cap = 0;
  for (const LegendRow& row : rows) {
    const TextExtent extent = sight.type.measure(row.text, style);
    text_width = std::max(text_width, extent.width_px);
    cap = extent.cap_height_px;
  }
  const float width = std::ceil(padding * 2 * s + icon_width * s + text_width);
  const auto box_of_rows = [&] {
    const float height =
        std::ceil((padding + 8) * s + row_height * s * static_cast<float>(rows.size()) - 8 * s);
    const PixelPoint corner = legend_corner(sight, picture, width, height, bottom_px);
    return PixelBox{corner.x_px, corner.y_px, width, height};
  };
  PixelBox box = box_of_rows();
  const PixelBox& clear = sight.layout.clear;
  if (width > clear.width_px * 0.6f || box.height_px > clear.height_px * 0.5f) return;
  // Without a plate it must not lie over places: what matters least gives way.
  while (sight.layout.on_stage && covers_a_place(picture, box)) {
    rows.pop_back();
    if (rows.empty()) return;
    box = box_of_rows();
  }
  picture.furniture.push_back(box);
  if (!sight.layout.on_stage)
    sheet.plates.push_back({box, 4 * s, palette.surface, std::max(1.0f, s), palette.hairline});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float middle_y =
        box.y_px + (padding - 3) * s + row_height * s * (static_cast<float>(i) + 0.5f) - 2 * s;
    rows[i].draw({box.x_px + padding * s + 15 * s, middle_y});
    TextMark text;
    text.text = rows[i].text;
    text.style = style;
    text.colour = palette.ink_2;
    text.origin = {std::round(box.x_px + padding * s + icon_width * s), std::round(middle_y + cap / 2)};
    if (sight.layout.on_stage) text.halo = palette.halo_core, text.halo_px = 3.2f * s;
    sheet.texts.push_back(std::move(text));
  }
}

}  // namespace sillon
