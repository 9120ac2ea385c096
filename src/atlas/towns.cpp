#include "atlas/towns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <unordered_map>

#include "words/fold.hpp"

namespace sillon {

namespace {

// Two town points of one name further apart than this are two towns: gazetteers differ by less within a town.
constexpr double same_town_km = 3;
// A place with an address belongs to the town it names when it is no further than the outskirts of a large
// city.
constexpr double outskirts_km = 30;

// Spherical and flattened at the mean latitude: within 1 % over the distances compared here. Never shown to
// anyone.
double rough_km(LonLat a, LonLat b) {
  constexpr double km_per_deg = 111.2;
  const double middle_rad = (a.lat_deg + b.lat_deg) / 2 * std::numbers::pi / 180;
  return std::hypot((a.lon_deg - b.lon_deg) * std::cos(middle_rad), a.lat_deg - b.lat_deg) * km_per_deg;
}

bool within(LonLat a, LonLat b, double reach_km) {
  // The sides of the triangle are no shorter than rough_km, which is asked only where they do not tell.
  constexpr double more_than_km_per_deg = 111.3;
  const double at_most_km =
      (std::abs(a.lon_deg - b.lon_deg) + std::abs(a.lat_deg - b.lat_deg)) * more_than_km_per_deg;
  return a == b || at_most_km <= reach_km || rough_km(a, b) <= reach_km;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

class TownMaker {
 public:
  TownMaker(Places& places, const Taxonomy& taxonomy, const Progress* progress)
      : places_(places), city_kind_(index_of(taxonomy.kinds, "city")), progress_(progress) {}

  Towns make() {
    // City points first: they say where the towns are. Addresses then find the town that they name.
    const auto has_city_point = [this](Row row) { return places_.precision[row] == Precision::city; };
    for (Row row = 0; row < places_.size(); ++row)
      if (places_.has_point(row) && has_city_point(row)) join(row, same_town_km);
    for (Row row = 0; row < places_.size(); ++row)
      if (places_.has_point(row) && !has_city_point(row)) join(row, outskirts_km);
    settle();
    gather_members();
    return std::move(towns_);
  }

 private:
  bool is_city_row(Row row) const { return city_kind_ && places_.kind[row] == *city_kind_; }

  std::string_view town_name_of(Row row) const {
    const bool own_name = places_.city[row].empty();
    return own_name ? places_.name[row] : places_.city[row];
  }

  // The town the row names, within reach of its point; a new one when there is none.
  void join(Row row, double reach_km) {
    constexpr Row rows_between_looks = 16 * 1024;
    if (row % rows_between_looks == 0) stop_if_cancelled(progress_);
    Group& group = groups_[group_of(row)];
    const LonLat point = places_.point(row);
    for (const Row town : group.towns) {
      if (!within(towns_.point[town], point, reach_km)) continue;
      places_.town[row] = town;
      return;
    }
    places_.town[row] = add_town(group, row);
  }

  // Towns whose names have the same slug, in one country. A slug is made once for each way to write it: told
  // by its codes where the columns have them, since most rows name a town that was met before.
  std::size_t group_of(Row row) {
    const WordColumn &city = places_.city, &country = places_.country;
    if (!city.has_codes() || !country.has_codes() || city.code(row) == 0) return group_of_texts(row);
    if (groups_of_city_.empty()) groups_of_city_.resize(city.code_count());
    std::vector<OfCountry>& known = groups_of_city_[city.code(row)];
    const std::uint32_t code = country.code(row);
    for (const OfCountry& of : known)
      if (of.country == code) return of.group;
    known.push_back({code, group_of_slug(row)});
    return known.back().group;
  }

  std::size_t group_of_texts(Row row) {
    std::string spelled(town_name_of(row));
    spelled.append(1, '\n').append(places_.country[row]);
    auto [found, is_new] = group_of_spelling_.try_emplace(std::move(spelled), 0);
    if (is_new) found->second = group_of_slug(row);
    return found->second;
  }

  std::size_t group_of_slug(Row row) {
    const std::string key = fmt::format("{}-{}", slug(town_name_of(row)), lower_ascii(places_.country[row]));
    const auto [found, is_new] = group_of_key_.try_emplace(key, groups_.size());
    if (is_new) groups_.push_back({key, {}});
    return found->second;
  }

  struct OfCountry {
    std::uint32_t country;  // code
    std::size_t group;
  };

  struct Group {
    std::string key;  // "metz-fr"
    std::vector<Row> towns;
  };

  Row add_town(Group& group, Row row) {
    const LonLat point = places_.point(row);
    std::string key = group.key;
    // A namesake in the same country is told apart by where it is, rounded to about a kilometre.
    if (!group.towns.empty())
      key += fmt::format("-{}{:.2f}-{}{:.2f}", point.lat_deg < 0 ? "s" : "n", std::abs(point.lat_deg),
                         point.lon_deg < 0 ? "w" : "e", std::abs(point.lon_deg));
    std::replace(key.begin(), key.end(), '.', '-');
    const std::string base = key;
    for (int number = 2; !keys_.insert(key).second; ++number) key = fmt::format("{}-{}", base, number);

    const auto town = static_cast<Row>(towns_.key.size());
    towns_.key.push_back(key);
    towns_.name.emplace_back(town_name_of(row));
    towns_.names.emplace_back();
    towns_.country.emplace_back(places_.country[row]);
    towns_.territory.push_back(places_.territory[row]);
    towns_.point.push_back(point);
    group.towns.push_back(town);
    return town;
  }

  // The point and the names of each town from its city row; else the first city point stays, or the mean of
  // addresses.
  void settle() {
    const std::size_t count = towns_.key.size();
    std::vector<LonLat> sum(count);
    std::vector<double> addresses(count);
    std::vector<bool> has_own_point(count);
    for (Row row = 0; row < places_.size(); ++row) {
      const Row town = places_.town[row];
      if (town == no_row) continue;
      if (places_.precision[row] == Precision::city) has_own_point[town] = true;
      sum[town].lon_deg += places_.lon_deg[row];
      sum[town].lat_deg += places_.lat_deg[row];
      addresses[town] += 1;
    }
    for (std::size_t town = 0; town < count; ++town)
      if (!has_own_point[town])
        towns_.point[town] = {sum[town].lon_deg / addresses[town], sum[town].lat_deg / addresses[town]};

    for (Row row = 0; row < places_.size(); ++row) {
      const Row town = places_.town[row];
      if (town == no_row || !is_city_row(row)) continue;
      towns_.point[town] = places_.point(row);
      towns_.territory[town] = places_.territory[row];
      LocalText& names = towns_.names[town];
      names.by_language.clear();
      for (const auto& [language, column] : places_.name_in)
        if (!column[row].empty()) names.by_language.emplace_back(language, column[row]);
    }
  }

  void gather_members() {
    const std::size_t count = towns_.key.size();
    towns_.first.assign(count + 1, 0);
    for (const Row town : places_.town)
      if (town != no_row) ++towns_.first[town + 1];
    for (std::size_t town = 0; town < count; ++town) towns_.first[town + 1] += towns_.first[town];
    std::vector<std::uint32_t> next(towns_.first.begin(), towns_.first.end() - 1);
    towns_.members.resize(towns_.first.back());
    for (Row row = 0; row < places_.size(); ++row)
      if (places_.town[row] != no_row) towns_.members[next[places_.town[row]]++] = row;
  }

  Places& places_;
  std::optional<std::uint8_t> city_kind_;
  const Progress* progress_;
  Towns towns_;
  std::vector<Group> groups_;
  std::vector<std::vector<OfCountry>> groups_of_city_;              // by the city's code
  std::unordered_map<std::string, std::size_t> group_of_spelling_;  // as written, where there are no codes
  std::unordered_map<std::string, std::size_t> group_of_key_;
  std::set<std::string> keys_;
};

}  // namespace

Towns make_towns(Places& places, const Taxonomy& taxonomy, const Progress* progress) {
  return TownMaker(places, taxonomy, progress).make();
}

}  // namespace sillon
