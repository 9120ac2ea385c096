// The word that scene files, journals and `--set` use for each value of a closed choice.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "state/state.hpp"

namespace sillon {

// Words by value, in the order of the enumeration.
template <class Choice>
struct ChoiceNames;

template <>
struct ChoiceNames<LinkFilter> {
  static constexpr std::array<std::string_view, 3> words{"all", "cross-border", "none"};
};
template <>
struct ChoiceNames<Confidence> {
  static constexpr std::array<std::string_view, 3> words{"low", "medium", "high"};
};
template <>
struct ChoiceNames<Theme> {
  static constexpr std::array<std::string_view, 3> words{"paper", "stage", "contrast"};
};
template <>
struct ChoiceNames<Mode> {
  static constexpr std::array<std::string_view, 4> words{"explore", "present", "plan", "kiosk"};
};
template <>
struct ChoiceNames<Sheet> {
  static constexpr std::array<std::string_view, 9> words{
      "none", "help", "data-report", "sources", "projection", "indicators", "promises", "matrix", "scenes"};
};
template <>
struct ChoiceNames<ListSubject> {
  static constexpr std::array<std::string_view, 3> words{"places", "links", "unplaced"};
};
template <>
struct ChoiceNames<ListColumn> {
  static constexpr std::array<std::string_view, 5> words{"name", "kind", "town", "territory", "since"};
};
template <>
struct ChoiceNames<Curtain> {
  static constexpr std::array<std::string_view, 3> words{"open", "black", "white"};
};
template <>
struct ChoiceNames<Level> {
  static constexpr std::array<std::string_view, 3> words{"note", "warning", "error"};
};

template <class Choice>
concept IsChoice = requires {
  ChoiceNames<Choice>::words;
};

template <class Choice>
std::string name_of(Choice choice) {
  return std::string(ChoiceNames<Choice>::words.at(static_cast<std::size_t>(choice)));
}

template <class Choice>
std::vector<std::string> all_names() {
  return {ChoiceNames<Choice>::words.begin(), ChoiceNames<Choice>::words.end()};
}

template <class Choice>
std::optional<Choice> choice_named(std::string_view word) {
  const auto& words = ChoiceNames<Choice>::words;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == word) return static_cast<Choice>(i);
  return std::nullopt;
}

}  // namespace sillon
