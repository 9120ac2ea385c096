// The measuring tool: a path over the ground.
#include <charconv>
#include <cmath>

#include "ui/command/groups.hpp"

namespace sillon {
namespace {

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

// "6.18,49.12": degrees.
std::optional<LonLat> point_in(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto lon = number_in(text.substr(0, comma)), lat = number_in(text.substr(comma + 1));
  if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) return std::nullopt;
  return LonLat{*lon, *lat};
}

// "6.18,49.12;7,49.24"
Answer measure_path_in(const Scope& s) {
  Measuring measuring{true, {}};
  for (std::string_view rest = s.argument; !rest.empty();) {
    const std::size_t end = rest.find(';');
    const auto point = point_in(rest.substr(0, end));
    if (!point) return std::nullopt;
    measuring.points.push_back(*point);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  if (measuring.points.empty()) return std::nullopt;
  return Actions{SetMeasuring{measuring}};
}

const char* needs_points(const Scope& s) {
  return s.state.measuring.points.empty() ? in_catalogue("No path is measured") : nullptr;
}

}  // namespace

CommandGroup measure_commands() {
  return {in_catalogue("Measuring"),
          {
              {{"measure", "M", in_catalogue("Measure a distance"),
                in_catalogue("A path over the ground, point by point")},
               [](const Scope& s) -> Answer {
                 return Actions{SetMeasuring{Measuring{!s.state.measuring.on, {}}}};
               },
               nullptr,
               [](const Scope& s) { return s.state.measuring.on; }},
              {{"measure-undo-point", "Backspace", in_catalogue("Take the last point back"), {}},
               [](const Scope& s) -> Answer {
                 Measuring measuring = s.state.measuring;
                 measuring.points.pop_back();
                 return Actions{SetMeasuring{measuring}};
               },
               needs_points},
              {{"measure-clear", "", in_catalogue("Measure anew"), {}},
               [](const Scope&) -> Answer {
                 return Actions{SetMeasuring{Measuring{true, {}}}};
               },
               needs_points},
              {{"measure:", "", in_catalogue("Measure between points"),
                in_catalogue("Longitudes and latitudes: 6.18,49.12;7,49.24")},
               measure_path_in},
          }};
}

}  // namespace sillon
