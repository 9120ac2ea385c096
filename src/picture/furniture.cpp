// Scale bar, north arrow, date of the network and credits (visual.md 5, Furniture).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/geodesic.hpp"
#include "picture/map_marks.hpp"
#include "picture/wrap.hpp"

namespace sillon {
namespace {

constexpr float scale_bar_room = 330;  // what the scale bar and the north arrow may take
constexpr float margin = 28;           // from the map's edges, logical pixels
constexpr float shortest_bar = 80, longest_bar = 240;
constexpr float after_bar = 24, arrow_gap = 28,
                arrow_room = 20;  // what the bar's last number and the arrow take

constexpr float credits_size = 10.5f, credits_leading = 13;
// On stage the credits are the one thing that nobody needs to read from the back row.
constexpr float stage_credits = 0.67f, stage_margin = 48, stage_bar_room = 262;

float credits_scale(const Sight& sight) {
  return sight.layout.on_stage ? stage_credits * sight.scale : sight.scale;
}
TextStyle credits_style(const Sight& sight) {
  return {Face::lato_regular, credits_size * credits_scale(sight), 0};
}
float right_margin(const Sight& sight) {
  return (sight.layout.on_stage ? stage_margin : 16) * sight.scale;
}

void add_line(const Sight& sight, MarkSheet& sheet, std::string text, PixelPoint origin, TextStyle style,
              Rgba colour) {
  TextMark mark;
  mark.text = std::move(text);
  mark.origin = {std::round(origin.x_px), std::round(origin.y_px)};
  mark.style = style;
  mark.colour = colour;
  mark.halo = sight.palette.halo_out;
  mark.halo_px = 2.6f * sight.scale;
  sheet.texts.push_back(std::move(mark));
}

PixelPoint middle(const PixelBox& box) {
  return {box.x_px + box.width_px / 2, box.y_px + box.height_px / 2};
}

// Kilometres of one device pixel going east at the view's centre, along the ellipsoid: the projection's own
// scale there does not enter the bar. NaN outside the projection's domain. While the projection changes the
// two points stand where they are drawn.
double kilometres_per_pixel(const Sight& sight) {
  const PixelPoint centre = middle(sight.layout.fit);
  const float reach = 60;
  const MapPoint left = sight.pixel_from_map.map_from_pixel({centre.x_px - reach, centre.y_px});
  const MapPoint right = sight.pixel_from_map.map_from_pixel({centre.x_px + reach, centre.y_px});
  const auto west = sight.plane.projection->lonlat_from_map(left);
  const auto east = sight.plane.projection->lonlat_from_map(right);
  if (!west || !east) return std::nan("");
  const float apart_px = sight.morph ? length(sight.at(right) - sight.at(left)) : 2 * reach;
  return geodesic_km(*west, *east) / static_cast<double>(apart_px);
}

// Returns the right end of what it drew.
float add_scale_bar(const Sight& sight, MarkSheet& sheet, Picture& picture, float left, float bottom) {
  const double km_per_px = kilometres_per_pixel(sight);
  if (!std::isfinite(km_per_px) || km_per_px <= 0) return left;
  const float s = sight.scale;
  // The longest 1-2-5 length that keeps the bar under its longest, and leaves room for the north arrow.
  const float room = sight.layout.clear.right_px() - left - (after_bar + arrow_gap + arrow_room) * s -
                     (sight.layout.on_stage ? stage_margin * s : 0);
  const double most_km = km_per_px * static_cast<double>(std::min(longest_bar * s, room));
  double km = std::pow(10.0, std::floor(std::log10(most_km)));
  for (const double step : {5.0, 2.0})
    if (km * step <= most_km) {
      km *= step;
      break;
    }
  const auto width = static_cast<float>(km / km_per_px);
  if (width < shortest_bar * s * 0.5f) return left;
  const float thick = 4 * s, y = std::round(bottom - thick), half = std::round(width / 2);
  const Palette& palette = sight.palette;
  sheet.plates.push_back({{left - 1.5f * s, y - 1.5f * s, std::round(width) + 3 * s, thick + 3 * s},
                          0,
                          palette.halo_out,
                          0,
                          {}});
  sheet.plates.push_back({{left, y, std::round(width), thick}, 0, palette.surface, 1 * s, palette.ink});
  sheet.plates.push_back({{left, y, half, thick}, 0, palette.ink, 0, {}});

  const TextStyle style{Face::lato_regular, 13 * s, 0};
  const auto label = [&](const std::string& text, float x) {
    const float own = sight.type.measure(text, style).width_px;
    add_line(sight, sheet, text, {x - own / 2, y - 7 * s}, style, palette.ink_2);
  };
  const bool metres = km < 1;
  const double unit = metres ? km * 1000 : km;
  const auto digits = [&](double value) {
    return sight.words.number(value, value == std::floor(value) ? 0 : 1);
  };
  label("0", left);
  label(digits(unit / 2), left + half);
  label(digits(unit) + "\u202F" + (metres ? "m" : "km"), left + std::round(width));
  const float end = left + std::round(width) + after_bar * s;
  picture.furniture.push_back({left - 8 * s, y - 26 * s, end - left + 8 * s, 34 * s});
  return end;
}

// Points to true north at the view's centre.
void add_north_arrow(const Sight& sight, MarkSheet& sheet, Picture& picture, float x, float bottom) {
  const float s = sight.scale;
  picture.furniture.push_back({x - 14 * s, bottom - 42 * s, 28 * s, 46 * s});
  double lean_rad = 0;  // clockwise on screen
  if (const auto centre = sight.plane.projection->lonlat_from_map(
          sight.pixel_from_map.map_from_pixel(middle(sight.layout.fit)))) {
    const auto north = sight.plane.projection->map_from_lonlat({centre->lon_deg, centre->lat_deg + 0.01});
    const auto here = sight.plane.projection->map_from_lonlat(*centre);
    if (north && here) {
      const PixelPoint d = sight.at(*north) - sight.at(*here);
      lean_rad = std::atan2(static_cast<double>(d.x_px), static_cast<double>(-d.y_px));
    }
  }
  const PixelPoint pivot{x, bottom - 13 * s};
  const auto turned = [&](float dx, float dy) {
    const auto c = static_cast<float>(std::cos(lean_rad)), n = static_cast<float>(std::sin(lean_rad));
    return PixelPoint{pivot.x_px + (dx * c - dy * n) * s, pivot.y_px + (dx * n + dy * c) * s};
  };
  sheet.fans.push_back({{turned(0, -13), turned(0, 6), turned(-7, 12)}, sight.palette.ink});
  sheet.fans.push_back({{turned(0, -13), turned(7, 12), turned(0, 6)}, sight.palette.ink});
  const TextStyle style{Face::lato_bold, 13 * s, 0};
  const TextExtent extent = sight.type.measure("N", style);
  const PixelPoint at = turned(0, -20);
  add_line(sight, sheet, "N", {at.x_px - extent.width_px / 2, at.y_px + extent.cap_height_px / 2}, style,
           sight.palette.ink);
}

std::string crs_text(const Sight& sight) {
  for (const CrsChoice& choice : sight.atlas.info.crs)
    if (choice.code == sight.view.crs) {
      const std::string_view name = choice.names.in(sight.view.language, sight.atlas.info.fallback);
      if (!name.empty()) return std::string(name);
    }
  return sight.plane.projection->name();
}

// The lines of credits and where they stand: never shortened, as many as they need beside the scale bar;
// below it, over the whole width, where there is little room beside.
struct Credits {
  std::vector<std::string> lines;
  float left_px = 0, height_px = 0;
  bool below_scale_bar = false;
};

Credits set_credits(const Sight& sight) {
  const float s = sight.scale;
  const PixelBox& clear = sight.layout.clear;
  const auto width_of = [&](const std::string& text) {
    return sight.type.measure(text, credits_style(sight)).width_px;
  };
  Credits credits;
  const float beside = clear.width_px - scale_bar_room * s;
  credits.below_scale_bar = sight.layout.on_stage || beside < 200 * s;
  const float widest = credits.below_scale_bar ? clear.width_px - 2 * right_margin(sight) : beside;
  const auto append = [&](const std::string& text) {
    const std::string longer = credits.lines.empty() ? text : credits.lines.back() + " · " + text;
    if (!credits.lines.empty() && width_of(longer) <= widest)
      credits.lines.back() = longer;
    else
      credits.lines.push_back(text);
  };
  const auto add = [&](const std::string& part) {
    if (width_of(part) <= widest) return append(part);
    for (std::string& line : wrapped_lines(sight.type, part, credits_style(sight), widest))
      credits.lines.push_back(std::move(line));
  };
  if (sight.atlas.info.synthetic) add(synthetic_word);
  for (const Credit& credit : sight.atlas.info.credits) add(credit.text);
  add(crs_text(sight));
  float width = 0;
  for (const std::string& line : credits.lines) width = std::max(width, width_of(line));
  credits.left_px = clear.right_px() - right_margin(sight) - width;
  credits.height_px = credits_leading * credits_scale(sight) * static_cast<float>(credits.lines.size());
  return credits;
}

void add_credits(const Sight& sight, const Credits& credits, MarkSheet& sheet, Picture& picture) {
  const float s = sight.scale, line_height = credits_leading * credits_scale(sight);
  const float foot = sight.layout.on_stage ? 10 * s : 8 * s;
  const PixelBox& clear = sight.layout.clear;
  for (std::size_t i = 0; i < credits.lines.size(); ++i) {
    const std::string& line = credits.lines[i];
    const float width = sight.type.measure(line, credits_style(sight)).width_px;
    const PixelPoint origin{
        clear.right_px() - right_margin(sight) - width,
        clear.bottom_px() - foot - line_height * static_cast<float>(credits.lines.size() - 1 - i)};
    picture.furniture.push_back({origin.x_px - 4 * s, origin.y_px - 12 * s, width + 8 * s, 18 * s});
    add_line(sight, sheet, line, origin, credits_style(sight), sight.palette.ink_2);
  }
}

}  // namespace

void add_furniture(const Sight& sight, const MapPlan& plan, const StoryPlace& told, MarkSheet& sheet,
                   Picture& picture) {
  const float s = sight.scale;
  const PixelBox& clear = sight.layout.clear;
  if (clear.width_px < 120 * s || clear.height_px < 100 * s) return;
  const Credits credits = set_credits(sight);
  const float below = credits.below_scale_bar ? credits.height_px : 0;
  const bool stage = sight.layout.on_stage;
  const float bottom = std::round(clear.bottom_px() - 30 * s - below);
  const float left = std::round(stage ? clear.right_px() - right_margin(sight) - stage_bar_room * s
                                      : clear.x_px + margin * s);
  const float bar_end = add_scale_bar(sight, sheet, picture, left, bottom);
  add_north_arrow(sight, sheet, picture, bar_end + arrow_gap * s, bottom);
  if (!stage && sight.view.date && sight.layout.time_bar.height_px <= 0) {  // else the bar says it
    const PartialDate d = *sight.view.date;
    const TextStyle style{Face::lato_semibold, 13 * s, 0};
    const std::string text = fmt::format(fmt::runtime(sight.words.text("The network as of {}")),
                                         sight.words.date(d.year, d.month, d.day));
    // After the scale bar; above it where the legend or the credits leave too little room.
    const float room_ends = std::min(clear.right_px() - 270 * s, credits.left_px - 12 * s);
    const bool fits = bar_end + 56 * s + sight.type.measure(text, style).width_px < room_ends;
    const std::vector<std::string> lines =
        fits ? std::vector{text} : wrapped_lines(sight.type, text, style, clear.right_px() - 16 * s - left);
    PixelPoint origin = fits ? PixelPoint{bar_end + 56 * s, bottom} : PixelPoint{left, bottom - 44 * s};
    for (auto line = lines.rbegin(); line != lines.rend(); ++line, origin.y_px -= 18 * s) {
      picture.furniture.push_back({origin.x_px - 6 * s, origin.y_px - 16 * s,
                                   sight.type.measure(*line, style).width_px + 12 * s, 22 * s});
      add_line(sight, sheet, *line, origin, style, sight.palette.ink);
    }
  }
  add_credits(sight, credits, sheet, picture);
  // A strip that tells a story says what is to be seen, and leaves the map no room for more.
  const StoryRoom story = sight.layout.story_room;
  if (sight.view.layers.legend && (story == StoryRoom::none || story == StoryRoom::beside))
    add_legend(sight, plan, told, stage ? bottom - 40 * s : clear.bottom_px() - 19 * s - credits.height_px,
               sheet, picture);
}

}  // namespace sillon
