// Which words of a sorted table are meant by a word that was typed with a few wrong letters, or that is the
// beginning of a word typed so.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "atlas/text_column.hpp"

namespace sillon {

// Words that stand together in a table: first .. last - 1. The cost is 0 where the words begin as typed, else
// 2 for each wrong letter and 1 more where only their beginning is like what was typed.
struct WordRun {
  std::uint32_t first = 0, last = 0;
  std::uint8_t cost = 0;

  bool operator==(const WordRun&) const = default;
};

// Most wrong letters forgiven in a word of so many letters: none below 4, 1 up to 7, 2 from 8 on.
int forgiven_letters(std::size_t letters);

// The characters of a folded word.
std::u32string letters_of(std::string_view folded);

inline constexpr std::size_t longest_forgiven = 64;  // letters; longer words have to be typed right
inline constexpr int most_wrong_letters = 3;

// For each word of a sorted column, how many of its letters it shares with the word before it; 255 for more.
std::vector<std::uint8_t> shared_letters(const TextColumn& words);

// The runs of words within `most` wrong letters of `typed`, in order, none touching another of its own cost.
// A wrong letter is one too few, too many or another one, or two neighbours exchanged (optimal string
// alignment, the restricted distance of Damerau, doi:10.1145/363958.363994). `most` is 1 ..
// most_wrong_letters.
std::vector<WordRun> near_words(const TextColumn& words, const std::vector<std::uint8_t>& shared,
                                std::u32string_view typed, int most);

}  // namespace sillon
