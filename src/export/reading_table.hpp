// What a view shows, in the reader's language: names instead of keys, and only the columns that one reads.
#pragma once

#include "atlas/atlas.hpp"
#include "export/shown_rows.hpp"
#include "export/table.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"
#include "words/words.hpp"

namespace sillon {

enum class Reading : std::uint8_t {
  terminal,  // few columns, the id first: `sillon show ID` tells the rest
  page,      // more of them, the name first, the sources last
};

// The same rows as data_table, except that the matrix is a square with its sums. `visible` is that of the
// view.
Table reading_table(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown,
                    const Words& words, Reading reading);

}  // namespace sillon
