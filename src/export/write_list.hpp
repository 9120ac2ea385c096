// The list of the window as a file.
#pragma once

#include <filesystem>

#include "export/shown_rows.hpp"
#include "work/progress.hpp"

namespace sillon {

// These rows, in their order, in the format of the file's suffix: csv, json, geojson, html or txt. `visible`
// is that of the view. Throws Failure: usage for another suffix, cannot_create or io when the file cannot be
// written.
// `progress` as for list_text: a cancelled list leaves what was there before as it was.
void write_list(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& rows,
                const std::filesystem::path& path, Progress* progress = nullptr);

}  // namespace sillon
