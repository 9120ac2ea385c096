// Every word of many records, sorted, with the records it stands in: what begins with some letters is one run
// of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "atlas/text_column.hpp"

namespace sillon {

class WordTable {
 public:
  struct Entry {
    std::uint32_t record = 0;
    std::uint8_t weight = 0;
  };

  // Notes that the words of `folded` stand in `record`. Not after sort().
  void add(std::string_view folded, std::uint32_t record, std::uint8_t weight);
  // Makes the table ready for look-up.
  void sort();

  // Calls visit(entry) for each word that begins with `start` and each record it stands in. A record is met
  // as often as it has such words.
  template <class Visit>
  void with_start(std::string_view start, Visit visit) const {
    const auto [first, last] = run_of(start);
    for (std::uint32_t i = entries_first_[first]; i < entries_first_[last]; ++i) visit(entries_[i]);
  }

 private:
  // The words first .. last - 1 begin with `start`.
  std::pair<std::size_t, std::size_t> run_of(std::string_view start) const;

  TextColumn words_;                                // sorted
  std::vector<std::uint32_t> entries_first_ = {0};  // of word w: entries_first_[w] .. entries_first_[w + 1]
  std::vector<Entry> entries_;

  // While the table is filled.
  std::unordered_map<std::string, std::uint32_t> number_of_word_;
  std::vector<std::pair<std::uint32_t, Entry>> noted_;
};

}  // namespace sillon
