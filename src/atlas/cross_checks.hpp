// What only shows when several files are known: each check says its offences at the line of the row.
#pragma once

#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// `places_file` and so on: the files as messages name them.
void check_latest_status(const Atlas& atlas, const std::string& places_file, const std::string& links_file,
                         Report& report);
void check_targets(const Atlas& atlas, const std::vector<FilePosition>& positions, Report& report);
void check_towns(const Atlas& atlas, const std::string& places_file, Report& report);
// Sources that no row and no story names: one note.
void check_unused_sources(const Atlas& atlas, const std::string& sources_file, Report& report);

}  // namespace sillon
