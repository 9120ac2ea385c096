// The order of lists, which no setting of the machine may change.
#include "words/collation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <random>
#include <thread>

#include "words/words.hpp"

namespace sillon {
namespace {

std::vector<std::string> sorted(std::vector<std::string> texts, const std::string& language) {
  const Collation& collation = collation_of(language);
  std::sort(texts.begin(), texts.end(),
            [&](const std::string& a, const std::string& b) { return collation.before(a, b); });
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Collation, LettersThenAccentsThenCase) {
  for (const std::string& language : interface_languages()) {
    EXPECT_EQ(sorted({"Zug", "Épinal", "arlon", "Metz", "Eupen"}, language),
              (Texts{"arlon", "Épinal", "Eupen", "Metz", "Zug"}))
        << language;
    EXPECT_EQ(sorted({"côté", "cote", "coté", "côte"}, language), (Texts{"cote", "coté", "côte", "côté"}))
        << language;
    EXPECT_EQ(sorted({"Straße", "Strasse", "Strassen"}, language), (Texts{"Strasse", "Straße", "Strassen"}))
        << language;
    EXPECT_EQ(sorted({"Œuvre", "Offre", "Odeur"}, language), (Texts{"Odeur", "Œuvre", "Offre"})) << language;
    EXPECT_EQ(sorted({"Mäerz", "Mee", "Maart"}, language), (Texts{"Maart", "Mäerz", "Mee"})) << language;
  }
}

TEST(Collation, NeedsNoLocaleOfTheMachine) {
  const Texts before = sorted({"Zug", "Épinal", "Eupen"}, "fr");
  for (const char* name : {"C", "POSIX", "xx_XX.UTF-8"}) {
    setenv("LC_ALL", name, 1);
    setenv("LANG", name, 1);
    std::setlocale(LC_ALL, name);
    const Collation fresh("fr");
    EXPECT_TRUE(fresh.before("Épinal", "Eupen")) << name;
    EXPECT_TRUE(fresh.before("Eupen", "Zug")) << name;
  }
  std::setlocale(LC_ALL, "C");
  unsetenv("LC_ALL");
  unsetenv("LANG");
  EXPECT_EQ(sorted({"Zug", "Épinal", "Eupen"}, "fr"), before);
}

TEST(CollationLaws, IsAStrictOrderThatItsKeysTell) {
  std::mt19937 random(4);
  const Texts letters = {"a", "A", "é", "e", "ß", "ss", " ", "-", "1", "œ", "Z", "ж", "\xC3", "\u202F"};
  Texts texts = {"", " ", "\xFF"};
  for (int i = 0; i < 120; ++i) {
    std::string text;
    for (std::size_t left = random() % 6; left > 0; --left) text += letters[random() % letters.size()];
    texts.push_back(text);
  }
  for (const std::string& language : interface_languages()) {
    const Collation& collation = collation_of(language);
    Texts keys;
    for (const std::string& text : texts) keys.push_back(collation.sort_key(text));
    for (std::size_t a = 0; a < texts.size(); ++a)
      for (std::size_t b = 0; b < texts.size(); ++b) {
        const bool before = collation.before(texts[a], texts[b]);
        EXPECT_EQ(before, keys[a] < keys[b]) << texts[a] << '|' << texts[b];
        EXPECT_EQ(texts[a] == texts[b], !before && !collation.before(texts[b], texts[a]));
      }
  }
}

TEST(Collation, AnUnknownLanguageOrdersAsEnglish) {
  EXPECT_EQ(&collation_of("tlh"), &collation_of("en"));
}

TEST(Collation, MayBeAskedFromSeveralThreads) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([i] {
      const Collation& collation = collation_of(interface_languages()[static_cast<std::size_t>(i)]);
      for (int n = 0; n < 200; ++n) EXPECT_TRUE(collation.before("Épinal", "Eupen"));
    });
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace sillon
