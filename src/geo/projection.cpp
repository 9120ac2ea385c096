#include "geo/projection.hpp"

#include <fmt/format.h>

#include <cmath>
#include <mutex>
#include <numbers>
#include <utility>

#include "geo/geodesic.hpp"
#include "geo/proj_handles.hpp"
#include "geo/projection_definition.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

constexpr double largest_slip_m = 1.0;  // between a point and itself after going there and back
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// From this many points on, a column gets a PROJ object of its own instead of holding up the other threads;
// making one costs as much as a few hundred points.
constexpr std::size_t column_of_its_own = 4096;

bool is_on_globe(LonLat p) {
  return std::isfinite(p.lon_deg) && std::isfinite(p.lat_deg) && std::fabs(p.lat_deg) <= 90.0;
}

// One PROJ operation with the context it belongs to; used by one thread at a time.
class Operation {
 public:
  explicit Operation(const std::string& definition)
      : context_(make_proj_context()), object_(proj_create(context_.get(), definition.c_str())) {}

  explicit operator bool() const { return object_ != nullptr; }
  PJ* get() const { return object_.get(); }

  // Infinite or NaN where PROJ has no answer. Each call forgets the error of the one before.
  MapPoint forward(LonLat p) const {
    proj_errno_reset(object_.get());
    const PJ_COORD out = proj_trans(object_.get(), PJ_FWD, proj_coord(p.lon_deg, p.lat_deg, 0, 0));
    return {out.xy.x, out.xy.y};
  }
  LonLat inverse(MapPoint p) const {
    proj_errno_reset(object_.get());
    const PJ_COORD out = proj_trans(object_.get(), PJ_INV, proj_coord(p.x_m, p.y_m, 0, 0));
    return {out.xy.x, out.xy.y};
  }

 private:
  ProjContext context_;  // declared first: outlives the object
  ProjObject object_;
};

// Tissot's axes as the singular values of the map of a small step east and a small step north. PROJ has them
// too, but as roots of differences of squares, which leaves 1e-5 of noise where the two are the same.
void set_tissot_axes(ScaleFactors& factors, const PJ_FACTORS& from) {
  const double east = factors.along_parallel / std::hypot(from.dx_dlam, from.dy_dlam);
  const double north = factors.along_meridian / std::hypot(from.dx_dphi, from.dy_dphi);
  const double a = from.dx_dlam * east, b = from.dx_dphi * north;
  const double c = from.dy_dlam * east, d = from.dy_dphi * north;
  const double sum = std::hypot(a + d, b - c), difference = std::hypot(a - d, b + c);
  factors.largest = (sum + difference) / 2;
  factors.smallest = std::fabs(sum - difference) / 2;
  const double bent = (factors.largest - factors.smallest) / (factors.largest + factors.smallest);
  factors.angular_distortion_deg = 2 * std::asin(bent) * 180 / std::numbers::pi;
}

double slip_m(MapPoint a, MapPoint b) {
  return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m);
}

// PROJ answers some points far outside a projection's domain with finite nonsense; going back, and there once
// more, shows it. Inside the area of use the registry vouches for the formula (and a test goes over each), so
// the way back, which costs more than the way there, is saved.
bool is_faithful(const Operation& operation, const LonLatBox& area, LonLat p, MapPoint there) {
  if (!std::isfinite(there.x_m) || !std::isfinite(there.y_m)) return false;
  if (area.contains(p)) return true;
  const LonLat back = operation.inverse(there);
  return is_on_globe(back) && geodesic_km(p, back) * 1000.0 <= largest_slip_m &&
         slip_m(operation.forward(back), there) <= largest_slip_m;
}

std::optional<MapPoint> forward_checked(const Operation& operation, const LonLatBox& area, LonLat p) {
  if (!is_on_globe(p)) return std::nullopt;
  const MapPoint there = operation.forward(p);
  if (!is_faithful(operation, area, p, there)) return std::nullopt;
  return there;
}

}  // namespace

struct Projection::Impl {
  explicit Impl(ProjectionDefinition of)
      : definition(std::move(of)), lonlat_to_map(definition.pipeline), map_step(definition.map_step) {}

  ProjectionDefinition definition;
  mutable std::mutex one_at_a_time;  // guards both operations
  Operation lonlat_to_map;
  Operation map_step;  // proj_factors understands a bare map projection only
};

Projection::Projection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Projection::~Projection() = default;

std::shared_ptr<const Projection> Projection::make(std::string_view code) {
  auto impl = std::make_unique<Impl>(look_up_projection(code));
  if (!impl->lonlat_to_map || !impl->map_step) {
    throw Failure(ExitCode::bad_data,
                  fmt::format("The projection '{}' cannot be computed by the installed PROJ. Use 'region' or "
                              "another EPSG code.",
                              code));
  }
  return std::shared_ptr<const Projection>(new Projection(std::move(impl)));
}

const std::string& Projection::code() const {
  return impl_->definition.code;
}
std::string Projection::name() const {
  return impl_->definition.name;
}
LonLatBox Projection::area_of_use() const {
  return impl_->definition.area;
}

std::optional<MapPoint> Projection::map_from_lonlat(LonLat p) const {
  const std::lock_guard lock(impl_->one_at_a_time);
  return forward_checked(impl_->lonlat_to_map, impl_->definition.area, p);
}

// PROJ's inverse of some projections is a truncated series (1.5 mm of error at the corners of EPSG:3035, 0.3
// mm for the datum shift of EPSG:2169). The forward formula decides: what the way there and back misses by is
// taken off until a micrometre is left.
std::optional<LonLat> Projection::lonlat_from_map(MapPoint p) const {
  if (!std::isfinite(p.x_m) || !std::isfinite(p.y_m)) return std::nullopt;
  const std::lock_guard lock(impl_->one_at_a_time);
  const Operation& operation = impl_->lonlat_to_map;
  const LonLat first = operation.inverse(p);
  if (!is_on_globe(first)) return std::nullopt;
  LonLat answer = first;
  MapPoint again = operation.forward(answer);
  if (!(slip_m(again, p) <= largest_slip_m)) return std::nullopt;
  for (int round = 0; round < 3 && slip_m(again, p) > 1e-6; ++round) {
    const LonLat missed = operation.inverse(again);
    const LonLat better{answer.lon_deg + std::remainder(first.lon_deg - missed.lon_deg, 360.0),
                        answer.lat_deg + (first.lat_deg - missed.lat_deg)};
    if (!is_on_globe(better)) break;
    const MapPoint nearer = operation.forward(better);
    if (!(slip_m(nearer, p) < slip_m(again, p))) break;
    answer = better;
    again = nearer;
  }
  return answer;
}

std::size_t Projection::map_from_lonlat(std::span<const LonLat> in, std::span<MapPoint> out) const {
  std::size_t dropped = 0;
  const auto run = [&](const Operation& operation) {
    for (std::size_t i = 0; i < in.size(); ++i) {
      const auto there = forward_checked(operation, impl_->definition.area, in[i]);
      out[i] = there.value_or(MapPoint{nan, nan});
      dropped += there ? 0 : 1;
    }
  };
  if (in.size() >= column_of_its_own) {
    const Operation own(impl_->definition.pipeline);
    if (own) {
      run(own);
      return dropped;
    }
  }
  const std::lock_guard lock(impl_->one_at_a_time);
  run(impl_->lonlat_to_map);
  return dropped;
}

// The degrees go in as they are: where the system has another datum (EPSG:2169: about 100 m away) the factors
// change by less than 1e-5.
ScaleFactors Projection::scale_at(LonLat p) const {
  const ScaleFactors nowhere{nan, nan, nan, nan, nan, nan, nan};
  const std::lock_guard lock(impl_->one_at_a_time);
  if (!forward_checked(impl_->lonlat_to_map, impl_->definition.area, p)) return nowhere;
  PJ* const step = impl_->map_step.get();
  proj_errno_reset(step);
  const PJ_FACTORS found = proj_factors(step, proj_coord(proj_torad(p.lon_deg), proj_torad(p.lat_deg), 0, 0));
  if (proj_errno(step) != 0) return nowhere;
  ScaleFactors factors{found.meridional_scale, found.parallel_scale, found.areal_scale,
                       proj_todeg(found.meridian_convergence)};
  set_tissot_axes(factors, found);
  return factors;
}

}  // namespace sillon
