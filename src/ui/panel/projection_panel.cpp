#include <cmath>
#include <numbers>

#include "geo/geodesic.hpp"
#include "geo/projection_facts.hpp"
#include "geo/web_mercator.hpp"
#include "query/memo.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/crs_choice.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/fact_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/indicatrix.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr double circle_km = 1;  // so small that the map's own bending within it does not count
constexpr int circle_points = 72;
constexpr double straight_up_deg = 0.05;

// What holds for the whole region: found out once for each projection.
const ProjectionFacts& facts_of(const Plane& plane) {
  using Key = std::pair<std::shared_ptr<const Projection>, LonLatBox>;
  return per_context<Memo<Key, ProjectionFacts>>().get(
      {plane.projection, plane.region}, [&] { return projection_facts(*plane.projection, plane.region); });
}

// What holds at the middle of the view.
struct FactsHere {
  LonLat centre;
  ScaleFactors factors;
  WebMercatorFactors web_mercator;
  std::vector<PixelPoint> circle;  // of the ground, as the map draws it
  double north_deg = 0;            // from straight up to north on the screen, to the right
};

FactsHere facts_here(const Plane& plane, LonLat centre) {
  FactsHere here;
  here.centre = centre;
  here.factors = plane.projection->scale_at(centre);
  here.web_mercator = web_mercator_factors(centre.lat_deg);
  const auto middle = plane.projection->map_from_lonlat(centre);
  if (!middle) return here;
  const PixelFromMap pixel_from_map(*middle, {0, 0}, circle_km * 1000, plane.turn_rad);
  for (int i = 0; i < circle_points; ++i) {
    const auto point =
        plane.projection->map_from_lonlat(geodesic_point(centre, 360.0 * i / circle_points, circle_km));
    if (point) here.circle.push_back(pixel_from_map(*point));
  }
  if (here.circle.size() < circle_points) {
    here.circle.clear();
    return here;
  }
  const PixelPoint north = here.circle.front();
  here.north_deg = std::atan2(north.x_px, -north.y_px) * 180 / std::numbers::pi;
  return here;
}

// "+0.012 %": two digits that count, three decimals at most.
std::string percent(const PanelFrame& frame, double share) {
  const double value = share * 100, size = std::abs(value);
  if (!std::isfinite(value)) return frame.number(value);
  const int decimals = size >= 10 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3;
  const double least = 0.5 * std::pow(10.0, -decimals);
  if (size < least) return "0\u00a0%";
  return (value > 0 ? "+" : "") + frame.number(value, decimals) + "\u00a0%";
}

// From the least to the most, once where both read the same.
std::string percent_range(const PanelFrame& frame, double least, double most) {
  const std::string from = percent(frame, least), to = percent(frame, most);
  return from == to ? from : PanelFrame::say(frame.text("{} to {}"), from, to);
}

std::string degrees(const PanelFrame& frame, double value_deg) {
  return frame.number(value_deg, std::abs(value_deg) < 10 ? 2 : 1) + "°";
}

std::string verdict(const PanelFrame& frame, const ProjectionFacts& facts) {
  if (facts.keeps_area && facts.keeps_angles) return frame.text("Areas and angles are true");
  if (facts.keeps_area) return frame.text("Areas are true");
  if (facts.keeps_angles) return frame.text("Angles are true");
  return frame.text("Neither areas nor angles are true");
}

std::string reason(const PanelFrame& frame, const ProjectionFacts& facts) {
  if (facts.keeps_area && facts.keeps_angles)
    return frame.text("Within a thousandth, all over the region. Further away that ends.");
  if (facts.keeps_area)
    return frame.text(
        "What is equally large on the ground is equally large on the map. Shapes are bent a "
        "little for it.");
  if (facts.keeps_angles)
    return frame.text(
        "A small circle on the ground stays a circle on the map. Its size changes from place to "
        "place for it.");
  return frame.text("Both are bent, a little of each.");
}

void draw_drawing(PanelFrame& frame, Column& column, const FactsHere& here) {
  if (here.circle.empty()) return;
  column.gap(frame.px(12));
  Indicatrix drawing;
  drawing.on_map = here.circle;
  drawing.other_radius = here.web_mercator.length;
  drawing.ground_words = frame.text("A circle on the ground, here");
  drawing.map_words = frame.text("What this map makes of it");
  drawing.other_words = frame.text("What Web Mercator makes of it");
  indicatrix(frame.pen, column, drawing);
}

void draw_here(PanelFrame& frame, Column& column, const FactsHere& here) {
  card_section(frame, column, frame.text("At the middle of the view"));
  const FactorRange length = length_error(here.factors);
  const Pen& pen = frame.pen;
  fact_row(pen, column, frame.text("Lengths"), percent_range(frame, length.least, length.most));
  fact_row(pen, column, frame.text("Areas"), percent(frame, here.factors.areal - 1));
  fact_row(pen, column, frame.text("Angles, at most"), degrees(frame, here.factors.angular_distortion_deg));
  const std::string grid = degrees(frame, std::abs(here.factors.convergence_deg));
  fact_row(pen, column, frame.text("True north from grid north"),
           here.factors.convergence_deg < 0 ? PanelFrame::say(frame.text("{} to the left"), grid)
                                            : PanelFrame::say(frame.text("{} to the right"), grid));
  const std::string lean = degrees(frame, std::abs(here.north_deg));
  fact_row(pen, column, frame.text("True north on this map"),
           std::abs(here.north_deg) < straight_up_deg ? frame.text("straight up")
           : here.north_deg < 0                       ? PanelFrame::say(frame.text("{} to the left"), lean)
                                                      : PanelFrame::say(frame.text("{} to the right"), lean));
}

void draw_region(PanelFrame& frame, Column& column, const ProjectionFacts& facts) {
  card_section(frame, column, frame.text("In the whole region"));
  const Pen& pen = frame.pen;
  fact_row(pen, column, frame.text("Lengths"),
           percent_range(frame, facts.length.least - 1, facts.length.most - 1));
  fact_row(pen, column, frame.text("Areas"),
           percent_range(frame, facts.areal.least - 1, facts.areal.most - 1));
  fact_row(pen, column, frame.text("Angles, at most"), degrees(frame, facts.most_angular_distortion_deg));
}

void draw_web_mercator(PanelFrame& frame, Column& column, const FactsHere& here) {
  card_section(frame, column, frame.text("Web Mercator, as on most maps of the web"));
  const WebMercatorFactors& web = here.web_mercator;
  const std::string lengths = frame.number(web.length, 2), areas = frame.number(web.areal, 2);
  const bool is_this_map = std::abs(here.factors.areal / web.areal - 1) < kept_within;
  card_note(
      frame, column,
      PanelFrame::say(is_this_map ? frame.text("It draws lengths {} times and areas {} times as large as "
                                               "they are here, and this map does so too.")
                                  : frame.text("It would draw lengths {} times and areas {} times as "
                                               "large as they are here."),
                      lengths, areas));
}

void draw_registry(PanelFrame& frame, Column& column, const Projection& projection, LonLat centre) {
  card_section(frame, column, frame.text("In the registry"));
  card_note(frame, column, projection.code() + " · " + projection.name());
  if (!projection.area_of_use().contains(centre))
    wrapped_text(frame.pen, column,
                 frame.text("The middle of the view lies outside the area that this projection is made for"),
                 UiStyle::section_head, frame.palette().warn, note_leading);
}

}  // namespace

void draw_projection_panel(PanelFrame& frame) {
  const auto& plane = frame.snapshot.picture.base.plane;
  Card card;
  card.panel = "projection-panel";
  card.key = "projection";
  card.line = frame.text("Projection");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    draw_crs_choice(frame, column, frame.text("Draw the map in"));
    if (!plane || !plane->projection) return;
    const ProjectionFacts& facts = facts_of(*plane);
    const FactsHere here = facts_here(*plane, frame.snapshot.picture.look.centre);
    section_rule(frame.pen, column, 10, 12);
    wrapped_text(frame.pen, column, verdict(frame, facts), UiStyle::question_title, frame.palette().ink, 28);
    column.gap(frame.px(2));
    card_note(frame, column, reason(frame, facts));
    draw_drawing(frame, column, here);
    draw_here(frame, column, here);
    draw_region(frame, column, facts);
    draw_web_mercator(frame, column, here);
    draw_registry(frame, column, *plane->projection, here.centre);
  };
  draw_card(frame, card);
}

}  // namespace sillon
