#include "atlas/read_atlas.hpp"

#include <fmt/format.h>

#include <future>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "atlas/cross_checks.hpp"
#include "atlas/read_basemap.hpp"
#include "atlas/read_story.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/table_reader.hpp"
#include "atlas/towns.hpp"
#include "report/file.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

// The tables and stories of one folder, read in the order in which they refer to one another.
class FolderReader {
 public:
  FolderReader(const fs::path& folder, Atlas& atlas, Report& report)
      : folder_(folder), atlas_(atlas), report_(report) {}

  // False when there is nothing to show. Needs atlas.json and places.csv.
  bool read() {
    const auto info_text = read_file(path("atlas.json"), largest_json_bytes, report_);
    if (!info_text) return false;
    InfoReading info = read_info(*info_text, path("atlas.json"), report_);
    atlas_.info = std::move(info.info);
    atlas_.taxonomy = std::move(info.taxonomy);
    if (!info.sound) return false;

    const SourceKeys sources = read_source_keys();
    IdIndex place_ids(atlas_.places.id), link_ids(atlas_.links.id);
    const auto places_text = table_text("places.csv", true);
    if (!places_text) return false;
    if (!count(read_places(*places_text, path("places.csv"), atlas_.taxonomy, sources, atlas_.places,
                           place_ids, report_)))
      return false;
    atlas_.places_by_id = rows_in_order(atlas_.places.id);
    atlas_.towns = make_towns(atlas_.places, atlas_.taxonomy);

    if (const auto text = table_text("links.csv", false))
      count(read_links(*text, path("links.csv"), atlas_.taxonomy, sources, atlas_.places, place_ids,
                       atlas_.links, link_ids, report_));
    index_links_by_place(atlas_.links, atlas_.places.size());
    atlas_.links_by_id = rows_in_order(atlas_.links.id);

    const Subjects subjects{atlas_.taxonomy, place_ids, link_ids};
    if (const auto text = table_text("events.csv", false))
      count(read_events(*text, path("events.csv"), subjects, sources, atlas_.events, report_));
    if (const auto text = table_text("statements.csv", false))
      count(read_statements(*text, path("statements.csv"), subjects, sources, atlas_.statements, report_));
    if (const auto text = table_text("indicators.csv", false))
      count(read_indicators(*text, path("indicators.csv"), subjects, sources, atlas_.indicators, report_));

    check_latest_status(atlas_, path("places.csv"), path("links.csv"), report_);
    check_targets(atlas_, info.target_positions, report_);
    check_towns(atlas_, path("places.csv"), report_);
    atlas_.stories = read_stories(folder_, atlas_, report_);
    return true;
  }

  std::size_t rows_left_out() const { return rows_left_out_; }

 private:
  std::string path(const char* name) const { return (folder_ / name).string(); }

  bool count(const TableReading& reading) {
    rows_left_out_ += reading.rows_left_out;
    return reading.usable;
  }

  // Nothing when the file is not there (said when it is needed) or cannot be read (always said).
  std::optional<std::string> table_text(const char* name, bool needed) {
    std::error_code fault;
    if (!needed && !fs::exists(fs::symlink_status(folder_ / name, fault))) return std::nullopt;
    auto bytes = read_file(folder_ / name, largest_csv_bytes, report_);
    if (!bytes) return std::nullopt;
    return sound_text(std::move(*bytes), path(name), report_);
  }

  SourceKeys read_source_keys() {
    const auto text = table_text("sources.csv", false);
    if (!text) {
      report_.warning({path("sources.csv"), 0, 0}, "there are no sources to look up", "Add sources.csv.");
      return {};
    }
    if (!count(read_sources(*text, path("sources.csv"), atlas_.sources, report_))) return {};
    return SourceKeys(atlas_.sources);
  }

  fs::path folder_;
  Atlas& atlas_;
  Report& report_;
  std::size_t rows_left_out_ = 0;
};

// Why the path is no folder to read an atlas from, or nothing.
std::optional<std::pair<std::string, std::string>> folder_fault(const fs::path& folder) {
  std::error_code fault;
  const fs::file_status status = fs::status(folder, fault);
  if (status.type() == fs::file_type::not_found)
    return std::pair("there is no such folder", "Check the path, or leave it out for the shipped atlas.");
  if (fault) return std::pair("the folder cannot be read", "Make it readable for this user.");
  if (status.type() != fs::file_type::directory)
    return std::pair("an atlas is a folder, this is none", "Name the folder that holds atlas.json.");
  return std::nullopt;
}

}  // namespace

AtlasReading read_atlas(const fs::path& folder) {
  AtlasReading reading;
  if (const auto fault = folder_fault(folder)) {
    reading.report.error({folder.string(), 0, 0}, fault->first, fault->second);
    return reading;
  }
  try {
    Report base_report;
    // Where the system gives no second thread, the base map is read after the tables.
    auto base_map = std::async(std::launch::async | std::launch::deferred,
                               [&] { return read_base_map(folder, base_report); });
    auto atlas = std::make_shared<Atlas>();
    atlas->folder = folder;
    FolderReader reader(folder, *atlas, reading.report);
    const bool readable = reader.read();
    reading.rows_left_out = reader.rows_left_out();
    atlas->basemap = base_map.get();
    reading.report.append(std::move(base_report));
    if (readable) reading.atlas = std::move(atlas);
  } catch (const std::bad_alloc&) {
    reading.report.error({folder.string(), 0, 0}, "there is not enough memory for this atlas",
                         "Close other programs or split it.");
  }
  return reading;
}

}  // namespace sillon
