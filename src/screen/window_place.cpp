#include "screen/window_place.hpp"

#include <algorithm>
#include <cstdint>

namespace sillon {
namespace {

// As much of a window as one can take hold of.
constexpr std::int64_t hold_width = 100, hold_height = 50;

// How much of two stretches lies on both; the sum of two ints needs more than an int.
std::int64_t shared(std::int64_t a, std::int64_t a_length, std::int64_t b, std::int64_t b_length) {
  return std::min(a + a_length, b + b_length) - std::max(a, b);
}

// Its top must not lie above the monitor: that is where it is held.
bool can_be_held(const WindowPlace& place, const MonitorArea& area) {
  return shared(place.x, place.width, area.x, area.width) >= hold_width &&
         shared(place.y, place.height, area.y, area.height) >= hold_height && place.y >= area.y;
}

const MonitorArea* named(const std::string& name, std::span<const MonitorArea> monitors) {
  const auto found = std::find_if(monitors.begin(), monitors.end(),
                                  [&](const MonitorArea& monitor) { return monitor.name == name; });
  return found == monitors.end() ? nullptr : &*found;
}

int side_on(int wanted, int least, int most) {
  return std::clamp(wanted, std::min(least, most), std::max(most, 1));
}

}  // namespace

std::optional<WindowPlace> place_on(WindowPlace wanted, std::span<const MonitorArea> monitors) {
  if (monitors.empty()) return std::nullopt;
  const MonitorArea* own = named(wanted.monitor, monitors);
  const MonitorArea& on = own ? *own : monitors.front();
  wanted.width = side_on(wanted.width, least_window_width, on.width);
  wanted.height = side_on(wanted.height, least_window_height, on.height);
  const bool stays = own && std::any_of(monitors.begin(), monitors.end(), [&](const MonitorArea& monitor) {
                       return can_be_held(wanted, monitor);
                     });
  if (stays) return wanted;
  const MonitorArea& primary = monitors.front();
  wanted.width = std::min(wanted.width, primary.width);
  wanted.height = std::min(wanted.height, primary.height);
  wanted.x = primary.x + (primary.width - wanted.width) / 2;
  wanted.y = primary.y + (primary.height - wanted.height) / 2;
  wanted.monitor = primary.name;
  return wanted;
}

std::string monitor_under(const WindowPlace& place, std::span<const MonitorArea> monitors) {
  const std::int64_t x = std::int64_t{place.x} + place.width / 2,
                     y = std::int64_t{place.y} + place.height / 2;
  for (const MonitorArea& monitor : monitors)
    if (shared(x, 1, monitor.x, monitor.width) == 1 && shared(y, 1, monitor.y, monitor.height) == 1)
      return monitor.name;
  return monitors.empty() ? std::string() : monitors.front().name;
}

}  // namespace sillon
