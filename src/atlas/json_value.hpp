// JSON as a value that remembers where each part stands in its file, so that an offence has an address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/diagnostic.hpp"

namespace sillon {

struct JsonMember;

struct JsonValue {
  enum class Type : std::uint8_t { null, boolean, number, text, array, object };

  Type type = Type::null;
  bool yes = false;
  double number = 0;
  std::string text;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // in file order, each key once
  std::size_t begin = 0, end = 0;   // octets of the file

  const JsonValue* find(std::string_view key) const;  // null when this is no object or has no such member
};

struct JsonMember {
  std::string key;
  std::size_t key_begin = 0;
  JsonValue value;
};

// Nothing when the text is not sound JSON: said in the report. A key that stands twice is an error; the last
// one counts.
std::optional<JsonValue> parse_json(std::string_view text, const std::string& file, Report& report);

std::string_view to_text(JsonValue::Type type);  // "a text", "an object"

}  // namespace sillon
