#include "export/subject.hpp"

#include <algorithm>

namespace sillon {

namespace {

template <class Value>
std::optional<Value> value_named(std::string_view name, const std::vector<std::string>& names) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

const std::vector<std::string>& subject_names() {
  static const std::vector<std::string> names = {"places", "links", "indicators", "statements", "matrix"};
  return names;
}

std::optional<Subject> subject_named(std::string_view name) {
  return value_named<Subject>(name, subject_names());
}

const std::vector<std::string>& list_format_names() {
  static const std::vector<std::string> names = {"text", "csv", "json", "geojson", "html"};
  return names;
}

std::optional<ListFormat> list_format_named(std::string_view name) {
  return value_named<ListFormat>(name, list_format_names());
}

std::optional<ListFormat> list_format_of_file(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  std::string suffix(file_name.substr(dot + 1));
  for (char& c : suffix)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (suffix == "txt") return ListFormat::text;
  if (suffix == "htm") return ListFormat::html;
  return list_format_named(suffix);
}

}  // namespace sillon
