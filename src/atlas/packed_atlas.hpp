// A reading as one file of octets that is read back many times faster than the tables it came from. It is for
// the machine and the build that wrote it, and tells by itself whether it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "atlas/read_atlas.hpp"
#include "report/content_hash.hpp"

namespace sillon {

// Counted up whenever the layout or the members of an atlas change.
inline constexpr std::uint32_t packed_atlas_format = 1;

// Gives all octets to `write`, in order, a column at a time: nothing is held twice. Of the atlas all but its
// folder and its base map, which are had quickly. `key` says what it was made from.
void pack_atlas(const AtlasReading& reading, ContentHash key,
                const std::function<void(std::string_view)>& write);

// The reading that was packed under `key`, with the base map of `folder`. Nothing where the file cannot be
// read, was packed under another key or in another format, is cut, longer, or changed in any bit, and nothing
// where what was said about the atlas names another folder. What is whole but could not have been packed, its
// hashes made by another hand, is refused too (atlas_bounds.hpp). The file may be cut or removed meanwhile.
// The progress expects its octets and counts them. Throws Cancelled.
std::optional<AtlasReading> unpack_atlas(const std::filesystem::path& file, ContentHash key,
                                         const std::filesystem::path& folder, Progress* progress = nullptr);

}  // namespace sillon
