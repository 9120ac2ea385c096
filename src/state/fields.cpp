#include "state/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "report/file.hpp"
#include "report/nearest_word.hpp"
#include "state/field_table.hpp"

namespace sillon {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

FieldValue number_from_text(std::string_view text) {
  if (text == "none") return std::monostate{};
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  return std::string(text);  // the setter says that this is not a number
}

FieldValue toggle_from_text(std::string_view text) {
  if (text == "true" || text == "on" || text == "yes") return true;
  if (text == "false" || text == "off" || text == "no") return false;
  return std::string(text);
}

FieldValue keys_from_text(std::string_view text) {
  KeySet keys;
  if (text == "any") return keys;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (const auto key = trimmed(text.substr(0, comma)); !key.empty()) keys.emplace_back(key);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return keys;
}

Diagnostic error(std::string what, std::string remedy) {
  return {Level::error, FilePosition{}, std::move(what), std::move(remedy)};
}

std::string number_text(double number) {
  char buffer[32];  // the shortest text of a double that reads back the same has at most 24 characters
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
  return {buffer, end};
}

}  // namespace

FieldValue value_from_text(FieldShape shape, std::string_view text) {
  switch (shape) {
    case FieldShape::number:
      return number_from_text(trimmed(text));
    case FieldShape::toggle:
      return toggle_from_text(trimmed(text));
    case FieldShape::keys:
      return keys_from_text(trimmed(text));
    case FieldShape::date:
    case FieldShape::selection:
      if (trimmed(text) == "none") return std::monostate{};
      return std::string(trimmed(text));
    case FieldShape::text:
      break;
  }
  return std::string(text);
}

std::string text_from_value(FieldShape shape, const FieldValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return "none";
  if (const auto* toggle = std::get_if<bool>(&value)) return *toggle ? "true" : "false";
  if (const auto* number = std::get_if<double>(&value)) return number_text(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const KeySet& keys = std::get<KeySet>(value);
  if (shape == FieldShape::keys && keys.empty()) return "any";
  return fmt::format("{}", fmt::join(keys, ","));
}

std::optional<FieldTrouble> set_from_text(const Field& field, View& view, std::string_view text) {
  if (first_bad_utf8(text) != std::string_view::npos)
    return FieldTrouble{"has a value that is not UTF-8", "Save the file, or set the terminal, as UTF-8."};
  return field.set(view, value_from_text(field.shape, text));
}

const std::vector<FieldInfo>& view_fields() {
  static const std::vector<FieldInfo> infos = [] {
    std::vector<FieldInfo> all;
    for (const Field& field : field_table()) all.push_back(field.info);
    return all;
  }();
  return infos;
}

std::optional<Diagnostic> set_field(View& view, std::string_view path, std::string_view value) {
  const Field* field = find_field(path);
  if (!field)
    return error(fmt::format("the view has no field '{}'", path),
                 known_values_hint(path, field_paths(), field_paths().size()));
  auto trouble = set_from_text(*field, view, value);
  if (!trouble) return std::nullopt;
  return error(fmt::format("{} {}", path, trouble->what), trouble->remedy);
}

std::optional<std::string> field_text(const View& view, std::string_view path) {
  const Field* field = find_field(path);
  if (!field) return std::nullopt;
  return text_from_value(field->shape, field->get(view));
}

}  // namespace sillon
