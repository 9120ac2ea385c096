// A short list of words to look up in: the keys of a vocabulary, while a table is read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/text_hash.hpp"

namespace sillon {

class WordList {
 public:
  // At most 255 words are found; of equal ones the first.
  explicit WordList(std::vector<std::string> words) : words_(std::move(words)) {
    std::size_t slots = 16;
    while (slots < 4 * words_.size()) slots *= 2;
    slots_.assign(slots, none);
    for (std::size_t i = 0; i < words_.size() && i < none; ++i) {
      if (find(words_[i])) continue;
      std::size_t slot = text_hash(words_[i]) & (slots_.size() - 1);
      while (slots_[slot] != none) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = static_cast<std::uint8_t>(i);
    }
  }
  explicit WordList(std::span<const std::string> words)
      : WordList(std::vector<std::string>(words.begin(), words.end())) {}

  std::optional<std::uint8_t> find(std::string_view word) const {
    for (std::size_t slot = text_hash(word) & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
      if (slots_[slot] == none) return std::nullopt;
      if (words_[slots_[slot]] == word) return slots_[slot];
    }
  }
  const std::vector<std::string>& words() const { return words_; }

 private:
  static constexpr std::uint8_t none = 255;
  std::vector<std::string> words_;
  std::vector<std::uint8_t> slots_;  // a power of two of them, at most a quarter taken
};

}  // namespace sillon
