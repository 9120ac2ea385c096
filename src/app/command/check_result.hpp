// What `sillon check` found, and how it is told to a person and to a script.
#pragma once

#include <string>
#include <vector>

#include "atlas/language_meter.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

struct AtlasLanguages {
  std::string folder;  // as it was named
  LanguageMeter meter;
};

struct CheckResult {
  Report report;
  std::vector<AtlasLanguages> languages;  // of each atlas that could be read
};

// Diagnostics, then how complete the languages are, then the counts per level on the last line.
std::string check_text(const CheckResult& result);
// The same as one JSON object; lines and columns that are not known are null.
std::string check_json(const CheckResult& result);

}  // namespace sillon
