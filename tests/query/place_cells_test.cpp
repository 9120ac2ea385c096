#include "query/place_cells.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sillon {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

Places scattered(unsigned seed, std::size_t count, double spread_deg) {
  std::mt19937 random(seed);
  const auto share = [&random] { return static_cast<double>(random()) / 4294967296.0; };
  Places places;
  for (std::size_t row = 0; row < count; ++row) {
    places.id.push_back("p" + std::to_string(row));
    const bool placed = random() % 10 != 0;
    places.lon_deg.push_back(placed ? 6 + spread_deg * (share() - 0.5) : no_value);
    places.lat_deg.push_back(placed ? 49 + spread_deg * (share() - 0.5) : no_value);
  }
  return places;
}

TEST(PlaceCells, HoldEveryPlaceWithAPointOnce) {
  for (const double spread_deg : {0.0, 1e-12, 4.0}) {
    const Places places = scattered(1, 3000, spread_deg);
    const PlaceCells cells = make_place_cells(places);
    std::vector<int> met(places.size());
    for (const Row row : cells.order) ++met[row];
    for (Row row = 0; row < places.size(); ++row) EXPECT_EQ(met[row], places.has_point(row) ? 1 : 0);
    EXPECT_TRUE(std::is_sorted(cells.code.begin(), cells.code.end()));
  }
}

TEST(PlaceCells, RunsHoldWhatIsInTheBoxAndLittleBesides) {
  const Places places = scattered(2, 20'000, 4);
  const PlaceCells cells = make_place_cells(places);
  std::mt19937 random(3);
  const auto share = [&random] { return static_cast<double>(random()) / 4294967296.0; };
  for (int i = 0; i < 200; ++i) {
    LonLatBox box;
    box.add({4 + 4 * share(), 47 + 4 * share()});
    box.add({4 + 4 * share(), 47 + 4 * share()});
    std::vector<bool> met(places.size());
    std::size_t taken = 0, inside = 0;
    std::uint32_t before = 0;
    for (const PlaceCells::Run run : cells.runs_in(box)) {
      EXPECT_LT(run.begin, run.end);
      EXPECT_TRUE(run.begin > before || before == 0) << "runs that meet are one";
      before = run.end;
      for (std::uint32_t k = run.begin; k < run.end; ++k) met[cells.order[k]] = true;
      taken += run.end - run.begin;
    }
    for (Row row = 0; row < places.size(); ++row) {
      if (!places.has_point(row) || !box.contains(places.point(row))) continue;
      EXPECT_TRUE(met[row]);
      ++inside;
    }
    EXPECT_LE(taken, inside + 8000) << "what is cut at the edges";
  }
}

TEST(PlaceCells, NoPlacesAreNoRuns) {
  EXPECT_TRUE(make_place_cells(Places{}).runs_in({-180, -90, 180, 90}).empty());
}

}  // namespace
}  // namespace sillon
