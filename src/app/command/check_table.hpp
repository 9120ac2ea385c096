// A table that is not in its place in an atlas folder, judged by an atlas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

std::vector<std::string> table_file_names();  // places.csv, links.csv …

// Which table it is says the file's name or else its header. `text` is sound (see sound_text).
// `knows_sources`: the sources that the table names must be in the atlas.
void check_table(std::string_view text, const std::string& file, const Atlas& atlas, bool knows_sources,
                 Report& report);

}  // namespace sillon
