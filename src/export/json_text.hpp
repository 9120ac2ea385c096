// A table as JSON (RFC 8259): an array of objects, one on a line, keyed by the table's columns.
#pragma once

#include <string>
#include <string_view>

#include "export/table.hpp"

namespace sillon {

// Numbers stand as numbers, no value as null, everything else as text; lists keep their '|'.
std::string json_text(const Table& table);
// The same in pieces: what stands before the rows, rows of one table after another, and the end.
void append_json_rows(std::string& json, const Table& table);
std::string json_begin();
void append_json_end(std::string& json);

// One row as an object on one line.
void append_json_object(std::string& json, const Table& table, std::size_t row);

// A text with its quotes. `text` is UTF-8.
void append_json_string(std::string& json, std::string_view text);

// Whether the text is a number by the grammar of JSON, which knows no "+1", "1." or "nan".
bool is_json_number(std::string_view text);

}  // namespace sillon
