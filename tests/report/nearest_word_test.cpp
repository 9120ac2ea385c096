#include "report/nearest_word.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace sillon {
namespace {

// The definition, without rows thrown away or early ends.
std::size_t distance_by_definition(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
  std::string word(random() % 9, 'a');
  for (char& c : word) c = static_cast<char>('a' + random() % 3);
  return word;
}

TEST(DamerauDistance, EqualsItsDefinitionWithinEveryLimit) {
  std::mt19937 random(7);
  for (int i = 0; i < 4000; ++i) {
    const std::string a = random_word(random), b = random_word(random);
    const std::size_t expected = distance_by_definition(a, b);
    EXPECT_EQ(damerau_distance(a, b), expected) << a << ' ' << b;
    EXPECT_EQ(damerau_distance(b, a), expected);
    for (std::size_t limit = 0; limit < 6; ++limit)
      EXPECT_EQ(damerau_distance(a, b, limit), std::min(expected, limit + 1))
          << a << ' ' << b << ' ' << limit;
  }
}

TEST(DamerauDistance, CountsNeighboursSwappedOnce) {
  EXPECT_EQ(damerau_distance("incubator", "incubatro"), 1u);
  EXPECT_EQ(damerau_distance("ca", "abc"), 3u);  // optimal string alignment, not unrestricted Damerau
}

TEST(NearestWord, FindsSlipsAndLeavesOtherWordsAlone) {
  const std::array<std::string, 4> known = {"hub", "incubator", "accelerator", "fablab"};
  EXPECT_EQ(nearest_word("incubtor", known), "incubator");
  EXPECT_EQ(nearest_word("FabLab", known), "fablab");
  EXPECT_EQ(nearest_word("fab-lab", known), "fablab");
  EXPECT_EQ(nearest_word("university", known), std::nullopt);
  EXPECT_EQ(nearest_word("x", known), std::nullopt);
  EXPECT_EQ(nearest_word("", known), std::nullopt);
  EXPECT_EQ(nearest_word("hub", {}), std::nullopt);
}

TEST(NearestWord, PrefersTheNearestAndThenTheFirst) {
  const std::array<std::string, 3> known = {"placer", "place", "plane"};
  EXPECT_EQ(nearest_word("place", known), "place");
  EXPECT_EQ(nearest_word("plac", known), "place");
  EXPECT_EQ(nearest_word("plake", known), "place");
}

TEST(KnownValuesHint, NamesTheNearestAndListsTheKnown) {
  const std::array<std::string, 3> known = {"open", "closed", "announced"};
  EXPECT_EQ(known_values_hint("opne", known), "Did you mean 'open'? Known values: open, closed, announced.");
  EXPECT_EQ(known_values_hint("labelled", known), "Known values: open, closed, announced.");
  EXPECT_EQ(known_values_hint("opne", known, 2),
            "Did you mean 'open'? Known values: open, closed and 1 more.");
  EXPECT_EQ(known_values_hint("opne", {}), "No value is known here.");
}

}  // namespace
}  // namespace sillon
