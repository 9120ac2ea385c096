#include "atlas/synthetic_places.hpp"

#include <algorithm>
#include <array>

#include "atlas/synthetic_cell.hpp"
#include "atlas/synthetic_name.hpp"

namespace sillon {

namespace {

// Shares near those of the shipped atlas, with more start-ups, as in a register.
constexpr std::array<TermWeight, 13> kind_weights = {{{"startup", 560},
                                                      {"coworking", 70},
                                                      {"incubator", 50},
                                                      {"investor", 60},
                                                      {"network", 50},
                                                      {"agency", 40},
                                                      {"hub", 40},
                                                      {"fablab", 40},
                                                      {"university", 30},
                                                      {"accelerator", 25},
                                                      {"cluster", 25},
                                                      {"label", 10},
                                                      {"city", 0}}};  // towns have a place of their own
constexpr std::array<TermWeight, 4> service_weights = {
    {{"mentoring", 60}, {"coworking", 50}, {"events", 50}, {"media", 5}}};
constexpr std::array<TermWeight, 5> sector_weights = {
    {{"digital", 120}, {"health", 50}, {"industry", 50}, {"education", 15}, {"space", 10}}};
constexpr std::uint32_t other_weight = 25;

constexpr std::uint32_t first_year = first_synthetic_year, last_year = last_synthetic_year;
constexpr std::uint32_t founders_years = 10;

// What a place's random numbers are for.
enum Use : std::uint64_t { use_rows = 1, use_kind, use_lifetime, use_point, use_text };  // links: from 100

std::uint64_t founders_of(SyntheticOrder order) {
  const std::uint64_t most = most_links_of_a_slot(order);
  return most < 2 ? 0 : std::min(order.places, most);
}

template <class T>
std::string_view key_or_first(const std::vector<T>& terms, std::string_view key) {
  const auto found = index_of(terms, key);
  return terms.empty() ? std::string_view() : std::string_view(terms[found.value_or(0)].key);
}

}  // namespace

SyntheticPlaces::SyntheticPlaces(const Taxonomy& taxonomy, const SyntheticTowns& towns, SyntheticOrder order)
    : taxonomy_(taxonomy),
      towns_(towns),
      order_(order),
      order_of_rows_(order.places, scrambled(order.seed + use_rows)),
      founders_(founders_of(order)),
      kinds_(taxonomy.kinds, kind_weights, other_weight),
      services_(taxonomy.services, service_weights, other_weight),
      sectors_(taxonomy.sectors, sector_weights, other_weight),
      city_(index_of(taxonomy.kinds, "city")),
      startup_(index_of(taxonomy.kinds, "startup")),
      open_(key_or_first(taxonomy.statuses, "open")),
      closed_(key_or_first(taxonomy.statuses, "closed")),
      announced_(key_or_first(taxonomy.statuses, "announced")) {
  for (std::size_t i = 0; i < taxonomy.territories.size(); ++i)
    if (taxonomy.territories[i].whole && taxonomy.territories[i].country.empty())
      whole_ = static_cast<std::uint8_t>(i);
}

// The first place of a larger town is the town itself.
bool SyntheticPlaces::stands_for_town(std::uint64_t slot, std::size_t town) const {
  constexpr std::uint32_t people = 20'000;
  constexpr std::uint64_t enough_others = 10;
  return city_ && slot == towns_.first_slot[town] && towns_.towns[town].population >= people &&
         towns_.places_in(town) >= enough_others;
}

std::uint8_t SyntheticPlaces::kind(std::uint64_t slot) const {
  if (stands_for_town(slot, towns_.town_of(slot))) return *city_;
  RandomStream random(order_.seed, use_kind, slot);
  return kinds_.draw(random);
}

SyntheticPlaces::Lifetime SyntheticPlaces::lifetime(std::uint64_t slot) const {
  if (stands_for_town(slot, towns_.town_of(slot))) return {};
  RandomStream random(order_.seed, use_lifetime, slot);
  const auto year = [](std::uint32_t value) { return static_cast<std::int16_t>(value); };
  const auto part = [&random](std::uint32_t end) { return static_cast<std::uint8_t>(1 + random.below(end)); };
  Lifetime life;
  if (slot < founders_) {
    life.since = {year(first_year + random.below(founders_years)), 0, 0};
    return life;
  }
  if (random.happens(80)) return life;  // undated
  // The latest of several even draws: 3 of them let the number grow as the cube of the time, more make it
  // younger.
  const bool is_young = startup_ && kind(slot) == *startup_;
  std::uint32_t since = 0;
  for (int draws = is_young ? 8 : 3; draws > 0; --draws)
    since = std::max(since, random.below(last_year - first_year + 1));
  since += first_year;
  life.since.year = year(since);
  if (random.happens(300)) life.since.month = part(12);
  if (life.since.month != 0 && random.happens(250)) life.since.day = part(28);
  if (since + 1 < last_year && random.happens(120))
    life.until.year = year(since + 1 + random.below(last_year - since - 1));
  return life;
}

std::string SyntheticPlaces::header() {
  return "id,kind,name,lon,lat,precision,precision_basis,city,region,country,services,sectors,status,since,"
         "until,since_basis,jobs,jobs_as_of,source,as_of,confidence\n";
}

void SyntheticPlaces::append_id(std::uint64_t row, std::string& text) {
  text += "p-";
  append_number(row + 1, 7, text);
}

void SyntheticPlaces::append_row(std::uint64_t row, std::string& text) const {
  const std::uint64_t slot = slot_of(row);
  const std::size_t town = towns_.town_of(slot);
  const bool is_town = stands_for_town(slot, town);
  RandomStream random(order_.seed, use_text, slot);
  const std::uint8_t own_kind = kind(slot);
  append_id(row, text);
  text += ',';
  text += taxonomy_.kinds[own_kind].key;
  text += ',';
  if (is_town)
    text += towns_.towns[town].cell;
  else
    append_synthetic_name(random, text);
  text += ',';
  append_point(slot, town, text);
  if (is_town) {
    text += ",,,";
    text += open_;
    text += ",,,,,,synthetic,2026,medium\n";
    return;
  }
  append_terms(own_kind, random, text);
  append_story(slot, own_kind, random, text);
}

// lon to country.
void SyntheticPlaces::append_point(std::uint64_t slot, std::size_t town, std::string& text) const {
  const SyntheticTown& of = towns_.towns[town];
  RandomStream random(order_.seed, use_point, slot);
  const std::uint32_t share = random.below(1000);
  const std::string* territory = &taxonomy_.territories[of.territory].key;
  // One place at least says where the town's own point is; what lies around it then finds its town.
  const bool at_town = share < 220 || (slot == towns_.first_slot[town] && towns_.places_in(town) > 1);
  const bool may_lack_point = !at_town && taxonomy_.territories[of.territory].in_region;
  if (may_lack_point && share >= 930) {
    const bool of_whole = share >= 985 && whole_;
    if (of_whole) territory = &taxonomy_.territories[*whole_].key;
    text += of_whole ? ",,none,inferred,," : ",,region,inferred,,";
  } else {
    GridPoint point = of.point;
    if (!at_town) {
      point.lon_e5 += random.scattered(of.spread_lon_e5);
      point.lat_e5 += random.scattered(of.spread_lat_e5);
    }
    append_e5(point.lon_e5, text);
    text += ',';
    append_e5(point.lat_e5, text);
    text += at_town ? ",city,inferred," : share < 780 ? ",address,inferred," : ",street,inferred,";
    text += of.cell;
    text += ',';
  }
  text += *territory;
  text += ',';
  text += of.country;
}

// services and sectors.
void SyntheticPlaces::append_terms(std::uint8_t kind, RandomStream& random, std::string& text) const {
  const auto append_list = [&](const auto& terms, const TermChoice& choice, std::uint32_t count) {
    std::uint64_t had = 0;
    text += ',';
    for (; count > 0 && !choice.empty(); --count) {
      const std::uint8_t term = choice.draw(random);
      if ((had >> term & 1) != 0) continue;
      if (had != 0) text += '|';
      text += terms[term].key;
      had |= std::uint64_t{1} << term;
    }
  };
  const bool serves = taxonomy_.kinds[kind].resource;
  append_list(taxonomy_.services, services_, serves ? 1 + random.below(3) : 0);
  append_list(taxonomy_.sectors, sectors_, random.below(10) < 7 ? 1 : random.below(3));
}

// status to confidence.
void SyntheticPlaces::append_story(std::uint64_t slot, std::uint8_t kind, RandomStream& random,
                                   std::string& text) const {
  constexpr std::array<std::string_view, 4> bases = {"sourced", "sourced", "first-seen", "inferred"};
  constexpr std::array<std::string_view, 6> confidences = {"medium", "medium", "medium",
                                                           "high",   "high",   "low"};
  const Lifetime life = lifetime(slot);
  const bool is_label = taxonomy_.kinds[kind].key == "label";
  const bool is_announced = !life.since.known() && random.happens(200);
  text += ',';
  text += life.until.known() ? closed_
          : is_announced     ? announced_
          : is_label         ? key_or_first(taxonomy_.statuses, "labelled")
                             : open_;
  text += ',';
  append_date(life.since, text);
  text += ',';
  append_date(life.until, text);
  text += ',';
  if (life.since.known()) text += bases[random.below(bases.size())];
  text += ',';
  if (random.happens(350)) {
    const std::uint32_t most = random.below(256);
    append_number(1 + (most >> random.below(8)), 1, text);
    text += ',';
    append_number(2019 + random.below(8), 4, text);
  } else {
    text += ',';
  }
  text += ",synthetic,2026,";
  text += confidences[random.below(confidences.size())];
  text += '\n';
}

}  // namespace sillon
