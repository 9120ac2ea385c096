#include "gl/handle.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace sillon {
namespace {

std::vector<unsigned> deleted;
void note_deletion(unsigned name) {
  deleted.push_back(name);
}
using NotedHandle = Handle<note_deletion>;

TEST(Handle, DeletesItsNameOnce) {
  deleted.clear();
  {
    NotedHandle first(7);
    NotedHandle second(std::move(first));
    EXPECT_FALSE(first);  // NOLINT: what a moved-from handle is, is its promise
    EXPECT_EQ(second.get(), 7u);
  }
  EXPECT_EQ(deleted, std::vector<unsigned>({7}));
}

TEST(Handle, AssignmentDeletesWhatItReplaces) {
  deleted.clear();
  NotedHandle kept(1);
  kept = NotedHandle(2);
  EXPECT_EQ(deleted, std::vector<unsigned>({1}));
  kept.reset();
  kept.reset();
  EXPECT_EQ(deleted, std::vector<unsigned>({1, 2}));
}

TEST(Handle, NothingIsNeverDeleted) {
  deleted.clear();
  { const NotedHandle nothing; }
  EXPECT_TRUE(deleted.empty());
}

}  // namespace
}  // namespace sillon
