#include "geo/projection_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sillon {
namespace {

// Scale factors change slowly: between two of so many lines of the grid over a few degrees by less than what
// `kept_within` forgives.
constexpr int grid_steps = 12;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void widen(FactorRange& range, double least, double most) {
  range.least = std::fmin(range.least, least);  // fmin and fmax prefer a number to NaN
  range.most = std::fmax(range.most, most);
}

}  // namespace

ProjectionFacts projection_facts(const Projection& projection, const LonLatBox& region) {
  ProjectionFacts facts;
  facts.areal = facts.length = {nan, nan};
  facts.most_angular_distortion_deg = nan;
  double least_round = nan;  // Tissot's smaller axis over the larger one
  for (int i = 0; i <= grid_steps; ++i)
    for (int j = 0; j <= grid_steps; ++j) {
      const double east = static_cast<double>(i) / grid_steps, north = static_cast<double>(j) / grid_steps;
      const ScaleFactors at = projection.scale_at({std::lerp(region.west_deg, region.east_deg, east),
                                                   std::lerp(region.south_deg, region.north_deg, north)});
      widen(facts.areal, at.areal, at.areal);
      widen(facts.length, at.smallest, at.largest);
      facts.most_angular_distortion_deg =
          std::fmax(facts.most_angular_distortion_deg, at.angular_distortion_deg);
      least_round = std::fmin(least_round, at.smallest / at.largest);
    }
  facts.keeps_area = facts.areal.most / facts.areal.least <= 1 + kept_within;
  facts.keeps_angles = least_round >= 1 - kept_within;
  return facts;
}

FactorRange length_error(const ScaleFactors& factors) {
  return {factors.smallest - 1, factors.largest - 1};
}

}  // namespace sillon
