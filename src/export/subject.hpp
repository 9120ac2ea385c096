// What a list can be about, and the words of the command line for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sillon {

enum class Subject : std::uint8_t { places, links, indicators, statements, matrix };

const std::vector<std::string>& subject_names();  // at the position of their value
std::optional<Subject> subject_named(std::string_view name);

enum class ListFormat : std::uint8_t { text, csv, json, geojson, html };

const std::vector<std::string>& list_format_names();
std::optional<ListFormat> list_format_named(std::string_view name);
// By the end of a file's name: "hubs.csv"; ".txt" is text, ".htm" html, upper case does not matter.
std::optional<ListFormat> list_format_of_file(std::string_view file_name);

}  // namespace sillon
