#include "query/text_match.hpp"

namespace sillon {

TextMatch::TextMatch(const Atlas& atlas, std::string_view text, const FoldedText* folded)
    : atlas_(atlas), folded_(folded) {
  for (const std::string& word : folded_words(text)) {
    Word entry{' ' + word, match_terms(atlas.taxonomy, word), std::vector<std::uint8_t>(atlas.towns.size())};
    for (Row town = 0; town < atlas.towns.size(); ++town)
      entry.towns[town] = folded ? begins_a_word(folded->town[town], entry.blank_word)
                                 : begins_a_word(folded_town(atlas, town), entry.blank_word);
    words_.push_back(std::move(entry));
  }
}

bool TextMatch::by_terms(const Word& word, Row place) const {
  const Places& places = atlas_.places;
  const Row town = places.town[place];
  return word.terms.kind[places.kind[place]] || word.terms.territory[places.territory[place]] ||
         (word.terms.services & places.services[place]) != 0 ||
         (word.terms.sectors & places.sectors[place]) != 0 || (town != no_row && word.towns[town] != 0);
}

bool TextMatch::operator()(Row place) const {
  std::string own;  // folded at the first word that asks for it
  for (const Word& word : words_) {
    if (by_terms(word, place)) continue;
    if (!folded_ && own.empty()) own = folded_place(atlas_, place);
    if (!begins_a_word(folded_ ? folded_->place[place] : std::string_view(own), word.blank_word))
      return false;
  }
  return true;
}

}  // namespace sillon
