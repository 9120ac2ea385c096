#include "many_places.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <random>

namespace sillon {
namespace {

constexpr std::size_t word_count = 420'000, town_count = 5'000;

class NameMaker {
 public:
  NameMaker() {
    words_.reserve(word_count);
    while (words_.size() < word_count) words_.push_back(made_word());
  }

  std::size_t upto(std::size_t end) { return random_() % end; }

  // Small numbers are common, as words are in names.
  const std::string& some_word() {
    const double share = static_cast<double>(random_()) / 4294967296.0;
    return words_[static_cast<std::size_t>(std::pow(share, 1.4) * static_cast<double>(word_count))];
  }
  std::string name() {
    static const char* const common[] = {"La Maison",  "Le Lab",    "Atelier", "Digital",
                                         "Innovation", "Numérique", "Zentrum", "Haus",
                                         "Lorraine",   "Tech",      "Quai",    "Pépinière"};
    std::string made;
    if (upto(10) < 6) made = common[upto(std::size(common))];
    for (std::size_t words = 1 + upto(4); words > 0; --words) {
      if (!made.empty()) made += ' ';
      made += some_word();
    }
    return made;
  }
  const std::string& word(std::size_t number) const { return words_[number]; }

 private:
  std::string made_word() {
    static const char* const onsets[] = {"b",  "c",  "d",  "f",  "g",  "l",  "m",  "n",  "p",  "r",
                                         "s",  "t",  "v",  "th", "br", "cl", "gr", "st", "tr", "sch",
                                         "ch", "pl", "fr", "h",  "k",  "w",  "z",  "j",  "qu", ""};
    static const char* const vowels[] = {"a", "e", "i", "o", "u", "é", "ou", "ie", "eu", "ü", "ai", "ä"};
    static const char* const codas[] = {"", "", "", "n", "r", "l", "s", "t", "ng", "rt", "m", "ch"};
    static const char* const endings[] = {"",     "",     "",    "ville", "heim", "tech", "lab",
                                          "berg", "ange", "ing", "tion",  "eur",  "burg", "court"};
    std::string made;
    for (std::size_t syllables = 2 + upto(2); syllables > 0; --syllables) {
      made += onsets[upto(std::size(onsets))];
      made += vowels[upto(std::size(vowels))];
      made += codas[upto(std::size(codas))];
    }
    return made + endings[upto(std::size(endings))];
  }

  std::mt19937 random_{2015};
  std::vector<std::string> words_;
};

}  // namespace

std::shared_ptr<const Atlas> many_places(const Atlas& like, std::size_t count) {
  auto atlas = std::make_shared<Atlas>();
  atlas->info = like.info;
  atlas->taxonomy = like.taxonomy;
  NameMaker names;

  Towns& towns = atlas->towns;
  for (std::size_t town = 0; town < town_count; ++town) {
    towns.name.push_back(names.word(town * 7));
    towns.key.push_back(towns.name.back() + "-" + std::to_string(town));
    towns.names.emplace_back();
    towns.country.emplace_back("FR");
    towns.territory.push_back(static_cast<std::uint8_t>(town % like.taxonomy.territories.size()));
    towns.point.push_back({6, 49});
  }
  towns.name[0] = "Luxembourg";
  towns.name[1] = "Thionville";

  Places& places = atlas->places;
  TextColumn& french = places.name_in["fr"];
  for (std::size_t row = 0; row < count; ++row) {
    const std::size_t town = names.upto(town_count);
    places.id.push_back("p" + std::to_string(row));
    places.name.push_back(names.name());
    french.push_back(row % 8 == 0 ? names.name() : std::string());
    places.aka.push_back(row % 16 == 0 ? names.name() : std::string());
    places.city.push_back(towns.name[town]);
    places.sectors_text.push_back("");
    places.kind.push_back(static_cast<std::uint8_t>(names.upto(like.taxonomy.kinds.size())));
    places.territory.push_back(towns.territory[town]);
    places.services.push_back(1u << names.upto(like.taxonomy.services.size()) | 1u << names.upto(32));
    places.sectors.push_back(1u << names.upto(like.taxonomy.sectors.size()));
    places.town.push_back(static_cast<Row>(town));
  }
  return atlas;
}

}  // namespace sillon
