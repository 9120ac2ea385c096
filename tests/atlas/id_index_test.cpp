#include "atlas/id_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace sillon {
namespace {

TEST(IdIndex, FindsWhatWasAddedAndNothingElse) {
  std::mt19937 random(1);
  TextColumn ids;
  IdIndex index(ids);
  std::map<std::string, Row> expected;
  EXPECT_EQ(index.find(""), std::nullopt);
  for (int i = 0; i < 5000; ++i) {
    std::string id = std::to_string(random() % 8000);
    id.insert(id.begin(), 'p');
    const auto found = expected.find(id);
    ASSERT_EQ(index.find(id), found == expected.end() ? std::nullopt : std::optional<Row>(found->second));
    if (found != expected.end()) continue;
    ids.push_back(id);
    expected[id] = static_cast<Row>(ids.size() - 1);
    index.add(static_cast<Row>(ids.size() - 1));
  }
  EXPECT_EQ(index.nearest_hint(std::string(ids[7]) + "x"), "Did you mean '" + std::string(ids[7]) + "'?");
  EXPECT_EQ(index.nearest_hint("université"), "");
}

TEST(RowsInOrder, IsTheOrderOfTheTexts) {
  std::mt19937 random(2);
  TextColumn column;
  std::vector<std::pair<std::string, Row>> expected;
  for (Row row = 0; row < 3000; ++row) {
    std::string text(random() % 12, 'a');
    for (char& c : text) c = "abé-\xff"[random() % 6];
    column.push_back(text);
    expected.emplace_back(text, row);
  }
  std::sort(expected.begin(), expected.end());
  const std::vector<Row> rows = rows_in_order(column);
  ASSERT_EQ(rows.size(), expected.size());
  for (std::size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(rows[i], expected[i].second) << i;
}

}  // namespace
}  // namespace sillon
