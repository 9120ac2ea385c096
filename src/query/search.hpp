// Search as you type over names in every language, other names, towns, sectors and services; accents are
// ignored and slips of the keyboard forgiven.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "state/key.hpp"

namespace sillon {

struct SearchHit {
  Selection what;         // a place, a town
  std::string title;      // in the reader's language
  std::string subtitle;   // "Incubator · Metz, Lorraine"
  std::uint8_t kind = 0;  // Taxonomy::kinds of a place
  bool town = false;
  int score = 0;  // higher is better; below 0 when letters were forgiven
};

// Immutable: may be made beside the frame and asked from several threads at once.
class SearchIndex {
 public:
  explicit SearchIndex(std::shared_ptr<const Atlas> atlas);
  ~SearchIndex();

  // Every word of `text` must begin a word of the record. Where fewer than `limit` are found so, records
  // follow of which the words are like those typed: one wrong letter is forgiven from 4 letters on, two from
  // 8, the first letter too (query/near_words.hpp). Best first, among equals by name as the language orders
  // them; at most `limit`, and of more equals than that those first by the folded name as written.
  // Words after the sixteenth are not looked at.
  std::vector<SearchHit> find(std::string_view text, std::string_view language, std::size_t limit) const;

  // What comes nearest to a text of which find() finds nothing: what some of its words find, else the word
  // most like one of them. Nothing when nothing is like it.
  std::optional<SearchHit> nearest(std::string_view text, std::string_view language) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace sillon
