// Memory of a large file is the system's again with its owner, whatever the heap looks like.
#include "report/own_pages.hpp"
#include "../anonymous_memory.hpp"

#include <gtest/gtest.h>
#include <malloc.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t megabyte = std::size_t{1} << 20;

TEST(OwnPages, AreEmptyAndCanBeWritten) {
  const OwnPages pages = own_pages(3 * megabyte + 1);
  EXPECT_EQ(pages[3 * megabyte], 0);
  std::memset(pages.get(), 7, 3 * megabyte + 1);
  EXPECT_EQ(pages[3 * megabyte], 7);
  EXPECT_THROW(own_pages(~std::size_t{0} / 2), std::bad_alloc);
}

// Four blocks of the heap, freed below one that stays: the C library would read the file into that hole and
// keep it.
TEST(OwnPages, OfAFileLeaveNothingInAHoleOfTheHeap) {
  const fs::path file = fs::temp_directory_path() / ("sillon-pages-" + std::to_string(::getpid()));
  std::ofstream(file).close();
  fs::resize_file(file, 64 * megabyte);
  ::mallopt(M_MMAP_THRESHOLD, static_cast<int>(32 * megabyte));
  std::vector<std::unique_ptr<char[]>> blocks;
  blocks.reserve(5);  // else its own memory would lie between them
  for (int i = 0; i < 5; ++i) blocks.push_back(std::make_unique_for_overwrite<char[]>(24 * megabyte));
  blocks.erase(blocks.begin(), blocks.end() - 1);

  Report report;
  const std::size_t before = anonymous_bytes();
  auto octets = read_large_file(
      file, 128 * megabyte, [](std::size_t count, std::size_t, const auto& work) { work(0, count); }, report);
  fs::remove(file);
  ASSERT_TRUE(octets);
  EXPECT_EQ(octets->size, 64 * megabyte);
  EXPECT_GT(anonymous_bytes(), before + 60 * megabyte);
  octets.reset();
  EXPECT_LT(anonymous_bytes(), before + 4 * megabyte);
}

}  // namespace
}  // namespace sillon
