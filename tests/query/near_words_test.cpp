// The distance against its definition, worked out cell by cell over random words.
#include "query/near_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "query/word_table.hpp"

namespace sillon {
namespace {

// Optimal string alignment by the book.
int distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

// What near_words says of one word; 255 where it says nothing.
int cost_by_the_book(const std::u32string& typed, const std::u32string& word, int most) {
  int beginning = 255;
  for (std::size_t end = 0; end <= word.size(); ++end)
    beginning = std::min(beginning, distance(typed, std::u32string_view(word).substr(0, end)));
  int cost = beginning > most ? 255 : beginning == 0 ? 0 : 2 * beginning + 1;
  if (const int whole = distance(typed, word); whole <= most) cost = std::min(cost, 2 * whole);
  return cost;
}

std::string some_word(std::mt19937& random) {
  static const std::vector<std::string> letters = {"a", "b", "c", "d", "ж", "中"};
  std::string word;
  for (std::size_t left = 1 + random() % 10; left > 0; --left) word += letters[random() % letters.size()];
  return word;
}

TEST(NearWords, AreThoseOfTheDefinition) {
  std::mt19937 random(11);
  for (int round = 0; round < 30; ++round) {
    std::set<std::string> words;
    while (words.size() < 300) words.insert(some_word(random));
    TextColumn column;
    for (const std::string& word : words) column.push_back(word);
    const auto shared = shared_letters(column);
    for (int most = 1; most <= most_wrong_letters; ++most) {
      const std::u32string typed = letters_of(some_word(random));
      std::vector<int> costs(column.size(), 255);
      std::uint32_t before = 0;
      for (const WordRun& run : near_words(column, shared, typed, most)) {
        ASSERT_GE(run.first, before) << "runs come in order and do not overlap";
        ASSERT_LT(run.first, run.last);
        before = run.last;
        for (std::uint32_t w = run.first; w < run.last; ++w) costs[w] = run.cost;
      }
      for (std::size_t w = 0; w < column.size(); ++w)
        ASSERT_EQ(costs[w], cost_by_the_book(typed, letters_of(column[w]), most))
            << column[w] << " within " << most << ", round " << round;
    }
  }
}

TEST(NearWords, WhatIsTypedNearlyRightIsFound) {
  WordTable table;
  for (const char* word : {"incubateur", "luxembourg", "metz", "metropole", "strasbourg", "thionville"})
    table.add(word, 0, 1);
  table.sort();
  const auto first_of = [&table](const std::u32string& typed, int most) {
    auto runs = table.near(typed, most);
    std::stable_sort(runs.begin(), runs.end(),
                     [](const WordRun& a, const WordRun& b) { return a.cost < b.cost; });
    return runs.empty() ? std::string() : std::string(table.word(runs.front().first));
  };
  EXPECT_EQ(first_of(U"incubatuer", 2), "incubateur");
  EXPECT_EQ(first_of(U"incubatu", 2), "incubateur") << "while it is being typed";
  EXPECT_EQ(first_of(U"thoinville", 2), "thionville");
  EXPECT_EQ(first_of(U"strasbuorg", 2), "strasbourg");
  EXPECT_EQ(first_of(U"luxemburg", 2), "luxembourg");
  EXPECT_EQ(first_of(U"yuxembourg", 2), "luxembourg") << "the first letter too";
  EXPECT_EQ(first_of(U"mezt", 1), "metz") << "a whole word before the beginning of one";
  EXPECT_EQ(first_of(U"qqqq", 1), "");
}

TEST(NearWords, ForgivesByLength) {
  EXPECT_EQ(forgiven_letters(3), 0);
  EXPECT_EQ(forgiven_letters(4), 1);
  EXPECT_EQ(forgiven_letters(7), 1);
  EXPECT_EQ(forgiven_letters(8), 2);
  EXPECT_EQ(forgiven_letters(longest_forgiven), 2);
  EXPECT_EQ(forgiven_letters(longest_forgiven + 1), 0);
}

TEST(NearWords, NoLengthBreaksIt) {
  TextColumn words;
  words.push_back(std::string(300, 'a'));
  words.push_back(std::string(300, 'a') + "b");
  words.push_back("b");
  const auto shared = shared_letters(words);
  EXPECT_EQ(shared[1], 255);
  for (std::size_t length = 0; length <= 80; ++length)
    for (int most = 1; most <= most_wrong_letters; ++most) {
      const auto runs = near_words(words, shared, std::u32string(length, U'a'), most);
      if (length > longest_forgiven || length == 0) {
        EXPECT_TRUE(runs.empty()) << length;
      } else {
        EXPECT_EQ(runs.front(), (WordRun{0, 2, 0})) << length;
      }
    }
}

}  // namespace
}  // namespace sillon
