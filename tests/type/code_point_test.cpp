#include <gmock/gmock.h>

#include <random>

#include "type/code_point.hpp"
#include "type/typesetter.hpp"

namespace sillon {
namespace {

using testing::ElementsAre;

TEST(CodePoints, of_well_formed_text) {
  EXPECT_THAT(code_points("aé€😀"), ElementsAre(U'a', U'é', U'€', U'😀'));
  EXPECT_TRUE(code_points("").empty());
  EXPECT_THAT(code_points("\xF4\x8F\xBF\xBF"), ElementsAre(0x10FFFF));
}

TEST(CodePoints, of_bad_octets_are_replaced_and_the_rest_is_kept) {
  constexpr char32_t bad = 0xFFFD;
  EXPECT_THAT(code_points("a\xFF"
                          "b"),
              ElementsAre(U'a', bad, U'b'));
  EXPECT_THAT(code_points("\xC3"), ElementsAre(bad));                             // cut off
  EXPECT_THAT(code_points("\xE2\x82z"), ElementsAre(bad, bad, U'z'));             // cut short
  EXPECT_THAT(code_points("\xC0\xAF"), ElementsAre(bad, bad));                    // overlong
  EXPECT_THAT(code_points("\xED\xA0\x80"), ElementsAre(bad, bad, bad));           // a surrogate
  EXPECT_THAT(code_points("\xF4\x90\x80\x80"), ElementsAre(bad, bad, bad, bad));  // beyond Unicode
}

TEST(CodePoints, never_run_past_the_end) {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string text(random() % 9, '\0');
    for (char& c : text) c = static_cast<char>(random());
    const auto points = code_points(text);
    ASSERT_LE(points.size(), text.size());
    for (const char32_t point : points) {
      ASSERT_LE(point, char32_t{0x10FFFF});
      ASSERT_FALSE(point >= 0xD800 && point <= 0xDFFF);
    }
  }
}

}  // namespace
}  // namespace sillon
