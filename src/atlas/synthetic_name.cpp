#include "atlas/synthetic_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sillon {

namespace {

constexpr std::array<std::string_view, 24> openings = {
    "zo",  "xi",  "qua", "vy",  "kro", "zhu", "ji",  "wo",  "fra", "glu", "tsi", "vlo",
    "dru", "yel", "mno", "pke", "sru", "nge", "bwi", "lho", "rze", "hyu", "cva", "tkö"};
constexpr std::array<std::string_view, 26> middles = {
    "ka",  "vi",  "xo",  "lu",  "rez", "mag", "tuv", "dox", "nyk", "pal", "suz", "bek", "fom",
    "gri", "hov", "jax", "quo", "tzi", "wel", "zug", "éno", "ülk", "øra", "ski", "vod", "yup"};
constexpr std::array<std::string_view, 26> endings = {
    "zix", "vok", "qua", "xel", "jorn", "wyk", "zuv", "pyx", "tol", "mir", "gaz", "lux", "fyn",
    "dek", "rov", "bix", "noz", "hup",  "siv", "kaj", "oxo", "uzz", "yl",  "eëv", "arq", "ibö"};

// A word is opening, middle, perhaps another middle, ending. Small numbers are drawn more often, as some
// words are in names.
constexpr std::uint32_t inner_choices = 40;  // of which those beyond the middles stand for none
constexpr std::uint32_t words = openings.size() * middles.size() * inner_choices * endings.size();

void append_word(RandomStream& random, std::string& text) {
  std::size_t number = std::min(random.below(words), random.below(words));
  const auto part = [&number](std::size_t choices) {
    const std::size_t chosen = number % choices;
    number /= choices;
    return chosen;
  };
  const std::size_t first = text.size();
  text += openings[part(openings.size())];
  text[first] = static_cast<char>(text[first] - 'a' + 'A');  // every opening begins in ASCII
  text += middles[part(middles.size())];
  if (const std::size_t inner = part(inner_choices); inner < middles.size()) text += middles[inner];
  text += endings[part(endings.size())];
}

}  // namespace

void append_synthetic_name(RandomStream& random, std::string& text) {
  const std::uint32_t share = random.below(100);
  append_word(random, text);
  for (std::uint32_t more = 0; more < (share < 5 ? 2u : share < 50 ? 1u : 0u); ++more) {
    text += ' ';
    append_word(random, text);
  }
}

}  // namespace sillon
