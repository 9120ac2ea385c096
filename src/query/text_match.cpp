#include "query/text_match.hpp"

#include "words/fold.hpp"

namespace sillon {
namespace {

std::vector<std::uint8_t> matching_towns(const Towns& towns, std::string_view word) {
  std::vector<std::uint8_t> matching(towns.size());
  for (Row town = 0; town < towns.size(); ++town) {
    bool found = has_word_beginning(towns.name[town], word);
    for (const auto& [language, name] : towns.names[town].by_language)
      found = found || has_word_beginning(name, word);
    matching[town] = found;
  }
  return matching;
}

std::vector<std::uint8_t> matching_codes(const WordColumn& column, std::string_view word) {
  if (!column.has_codes()) return {};
  std::vector<std::uint8_t> matching(column.code_count());
  for (std::uint32_t code = 0; code < matching.size(); ++code)
    matching[code] = has_word_beginning(column.text_of(code), word);
  return matching;
}

bool matches(const WordColumn& column, const std::vector<std::uint8_t>& by_code, Row row,
             std::string_view word) {
  return column.has_codes() ? by_code[column.code(row)] != 0 : has_word_beginning(column[row], word);
}

}  // namespace

TextMatch::TextMatch(const Atlas& atlas, std::string_view text) : atlas_(atlas) {
  for (const std::string& word : folded_words(text))
    words_.push_back({word, match_terms(atlas.taxonomy, word), matching_towns(atlas.towns, word),
                      matching_codes(atlas.places.city, word),
                      matching_codes(atlas.places.sectors_text, word)});
}

bool TextMatch::by_shared(const Word& word, Row place) const {
  const Places& places = atlas_.places;
  const Row town = places.town[place];
  return word.terms.kind[places.kind[place]] || word.terms.territory[places.territory[place]] ||
         (word.terms.services & places.services[place]) != 0 ||
         (word.terms.sectors & places.sectors[place]) != 0 || (town != no_row && word.towns[town] != 0) ||
         matches(places.city, word.cities, place, word.folded) ||
         matches(places.sectors_text, word.sectors_texts, place, word.folded);
}

bool TextMatch::by_own(const Word& word, Row place) const {
  const Places& places = atlas_.places;
  if (has_word_beginning(places.name[place], word.folded)) return true;
  for (const auto& [language, names] : places.name_in)
    if (has_word_beginning(names[place], word.folded)) return true;
  return has_word_beginning(places.aka[place], word.folded);
}

bool TextMatch::operator()(Row place) const {
  for (const Word& word : words_)
    if (!by_shared(word, place) && !by_own(word, place)) return false;
  return true;
}

}  // namespace sillon
