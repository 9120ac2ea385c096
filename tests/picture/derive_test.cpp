#include "picture/derive.hpp"

#include <gtest/gtest.h>

#include "shipped_atlas.hpp"

namespace sillon {
namespace {

// The index of a million places takes a second, and a picture of a closed search shows nothing of it.
TEST(Derive, MakesNoSearchIndexWithoutAWindowUntilASearchIsOpen) {
  Studio studio;
  EXPECT_FALSE(studio.derivations.derive(studio.state, studio.size, true).search);
  studio.state.search.text = "metz";
  EXPECT_FALSE(studio.derivations.derive(studio.state, studio.size, true).search);
  studio.state.search.open = true;
  EXPECT_TRUE(studio.derivations.derive(studio.state, studio.size, true).search);
  EXPECT_FALSE(studio.derivations.derive(studio.state, studio.size, false).search);
}

}  // namespace
}  // namespace sillon
