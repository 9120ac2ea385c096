// Which terms of the taxonomy have a word that begins as a given word does. A place is found by its terms
// through these tables; nothing is kept per place.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/taxonomy.hpp"

namespace sillon {

struct TermMatch {
  std::array<bool, 256> kind{}, territory{};  // by Taxonomy::kinds (through name or group), ::territories
  std::uint32_t services = 0, sectors = 0;    // bits by Taxonomy::services, ::sectors
  bool any = false;
};

// `word` is folded; names in every language count.
TermMatch match_terms(const Taxonomy& taxonomy, std::string_view word);

// The words of a text, folded.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace sillon
