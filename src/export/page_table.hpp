// A table of a page: caption, headed columns and rows, and what narrow screens need to read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sillon {

// All texts are HTML already.
struct PageColumn {
  std::string head;
  const char* css = "";  // class of its cells: "number", "long" or none
};

class PageTable {
 public:
  // `stacked`: on narrow screens every row becomes a list of its cells, each below its column's head; else
  // the table is scrolled.
  PageTable(std::string_view caption, std::vector<PageColumn> columns, bool stacked);

  // A row that heads those below it, up to the next.
  void group(std::string_view head);
  // As many cells as there are columns; the first names the row. `id` may be "".
  void row(std::string_view id, const std::vector<std::string>& cells);
  std::string take();

 private:
  void begin_body();

  std::string html_;
  std::vector<PageColumn> columns_;
  bool stacked_, in_body_ = false;
};

}  // namespace sillon
