#include "query/term_match.hpp"

#include "words/fold.hpp"

namespace sillon {

namespace {

bool begins_a_word_of(const LocalText& names, std::string_view word) {
  for (const auto& [language, name] : names.by_language)
    if (has_word_beginning(name, word)) return true;
  return false;
}

std::uint32_t matching_bits(const std::vector<Term>& terms, std::string_view word) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < terms.size() && i < 32; ++i)
    if (begins_a_word_of(terms[i].names, word)) bits |= std::uint32_t{1} << i;
  return bits;
}

}  // namespace

TermMatch match_terms(const Taxonomy& taxonomy, std::string_view word) {
  TermMatch match;
  match.services = matching_bits(taxonomy.services, word);
  match.sectors = matching_bits(taxonomy.sectors, word);
  match.any = (match.services | match.sectors) != 0;
  for (std::size_t i = 0; i < taxonomy.kinds.size() && i < match.kind.size(); ++i) {
    const Kind& kind = taxonomy.kinds[i];
    match.kind[i] = begins_a_word_of(kind.names, word) || begins_a_word_of(kind.plural, word) ||
                    (kind.group < taxonomy.kind_groups.size() &&
                     begins_a_word_of(taxonomy.kind_groups[kind.group].names, word));
    match.any = match.any || match.kind[i];
  }
  for (std::size_t i = 0; i < taxonomy.territories.size() && i < match.territory.size(); ++i) {
    match.territory[i] = begins_a_word_of(taxonomy.territories[i].names, word);
    match.any = match.any || match.territory[i];
  }
  return match;
}

std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    std::size_t end = folded.find(' ', begin);
    if (end == std::string::npos) end = folded.size();
    if (end > begin) words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace sillon
