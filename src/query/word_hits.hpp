// All that one word of a query finds: records by their own words, and many at once through their towns and
// terms.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "query/search_records.hpp"
#include "query/standing.hpp"

namespace sillon {

class WordHits {
 public:
  // `opens`: it is the first word of the query. `forgiving`: words like it count too.
  WordHits(const SearchRecords& records, const std::string& word, bool alone, bool opens, bool forgiving);

  bool any() const { return !runs_.empty() || any_term_; }
  // Roughly how many records it finds, towns aside: words that find less are better asked first.
  std::size_t breadth() const { return breadth_; }

  // Raises the octets of all records (Standing) to what this word finds in them: first by their own words,
  // all at once; then by their towns and terms, places first .. last - 1 at a time.
  void raise_own(std::vector<std::uint8_t>& octets);
  void raise_by_columns(std::vector<std::uint8_t>& octets, Row first, Row last) const;

 private:
  void meet_terms(const std::string& word, bool forgiving);
  Standing standing_of(const WordRun& run, Found found, bool is_word) const;

  const SearchRecords* records_;
  std::string word_;
  bool alone_, opens_;
  std::vector<WordRun> runs_;
  std::size_t breadth_ = 0;

  using Octets = std::array<std::uint8_t, 256>;
  Octets kind_{}, territory_{};  // octets of a Standing by Taxonomy::kinds, ::territories
  struct Bits {
    std::uint32_t bits;
    std::uint8_t octet;
  };
  std::vector<Bits> services_, sectors_;  // terms that are worth the same
  bool any_kind_ = false, any_territory_ = false, any_term_ = false;
  std::vector<std::uint8_t> town_;  // per town, the octet of its places through it; empty: no town is found
};

}  // namespace sillon
