#include "query/near_words.hpp"

#include <algorithm>
#include <array>

namespace sillon {

namespace {

// The character at `at` of folded text, which is well-formed UTF-8; `at` moves on.
char32_t letter_at(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t letter = lead & (0x3Fu >> more);
  for (int i = 0; i < more && at < text.size(); ++i)
    letter = letter << 6 | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  return letter;
}

// The table of distances between the beginnings of a word and those of the typed word, one row a letter of
// the word. Of each row only the cells within `most` of the diagonal can hold a distance of at most `most`:
// cell c of row r belongs to the typed word's first r + c - most letters.
class Alignment {
 public:
  Alignment(std::u32string_view typed, int most) : typed_(typed), most_(most) {
    for (int c = 0; c <= 2 * most_; ++c)
      cells(0)[c] = static_cast<std::uint8_t>(c < most_ || reach(0, c) > length() ? most_ + 1 : c - most_);
    best_[0] = distance_to_whole(0);
  }

  // Row `r` >= 1 from the rows before it, for a word whose r-th letter is this one.
  void add(int r, char32_t letter) {
    letters_[static_cast<std::size_t>(r)] = letter;
    const Row& above = cells(r - 1);
    Row& row = cells(r);
    bool alive = false;
    for (int c = 0; c <= 2 * most_; ++c) {
      const int i = reach(r, c);
      int least = most_ + 1;
      if (i == 0) {
        least = std::min(least, r);
      } else if (i > 0 && i <= length()) {
        least = std::min(least, above[c] + (typed(i) == letter ? 0 : 1));
        if (c < 2 * most_) least = std::min(least, above[c + 1] + 1);
        if (c > 0) least = std::min(least, row[c - 1] + 1);
        if (r > 1 && i > 1 && typed(i - 1) == letter && typed(i) == letters_[static_cast<std::size_t>(r - 1)])
          least = std::min(least, cells(r - 2)[c] + 1);
      }
      row[c] = static_cast<std::uint8_t>(least);
      alive = alive || least <= most_;
    }
    alive_ = alive;
    best_[static_cast<std::size_t>(r)] =
        std::min(best_[static_cast<std::size_t>(r - 1)], distance_to_whole(r));
  }

  // Whether a longer word can still be near, after the row added last.
  bool alive() const { return alive_; }
  // The distance of the whole typed word to the first r letters, and the least to any beginning of them;
  // `most` + 1 for anything larger.
  int distance_to_whole(int r) {
    const int c = length() - r + most_;
    return c < 0 || c > 2 * most_ ? most_ + 1 : cells(r)[c];
  }
  int least_to_beginning(int r) const { return best_[static_cast<std::size_t>(r)]; }

 private:
  static constexpr std::size_t most_rows = longest_forgiven + most_wrong_letters + 2;
  using Row = std::uint8_t[2 * most_wrong_letters + 1];

  int length() const { return static_cast<int>(typed_.size()); }
  int reach(int r, int c) const { return r + c - most_; }
  char32_t typed(int i) const { return typed_[static_cast<std::size_t>(i - 1)]; }
  Row& cells(int r) { return rows_[static_cast<std::size_t>(r)]; }

  std::u32string_view typed_;
  int most_;
  bool alive_ = true;
  Row rows_[most_rows] = {};
  std::array<char32_t, most_rows> letters_{};
  std::array<int, most_rows> best_{};
};

}  // namespace

int forgiven_letters(std::size_t letters) {
  if (letters > longest_forgiven) return 0;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

std::u32string letters_of(std::string_view folded) {
  std::u32string letters;
  for (std::size_t at = 0; at < folded.size();) letters += letter_at(folded, at);
  return letters;
}

std::vector<std::uint8_t> shared_letters(const TextColumn& words) {
  std::vector<std::uint8_t> shared(words.size(), 0);
  for (std::size_t w = 1; w < words.size(); ++w) {
    const std::string_view a = words[w - 1], b = words[w];
    std::size_t letters = 0;
    for (std::size_t in_a = 0, in_b = 0; letters < 255 && in_a < a.size() && in_b < b.size(); ++letters)
      if (letter_at(a, in_a) != letter_at(b, in_b)) break;
    shared[w] = static_cast<std::uint8_t>(letters);
  }
  return shared;
}

// The words are a trie walked in order: rows of the alignment stand for the letters that a word shares with
// the one before it, and what shares a beginning that is too far off already is passed over unread.
std::vector<WordRun> near_words(const TextColumn& words, const std::vector<std::uint8_t>& shared,
                                std::u32string_view typed, int most) {
  std::vector<WordRun> runs;
  if (typed.empty() || typed.size() > longest_forgiven) return runs;
  Alignment alignment(typed, most);
  std::array<std::size_t, longest_forgiven + most_wrong_letters + 3> octets{};  // before each letter
  int row = 0;        // the last one that holds for the word before
  bool dead = false;  // nothing that goes on as it does is near
  const auto take = [&runs](std::size_t word, int cost) {
    const auto number = static_cast<std::uint32_t>(word);
    if (!runs.empty() && runs.back().last == number && runs.back().cost == cost) {
      ++runs.back().last;
    } else {
      runs.push_back({number, number + 1, static_cast<std::uint8_t>(cost)});
    }
  };
  const auto cost_of_beginning = [&](int r) {
    const int least = alignment.least_to_beginning(r);
    return least == 0 ? 0 : 2 * least + 1;
  };
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (dead && shared[w] >= row) {
      if (alignment.least_to_beginning(row) <= most) take(w, cost_of_beginning(row));
      continue;
    }
    const std::string_view word = words[w];
    row = std::min<int>(row, shared[w]);
    std::size_t at = octets[static_cast<std::size_t>(row)];
    dead = false;
    while (at < word.size() && !dead) {
      const char32_t letter = letter_at(word, at);
      alignment.add(++row, letter);
      octets[static_cast<std::size_t>(row)] = at;
      dead = !alignment.alive();
    }
    int cost = alignment.least_to_beginning(row) <= most ? cost_of_beginning(row) : 255;
    if (!dead && at == word.size()) {
      const int whole = alignment.distance_to_whole(row);
      if (whole <= most) cost = std::min(cost, 2 * whole);
    }
    if (cost != 255) take(w, cost);
  }
  return runs;
}

}  // namespace sillon
