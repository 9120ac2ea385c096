#include "words/fold.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "words/letter_table.hpp"

namespace sillon {
namespace {

std::string utf8_of(char32_t point) {
  std::string s;
  if (point < 0x80) return {static_cast<char>(point)};
  const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const unsigned lead = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
  s += static_cast<char>(lead | (point >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) s += static_cast<char>(0x80 | ((point >> (6 * i)) & 0x3F));
  return s;
}

TEST(Fold, ignores_case_accents_and_ligatures) {
  EXPECT_EQ(fold("Épinal"), "epinal");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("STRAẞE"), "strasse");
  EXPECT_EQ(fold("Œuvre"), "oeuvre");
  EXPECT_EQ(fold("ŒUVRE à Æsch"), "oeuvre a aesch");
  EXPECT_EQ(fold("Saarbrücken"), "saarbrucken");
  EXPECT_EQ(fold("Lëtzebuerg"), "letzebuerg");
  EXPECT_EQ(fold("Łódź, Sjælland, Þingvellir"), "lodz sjaelland thingvellir");
  EXPECT_EQ(fold("Ŷ ŉ ĸ ŀ ǆ ﬃ"), "y n k l dz ffi");
  EXPECT_EQ(fold("ΑΘΉΝΑΣ αθήνας"), "αθηνασ αθηνασ");
  EXPECT_EQ(fold("МОСКВА ёлка Їжак"), "москва елка іжак");
  EXPECT_EQ(fold("１２ＡＢｃ"), "12abc");
  EXPECT_EQ(fold("m² nº 3"), "m2 no 3");
}

TEST(Fold, treats_composed_and_decomposed_alike) {
  EXPECT_EQ(fold("E\u0301pinal"), fold("Épinal"));
  EXPECT_EQ(fold("Saarbru\u0308cken"), fold("Saarbrücken"));
  EXPECT_EQ(fold("и\u0306"), fold("й"));
}

TEST(Fold, makes_punctuation_one_space_and_trims) {
  EXPECT_EQ(fold("  L’École —  (Nancy)… "), "l ecole nancy");
  EXPECT_EQ(fold("Esch-sur-Alzette"), "esch sur alzette");
  EXPECT_EQ(fold("a\u00A0b\u202Fc\td"), "a b c d");
  EXPECT_EQ(fold("…!?"), "");
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold("co\u00ADwork\u200Bing"), "coworking");  // a soft hyphen and a joint without width
}

TEST(Fold, leaves_other_scripts) {
  EXPECT_EQ(fold("東京 ラボ"), "東京 ラボ");
  EXPECT_EQ(fold("تونس"), "تونس");
  EXPECT_EQ(fold("a😀b"), "a😀b");
}

TEST(Fold, takes_octets_that_are_not_utf8_for_punctuation) {
  EXPECT_EQ(fold("a\xFFz"), "a z");
  EXPECT_EQ(fold("caf\xE9"), "caf");
  EXPECT_EQ(fold("\xC3"), "");
  EXPECT_EQ(fold("a\xC0\xAF"
                 "b"),
            "a b");  // overlong
  EXPECT_EQ(fold("a\xED\xA0\x80"
                 "b"),
            "a b");  // a surrogate
  EXPECT_EQ(fold("\xF5\x80\x80\x80x"), "x");
}

// Every character of the basic plane on its own and between letters.
TEST(Fold, changes_nothing_that_is_folded) {
  for (char32_t point = 1; point < 0x10000; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    for (const std::string& text : {utf8_of(point), std::string("x").append(utf8_of(point)).append("y")}) {
      const std::string once = fold(text);
      ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(point);
      ASSERT_TRUE(once.empty() || (once.front() != ' ' && once.back() != ' '));
    }
  }
}

TEST(Fold, gives_random_octets_without_harm) {
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string text(random() % 12, '\0');
    for (char& c : text) c = static_cast<char>(random());
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once);
  }
}

// A word of the folded text begins so exactly where a blank and it stand in it, with a blank before the
// first.
TEST(HasWordBeginning, is_that_of_the_folded_text) {
  std::mt19937 random(4);
  const std::vector<std::string> pieces = {"a",      "B",  "ab", "é",      "ß",    "œ",      " ",  "-", "'",
                                           "\u0301", "东", "１", "\u3000", "\xFF", "\u2019", "ba", "s", "oe"};
  int met = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t piece = random() % 8; piece > 0; --piece) text += pieces[random() % pieces.size()];
    std::string beginning;
    while (beginning.empty() || beginning.find(' ') != std::string::npos) {
      beginning.clear();
      for (std::size_t piece = 1 + random() % 2; piece > 0; --piece)
        beginning += pieces[random() % pieces.size()];
      beginning = fold(beginning);
    }
    const bool right = (' ' + fold(text)).find(' ' + beginning) != std::string::npos;
    ASSERT_EQ(has_word_beginning(text, beginning), right) << '"' << text << "\" \"" << beginning << '"';
    met += right;
  }
  EXPECT_GT(met, 1000);
}

TEST(Slug, is_a_record_id) {
  EXPECT_EQ(slug("La French Tech East!"), "la-french-tech-east");
  EXPECT_EQ(slug("  Épinal — Œuvre 2 "), "epinal-oeuvre-2");
  EXPECT_EQ(slug("東京 Lab"), "lab");
  EXPECT_EQ(slug("東京"), "");
  EXPECT_EQ(slug("a 東京 b"), "a-b");
  std::mt19937 random(5);
  for (int i = 0; i < 5000; ++i) {
    std::string text(random() % 16, '\0');
    for (char& c : text) c = static_cast<char>(random());
    const std::string made = slug(text);
    ASSERT_EQ(made.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
    ASSERT_EQ(made.find("--"), std::string::npos);
    ASSERT_TRUE(made.empty() || (made.front() != '-' && made.back() != '-'));
    ASSERT_EQ(slug(made), made);
  }
}

}  // namespace
}  // namespace sillon
