#include "atlas/packed_atlas.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <new>
#include <stdexcept>
#include <utility>

#include "atlas/atlas_bounds.hpp"
#include "atlas/atlas_sections.hpp"
#include "atlas/read_basemap.hpp"
#include "report/open_file.hpp"
#include "report/own_pages.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

// file = sections, one after the other; head: what is small, then where each section lies; tail.
struct SectionPlace {
  std::uint64_t offset = 0, bytes = 0;
  ContentHash hash;
};

struct Tail {
  std::uint64_t head_offset = 0, head_bytes = 0, section_count = 0;
  ContentHash head_hash, key;
  std::uint64_t byte_order = 0x0102030405060708;
  std::uint64_t format = packed_atlas_format;
  char sign[16] = {'s', 'i', 'l', 'l', 'o', 'n', ' ', 'a', 't', 'l', 'a', 's', '\n', '\r', '\0', '\x7f'};
  ContentHash hash;  // of all before it
};
static_assert(sizeof(SectionPlace) == 32 && sizeof(Tail) == 104);

template <class Value>
std::string_view octets_of(const Value& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}
template <class Buffer>
std::string_view octets_in(const Buffer& buffer) {
  return {reinterpret_cast<const char*>(buffer.data()), buffer.size() * sizeof(typename Buffer::value_type)};
}
ContentHash hash_of_tail(const Tail& tail) {
  return hash_of(octets_of(tail).substr(0, sizeof tail - sizeof tail.hash));
}

bool read_range(const OpenFile& file, char* data, std::uint64_t offset, std::uint64_t bytes) {
  while (bytes > 0) {
    const ssize_t got = ::pread(file.descriptor(), data, bytes, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    data += got;
    offset += static_cast<std::uint64_t>(got);
    bytes -= static_cast<std::uint64_t>(got);
  }
  return true;
}

// The head's octets, when the file was packed under the key and is as long as it says.
struct Head {
  std::string small;
  std::vector<SectionPlace> sections;
};
std::optional<Head> read_head(const OpenFile& file, std::uint64_t size, ContentHash key) {
  Tail tail;
  if (size < sizeof tail ||
      !read_range(file, reinterpret_cast<char*>(&tail), size - sizeof tail, sizeof tail))
    return std::nullopt;
  const Tail expected;
  const bool ours = std::equal(std::begin(tail.sign), std::end(tail.sign), std::begin(expected.sign)) &&
                    tail.format == expected.format && tail.byte_order == expected.byte_order &&
                    tail.hash == hash_of_tail(tail) && tail.key == key;
  const std::uint64_t places = tail.section_count * sizeof(SectionPlace);
  if (!ours || tail.head_offset > size || tail.head_bytes != size - sizeof tail - tail.head_offset ||
      tail.section_count > tail.head_bytes / sizeof(SectionPlace))
    return std::nullopt;

  std::string octets(tail.head_bytes, '\0');
  if (!read_range(file, octets.data(), tail.head_offset, octets.size()) || hash_of(octets) != tail.head_hash)
    return std::nullopt;
  Head head;
  head.sections.resize(tail.section_count);
  std::copy_n(octets.data() + octets.size() - places, places, reinterpret_cast<char*>(head.sections.data()));
  octets.resize(octets.size() - places);
  head.small = std::move(octets);
  for (const SectionPlace& section : head.sections)
    if (section.offset > tail.head_offset || section.bytes > tail.head_offset - section.offset)
      return std::nullopt;
  return head;
}

// Fits the cache of one core, so that what was read is hashed before it leaves it; and Cancel never waits for
// more than a piece.
constexpr std::size_t piece_bytes = std::size_t{256} << 10;

// Takes the sections in their order while the small values are read, and fills them afterwards.
class SectionReader {
 public:
  SectionReader(const std::vector<SectionPlace>& places, Progress* progress)
      : places_(places), progress_(progress) {}

  template <class Buffer>
  void operator()(Buffer& buffer) {
    const std::size_t number = fills_.size();
    fills_.push_back([this, &buffer, number](const OpenFile& file) {
      const SectionPlace& place = places_[number];
      if (place.bytes % sizeof(typename Buffer::value_type) != 0) return false;
      const std::size_t values = place.bytes / sizeof(typename Buffer::value_type);
      reserve_large_pages(buffer, values);
      buffer.resize(values);
      return read_section(file, reinterpret_cast<char*>(buffer.data()), place);
    });
  }
  // Throws Cancelled.
  bool fill(const OpenFile& file) const {
    if (fills_.size() != places_.size()) return false;
    std::atomic<bool> whole = true;
    in_shares(fills_.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (; begin < end && whole; ++begin)
        if (!fills_[begin](file)) whole = false;
    });
    return whole;
  }

 private:
  bool read_section(const OpenFile& file, char* data, const SectionPlace& place) const {
    HashOfPieces hash;
    for (std::uint64_t read = 0; read < place.bytes;) {
      stop_if_cancelled(progress_);
      const std::uint64_t bytes = std::min<std::uint64_t>(piece_bytes, place.bytes - read);
      if (!read_range(file, data + read, place.offset + read, bytes)) return false;
      hash.add({data + read, bytes});
      read += bytes;
      if (progress_) progress_->add_bytes(bytes);
    }
    return hash.hash() == place.hash;
  }

  const std::vector<SectionPlace>& places_;
  Progress* progress_;
  std::vector<std::function<bool(const OpenFile&)>> fills_;
};

std::optional<AtlasReading> unpack(const fs::path& path, ContentHash key, const fs::path& folder,
                                   Progress* progress) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file || ::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const auto head = read_head(file, static_cast<std::uint64_t>(status.st_size), key);
  if (!head) return std::nullopt;

  auto atlas = std::make_shared<Atlas>();
  OctetReader small(head->small);
  SectionReader sections(head->sections, progress);
  std::string read_in;
  std::vector<Diagnostic> said;
  AtlasReading reading;
  small(read_in, said, reading.rows_left_out);
  AtlasSections(small, sections).pass(*atlas);
  // What is said names files by the folder's name as it was given.
  if (!small.is_at_end() || (!said.empty() && read_in != folder.string())) return std::nullopt;
  if (progress)
    for (const SectionPlace& section : head->sections) progress->expect_bytes(section.bytes);
  bool whole = false;
  Report said_before;  // about the base map: it is in what was packed
  both([&] { whole = sections.fill(file) && is_within_bounds(*atlas); },
       [&] { atlas->basemap = read_base_map(folder, said_before, progress); });
  if (!whole) return std::nullopt;

  atlas->folder = folder;
  for (Diagnostic& diagnostic : said) reading.report.put_back(std::move(diagnostic));
  reading.atlas = std::move(atlas);
  return reading;
}

}  // namespace

void pack_atlas(const AtlasReading& reading, ContentHash key,
                const std::function<void(std::string_view)>& write) {
  OctetWriter small;
  std::vector<SectionPlace> places;
  std::uint64_t written = 0;
  auto section = [&](const auto& buffer) {
    const std::string_view octets = octets_in(buffer);
    places.push_back({written, octets.size(), hash_of(octets)});
    write(octets);
    written += octets.size();
  };
  const std::string read_in = reading.atlas->folder.string();
  small(read_in, reading.report.diagnostics(), reading.rows_left_out);
  AtlasSections(small, section).pass(*reading.atlas);

  Tail tail;
  std::string head = small.octets();
  head += octets_in(places);
  tail.head_offset = written;
  tail.head_bytes = head.size();
  tail.section_count = places.size();
  tail.head_hash = hash_of(head);
  tail.key = key;
  tail.hash = hash_of_tail(tail);
  write(head);
  write(octets_of(tail));
}

std::optional<AtlasReading> unpack_atlas(const fs::path& file, ContentHash key, const fs::path& folder,
                                         Progress* progress) {
  try {
    return unpack(file, key, folder, progress);
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return std::nullopt;
}

}  // namespace sillon
