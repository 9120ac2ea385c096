// The list of the window as a file.
#pragma once

#include <filesystem>

#include "atlas/atlas.hpp"
#include "picture/picture.hpp"
#include "query/visible.hpp"
#include "state/state.hpp"

namespace sillon {

// The rows of the list panel (places without cities, in the order of the atlas) in the format of the file's
// suffix: csv, json, geojson, html or txt. `visible` is that of the view. With the view's picture, a page of
// its places is the whole twin of the map. Throws Failure: usage for another suffix, cannot_create or io when
// the file cannot be written.
void write_list(const Atlas& atlas, const Visible& visible, const View& view, ListSubject subject,
                const std::filesystem::path& path, const Picture* picture = nullptr);

}  // namespace sillon
