#include "query/word_table.hpp"

#include <algorithm>
#include <functional>

#include "query/text_beginning.hpp"

namespace sillon {

void WordTable::widen() {
  std::vector<Slot> wider(std::max<std::size_t>(1024, 2 * slots_.size()));
  for (const Slot& taken : slots_) {
    if (taken.number == 0) continue;
    std::size_t at = taken.hash & (wider.size() - 1);
    while (wider[at].number != 0) at = (at + 1) & (wider.size() - 1);
    wider[at] = taken;
  }
  slots_ = std::move(wider);
}

std::uint32_t WordTable::number_of(std::string_view word) {
  if (2 * (met_.size() + 1) > slots_.size()) widen();
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(word));
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && met_[slots_[at].number - 1] == word) return slots_[at].number - 1;
  met_.push_back(word);
  slots_[at] = {hash, static_cast<std::uint32_t>(met_.size())};
  return slots_[at].number - 1;
}

void WordTable::add(std::string_view folded, std::uint32_t record, std::uint8_t weight,
                    std::uint8_t weight_of_first) {
  std::uint8_t own = weight_of_first;
  while (!folded.empty()) {
    const std::size_t blank = std::min(folded.find(' '), folded.size());
    if (blank > 0) {
      noted_.push_back({number_of(folded.substr(0, blank)), Entry(record, own)});
      own = weight;
    }
    folded.remove_prefix(std::min(blank + 1, folded.size()));
  }
}

void WordTable::sort() {
  struct Place {
    std::uint64_t beginning;
    std::uint32_t number;
  };
  std::vector<Place> order(met_.size());
  for (std::uint32_t number = 0; number < order.size(); ++number)
    order[number] = {beginning_of(met_[number]), number};
  std::sort(order.begin(), order.end(), [this](const Place& a, const Place& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : met_[a.number] < met_[b.number];
  });
  std::vector<std::uint32_t> rank_of(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    words_.push_back(met_[order[rank].number]);
    rank_of[order[rank].number] = rank;
  }
  shared_ = shared_letters(words_);

  // A counting sort by word.
  entries_first_.assign(order.size() + 1, 0);
  for (const Noted& noted : noted_) ++entries_first_[rank_of[noted.word] + 1];
  for (std::size_t w = 1; w < entries_first_.size(); ++w) entries_first_[w] += entries_first_[w - 1];
  std::vector<std::uint32_t> next(entries_first_.begin(), entries_first_.end() - 1);
  entries_.resize(noted_.size());
  for (const Noted& noted : noted_) entries_[next[rank_of[noted.word]]++] = noted.entry;

  met_ = {};
  slots_ = {};
  noted_ = {};
}

std::vector<WordRun> WordTable::starting(std::string_view start) const {
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
    return static_cast<std::uint32_t>(low);
  };
  const std::uint32_t first = boundary([start](std::string_view word) { return word < start; });
  const std::uint32_t last =
      boundary([start](std::string_view word) { return word < start || word.starts_with(start); });
  if (first == last) return {};
  return {{first, last, 0}};
}

std::vector<WordRun> WordTable::near(std::u32string_view typed, int most) const {
  return near_words(words_, shared_, typed, most);
}

}  // namespace sillon
