#include "atlas/synthetic_links.hpp"

#include <algorithm>
#include <array>

#include "atlas/synthetic_cell.hpp"

namespace sillon {

namespace {

constexpr std::array<TermWeight, 8> kind_weights = {{{"partner-of", 240},
                                                     {"member-of", 200},
                                                     {"incubated-at", 130},
                                                     {"hosted-at", 70},
                                                     {"founder-of", 60},
                                                     {"programme", 60},
                                                     {"operates", 50},
                                                     {"part-of", 50}}};
constexpr std::uint32_t other_weight = 15;

enum Use : std::uint64_t { use_links = 100 };

// Repeated links begin from 1960, when every founder is there, to 2019 and end after that.
constexpr std::uint64_t days_of_a_year = 12 * 28;  // the days that every month has
constexpr std::uint64_t first_repeated_year = 1960, repeated_days = 60 * days_of_a_year;

PartialDate day_of(std::uint64_t first_year, std::uint64_t number) {
  return {static_cast<std::int16_t>(first_year + number / days_of_a_year),
          static_cast<std::uint8_t>(1 + number / 28 % 12), static_cast<std::uint8_t>(1 + number % 28)};
}

// How far apart, squared, in units of 0.01 degrees of latitude; taken as flat and square at 49 degrees north.
std::uint64_t squared_distance(GridPoint a, GridPoint b) {
  const std::int64_t east = (a.lon_e5 - b.lon_e5) * 656 / 1'000'000, north = (a.lat_e5 - b.lat_e5) / 1000;
  return static_cast<std::uint64_t>(east * east + north * north);
}

}  // namespace

SyntheticLinks::SyntheticLinks(const Taxonomy& taxonomy, const SyntheticPlaces& places, SyntheticOrder order)
    : taxonomy_(taxonomy),
      places_(places),
      order_(order),
      kinds_(taxonomy.link_kinds, kind_weights, other_weight),
      draws_(places.towns().towns.size()) {
  const auto key_or_first = [&](std::string_view key) -> std::string_view {
    const auto& statuses = taxonomy.link_statuses;
    return statuses.empty() ? std::string_view() : statuses[index_of(statuses, key).value_or(0)].key;
  };
  active_ = key_or_first("active");
  ended_ = key_or_first("ended");
}

std::string SyntheticLinks::header() {
  return "id,from,to,kind,since,until,since_basis,status,source,as_of,confidence\n";
}

// The next place that has links to make; false when all rows are through.
bool SyntheticLinks::find_from() {
  for (; from_.next == from_.count; ++from_.row) {
    if (from_.row == places_.size()) return false;
    from_.slot = places_.slot_of(from_.row);
    from_.first = links_before_slot(order_, from_.slot);
    // Slot 0 has none.
    from_.count = from_.slot == 0 ? 0 : links_before_slot(order_, from_.slot + 1) - from_.first;
    from_.next = 0;
    from_.targets.clear();
  }
  return true;
}

bool SyntheticLinks::append_next(std::string& text) {
  if (!find_from()) return false;
  RandomStream random(order_.seed, use_links, from_.first + from_.next);
  Link link;
  if (from_.count > from_.slot) {
    link = repeated();
  } else {
    // A place that is bound to a quarter of all it may be bound to has no choice worth the name.
    const bool is_dense = from_.count * 4 > from_.slot;
    const RandomOrder any(from_.slot, scrambled(order_.seed + use_links) + from_.slot);
    link.from_slot = from_.slot;
    link.to_slot = is_dense ? any.at(from_.next) : new_target(random);
    link.kind = kinds_.draw(random);
    date(link, random);
  }
  ++from_.next;
  append(link, random, text);
  return true;
}

// Gravity: as many places over the square of the distance (Zipf 1946, "The P1 P2 / D hypothesis: on the
// intercity movement of persons", doi:10.2307/2087063, with the square that later work found).
const SyntheticLinks::Draw& SyntheticLinks::draw_of(std::size_t town) {
  constexpr std::size_t most_towns = 12;
  constexpr std::uint64_t scale = std::uint64_t{1} << 24, least_squared_distance = 25;
  Draw& draw = draws_[town];
  if (draw.made) return draw;
  draw.made = true;
  const SyntheticTowns& all = places_.towns();
  std::vector<std::pair<std::uint64_t, std::size_t>> weights;
  for (std::size_t other = 0; other < town; ++other)
    if (const std::uint64_t count = all.places_in(other); count > 0)
      weights.emplace_back(
          count * scale /
              (least_squared_distance + squared_distance(all.towns[town].point, all.towns[other].point)),
          other);
  const std::size_t kept = std::min(most_towns, weights.size());
  std::partial_sort(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(kept), weights.end(),
                    [](const auto& a, const auto& b) {
                      return a.first != b.first ? a.first > b.first : a.second < b.second;
                    });
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < kept; ++i) {
    sum += weights[i].first + 1;
    draw.towns.push_back(weights[i].second);
    draw.ends.push_back(sum);
  }
  return draw;
}

// A lower slot: of the same town, of a near or large one, or any.
std::uint64_t SyntheticLinks::drawn_target(RandomStream& random) {
  const std::uint64_t slot = from_.slot;
  const SyntheticTowns& towns = places_.towns();
  const std::size_t own = towns.town_of(slot);
  const auto one_of = [&random](std::uint64_t first, std::uint64_t end) {
    return first + random.below(end - first);
  };
  const std::uint32_t share = random.below(100);
  if (share < 50 && slot > towns.first_slot[own]) return one_of(towns.first_slot[own], slot);
  if (share < 90) {
    if (const Draw& draw = draw_of(own); !draw.towns.empty()) {
      const std::uint64_t drawn = random.next() % draw.ends.back();
      const auto end = std::upper_bound(draw.ends.begin(), draw.ends.end(), drawn);
      const std::size_t town = draw.towns[static_cast<std::size_t>(end - draw.ends.begin())];
      return one_of(towns.first_slot[town], towns.first_slot[town + 1]);
    }
  }
  return one_of(0, slot);
}

// One that this place has no link to yet. Most are no start-ups: one seeks what supports it.
std::uint64_t SyntheticLinks::new_target(RandomStream& random) {
  const auto is_new = [this](std::uint64_t other) { return !from_.targets.contains(other); };
  constexpr int choosy_tries = 3, tries = 12;
  std::uint64_t chosen = 0;
  const bool is_choosy = random.happens(600);
  for (int i = 0; i < tries; ++i) {
    chosen = drawn_target(random);
    if (!is_new(chosen)) continue;
    if (i < choosy_tries && is_choosy && !taxonomy_.kinds[places_.kind(chosen)].resource) continue;
    break;
  }
  while (!is_new(chosen)) chosen = chosen == 0 ? from_.slot - 1 : chosen - 1;
  from_.targets.insert(chosen);
  return chosen;
}

// Both ends are there while the link is.
void SyntheticLinks::date(Link& link, RandomStream& random) const {
  const SyntheticPlaces::Lifetime from = places_.lifetime(link.from_slot),
                                  to = places_.lifetime(link.to_slot);
  const bool ends_with_an_end = from.until.known() || to.until.known();
  link.active = !ends_with_an_end;
  if (random.happens(100) || (!from.since.known() && !to.since.known())) return;
  const int first = std::max({from.since.year, to.since.year});
  int last = last_synthetic_year;
  for (const PartialDate& until : {from.until, to.until})
    if (until.known()) last = std::min<int>(last, until.year);
  if (first > last) return;  // one was gone before the other came: whatever bound them has no date
  const auto between = [&random](int least, int most) {
    return static_cast<std::int16_t>(
        least + static_cast<int>(random.below(static_cast<std::uint64_t>(most - least + 1))));
  };
  // Soon rather than late.
  link.since.year = std::min(between(first, last), between(first, last));
  // The year of an end may begin with a month: only later years get one here.
  if (link.since.year > first && random.happens(300))
    link.since.month = static_cast<std::uint8_t>(1 + random.below(12));
  if (ends_with_an_end)
    link.until.year = static_cast<std::int16_t>(last);
  else if (link.since.year < last && random.happens(100))
    link.until.year = between(link.since.year + 1, last);
  if (link.until.known()) link.active = false;
}

// The next link where there are more of them than places to go to: no two have target, kind and days in
// common.
SyntheticLinks::Link SyntheticLinks::repeated() const {
  Link link;
  link.from_slot = from_.slot;
  link.to_slot = from_.next % from_.slot;
  std::uint64_t number = from_.next / from_.slot;
  link.kind = static_cast<std::uint8_t>(number % taxonomy_.link_kinds.size());
  number /= taxonomy_.link_kinds.size();
  // A stride that has no factor in common with the days visits every one of them, far apart in a row.
  constexpr std::uint64_t stride = 10'007;
  link.since = day_of(first_repeated_year, number * stride % repeated_days);
  if (const std::uint64_t round = number / repeated_days; round > 0) {
    link.until = day_of(first_repeated_year + repeated_days / days_of_a_year, round - 1);
    link.active = false;
  }
  return link;
}

void SyntheticLinks::append(const Link& link, RandomStream& random, std::string& text) {
  constexpr std::array<std::string_view, 4> bases = {"sourced", "sourced", "first-seen", "inferred"};
  constexpr std::array<std::string_view, 4> confidences = {"medium", "medium", "high", "low"};
  text += "l-";
  append_number(++written_, 7, text);
  text += ',';
  SyntheticPlaces::append_id(places_.row_of(link.from_slot), text);
  text += ',';
  SyntheticPlaces::append_id(places_.row_of(link.to_slot), text);
  text += ',';
  text += taxonomy_.link_kinds[link.kind].key;
  text += ',';
  append_date(link.since, text);
  text += ',';
  append_date(link.until, text);
  text += ',';
  if (link.since.known()) text += bases[random.below(bases.size())];
  text += ',';
  text += link.active ? active_ : ended_;
  text += ",synthetic,2026,";
  text += confidences[random.below(confidences.size())];
  text += '\n';
}

}  // namespace sillon
