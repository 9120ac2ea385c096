#include "state/flight.hpp"

#include <algorithm>
#include <cmath>

#include "state/great_circle.hpp"

namespace sillon {

namespace {

// The trade between zooming out and panning that viewers liked best (van Wijk and Nuij 2003, section 5).
constexpr double rho = 1.42;

// Below this share of the span a pan cannot be seen, and the formula below would subtract nearly equal
// numbers.
constexpr double least_pan = 1e-6;

// Elapsed share of a motion, 0 .. 1; exactly 1 from the moment at which it is over.
double elapsed(double start_s, double duration_s, double now_s) {
  if (now_s >= start_s + duration_s) return 1;
  return std::clamp((now_s - start_s) / duration_s, 0.0, 1.0);
}

double ease_in_out(double t) {
  return t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t);
}
double ease_out(double t) {
  return 1 - (1 - t) * (1 - t) * (1 - t);
}

// Where the path is at `share` of its length: how far along the ground (0 .. 1) and the span there.
struct OnPath {
  double ground_share;
  double span_km;
};

// A pure zoom, the limit of the path for a vanishing pan: the span changes geometrically and the ground share
// follows the span, so that the fixed point of the two looks stays where it is.
OnPath zoom_path(double from_km, double to_km, double share) {
  const double span_km = from_km * std::pow(to_km / from_km, share);
  const double change_km = to_km - from_km;
  return {std::abs(change_km) > 1e-9 * from_km ? (span_km - from_km) / change_km : share, span_km};
}

// Where the path begins, and its length.
struct Pan {
  double r0, length;
};

// Equation (9) of the paper with w the span, u the way over the ground, both in kilometres.
Pan pan_between(double w0, double w1, double ground_km) {
  const double rho2 = rho * rho, rho4 = rho2 * rho2;
  const double b0 = (w1 * w1 - w0 * w0 + rho4 * ground_km * ground_km) / (2 * w0 * rho2 * ground_km);
  const double b1 = (w1 * w1 - w0 * w0 - rho4 * ground_km * ground_km) / (2 * w1 * rho2 * ground_km);
  // ln(-b + sqrt(b^2 + 1)) as the paper writes it, without its cancellation for large b.
  const double r0 = -std::asinh(b0), r1 = -std::asinh(b1);
  return {r0, (r1 - r0) / rho};
}

OnPath pan_path(double w0, double w1, double ground_km, double share) {
  constexpr double rho2 = rho * rho;
  const auto [r0, length] = pan_between(w0, w1, ground_km);
  const double r = rho * share * length + r0;
  // cosh(r0) tanh(r) - sinh(r0) = sinh(r - r0) / cosh(r): again without cancellation.
  const double u = w0 / rho2 * std::sinh(r - r0) / std::cosh(r);
  return {u / ground_km, w0 * std::cosh(r0) / std::cosh(r)};
}

}  // namespace

Look look_at(const Flight& flight, double now_s) {
  const double t = elapsed(flight.start_s, flight.duration_s, now_s);
  if (t <= 0) return flight.from;
  if (t >= 1) return flight.to;
  const double share = ease_in_out(t);
  const double w0 = std::max(flight.from.span_km, smallest_span_km);
  const double w1 = std::max(flight.to.span_km, smallest_span_km);
  const double ground_km = great_circle_km(flight.from.centre, flight.to.centre);
  const OnPath at = ground_km < least_pan * std::min(w0, w1) ? zoom_path(w0, w1, share)
                                                             : pan_path(w0, w1, ground_km, share);
  const double along = std::clamp(at.ground_share, 0.0, 1.0);
  return {along_great_circle(flight.from.centre, flight.to.centre, along), at.span_km};
}

namespace {

// Seen from the anchor, the centre keeps its direction and its distance shrinks as the span does.
Look zoomed(const Zoom& zoom, double span_km) {
  return {along_great_circle(zoom.anchor, zoom.from.centre, span_km / zoom.from.span_km), span_km};
}

struct Over {
  double now_s;
  bool operator()(const Still&) const { return true; }
  bool operator()(const Flight& flight) const { return now_s >= flight.start_s + flight.duration_s; }
  bool operator()(const Zoom& zoom) const { return now_s >= zoom.start_s + zoom.duration_s; }
};

}  // namespace

Look end_of(const Zoom& zoom) {
  return zoomed(zoom, zoom.to_span_km);
}

Look look_at(const Zoom& zoom, double now_s) {
  const double t = elapsed(zoom.start_s, zoom.duration_s, now_s);
  if (t <= 0) return zoom.from;
  if (t >= 1) return end_of(zoom);
  return zoomed(zoom, zoom.from.span_km * std::pow(zoom.to_span_km / zoom.from.span_km, ease_out(t)));
}

double path_length(const Look& from, const Look& to) {
  const double w0 = std::max(from.span_km, smallest_span_km), w1 = std::max(to.span_km, smallest_span_km);
  const double ground_km = great_circle_km(from.centre, to.centre);
  if (ground_km < least_pan * std::min(w0, w1)) return std::abs(std::log(w1 / w0)) / rho;
  return pan_between(w0, w1, ground_km).length;
}

double share_at(const Morph& morph, double now_s) {
  return ease_in_out(elapsed(morph.start_s, morph.duration_s, now_s));
}

bool is_over(const Motion& motion, double now_s) {
  return std::visit(Over{now_s}, motion);
}

}  // namespace sillon
