// The include table: which room may include which others and which libraries, as src/CMakeLists.txt links
// them and as docs/ARCHITECTURE.md tells them, and what in a source file goes against it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "source_tree.hpp"

namespace sillon::house {

struct RoomRule {
  std::string name;
  std::set<std::string> rooms;      // may be included, beside its own
  std::set<std::string> libraries;  // names after third_party::, beside fmt
  bool operator==(const RoomRule&) const = default;
};

using IncludeTable = std::vector<RoomRule>;  // lowest room first

// From the calls sillon_room(<name> ROOMS … LIBRARIES …).
IncludeTable table_of_cmake(std::string_view text);

// From the rows | `<name>` | what it holds | rooms | libraries | of the first table that has such rows.
IncludeTable table_of_markdown(std::string_view text);

// One sentence for each #include in a file of src/ that the table does not permit; `sources` are the paths of
// all files of src/, to tell a header that is there from one that is not.
std::vector<std::string> include_offences(const IncludeTable& table, const SourceFile& file,
                                          const std::set<std::string>& sources);

}  // namespace sillon::house
