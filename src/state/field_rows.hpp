// How rows of the field table are made, by the sort of their value.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/nearest_word.hpp"
#include "state/choice_names.hpp"
#include "state/field_table.hpp"
#include "state/tidy.hpp"

namespace sillon {

// The part of a view that a row names; const when the view is.
template <class Value>
auto part(Value View::*member) {
  return [member](auto& view) -> auto& {
    return view.*member;
  };
}
template <class Group, class Value>
auto part(Group View::*group, Value Group::*member) {
  return [ group, member ](auto& view) -> auto& {
    return view.*group.*member;
  };
}

// "cannot be 'opne'" and what to write instead.
FieldTrouble cannot_be(const FieldValue& value, std::string remedy);

Field date_field();
Field selection_field();
Field years_field();
Field between_field();
Field neighbours_field();
// The camera as one text and as three numbers.
std::vector<Field> camera_fields();

template <class Part>
Field choice_field(std::string path, std::string meaning, Part part) {
  using Choice = std::remove_cvref_t<decltype(part(std::declval<View&>()))>;
  const auto set = [part](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    const auto* word = std::get_if<std::string>(&value);
    const auto choice = word ? choice_named<Choice>(*word) : std::nullopt;
    if (!choice) return cannot_be(value, known_values_hint(word ? *word : "", all_names<Choice>()));
    part(view) = *choice;
    return std::nullopt;
  };
  return {{std::move(path), std::move(meaning), all_names<Choice>()},
          FieldShape::text,
          [part](const View& view) -> FieldValue { return name_of(part(view)); },
          set};
}

template <class Part>
Field toggle_field(std::string path, std::string meaning, Part part) {
  const auto set = [part](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    const auto* on = std::get_if<bool>(&value);
    if (!on) return cannot_be(value, "Write true or false.");
    part(view) = *on;
    return std::nullopt;
  };
  return {{std::move(path), std::move(meaning), {"true", "false"}},
          FieldShape::toggle,
          [part](const View& view) -> FieldValue { return part(view); },
          set};
}

template <class Part>
Field keys_field(std::string path, std::string meaning, Part part) {
  const auto set = [part](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    if (std::holds_alternative<std::monostate>(value)) {
      part(view).clear();
      return std::nullopt;
    }
    const auto* keys = std::get_if<KeySet>(&value);
    if (!keys) return cannot_be(value, "Write a list of keys, or \"any\" for all.");
    if (std::find(keys->begin(), keys->end(), "") != keys->end())
      return FieldTrouble{"holds an empty key", "Take it out of the list."};
    part(view) = key_set(*keys);
    return std::nullopt;
  };
  return {{std::move(path), std::move(meaning), {}},
          FieldShape::keys,
          [part](const View& view) -> FieldValue { return part(view); },
          set};
}

template <class Part>
Field text_field(std::string path, std::string meaning, bool may_be_empty, Part part) {
  const auto set = [part, may_be_empty](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    const auto* text = std::get_if<std::string>(&value);
    if (!text) return cannot_be(value, "Write a text.");
    if (text->empty() && !may_be_empty)
      return FieldTrouble{"cannot be empty", "Leave it out to keep it as it is."};
    part(view) = *text;
    return std::nullopt;
  };
  return {{std::move(path), std::move(meaning), {}},
          FieldShape::text,
          [part](const View& view) -> FieldValue { return part(view); },
          set};
}

}  // namespace sillon
