// "Every word must begin a word of the record": a place's own texts, its town's names, and the names of its
// kind, territory, services and sectors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/folded_text.hpp"
#include "query/term_match.hpp"

namespace sillon {

class TextMatch {
 public:
  // `folded` spares the folding of every place asked about; it is of this atlas, or null. Both outlive the
  // match.
  TextMatch(const Atlas& atlas, std::string_view text, const FoldedText* folded);

  bool lets_all_pass() const { return words_.empty(); }
  bool operator()(Row place) const;

 private:
  struct Word {
    std::string blank_word;  // " metz"
    TermMatch terms;
    std::vector<std::uint8_t> towns;  // per town, 1 when the word begins a word of its names
  };
  bool by_terms(const Word& word, Row place) const;

  const Atlas& atlas_;
  const FoldedText* folded_;
  std::vector<Word> words_;
};

}  // namespace sillon
