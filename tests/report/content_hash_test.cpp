#include "report/content_hash.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <set>

namespace sillon {
namespace {

namespace fs = std::filesystem;

const Split in_one = [](std::size_t count, std::size_t, const auto& work) {
  if (count > 0) work(0, count);
};
const Split backwards = [](std::size_t count, std::size_t least, const auto& work) {
  for (std::size_t begin = (count + least - 1) / least * least; begin > 0; begin -= least)
    work(begin - least, std::min(begin, count));
};

class ContentHashTest : public testing::Test {
 protected:
  ~ContentHashTest() override { fs::remove(file); }
  std::optional<ContentHash> hash(const std::string& text, const Split& split = in_one) const {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
    return hash_of_file(file, 1 << 30, split);
  }
  fs::path file = fs::temp_directory_path() / ("sillon-content-" + std::to_string(::getpid()));
};

// The test vectors of xxHash for the empty input.
TEST(ContentHash, IsXxh3) {
  EXPECT_EQ(to_text(hash_of("")), "99aa06d3014798d86001c324468d497f");
}

TEST(ContentHash, OfPiecesIsThatOfTheWhole) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += static_cast<char>(i * 7 % 251);
  for (const std::size_t piece : {1u, 64u, 999u, 200'000u}) {
    HashOfPieces pieces;
    for (std::size_t at = 0; at < text.size(); at += piece)
      pieces.add(std::string_view(text).substr(at, piece));
    EXPECT_EQ(pieces.hash(), hash_of(text)) << piece;
  }
  EXPECT_EQ(HashOfPieces().hash(), hash_of(""));
}

TEST_F(ContentHashTest, IsTheSameHoweverItIsSplit) {
  for (const std::size_t size : {0u, 1u, 1000u, 262144u, 262145u, 1000000u}) {
    const std::string text(size, 'a');
    ASSERT_TRUE(hash(text));
    EXPECT_EQ(hash(text), hash(text, backwards)) << size;
  }
}

TEST_F(ContentHashTest, TellsContentsApart) {
  std::string text(600000, 'a');
  std::set<std::string> seen = {to_text(*hash(text)), to_text(*hash(text + 'a')), to_text(*hash(""))};
  for (const std::size_t at : {0u, 262143u, 262144u, 599999u}) {
    text[at] = 'b';
    seen.insert(to_text(*hash(text)));
    text[at] = 'a';
  }
  EXPECT_EQ(seen.size(), 7u);
}

TEST_F(ContentHashTest, IsOfFilesOnly) {
  EXPECT_FALSE(hash_of_file(file / "none", 1 << 20, in_one));
  EXPECT_FALSE(hash_of_file(fs::temp_directory_path(), 1 << 20, in_one));
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_FALSE(hash_of_file(file, 1 << 20, in_one));
  fs::remove(file);
  ASSERT_TRUE(hash("four"));
  EXPECT_FALSE(hash_of_file(file, 3, in_one));
}

}  // namespace
}  // namespace sillon
