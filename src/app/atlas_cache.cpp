#include "app/atlas_cache.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/locations.hpp"
#include "app/versions.hpp"
#include "atlas/packed_atlas.hpp"
#include "report/content_hash.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"
#include "report/new_file.hpp"
#include "work/background.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

constexpr const char* table_names[] = {"places.csv",  "links.csv",      "events.csv",
                                       "sources.csv", "statements.csv", "indicators.csv"};
constexpr const char* subfolders[] = {"basemap", "stories"};
constexpr const char* suffix = ".atlas";
constexpr std::size_t most_listed = 10'000;  // entries of a subfolder: more are not kept in a cache
constexpr std::size_t blocks_a_step = 16;  // of a file between two looks at Cancel: some ms from a slow disk
constexpr auto left_behind_after = std::chrono::hours(1);

std::uint64_t table_bytes(const fs::path& folder) {
  std::uint64_t sum = 0;
  for (const char* name : table_names) {
    std::error_code fault;
    const std::uintmax_t bytes = fs::file_size(folder / name, fault);
    if (!fault) sum += bytes;
  }
  return sum;
}

// All that a reading of the folder depends on: each file's name and content, and when and where it was
// written last, which tells a file that was changed and changed back while it was read.
struct FolderContent {
  std::string contents, stamps;
  ContentHash key() const { return hash_of(contents); }
  bool operator==(const FolderContent&) const = default;
};

class ContentReader {
 public:
  ContentReader(fs::path folder, Progress* progress) : folder_(std::move(folder)), progress_(progress) {}

  // Nothing where a file is none that can be read twice.
  std::optional<FolderContent> read() {
    // The program too: another build may make something else of the same folder.
    content_.contents =
        fmt::format("{} {} {}\n", packed_atlas_format, version_text(), stamp_of("/proc/self/exe"));
    if (!add("atlas.json", true)) return std::nullopt;
    for (const char* name : table_names)
      if (!add(name, false)) return std::nullopt;
    for (const char* subfolder : subfolders)
      if (!add_entries(subfolder)) return std::nullopt;
    return std::move(content_);
  }

 private:
  static std::string stamp_of(const fs::path& path) {
    struct stat is {};
    if (::stat(path.c_str(), &is) != 0) return "";
    return fmt::format("{} {} {} {}.{} {}.{}", is.st_dev, is.st_ino, is.st_size, is.st_mtim.tv_sec,
                       is.st_mtim.tv_nsec, is.st_ctim.tv_sec, is.st_ctim.tv_nsec);
  }

  bool add(const std::string& name, bool needed) {
    const fs::path path = folder_ / name;
    std::error_code fault;
    if (!needed && fs::symlink_status(path, fault).type() == fs::file_type::not_found) return true;
    if (fs::is_directory(path, fault)) {  // a reading does not look into it
      content_.contents += name + "/\n";
      return true;
    }
    content_.stamps += fmt::format("{} {}\n", name, stamp_of(path));
    const auto hash =
        hash_of_file(path, largest_csv_bytes, [this](std::size_t size, std::size_t least, const auto& work) {
          const std::size_t step = least * blocks_a_step;
          if (progress_) progress_->expect_bytes(size);
          in_shares(size, step, [&](std::size_t begin, std::size_t end) {
            for (; begin < end; begin += step) {
              stop_if_cancelled(progress_);
              const std::size_t until = std::min(begin + step, end);
              work(begin, until);
              if (progress_) progress_->add_bytes(until - begin);
            }
          });
        });
    if (!hash) return false;
    content_.contents += fmt::format("{} {}\n", to_text(*hash), name);
    return true;
  }

  bool add_entries(const std::string& subfolder) {
    std::error_code fault;
    std::vector<std::string> names;
    if (fs::symlink_status(folder_ / subfolder, fault).type() == fs::file_type::not_found) return true;
    content_.contents += subfolder + "/\n";
    for (fs::directory_iterator entry(folder_ / subfolder, fault);
         !fault && entry != fs::directory_iterator(); entry.increment(fault))
      names.push_back(subfolder + "/" + entry->path().filename().string());
    if (fault || names.size() > most_listed) return false;
    std::sort(names.begin(), names.end());
    return std::all_of(names.begin(), names.end(),
                       [this](const std::string& name) { return add(name, true); });
  }

  fs::path folder_;
  Progress* progress_;
  FolderContent content_;
};

// The files of the cache, the one used last first; what a program that was ended left behind goes.
void remove_oldest(const AtlasCache& cache) {
  struct Kept {
    fs::path path;
    fs::file_time_type used;
    std::uint64_t bytes;
  };
  std::vector<Kept> kept;
  std::error_code fault, unsaid;
  for (fs::directory_iterator entry(*cache.folder, fault); !fault && entry != fs::directory_iterator();
       entry.increment(fault)) {
    const fs::path& path = entry->path();
    const fs::file_time_type used = fs::last_write_time(path, unsaid);
    if (unsaid) continue;
    if (path.extension() == suffix) {
      const std::uintmax_t bytes = fs::file_size(path, unsaid);
      if (!unsaid) kept.push_back({path, used, bytes});  // else it has gone meanwhile, or is no file
    } else if (NewFile::is_temporary(path.filename().string()) &&
               fs::file_time_type::clock::now() - used > left_behind_after) {
      fs::remove(path, unsaid);
    }
  }
  std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.used > b.used; });
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    bytes += kept[i].bytes;
    if (i >= cache.most_files || bytes > cache.most_bytes) fs::remove(kept[i].path, unsaid);
  }
}

void write_cache(const AtlasCache& cache, const AtlasReading& reading, const FolderContent& before,
                 const fs::path& file) {
  try {
    // What was read is what was hashed only where nothing was written in between.
    if (ContentReader(reading.atlas->folder, nullptr).read() != before) return;
    make_private_folder(*cache.folder);
    NewFile kept(file);
    pack_atlas(reading, before.key(), [&](std::string_view octets) {
      if (kept.size() + octets.size() > cache.most_bytes)
        throw Failure(ExitCode::io,
                      fmt::format("{}: the atlas is larger than the cache may be.", file.string()));
      kept.write(octets);
    });
    kept.publish();
    remove_oldest(cache);
    log_debug(fmt::format("The atlas is kept as {} for the next time.", file.string()));
  } catch (const Failure& failure) {
    log_debug(fmt::format("The atlas is not kept for the next time. {}", failure.what()));
  } catch (const std::exception& error) {  // memory is short, no random numbers: this is no one's business
    log_debug(fmt::format("The atlas is not kept for the next time, {}.", error.what()));
  }
}

// What is being written, beside everything else.
class Writes {
 public:
  template <class Write>
  void begin(Write write) {
    const std::lock_guard lock(mutex_);
    std::erase_if(under_way_, [](const auto& other) { return other.is_ready(); });
    under_way_.emplace_back(std::move(write), nullptr);
  }
  void end() {
    std::vector<Background<bool>> ending;
    const std::lock_guard lock(mutex_);
    ending.swap(under_way_);
  }

 private:
  std::mutex mutex_;
  std::vector<Background<bool>> under_way_;  // each waits for its thread where it ends
};

Writes& writes() {
  static Writes all;
  return all;
}

}  // namespace

AtlasCache AtlasCache::of_user() {
  AtlasCache cache;
  cache.folder = cache_folder();
  return cache;
}

AtlasReading open_atlas(const fs::path& folder, Progress* progress, const AtlasCache& cache) {
  if (!cache.folder || table_bytes(folder) < cache.least_table_bytes) return read_atlas(folder, progress);
  std::optional<FolderContent> content;
  fs::path file;
  try {
    content = ContentReader(folder, progress).read();
    if (content) {
      file = *cache.folder / (to_text(content->key()) + suffix);
      if (auto reading = unpack_atlas(file, content->key(), folder, progress)) {
        std::error_code unsaid;
        fs::last_write_time(file, fs::file_time_type::clock::now(), unsaid);  // it is the newest again
        log_debug(fmt::format("{} is as it was: it comes from {}.", folder.string(), file.string()));
        return std::move(*reading);
      }
    }
  } catch (const Cancelled&) {
    AtlasReading none;
    none.cancelled = true;
    return none;
  } catch (const std::exception&) {  // whatever ails the cache, the atlas can be read
    content.reset();
  }
  if (progress) progress->begin_anew();
  AtlasReading reading = read_atlas(folder, progress);
  if (!content || !reading.atlas) return reading;
  try {
    writes().begin([cache, reading, before = std::move(*content), file] {
      write_cache(cache, reading, before, file);
      return true;
    });
  } catch (const std::system_error&) {
    log_debug("The atlas is not kept for the next time, the system gives no thread.");
  }
  return reading;
}

void end_cache_writes() {
  writes().end();
}

}  // namespace sillon
