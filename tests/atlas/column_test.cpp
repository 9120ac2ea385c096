// Columns that take little: what is pushed is read back, and what is alike is kept once.
#include <gtest/gtest.h>

#include <random>

#include "atlas/text_column.hpp"
#include "atlas/word_column.hpp"

namespace sillon {
namespace {

using Texts = std::vector<std::string>;

template <class Column>
Column column_of(const Texts& texts) {
  Column column;
  for (const std::string& text : texts) column.push_back(text);
  return column;
}

template <class Column>
Texts texts_of(const Column& column) {
  Texts texts;
  for (std::size_t row = 0; row < column.size(); ++row) texts.emplace_back(column[row]);
  return texts;
}

// Empty at first for a while, then out of so many different texts.
Texts some_texts(std::mt19937& random, std::size_t rows, std::size_t different) {
  Texts texts(random() % 5);
  while (texts.size() < rows) {
    const std::size_t which = random() % different;
    texts.push_back(which == 0 ? "" : "text " + std::to_string(which));
  }
  return texts;
}

template <class Column>
void expect_law(const Texts& texts, std::size_t cut) {
  const Texts before(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(cut)),
      after(texts.begin() + static_cast<std::ptrdiff_t>(cut), texts.end());
  const auto whole = column_of<Column>(texts);
  auto joined = column_of<Column>(before);
  joined.append(column_of<Column>(after));
  ASSERT_EQ(texts_of(whole), texts);
  ASSERT_EQ(texts_of(joined), texts);
  ASSERT_EQ(whole, joined);
  if (!texts.empty()) {
    Texts other = texts;
    other[cut % texts.size()] += 'x';
    ASSERT_FALSE(column_of<Column>(other) == whole);
  }
}

TEST(Columns, GiveBackWhatWasPushedAndAppended) {
  std::mt19937 random(9);
  for (int round = 0; round < 100; ++round) {
    const Texts texts =
        some_texts(random, random() % 1000, 1 + (random() % 2 ? random() % 20 : random() % 900));
    const std::size_t cut = random() % (texts.size() + 1);
    expect_law<TextColumn>(texts, cut);
    expect_law<WordColumn>(texts, cut);
    if (HasFatalFailure()) return;
  }
}

TEST(Columns, TakeNothingWhileAllRowsAreEmpty) {
  const Texts nothing(5000);
  EXPECT_EQ(column_of<TextColumn>(nothing).memory_bytes(), 0u);
  EXPECT_EQ(column_of<WordColumn>(nothing).memory_bytes(), 0u);
  EXPECT_EQ(texts_of(column_of<TextColumn>(nothing)), nothing);
  EXPECT_EQ(texts_of(column_of<WordColumn>(nothing)), nothing);
  TextColumn column = column_of<TextColumn>(nothing);
  column.append(column_of<TextColumn>(nothing));
  EXPECT_EQ(column.size(), 10000u);
  EXPECT_EQ(column.memory_bytes(), 0u);
}

TEST(Columns, OfWordsAreAsWideAsTheNumberOfWordsNeeds) {
  for (const auto& [different, width] : std::vector<std::pair<std::size_t, std::size_t>>{
           {10, 1}, {255, 1}, {300, 2}, {65535, 2}, {70000, 4}}) {
    WordColumn column;
    std::size_t word_bytes = 0;
    for (std::size_t row = 0; row < 3 * different; ++row) {
      const std::string word = "a rather long word " + std::to_string(row % different);
      column.push_back(word);
      if (row < different) word_bytes += word.size() + sizeof(std::uint32_t);
    }
    column.settle();
    ASSERT_TRUE(column.has_codes());
    EXPECT_EQ(column.memory_bytes(), 3 * different * width + word_bytes) << different;
    EXPECT_EQ(column.code_count(), different + 1);
    for (std::size_t row = 0; row < column.size(); ++row) {
      ASSERT_EQ(column[row], "a rather long word " + std::to_string(row % different));
      ASSERT_EQ(column.code(row), column.code(row % different));
    }
  }
}

TEST(Columns, OfWordsThatAllDifferArePlainOnceSettled) {
  Texts texts;
  for (int i = 0; i < 3000; ++i) texts.push_back(std::to_string(i));
  auto column = column_of<WordColumn>(texts);
  column.settle();
  EXPECT_FALSE(column.has_codes());
  EXPECT_EQ(texts_of(column), texts);
  EXPECT_EQ(column, column_of<WordColumn>(texts));
  EXPECT_EQ(column.memory_bytes(), column_of<TextColumn>(texts).memory_bytes());
  // Rows may still come, in either form.
  auto coded = column_of<WordColumn>({"a", "a", "b"});
  coded.settle();
  coded.append(column);
  column.append(column_of<WordColumn>({"a", "a", "b"}));
  EXPECT_EQ(coded.size(), column.size());
  EXPECT_EQ(coded[1], "a");
  EXPECT_EQ(column[3001], "a");
}

}  // namespace
}  // namespace sillon
