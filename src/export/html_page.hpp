// A list as one page for a browser or a printer: nothing to load, no script, everything escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "export/table.hpp"
#include "state/view.hpp"
#include "words/words.hpp"
#include "work/progress.hpp"

namespace sillon {

struct HtmlPage {
  Theme theme = Theme::paper;
  std::string title;               // of the atlas
  std::string subject;             // "Places"
  std::vector<std::string> facts;  // lines below it: the date, counts, the filter
  Table table;                     // its first column names the rows
  bool is_stacked = true;          // on narrow screens, see PageTable
};

// `progress` counts the rows that are done and may end the work early: then it throws Cancelled.
// With the full sources that the table's cells name, and the atlas's credits.
std::string html_text(const HtmlPage& page, const Atlas& atlas, const Words& words,
                      Progress* progress = nullptr);

}  // namespace sillon
