// Camera motion as closed-form functions of time: a path between two looks, and a zoom that keeps one point
// still.
#pragma once

#include <string>
#include <variant>

#include "state/view.hpp"

namespace sillon {

// Smooth and efficient zooming and panning (van Wijk and Nuij 2003, doi:10.1109/INFVIS.2003.1249008), rho
// = 1.42, eased in and out by a cubic.
struct Flight {
  Look from, to;
  double start_s = 0;
  double duration_s = 0.7;
  bool operator==(const Flight&) const = default;
};

// Zoom about `anchor`, which keeps its place on screen; span changes geometrically, eased out.
struct Zoom {
  LonLat anchor;
  Look from;
  double to_span_km = 60;
  double start_s = 0;
  double duration_s = 0.16;
  bool operator==(const Zoom&) const = default;
};

struct Still {
  bool operator==(const Still&) const = default;
};
using Motion = std::variant<Still, Flight, Zoom>;

// From one projection to another: every point goes straight from where it was on the screen to where it will
// be.
struct Morph {
  std::string from_crs;
  Look from_look;  // the camera when it began
  double start_s = 0;
  double duration_s = 0.6;
  bool operator==(const Morph&) const = default;
};
double share_at(const Morph& morph, double now_s);  // 0 .. 1, eased in and out

Look look_at(const Flight& flight, double now_s);
Look look_at(const Zoom& zoom, double now_s);
bool is_over(const Motion& motion, double now_s);
// Of the path between two looks, in the measure of van Wijk and Nuij: one is a
// zoom by a factor of about 4, or a pan over about one span.
double path_length(const Look& from, const Look& to);
Look end_of(const Zoom& zoom);

}  // namespace sillon
