// The readers of the single files of an atlas. Each takes the file's sound text and the name that messages
// give it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "atlas/id_index.hpp"
#include "report/diagnostic.hpp"
#include "work/progress.hpp"

namespace sillon {

// atlas.json. False when it is not one: said, and there is nothing to go on with.
struct InfoReading {
  AtlasInfo info;
  Taxonomy taxonomy;
  std::vector<FilePosition> target_positions;  // of each of info.targets, for when the indicators are known
  bool sound = false;
};
InfoReading read_info(std::string_view text, const std::string& file, Report& report);
class JsonMembers;
struct JsonFile;
Taxonomy read_taxonomy(JsonMembers& members, JsonFile& file);

// How a reading went. `usable` is false when the header row lacks a required column.
struct TableReading {
  bool usable = false;
  std::size_t rows_left_out = 0;
};

// The keys that a `source` cell may hold: "a|b".
class SourceKeys {
 public:
  SourceKeys() = default;  // nothing to look up in: every key passes
  explicit SourceKeys(const Records<Source>& sources);
  bool contains(std::string_view key) const;
  const std::vector<std::string>& keys() const { return keys_; }

 private:
  std::vector<std::string> keys_;  // sorted
};

// How a large table is read: in parts of about so many octets, and whether the reading is still wanted. What
// is read is the same for any size of the parts.
struct ReadingOptions {
  Progress* progress = nullptr;
  std::function<void()> text_is_read = {};  // the text is not needed any more, and may go
  std::size_t part_bytes = std::size_t{1} << 20;
};

// `progress` is told the table's bytes and rows, and ends the reading: Cancelled is thrown then.
TableReading read_sources(std::string_view text, const std::string& file, Records<Source>& sources,
                          Report& report, Progress* progress = nullptr);
TableReading read_places(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
                         const SourceKeys& sources, Places& places, IdIndex& ids, Report& report,
                         const ReadingOptions& options = {});
TableReading read_links(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
                        const SourceKeys& sources, const Places& places, const IdIndex& place_ids,
                        Links& links, IdIndex& ids, Report& report, const ReadingOptions& options = {});

// Fills Links::first_of_place and ::of_place.
void index_links_by_place(Links& links, std::size_t place_count);

// What an event, a statement or an indicator may be about.
struct Subjects {
  const Taxonomy& taxonomy;
  const IdIndex& places;
  const IdIndex& links;
};
TableReading read_events(std::string_view text, const std::string& file, const Subjects& subjects,
                         const SourceKeys& sources, Records<Event>& events, Report& report,
                         Progress* progress = nullptr);
TableReading read_statements(std::string_view text, const std::string& file, const Subjects& subjects,
                             const SourceKeys& sources, Records<Statement>& statements, Report& report,
                             Progress* progress = nullptr);
TableReading read_indicators(std::string_view text, const std::string& file, const Subjects& subjects,
                             const SourceKeys& sources, Records<Indicator>& indicators, Report& report,
                             Progress* progress = nullptr);

}  // namespace sillon
