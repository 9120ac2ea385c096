// Every word of many records, sorted, with the records it stands in: what begins with some letters is one run
// of it, and what is like them is a few.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/text_column.hpp"
#include "query/near_words.hpp"

namespace sillon {

class WordTable {
 public:
  // A record in which a word stands, and what that is worth.
  class Entry {
   public:
    Entry() = default;
    Entry(std::uint32_t record, std::uint8_t weight) : bits_(record << 3 | weight) {}
    std::uint32_t record() const { return bits_ >> 3; }  // below 2^29
    std::uint8_t weight() const { return bits_ & 7; }    // 0 .. 7

   private:
    std::uint32_t bits_ = 0;
  };

  // Notes that the words of `folded` stand in `record`, the first of them with a weight of its own. Not after
  // sort().
  void add(std::string_view folded, std::uint32_t record, std::uint8_t weight, std::uint8_t weight_of_first);
  void add(std::string_view folded, std::uint32_t record, std::uint8_t weight) {
    add(folded, record, weight, weight);
  }
  // Makes the table ready for look-up.
  void sort();

  std::size_t size() const { return words_.size(); }
  std::string_view word(std::size_t w) const { return words_[w]; }

  // The words that begin with `start`: one run, or none.
  std::vector<WordRun> starting(std::string_view start) const;
  // Those that are meant by `typed` with at most `most` wrong letters (query/near_words.hpp).
  std::vector<WordRun> near(std::u32string_view typed, int most) const;

  std::size_t count_of(const WordRun& run) const {
    return entries_first_[run.last] - entries_first_[run.first];
  }
  // Calls visit(entry) for each word of the run and each record it stands in. A record is met as often as it
  // has such words.
  template <class Visit>
  void visit(const WordRun& run, Visit visit) const {
    for (std::uint32_t i = entries_first_[run.first]; i < entries_first_[run.last]; ++i) visit(entries_[i]);
  }

 private:
  std::uint32_t number_of(std::string_view word);
  void widen();

  TextColumn words_;                                // sorted
  std::vector<std::uint8_t> shared_;                // per word (shared_letters)
  std::vector<std::uint32_t> entries_first_ = {0};  // of word w: entries_first_[w] .. entries_first_[w + 1]
  std::vector<Entry> entries_;

  // While the table is filled: words in the order of their coming, found through an open hash table.
  struct Noted {
    std::uint32_t word;
    Entry entry;
  };
  struct Slot {
    std::uint32_t hash = 0, number = 0;  // of a word, its number + 1; 0 for an empty slot
  };
  TextColumn met_;
  std::vector<Slot> slots_;  // a power of two of them, at most half are taken
  std::vector<Noted> noted_;
};

}  // namespace sillon
