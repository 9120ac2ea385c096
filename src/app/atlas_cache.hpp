// The cache of large atlases: what reading made of a folder's tables, kept beside the user's files so that
// the same content opens faster the next time. Whatever is amiss with it, the folder is read as if there were
// none.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "atlas/read_atlas.hpp"

namespace sillon {

struct AtlasCache {
  // $XDG_CACHE_HOME/sillon; nothing where there is no home. Anyone may delete it or what is in it at any
  // time.
  std::optional<std::filesystem::path> folder;
  // Tables of fewer octets are read in less than some 150 ms: they are always read, and never kept.
  std::uint64_t least_table_bytes = std::uint64_t{48} << 20;
  std::size_t most_files = 8;
  std::uint64_t most_bytes = std::uint64_t{4} << 30;

  static AtlasCache of_user();
};

// What read_atlas gives for the folder, from the cache where it holds the same content. What had to be read
// is written to the cache beside what follows; end_cache_writes() waits for that.
AtlasReading open_atlas(const std::filesystem::path& folder, Progress* progress = nullptr,
                        const AtlasCache& cache = AtlasCache::of_user());

// Returns once all that open_atlas began to write is written. Also done at the end of the program.
void end_cache_writes();

}  // namespace sillon
