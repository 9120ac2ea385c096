// How good it is that a record is found, as one octet that orders so: first what is found as typed, then what
// was forgiven less, then by what was found.
#pragma once

#include <algorithm>
#include <cstdint>

namespace sillon {

// What a word of the query begins. A record is as good as its weakest word; one whose name begins with the
// whole query, or is the query, is better still.
enum class Found : std::uint8_t {
  territory = 1,
  term,  // kind, sector, service
  town,
  other_name,
  name,
  name_start,
  whole_name,
};

class Standing {
 public:
  static constexpr int most_cost = 14;

  Standing() = default;  // not found
  // `opens`: the query's first word begins a name; whether the rest of the query follows there is yet to see.
  Standing(Found found, int cost, bool opens = false)
      : octet_(static_cast<std::uint8_t>((15 - std::min(cost, most_cost)) << 4 |
                                         static_cast<int>(found) << 1 | (opens ? 1 : 0))) {}
  static Standing from_octet(std::uint8_t octet) {
    Standing standing;
    standing.octet_ = octet;
    return standing;
  }

  std::uint8_t octet() const { return octet_; }
  explicit operator bool() const { return octet_ != 0; }
  Found found() const { return static_cast<Found>(octet_ >> 1 & 7); }
  int cost() const { return 15 - (octet_ >> 4); }  // of all words, as WordRun has it; 0 as typed
  bool opens() const { return (octet_ & 1) != 0; }

  // Octets of a record that two words find so. Without a branch, since it is done for every record: costs are
  // added, of what was found the lesser counts.
  static std::uint8_t both(std::uint8_t a, std::uint8_t b) {
    const int cost = std::max((a >> 4) + (b >> 4) - 15, 1), found = std::min(a & 14, b & 14);
    const int octet = cost << 4 | found | ((a | b) & 1);
    return static_cast<std::uint8_t>(octet & -static_cast<int>(a != 0 && b != 0));
  }

  // 100 for the whole name down to 10 for a territory; below 0 when something was forgiven.
  int score() const {
    constexpr int of_found[] = {0, 10, 20, 30, 40, 60, 80, 100};
    return of_found[static_cast<int>(found())] - 100 * cost();
  }

 private:
  std::uint8_t octet_ = 0;
};

}  // namespace sillon
