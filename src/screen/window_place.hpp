// Where a window stands, and where it may stand on the monitors that are there now.
#pragma once

#include <optional>
#include <span>
#include <string>

namespace sillon {

inline constexpr int least_window_width = 640, least_window_height = 400;

// In the desktop's own units, y down, as GLFW tells them.
struct WindowPlace {
  int x = 0, y = 0, width = 0, height = 0;  // of the inside, when it neither fills its monitor nor the screen
  std::string monitor;                      // the one that its middle lies on, by name
  bool maximised = false;
  bool operator==(const WindowPlace&) const = default;
};

// What docks and bars leave of a monitor.
struct MonitorArea {
  std::string name;
  int x = 0, y = 0, width = 0, height = 0;
};

// `wanted` as the monitors allow it, the primary one first among them: as large as its monitor at most, and
// where it was. When its monitor is gone, or too little of it lies on any to be taken hold of, it stands in
// the middle of the primary one. Nothing without monitors.
std::optional<WindowPlace> place_on(WindowPlace wanted, std::span<const MonitorArea> monitors);

// The name of the monitor that the middle of `place` lies on; of the first when it lies on none, "" without
// monitors.
std::string monitor_under(const WindowPlace& place, std::span<const MonitorArea> monitors);

}  // namespace sillon
