#include "atlas/json_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "atlas/json_scanner.hpp"

namespace sillon {

namespace {

// Recursion is bounded by deepest_json, which the scanner enforces. The text is sound.
class JsonParser {
 public:
  JsonParser(std::string_view text, const std::string& file, Report& report)
      : scanner_(text), text_(text), file_(file), report_(report) {}

  JsonValue parse() { return value(scanner_.next()); }

 private:
  JsonValue value(JsonToken token) {
    JsonValue result;
    result.begin = scanner_.offset();
    switch (token) {
      case JsonToken::object_begin:
        result.type = JsonValue::Type::object;
        members(result);
        break;
      case JsonToken::array_begin:
        result.type = JsonValue::Type::array;
        for (JsonToken item = scanner_.next(); item != JsonToken::array_end; item = scanner_.next())
          result.items.push_back(value(item));
        break;
      case JsonToken::text:
        result.type = JsonValue::Type::text;
        result.text = scanner_.text();
        break;
      case JsonToken::number:
        result.type = JsonValue::Type::number;
        result.number = scanner_.number();
        break;
      case JsonToken::yes:
      case JsonToken::no:
        result.type = JsonValue::Type::boolean;
        result.yes = token == JsonToken::yes;
        break;
      default:
        break;
    }
    result.end = scanner_.end_offset();
    return result;
  }

  void members(JsonValue& object) {
    while (scanner_.next() != JsonToken::object_end) {
      JsonMember& member = object.members.emplace_back();
      member.key = scanner_.text();
      member.key_begin = scanner_.offset();
      JsonValue read = value(scanner_.next());
      object.members.back().value = std::move(read);
    }
    drop_repeated(object.members);
  }

  // Of equal keys the last one stays.
  void drop_repeated(std::vector<JsonMember>& members) {
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
    std::vector<bool> repeated(members.size());
    bool any = false;
    for (std::size_t i = 1; i < order.size(); ++i) {
      const JsonMember& first = members[order[i - 1]];
      const JsonMember& second = members[order[i]];
      if (first.key != second.key) continue;
      any = repeated[order[i - 1]] = true;
      report_.error(position_in(file_, text_, second.key_begin),
                    fmt::format("'{}' stands twice in this object, before in line {}; the last one counts",
                                second.key, position_in(file_, text_, first.key_begin).line),
                    "Remove one.");
    }
    if (!any) return;
    std::vector<JsonMember> kept;
    for (std::size_t i = 0; i < members.size(); ++i)
      if (!repeated[i]) kept.push_back(std::move(members[i]));
    members = std::move(kept);
  }

  JsonScanner scanner_;
  std::string_view text_;
  const std::string& file_;
  Report& report_;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const JsonMember& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

std::optional<JsonValue> parse_json(std::string_view text, const std::string& file, Report& report) {
  if (const auto fault = json_fault(text)) {
    report.error(position_in(file, text, fault->offset), fault->what, fault->remedy);
    return std::nullopt;
  }
  return JsonParser(text, file, report).parse();
}

std::string_view to_text(JsonValue::Type type) {
  switch (type) {
    case JsonValue::Type::null:
      return "null";
    case JsonValue::Type::boolean:
      return "true or false";
    case JsonValue::Type::number:
      return "a number";
    case JsonValue::Type::text:
      return "a text";
    case JsonValue::Type::array:
      return "a list";
    case JsonValue::Type::object:
      return "an object";
  }
  return "null";
}

}  // namespace sillon
