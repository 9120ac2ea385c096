#include "words/words.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace sillon {
namespace {

using testing::ElementsAre;

TEST(Words, speaks_the_languages_of_the_switch) {
  EXPECT_THAT(interface_languages(), ElementsAre("fr", "de", "en", "lb"));
  for (const std::string& language : interface_languages()) EXPECT_EQ(Words(language).language(), language);
  for (const char* other : {"", "es", "FR", "fr_FR"}) EXPECT_EQ(Words(other).language(), "en");
}

TEST(Words, translates_without_a_system_locale) {
  EXPECT_EQ(Words("fr").text("Show all"), "Tout montrer");
  EXPECT_EQ(Words("de").text("Cross-border"), "Grenzüberschreitend");
  EXPECT_EQ(Words("lb").text("Show all"), "Alles weisen");
  EXPECT_EQ(Words("en").text("Show all"), "Show all");
}

TEST(Words, keeps_a_text_without_translation) {
  for (const std::string& language : interface_languages()) {
    EXPECT_EQ(Words(language).text("Écoutez ça, not in any catalogue"), "Écoutez ça, not in any catalogue");
    EXPECT_EQ(Words(language).text(""), "");
  }
}

TEST(Words, knows_each_plural_rule) {
  const auto forms = [](const char* language) {
    std::vector<std::string> texts;
    for (const std::int64_t count : {0, 1, 2})
      texts.push_back(Words(language).text("{} resource", "{} resources", count));
    return texts;
  };
  EXPECT_THAT(forms("en"), ElementsAre("{} resources", "{} resource", "{} resources"));
  EXPECT_THAT(forms("fr"), ElementsAre("{} ressource", "{} ressource", "{} ressources"));
  EXPECT_THAT(forms("de"), ElementsAre("{} Ressourcen", "{} Ressource", "{} Ressourcen"));
  EXPECT_THAT(forms("lb"), ElementsAre("{} Ressourcen", "{} Ressource", "{} Ressourcen"));
  for (const std::int64_t huge :
       {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(),
        std::int64_t{1} << 32, (std::int64_t{1} << 32) + 1}) {
    EXPECT_EQ(Words("en").text("{} resource", "{} resources", huge), "{} resources");
    EXPECT_EQ(Words("fr").text("{} resource", "{} resources", huge), "{} ressources");
  }
}

TEST(Words, moves) {
  Words words("fr");
  Words moved = std::move(words);
  EXPECT_EQ(moved.text("Show all"), "Tout montrer");
  words = Words("de");
  EXPECT_EQ(words.text("Show all"), "Alle zeigen");
}

TEST(Number, is_grouped_as_the_language_does) {
  EXPECT_EQ(Words("fr").number(12345.6, 1), "12\u202F345,6");
  EXPECT_EQ(Words("de").number(12345.6, 1), "12.345,6");
  EXPECT_EQ(Words("lb").number(12345.6, 1), "12.345,6");
  EXPECT_EQ(Words("en").number(12345.6, 1), "12,345.6");
  EXPECT_EQ(Words("fr").number(1234), "1\u202F234");
  EXPECT_EQ(Words("de").number(1234), "1.234");
  EXPECT_EQ(Words("en").number(1234), "1234");
  EXPECT_EQ(Words("en").number(9999), "9999");
  EXPECT_EQ(Words("en").number(10000), "10,000");
  EXPECT_EQ(Words("en").number(1234567), "1,234,567");
  EXPECT_EQ(Words("fr").number(999), "999");
  EXPECT_EQ(Words("fr").number(1234567.891, 2), "1\u202F234\u202F567,89");
}

TEST(Number, decides_by_what_is_written) {
  EXPECT_EQ(Words("en").number(9999.7), "10,000");
  EXPECT_EQ(Words("fr").number(999.9), "1\u202F000");
  EXPECT_EQ(Words("en").number(-0.4), "0");
  EXPECT_EQ(Words("en").number(-0.4, 1), "\u22120.4");
  EXPECT_EQ(Words("fr").number(-1234.5, 1), "\u22121\u202F234,5");
  EXPECT_EQ(Words("en").number(0.005, 1), "0.0");
  EXPECT_EQ(Words("en").number(3, -5), "3");
  EXPECT_EQ(Words("en").number(std::nan("")), "–");
  EXPECT_EQ(Words("en").number(-HUGE_VAL), "–");
}

TEST(Distance, has_the_digits_it_deserves) {
  const Words en("en"), fr("fr");
  EXPECT_EQ(en.distance_km(0), "0\u00A0m");
  EXPECT_EQ(en.distance_km(0.0052), "5\u00A0m");
  EXPECT_EQ(en.distance_km(0.0997), "100\u00A0m");
  EXPECT_EQ(en.distance_km(0.854), "850\u00A0m");
  EXPECT_EQ(en.distance_km(0.996), "1\u00A0km");
  EXPECT_EQ(en.distance_km(3.0), "3\u00A0km");
  EXPECT_EQ(en.distance_km(3.2), "3.2\u00A0km");
  EXPECT_EQ(fr.distance_km(3.2), "3,2\u00A0km");
  EXPECT_EQ(en.distance_km(9.96), "10\u00A0km");
  EXPECT_EQ(en.distance_km(120.4), "120\u00A0km");
  EXPECT_EQ(fr.distance_km(1234), "1\u202F234\u00A0km");
  EXPECT_EQ(en.distance_km(std::nan("")), "–");
  // The steps of a scale bar are written without loss.
  for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0}) {
    EXPECT_EQ(en.distance_km(step), en.number(step) + "\u00A0km");
    EXPECT_EQ(en.distance_km(step / 1000), en.number(step) + "\u00A0m");
  }
}

TEST(Date, is_as_exact_as_known) {
  EXPECT_EQ(Words("en").date(2015, 6, 1), "1 June 2015");
  EXPECT_EQ(Words("fr").date(2015, 6, 1), "1er juin 2015");
  EXPECT_EQ(Words("de").date(2015, 6, 1), "1. Juni 2015");
  EXPECT_EQ(Words("lb").date(2015, 4, 23), "23. Abrëll 2015");
  EXPECT_EQ(Words("fr").date(2015, 8, 23), "23 août 2015");
  EXPECT_EQ(Words("de").date(2015, 3, 0), "März 2015");
  EXPECT_EQ(Words("en").date(2015, 0, 0), "2015");
  EXPECT_EQ(Words("en").date(2015, 13, 4), "2015");
}

}  // namespace
}  // namespace sillon
