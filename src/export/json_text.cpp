#include "export/json_text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace sillon {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Takes digits off the front; false when there are none.
bool take_digits(std::string_view& text) {
  if (text.empty() || !is_digit(text.front())) return false;
  while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  return true;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

void append_value(std::string& json, CellKind kind, std::string_view cell) {
  if (cell.empty()) {
    json += "null";
  } else if (kind == CellKind::number && is_json_number(cell)) {
    json += cell;
  } else {
    append_json_string(json, cell);
  }
}

}  // namespace

bool is_json_number(std::string_view text) {
  take(text, "-");
  if (!take(text, "0") && !take_digits(text)) return false;
  if (take(text, ".") && !take_digits(text)) return false;
  if (take(text, "eE")) {
    take(text, "+-");
    if (!take_digits(text)) return false;
  }
  return text.empty();
}

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (c == '\n') {
      json += "\\n";
    } else if (c == '\t') {
      json += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      json += c;
    }
  }
  json += '"';
}

void append_json_object(std::string& json, const Table& table, std::size_t row) {
  json += '{';
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) json += ", ";
    append_json_string(json, table.columns[i].name);
    json += ": ";
    append_value(json, table.columns[i].kind, table.cell(row, i));
  }
  json += '}';
}

std::string json_begin() {
  return "[";
}

void append_json_rows(std::string& json, const Table& table) {
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    json += json.back() == '[' ? "\n  " : ",\n  ";
    append_json_object(json, table, row);
  }
}

void append_json_end(std::string& json) {
  json += json.back() == '[' ? "]\n" : "\n]\n";
}

std::string json_text(const Table& table) {
  std::string json = json_begin();
  append_json_rows(json, table);
  append_json_end(json);
  return json;
}

}  // namespace sillon
