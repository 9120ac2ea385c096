// The visible table itself: one row for each part of the view that a file, a command line or a hint can name.
// To add a field, add a row in field_table.cpp; scene files, `--set`, the journal and the help page follow.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "state/fields.hpp"
#include "state/view.hpp"

namespace sillon {

// A field's value, free of how it is written. Nothing stands for "none" and JSON's null.
using FieldValue = std::variant<std::monostate, bool, double, std::string, KeySet>;

// How a value is written: as text in `--set` and as JSON in a scene.
enum class FieldShape {
  text,       // as it stands                 a string
  number,     // 5.8                          a number
  toggle,     // true, on, false, off …       true or false
  keys,       // incubator,fablab or any      a list of strings
  date,       // 2015-06 or none              a string, a year alone also as a number, or null
  selection,  // place:ID or none             {"place": "ID"} or null
};

struct FieldTrouble {
  std::string what;  // continues "filter.status ": "cannot be 'opne'"
  std::string remedy;
};

struct Field {
  FieldInfo info;
  FieldShape shape = FieldShape::text;
  std::function<FieldValue(const View&)> get;
  // Changes the view, or says why not and leaves it as it was.
  std::function<std::optional<FieldTrouble>(View&, const FieldValue&)> set;
  // Whether a scene file writes it: `camera` and `camera.lon` say the same thing twice.
  std::function<bool(const View&)> written = [](const View&) { return true; };
};

const std::vector<Field>& field_table();
const Field* find_field(std::string_view path);

// The paths of the table, for hints.
const std::vector<std::string>& field_paths();

// From text to value by shape; what the value may be is judged by Field::set.
FieldValue value_from_text(FieldShape shape, std::string_view text);
std::string text_from_value(FieldShape shape, const FieldValue& value);

// Why a text for this field cannot be used, in the words of set_field; nothing when it was set.
std::optional<FieldTrouble> set_from_text(const Field& field, View& view, std::string_view text);

}  // namespace sillon
