#include "report/content_hash.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <memory>
#include <new>
#include <vector>

#include "report/open_file.hpp"

namespace sillon {

namespace {

// Fits the cache of one core, so that what was read is hashed before it leaves it.
constexpr std::size_t block_bytes = std::size_t{256} << 10;

bool read_block(const OpenFile& file, char* data, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const ssize_t got = ::pread(file.descriptor(), data, end - begin, static_cast<off_t>(begin));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    data += got;
    begin += static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

ContentHash hash_of(std::string_view octets) {
  const XXH128_hash_t hash = XXH3_128bits(octets.data(), octets.size());
  return {hash.low64, hash.high64};
}

struct HashOfPieces::State {
  XXH3_state_t* const hash = XXH3_createState();
  State() {
    if (!hash) throw std::bad_alloc();
    XXH3_128bits_reset(hash);
  }
  ~State() { XXH3_freeState(hash); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

HashOfPieces::HashOfPieces() : state_(std::make_unique<State>()) {}
HashOfPieces::~HashOfPieces() = default;

void HashOfPieces::add(std::string_view piece) {
  XXH3_128bits_update(state_->hash, piece.data(), piece.size());
}

ContentHash HashOfPieces::hash() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_->hash);
  return {hash.low64, hash.high64};
}

std::string to_text(ContentHash hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

std::optional<ContentHash> hash_of_file(const std::filesystem::path& path, std::uint64_t largest_bytes,
                                        const Split& split) {
  struct stat status {};
  // Opening a pipe would wait for a writer.
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file || ::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > largest_bytes) return std::nullopt;

  std::vector<ContentHash> hashes((size + block_bytes - 1) / block_bytes + 1);
  hashes.back() = {size, 0};
  std::atomic<bool> whole = true;
  split(size, block_bytes, [&](std::size_t begin, std::size_t end) {
    const auto block = std::make_unique_for_overwrite<char[]>(block_bytes);
    for (; begin < end && whole; begin += block_bytes) {
      const std::size_t until = std::min(begin + block_bytes, end);
      if (read_block(file, block.get(), begin, until))
        hashes[begin / block_bytes] = hash_of({block.get(), until - begin});
      else
        whole = false;
    }
  });
  if (!whole || ::fstat(file.descriptor(), &status) != 0 || static_cast<std::size_t>(status.st_size) != size)
    return std::nullopt;
  return hash_of({reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(ContentHash)});
}

}  // namespace sillon
