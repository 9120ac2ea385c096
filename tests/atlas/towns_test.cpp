#include "atlas/towns.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace sillon {
namespace {

// Places of one kind with the columns that towns are made of.
struct Given {
  const char* city;
  const char* country;
  double lon_deg, lat_deg;
  Precision precision = Precision::city;
};

Places places_of(const std::vector<Given>& given) {
  Places places;
  for (const Given& place : given) {
    places.id.push_back(std::to_string(places.id.size()));
    places.name.push_back("Place");
    places.city.push_back(place.city);
    places.country.push_back(place.country);
    places.kind.push_back(0);
    places.territory.push_back(0);
    places.precision.push_back(place.precision);
    places.lon_deg.push_back(place.lon_deg);
    places.lat_deg.push_back(place.lat_deg);
    places.town.push_back(no_row);
  }
  return places;
}

TEST(Towns, SpellingsOfOneNameAreOneTown) {
  Places places = places_of(
      {{"Épinal", "FR", 6.45, 48.17}, {"EPINAL", "FR", 6.45, 48.17}, {"Épinal", "BE", 6.45, 48.17}});
  const Towns towns = make_towns(places, {});
  EXPECT_EQ(towns.key, (std::vector<std::string>{"epinal-fr", "epinal-be"}));
  EXPECT_EQ(places.town, (std::vector<Row>{0, 0, 1}));
  EXPECT_EQ(towns.name[0], "Épinal");
}

TEST(Towns, NamesakesFarApartAreTwo) {
  Places places = places_of({{"Saint-Denis", "FR", 2.36, 48.93},
                             {"Saint-Denis", "FR", 2.37, 48.94},
                             {"Saint-Denis", "FR", 55.45, -20.88}});
  const Towns towns = make_towns(places, {});
  EXPECT_EQ(towns.key, (std::vector<std::string>{"saint-denis-fr", "saint-denis-fr-s20-88-e55-45"}));
  EXPECT_EQ(places.town, (std::vector<Row>{0, 0, 1}));
}

TEST(Towns, AnAddressBelongsToTheTownItNames) {
  Places places = places_of({{"Metz", "FR", 6.24, 49.12, Precision::address}, {"Metz", "FR", 6.17, 49.12}});
  const Towns towns = make_towns(places, {});
  ASSERT_EQ(towns.size(), 1u);
  EXPECT_EQ(towns.point[0], (LonLat{6.17, 49.12}));
}

TEST(Towns, WithoutACityPointATownIsWhereItsAddressesAre) {
  Places places = places_of(
      {{"Metz", "FR", 6.1, 49.1, Precision::address}, {"Metz", "FR", 6.3, 49.2, Precision::street}});
  const Towns towns = make_towns(places, {});
  ASSERT_EQ(towns.size(), 1u);
  EXPECT_NEAR(towns.point[0].lon_deg, 6.2, 1e-12);
  EXPECT_NEAR(towns.point[0].lat_deg, 49.15, 1e-12);
}

TEST(Towns, HoldEveryPlaceWithAPointOnceAndNoOther) {
  std::vector<Given> given;
  const double nowhere = std::numeric_limits<double>::quiet_NaN();
  const char* const cities[] = {"Metz", "Nancy", "", "Trier"};
  for (int i = 0; i < 200; ++i)
    given.push_back({cities[i % 4], i % 3 ? "FR" : "DE", i % 7 ? 6 + i % 11 * 0.2 : nowhere,
                     i % 7 ? 49.0 : nowhere, i % 5 ? Precision::city : Precision::address});
  Places places = places_of(given);
  const Towns towns = make_towns(places, {});
  std::set<Row> members;
  for (Row town = 0; town < towns.size(); ++town)
    for (std::uint32_t i = towns.first[town]; i < towns.first[town + 1]; ++i) {
      EXPECT_TRUE(members.insert(towns.members[i]).second);
      EXPECT_EQ(places.town[towns.members[i]], town);
    }
  for (Row row = 0; row < places.size(); ++row) EXPECT_EQ(members.contains(row), places.has_point(row));
  EXPECT_EQ(std::set<std::string>(towns.key.begin(), towns.key.end()).size(), towns.size());
}

}  // namespace
}  // namespace sillon
