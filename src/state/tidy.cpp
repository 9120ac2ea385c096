#include "state/tidy.hpp"

#include <algorithm>
#include <cmath>

#include "state/selection_text.hpp"

namespace sillon {

KeySet key_set(std::vector<std::string> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  if (!keys.empty() && keys.front().empty()) keys.erase(keys.begin());
  return keys;
}

Filter tidy(Filter filter) {
  for (KeySet* keys : {&filter.kind, &filter.territory, &filter.sector, &filter.service, &filter.status,
                       &filter.link_kind, &filter.between})
    *keys = key_set(std::move(*keys));
  if (filter.between.size() > 2) filter.between.resize(2);
  filter.years = tidy(filter.years);
  return filter;
}

std::optional<YearRange> tidy(std::optional<YearRange> years) {
  if (!years) return years;
  const int first = std::clamp(std::min(years->first, years->last), 1, 9999);
  return YearRange{first, std::clamp(std::max(years->first, years->last), first, 9999)};
}

std::optional<LonLat> tidy(LonLat point) {
  if (!std::isfinite(point.lon_deg) || !std::isfinite(point.lat_deg)) return std::nullopt;
  if (std::abs(point.lon_deg) > 180) point.lon_deg = std::remainder(point.lon_deg, 360);
  point.lat_deg = std::clamp(point.lat_deg, -90.0, 90.0);
  return point;
}

std::optional<Look> tidy(Look look) {
  const auto centre = tidy(look.centre);
  if (!centre || !std::isfinite(look.span_km)) return std::nullopt;
  return Look{*centre, std::clamp(look.span_km, smallest_span_km, largest_span_km)};
}

std::optional<PartialDate> tidy(std::optional<PartialDate> date) {
  if (!date || parse_date(to_text(*date)) != date) return std::nullopt;
  return date;
}

Selection tidy(Selection what) {
  if (selection_parts(what).key.empty()) return Nothing{};
  return what;
}

View tidy(View view, const View& before) {
  if (view.crs.empty()) view.crs = before.crs;
  if (view.language.empty()) view.language = before.language;
  if (const auto* look = std::get_if<Look>(&view.camera)) {
    if (const auto sound = tidy(*look)) {
      view.camera = *sound;
    } else {
      view.camera = before.camera;
    }
  }
  view.date = tidy(view.date);
  view.filter = tidy(std::move(view.filter));
  view.selection = tidy(std::move(view.selection));
  view.neighbour_steps = std::clamp(view.neighbour_steps, 0, most_neighbour_steps);
  return view;
}

}  // namespace sillon
