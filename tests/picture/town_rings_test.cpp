#include "query/town_sums.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "shipped_atlas.hpp"

namespace sillon {
namespace {

// Which kind groups rings count, by key.
KeySet groups_counted(const KeySet& filter_kinds) {
  const Taxonomy& taxonomy = shipped_atlas_for_tests()->taxonomy;
  Filter filter;
  filter.kind = filter_kinds;
  const auto counted = counted_kinds(taxonomy, filter);
  KeySet keys;
  for (std::size_t k = 0; k < counted.size(); ++k)
    if (counted[k]) keys.push_back(taxonomy.kind_groups[taxonomy.kinds[k].group].key);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

bool counts(const KeySet& filter_kinds, const std::string& group) {
  const KeySet counted = groups_counted(filter_kinds);
  return std::binary_search(counted.begin(), counted.end(), group);
}

TEST(TownRings, CountWhatIsAskedForByName) {
  EXPECT_FALSE(counts({}, "startup"));
  EXPECT_TRUE(counts({"startup"}, "startup"));
  EXPECT_TRUE(counts({"incubator", "label", "startup"}, "label"));
}

TEST(TownRings, TakingOneKindAwayBringsNoOther) {
  const Taxonomy& taxonomy = shipped_atlas_for_tests()->taxonomy;
  KeySet all;
  for (const KindGroup& group : taxonomy.kind_groups) all.push_back(group.key);
  std::sort(all.begin(), all.end());
  for (const std::string& away : all) {
    KeySet rest = all;
    rest.erase(std::find(rest.begin(), rest.end(), away));
    EXPECT_EQ(groups_counted(rest), groups_counted({})) << "without " << away;
  }
}

}  // namespace
}  // namespace sillon
