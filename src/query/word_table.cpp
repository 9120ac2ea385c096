#include "query/word_table.hpp"

#include <algorithm>

namespace sillon {

void WordTable::add(std::string_view folded, std::uint32_t record, std::uint8_t weight) {
  while (!folded.empty()) {
    const std::size_t blank = std::min(folded.find(' '), folded.size());
    if (blank > 0) {
      const auto next = static_cast<std::uint32_t>(number_of_word_.size());
      const auto number =
          number_of_word_.try_emplace(std::string(folded.substr(0, blank)), next).first->second;
      noted_.push_back({number, {record, weight}});
    }
    folded.remove_prefix(std::min(blank + 1, folded.size()));
  }
}

void WordTable::sort() {
  std::vector<std::pair<std::string_view, std::uint32_t>> by_word(number_of_word_.begin(),
                                                                  number_of_word_.end());
  std::sort(by_word.begin(), by_word.end());
  std::vector<std::uint32_t> rank_of(by_word.size());
  for (std::uint32_t rank = 0; rank < by_word.size(); ++rank) {
    words_.push_back(by_word[rank].first);
    rank_of[by_word[rank].second] = rank;
  }

  // A counting sort by word.
  entries_first_.assign(by_word.size() + 1, 0);
  for (const auto& [number, entry] : noted_) ++entries_first_[rank_of[number] + 1];
  for (std::size_t w = 1; w < entries_first_.size(); ++w) entries_first_[w] += entries_first_[w - 1];
  std::vector<std::uint32_t> next(entries_first_.begin(), entries_first_.end() - 1);
  entries_.resize(noted_.size());
  for (const auto& [number, entry] : noted_) entries_[next[rank_of[number]]++] = entry;

  by_word.clear();
  number_of_word_ = {};
  noted_ = {};
}

std::pair<std::size_t, std::size_t> WordTable::run_of(std::string_view start) const {
  // The first word of which `stays_before` is false; it is true for a leading part of the table.
  const auto boundary = [this](auto stays_before) {
    std::size_t low = 0, high = words_.size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (stays_before(words_[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const std::size_t first = boundary([start](std::string_view word) { return word < start; });
  const std::size_t last =
      boundary([start](std::string_view word) { return word < start || word.starts_with(start); });
  return {first, last};
}

}  // namespace sillon
