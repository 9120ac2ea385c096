#include "atlas/vocabulary.hpp"

#include <array>

namespace sillon {

namespace {

using Words = std::span<const std::string>;

template <class Value>
std::string_view word_at(Words words, Value value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

Words precision_words() {
  static const std::array<std::string, 5> words = {"address", "street", "city", "region", "none"};
  return words;
}
Words confidence_words() {
  static const std::array<std::string, 3> words = {"low", "medium", "high"};
  return words;
}
Words certainty_words() {
  static const std::array<std::string, 4> words = {"stated", "announced", "expected", "ambition"};
  return words;
}
Words outcome_words() {
  static const std::array<std::string, 4> words = {"kept", "not-kept", "open", "unknown"};
  return words;
}
Words nature_words() {
  static const std::array<std::string, 4> words = {"declared", "measured", "target", "forecast"};
  return words;
}
Words symbol_words() {
  static const std::array<std::string, 11> words = {
      "hexagon", "disc", "triangle-right", "square", "half-disc", "triangle-up",
      "diamond", "plus", "small-disc",     "star",   "ring"};
  return words;
}
Words link_dash_words() {
  static const std::array<std::string, 5> words = {"solid", "gap", "dashed", "dotted", "contact"};
  return words;
}
Words precision_basis_words() {
  static const std::array<std::string, 3> words = {"sourced", "inferred", "general-knowledge"};
  return words;
}
Words since_basis_words() {
  static const std::array<std::string, 3> words = {"sourced", "inferred", "first-seen"};
  return words;
}
Words qualifier_words() {
  static const std::array<std::string, 3> words = {"about", "at-least", "up-to"};
  return words;
}

std::string_view to_word(Precision value) {
  return word_at(precision_words(), value);
}
std::string_view to_word(Confidence value) {
  return word_at(confidence_words(), value);
}
std::string_view to_word(Certainty value) {
  return word_at(certainty_words(), value);
}
std::string_view to_word(Outcome value) {
  return word_at(outcome_words(), value);
}
std::string_view to_word(Nature value) {
  return word_at(nature_words(), value);
}
std::string_view to_word(Symbol value) {
  return word_at(symbol_words(), value);
}
std::string_view to_word(LinkDash value) {
  return word_at(link_dash_words(), value);
}

std::string_view to_word(Basis value) {
  switch (value) {
    case Basis::sourced:
      return "sourced";
    case Basis::inferred:
      return "inferred";
    case Basis::general_knowledge:
      return "general-knowledge";
    case Basis::first_seen:
      return "first-seen";
    case Basis::unknown:
      return "";
  }
  return "";
}

std::string_view to_word(Qualifier value) {
  switch (value) {
    case Qualifier::exact:
      return "";
    case Qualifier::about:
      return "about";
    case Qualifier::at_least:
      return "at-least";
    case Qualifier::up_to:
      return "up-to";
  }
  return "";
}

std::optional<Basis> basis_of(std::string_view word) {
  for (const Basis basis :
       {Basis::sourced, Basis::inferred, Basis::general_knowledge, Basis::first_seen, Basis::unknown})
    if (to_word(basis) == word) return basis;
  return std::nullopt;
}

Basis precision_basis_at(std::size_t position) {
  constexpr std::array bases = {Basis::sourced, Basis::inferred, Basis::general_knowledge};
  return position < bases.size() ? bases[position] : Basis::unknown;
}

Basis since_basis_at(std::size_t position) {
  constexpr std::array bases = {Basis::sourced, Basis::inferred, Basis::first_seen};
  return position < bases.size() ? bases[position] : Basis::unknown;
}

std::optional<Qualifier> qualifier_of(std::string_view word) {
  for (const Qualifier qualifier :
       {Qualifier::exact, Qualifier::about, Qualifier::at_least, Qualifier::up_to})
    if (to_word(qualifier) == word) return qualifier;
  return std::nullopt;
}

}  // namespace sillon
