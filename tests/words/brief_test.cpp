#include "words/brief.hpp"

#include <gtest/gtest.h>

namespace sillon {
namespace {

TEST(Brief, KeepsWhatIsShortAndCutsTheRestBetweenLetters) {
  std::string text;
  for (int letters = 0; letters < 12; ++letters) {
    EXPECT_EQ(brief(text, static_cast<std::size_t>(letters)), text);
    text += letters % 3 == 0 ? "é" : letters % 3 == 1 ? "n" : "→";
  }
  EXPECT_EQ(brief(text, 0), "…");
  EXPECT_EQ(brief(text, 3), "én→…");
  EXPECT_EQ(brief(text, 11), text.substr(0, text.size() - std::string("→").size()) + "…");
}

TEST(Brief, LeavesNoSpaceBeforeTheEllipsis) {
  EXPECT_EQ(brief("La Plaine Images", 3), "La…");
  EXPECT_EQ(brief("   ", 2), "…");
}

TEST(Brief, TenThousandLettersAreSaidInAHundred) {
  const std::string said = brief(std::string(10'000, 'x'));
  EXPECT_EQ(said, std::string(most_letters_said, 'x') + "…");
}

}  // namespace
}  // namespace sillon
