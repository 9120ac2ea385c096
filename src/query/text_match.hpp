// "Every word must begin a word of the record": a place's own texts, its town's names, and the names of its
// kind, territory, services and sectors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/term_match.hpp"

namespace sillon {

// What many places share is asked once for each word: their terms, their town, the town as they write it,
// their sectors' own words. Only names are read for each place. May be asked from several threads at once.
class TextMatch {
 public:
  // The atlas outlives it.
  TextMatch(const Atlas& atlas, std::string_view text);

  bool lets_all_pass() const { return words_.empty(); }
  bool operator()(Row place) const;

 private:
  struct Word {
    std::string folded;
    TermMatch terms;
    std::vector<std::uint8_t> towns;                  // per town, 1 when the word begins a word of its names
    std::vector<std::uint8_t> cities, sectors_texts;  // per code; none where the column has no codes
  };
  bool by_shared(const Word& word, Row place) const;
  bool by_own(const Word& word, Row place) const;

  const Atlas& atlas_;
  std::vector<Word> words_;
};

}  // namespace sillon
