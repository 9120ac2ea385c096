#include "atlas/read_atlas.hpp"

#include <fmt/format.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <cstdint>
#include <future>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "atlas/cross_checks.hpp"
#include "atlas/read_basemap.hpp"
#include "atlas/read_story.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/sound_text.hpp"
#include "atlas/towns.hpp"
#include "report/file.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

// The tables and stories of one folder, read in the order in which they refer to one another.
class FolderReader {
 public:
  FolderReader(const fs::path& folder, Atlas& atlas, Report& report, Progress* progress)
      : folder_(folder), atlas_(atlas), report_(report), progress_(progress) {}

  // False when there is nothing to show. Needs atlas.json and places.csv.
  bool read() {
    const auto info_text = read_file(path("atlas.json"), largest_json_bytes, report_);
    if (!info_text) return false;
    InfoReading info = read_info(*info_text, path("atlas.json"), report_);
    atlas_.info = std::move(info.info);
    atlas_.taxonomy = std::move(info.taxonomy);
    if (!info.sound) return false;

    expect_tables();
    const SourceKeys sources = read_source_keys();
    IdIndex place_ids(atlas_.places.id), link_ids(atlas_.links.id);
    if (!read_all_places(sources, place_ids)) return false;
    read_all_links(sources, place_ids, link_ids);

    const Subjects subjects{atlas_.taxonomy, place_ids, link_ids};
    if (const auto text = table_text("events.csv", false))
      count(read_events(text->view(), path("events.csv"), subjects, sources, atlas_.events, report_,
                        progress_));
    if (const auto text = table_text("statements.csv", false))
      count(read_statements(text->view(), path("statements.csv"), subjects, sources, atlas_.statements,
                            report_, progress_));
    if (const auto text = table_text("indicators.csv", false))
      count(read_indicators(text->view(), path("indicators.csv"), subjects, sources, atlas_.indicators,
                            report_, progress_));

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

  bool read_all_places(const SourceKeys& sources, IdIndex& ids) {
    auto text = table_text("places.csv", true);
    if (!text) return false;
    if (!count(read_places(text->view(), path("places.csv"), atlas_.taxonomy, sources, atlas_.places, ids,
                           report_, {progress_, [&text] { text.reset(); }})))
      return false;
    both([this] { atlas_.places_by_id = rows_in_order(atlas_.places.id, progress_); },
         [this] { atlas_.towns = make_towns(atlas_.places, atlas_.taxonomy, progress_); });
    return true;
  }

  void read_all_links(const SourceKeys& sources, const IdIndex& place_ids, IdIndex& ids) {
    if (auto text = table_text("links.csv", false))
      count(read_links(text->view(), path("links.csv"), atlas_.taxonomy, sources, atlas_.places, place_ids,
                       atlas_.links, ids, report_, {progress_, [&text] { text.reset(); }}));
    index_links_by_place(atlas_.links, atlas_.places.size());
    atlas_.links_by_id = rows_in_order(atlas_.links.id, progress_);
  }

  // So that it can be said how far the reading is before the last table is met.
  void expect_tables() {
    if (!progress_) return;
    for (const char* name :
         {"sources.csv", "places.csv", "links.csv", "events.csv", "statements.csv", "indicators.csv"}) {
      std::error_code fault;
      const std::uintmax_t bytes = fs::file_size(folder_ / name, fault);
      if (!fault) progress_->expect_bytes(bytes);
    }
  }

  // Nothing when the file is not there (said when it is needed) or cannot be read (always said).
  std::optional<FileOctets> table_text(const char* name, bool needed) {
    std::error_code fault;
    if (!needed && !fs::exists(fs::symlink_status(folder_ / name, fault))) return std::nullopt;
    const auto split = [this](std::size_t size, std::size_t least, const auto& work) {
      in_shares(size, least, [&](std::size_t begin, std::size_t end) {
        for (; begin < end; begin += least) {
          stop_if_cancelled(progress_);
          work(begin, std::min(begin + least, end));
        }
      });
    };
    auto octets = read_large_file(folder_ / name, largest_csv_bytes, split, report_);
    if (octets && !make_sound({octets->data.get(), octets->size}, path(name), report_, progress_))
      octets->size = 0;
    return octets;
  }

  SourceKeys read_source_keys() {
    const auto text = table_text("sources.csv", false);
    if (!text) {
      report_.warning({path("sources.csv"), 0, 0}, "there are no sources to look up", "Add sources.csv.");
      return {};
    }
    if (!count(read_sources(text->view(), path("sources.csv"), atlas_.sources, report_, progress_)))
      return {};
    return SourceKeys(atlas_.sources);
  }

  fs::path folder_;
  Atlas& atlas_;
  Report& report_;
  Progress* progress_;
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

// What the reading needed on the way goes back to the system; the C library would keep much of it.
void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace

AtlasReading read_atlas(const fs::path& folder, Progress* progress) {
  AtlasReading reading;
  if (const auto fault = folder_fault(folder)) {
    reading.report.error({folder.string(), 0, 0}, fault->first, fault->second);
    return reading;
  }
  try {
    Report base_report;
    // Where the system gives no second thread, the base map is read after the tables.
    auto base_map = std::async(std::launch::async | std::launch::deferred,
                               [&] { return read_base_map(folder, base_report, progress); });
    auto atlas = std::make_shared<Atlas>();
    atlas->folder = folder;
    FolderReader reader(folder, *atlas, reading.report, progress);
    const bool readable = reader.read();
    reading.rows_left_out = reader.rows_left_out();
    atlas->basemap = base_map.get();
    reading.report.append(std::move(base_report));
    if (readable) reading.atlas = std::move(atlas);
    give_back_memory();
  } catch (const Cancelled&) {
    reading = {};
    reading.cancelled = true;
  } catch (const std::bad_alloc&) {
    reading.report.error({folder.string(), 0, 0}, "there is not enough memory for this atlas",
                         "Close other programs or split it.");
  }
  return reading;
}

}  // namespace sillon
