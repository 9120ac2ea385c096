// What a view shows, as one text in the format that was asked for.
#pragma once

#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "export/shown_rows.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"
#include "work/progress.hpp"

namespace sillon {

// `visible` is that of the view's filter and date. `width`: columns of the terminal that text is for; 0: any.
// `progress` counts the rows that are done; where it is cancelled this throws Cancelled, soon.
// Throws Failure(usage) for a matrix as GeoJSON: it lies nowhere.
std::string list_text(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown,
                      ListFormat format, std::size_t width = 0, Progress* progress = nullptr);

// The filter of a view as `--set` writes it, field by field; only what differs from a view without a filter.
std::vector<std::string> filter_texts(const View& view);

}  // namespace sillon
