// What a view shows as data: the columns of the atlas's own files, unknown ones included, so that another
// program, a spreadsheet or Sillon itself can read it on.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "atlas/atlas.hpp"
#include "export/shown_rows.hpp"
#include "export/table.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"

namespace sillon {

// Whole tables cut down to some rows, cells as the files have them.
Table places_table(const Atlas& atlas, std::span<const Row> rows);
Table links_table(const Atlas& atlas, std::span<const Row> rows);
Table indicators_table(const Atlas& atlas, std::span<const Row> rows);
Table statements_table(const Atlas& atlas, std::span<const Row> rows);
Table events_table(const Atlas& atlas, std::string_view subject);  // of one place or link, by date
using IdSet = std::set<std::string, std::less<>>;
Table sources_table(const Atlas& atlas, const IdSet& ids);  // those that there are, by id

// The rows of a list with that. Places and links have their status at the view's date, and with a date a last
// column `at_date`: present, in-course or undated. The matrix has a row for each pair of territories with
// links: from, to, links, and how many of them cross a border. `visible` is that of the view's filter and
// date.
Table data_table(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown);

}  // namespace sillon
