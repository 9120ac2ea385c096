// A file's text made sound before it is read: octets that are not UTF-8 and NULs are said and become '?'.
#pragma once

#include <span>
#include <string>

#include "report/diagnostic.hpp"
#include "work/progress.hpp"

namespace sillon {

// In place, on several threads. False for UTF-16: said, and nothing of it can be read. Throws Cancelled.
bool make_sound(std::span<char> octets, const std::string& file, Report& report,
                const Progress* progress = nullptr);

// The same of a text of its own; nothing is left of UTF-16.
std::string sound_text(std::string bytes, const std::string& file, Report& report);

}  // namespace sillon
