// Long work outside the frames that a person may follow and cancel: an atlas being read, a list being saved.
#pragma once

#include <cstdint>
#include <string>

#include "words/words.hpp"

namespace sillon {

// What takes longer is said, with figures as often as they can be read.
inline constexpr double patience_s = 0.3, figures_every_s = 0.2;

struct UnderWay {
  std::string what;   // "Reading “grande-region”", in the reader's language
  std::string first;  // what is done before anything is counted: "Names are put in order…"; may be empty
  std::string rest;   // what is left once all is counted: "Preparing the map"; may be empty
  std::uint64_t rows = 0, bytes = 0;
  std::uint64_t expected_rows = 0, expected_bytes = 0;  // 0: not known
  bool asked_for = true;  // by the person at the screen; else it came by itself, like a folder that changed
  bool operator==(const UnderWay&) const = default;
};

// "412,000 rows · 38 of 154 MB": what is known of it, in megabytes of 10^6 octets. What is done
// first while nothing is known, and what is left once the share is whole: a bar that stands still looks
// stuck.
std::string progress_words(const Words& words, const UnderWay& work);

// How much of it is done, 0 to 1: by bytes where their number is known, else by rows; 0 when neither is.
double share_done(const UnderWay& work);

}  // namespace sillon
