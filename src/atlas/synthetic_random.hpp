// Numbers at random that are the same on every machine: whole numbers only, no distribution of the standard
// library (whose results differ between libraries) and no floating point.
#pragma once

#include <cstdint>

namespace sillon {

// The finaliser of SplitMix64: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators",
// doi:10.1145/2660193.2660195, with the constants of its variant 13 by Stafford.
constexpr std::uint64_t scrambled(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

// A stream of SplitMix64 that begins anywhere at once: any row can be made alone, in any order.
class RandomStream {
 public:
  // `use` keeps apart what is drawn for the same row for different ends.
  RandomStream(std::uint64_t seed, std::uint64_t use, std::uint64_t row)
      : state_(scrambled(scrambled(seed + step * use) ^ (row * 0xd1342543de82ef95u + step))) {}

  std::uint64_t next() { return scrambled(state_ += step); }

  // 0 .. end - 1 for an end of 1 .. 2^32; each value's share is off by less than end / 2^32.
  std::uint32_t below(std::uint64_t end) { return static_cast<std::uint32_t>(((next() >> 32) * end) >> 32); }

  bool happens(std::uint32_t times_in_thousand) { return below(1000) < times_in_thousand; }

  // Normally distributed but for the tails, which end at 3.47 times `spread`: the sum of four even draws
  // (Irwin and Hall), whose standard deviation is 65536 / sqrt(3).
  std::int64_t scattered(std::int64_t spread) {
    const std::uint64_t bits = next();
    std::int64_t sum = 0;
    for (int part = 0; part < 4; ++part)
      sum += static_cast<std::int64_t>((bits >> (16 * part)) & 0xffff) - 32768;
    return sum * spread * 1000 / (65536 * 577);
  }

 private:
  static constexpr std::uint64_t step = 0x9e3779b97f4a7c15u;
  std::uint64_t state_;
};

// One of all orders of 0 .. count - 1, without a table of them: a network of Feistel's over the next power of
// four, walked on until it falls below `count` (Black and Rogaway 2002, "Ciphers with arbitrary finite
// domains", doi:10.1007/3-540-45760-7_9).
class RandomOrder {
 public:
  RandomOrder(std::uint64_t count, std::uint64_t seed) : count_(count), seed_(seed) {
    while ((std::uint64_t{1} << (2 * half_bits_)) < count) ++half_bits_;
  }

  // What stands at `place`, and at which place `what` stands; both below `count`.
  std::uint64_t at(std::uint64_t place) const {
    do place = forth(place);
    while (place >= count_);
    return place;
  }
  std::uint64_t place_of(std::uint64_t what) const {
    do what = back(what);
    while (what >= count_);
    return what;
  }

 private:
  static constexpr std::uint64_t rounds = 4;

  std::uint64_t mask() const { return (std::uint64_t{1} << half_bits_) - 1; }
  std::uint64_t round(std::uint64_t number, std::uint64_t half) const {
    return scrambled(seed_ + (number << 56) + half) & mask();
  }
  std::uint64_t forth(std::uint64_t x) const {
    std::uint64_t left = x >> half_bits_, right = x & mask();
    for (std::uint64_t number = 0; number < rounds; ++number) {
      const std::uint64_t next = left ^ round(number, right);
      left = right;
      right = next;
    }
    return left << half_bits_ | right;
  }
  std::uint64_t back(std::uint64_t x) const {
    std::uint64_t left = x >> half_bits_, right = x & mask();
    for (std::uint64_t number = rounds; number-- > 0;) {
      const std::uint64_t before = right ^ round(number, left);
      right = left;
      left = before;
    }
    return left << half_bits_ | right;
  }

  std::uint64_t count_, seed_;
  unsigned half_bits_ = 1;
};

}  // namespace sillon
