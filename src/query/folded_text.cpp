#include "query/folded_text.hpp"

#include "words/fold.hpp"

namespace sillon {

std::string folded_place(const Atlas& atlas, Row place) {
  const Places& places = atlas.places;
  std::string text(places.name[place]);
  const auto add = [&text](std::string_view more) { (text += ' ') += more; };
  for (const auto& [language, names] : places.name_in) add(names[place]);
  add(places.aka[place]);
  add(places.city[place]);
  add(places.sectors_text[place]);
  return ' ' + fold(text);
}

std::string folded_town(const Atlas& atlas, Row town) {
  std::string text = atlas.towns.name[town];
  for (const auto& [language, name] : atlas.towns.names[town].by_language) (text += ' ') += name;
  return ' ' + fold(text);
}

FoldedText fold_texts(const Atlas& atlas) {
  FoldedText folded;
  for (Row row = 0; row < atlas.places.size(); ++row) folded.place.push_back(folded_place(atlas, row));
  for (Row row = 0; row < atlas.towns.size(); ++row) folded.town.push_back(folded_town(atlas, row));
  return folded;
}

}  // namespace sillon
