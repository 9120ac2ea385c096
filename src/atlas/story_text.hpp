// Numbers in the texts of a story are computed, never typed: {indicator:ID} is what was declared,
// {count:kind=incubator,region=lorraine} is how many places the atlas maps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atlas/atlas.hpp"
#include "words/words.hpp"

namespace sillon {

// One gap of a text. `begin` and `size` count octets, braces included.
struct Placeholder {
  std::size_t begin = 0, size = 0;
  bool counts = false;
  std::string indicator;                                        // its id, where nothing is counted
  std::vector<std::pair<std::string, std::string>> conditions;  // what to count: column, key; all must hold
};

// Why a gap cannot be filled, and what to write instead; fit for a Diagnostic.
struct PlaceholderFault {
  std::string what, remedy;
};

// The gaps of a text in order; none overlap. A brace that begins neither {indicator: nor {count: is a brace,
// and so is one that is not closed within 200 octets.
std::vector<Placeholder> placeholders_in(std::string_view text);

// Nothing when the atlas can fill the gap. Counting knows kind (also a kind group), region, country, service,
// sector and status.
std::optional<PlaceholderFault> placeholder_fault(const Placeholder& placeholder, const Atlas& atlas);

// The text with its gaps filled, numbers as the language writes them. What cannot be filled is an en dash.
std::string story_text(std::string_view text, const Atlas& atlas, const Words& words);

}  // namespace sillon
