// The words that the files use for the closed values of the format, in both directions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "atlas/tables.hpp"
#include "atlas/taxonomy.hpp"

namespace sillon {

// The word in the file; "" for Basis::unknown and Qualifier::exact.
std::string_view to_word(Precision value);
std::string_view to_word(Basis value);
std::string_view to_word(Confidence value);
std::string_view to_word(Certainty value);
std::string_view to_word(Outcome value);
std::string_view to_word(Nature value);
std::string_view to_word(Qualifier value);
std::string_view to_word(Symbol value);
std::string_view to_word(LinkDash value);

// The words a file may hold, at the position of their value in the enumeration.
std::span<const std::string> precision_words();
std::span<const std::string> confidence_words();
std::span<const std::string> certainty_words();
std::span<const std::string> outcome_words();
std::span<const std::string> nature_words();
std::span<const std::string> symbol_words();
std::span<const std::string> link_dash_words();

// Two columns know different bases: where a point comes from, and where a date does.
std::span<const std::string> precision_basis_words();  // sourced, inferred, general-knowledge
std::span<const std::string> since_basis_words();      // sourced, inferred, first-seen
std::span<const std::string> qualifier_words();        // about, at-least, up-to
std::optional<Basis> basis_of(std::string_view word);
// The basis of the word at a position in one of the two lists; unknown beyond it.
Basis precision_basis_at(std::size_t position);
Basis since_basis_at(std::size_t position);
std::optional<Qualifier> qualifier_of(std::string_view word);

}  // namespace sillon
