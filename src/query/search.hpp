// Search as you type over names in every language, other names, towns, sectors and services, accents ignored.
#pragma once

#include <cstdint>
#include <memory>
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
  int score = 0;  // higher is better
};

class SearchIndex {
 public:
  explicit SearchIndex(std::shared_ptr<const Atlas> atlas);
  ~SearchIndex();

  // Every word of `text` must begin a word of the record. Best first, then by name; at most `limit`.
  std::vector<SearchHit> find(std::string_view text, std::string_view language, std::size_t limit) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace sillon
