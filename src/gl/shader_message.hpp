// What a driver says about a shader, rephrased as our diagnostics.
#pragma once

#include <string>
#include <string_view>

#include "report/diagnostic.hpp"

namespace sillon {

// The errors in the log of a GLSL compiler, one diagnostic each: file, line, column where the driver tells
// it, three lines of the source around it, and the driver's own words as a quotation. Reads the forms of Mesa
// (`0:12(5): error: ...`), NVIDIA (`0(12) : error C1008: ...`) and AMD, Intel and Apple (`ERROR: 0:12: ...`).
// A log in none of them becomes one diagnostic without a line. At most eight: one slip often breaks every
// line after it.
Report shader_report(const std::string& file, std::string_view source, std::string_view driver_log);

// `11 "vec2 a;" 12 "vec2 b = a" 13 "}"`: the lines before, at and after `line` (from 1) that exist.
std::string lines_around(std::string_view source, std::int64_t line);

}  // namespace sillon
