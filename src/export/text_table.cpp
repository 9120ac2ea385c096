#include "export/text_table.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "export/display_width.hpp"

namespace sillon {

namespace {

constexpr std::size_t gap = 2;               // spaces between columns
constexpr std::size_t narrowest_column = 8;  // a wider one may be clipped down to this

std::size_t width_of(const TableColumn& column) {
  std::size_t width = display_width(on_one_line(column.name));
  for (std::size_t row = 0; row < column.cells.size(); ++row)
    width = std::max(width, display_width(on_one_line(column.cells[row])));
  return width;
}

void narrow(std::vector<std::size_t>& widths, std::size_t limit) {
  const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1)); };
  while (total() > limit) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= narrowest_column) return;
    --*widest;
  }
}

}  // namespace

std::string text_table(const Table& table, std::size_t width, Progress* progress) {
  if (table.columns.empty()) return {};
  std::vector<std::size_t> widths;
  for (const TableColumn& column : table.columns) widths.push_back(width_of(column));
  if (width > 0) narrow(widths, width);

  std::string text, line;
  const auto append = [&](std::size_t i, std::string_view cell) {
    const std::string shown = clipped(on_one_line(cell), widths[i]);
    const std::string blanks(widths[i] - display_width(shown), ' ');
    if (i > 0) line.append(gap, ' ');
    line += table.columns[i].kind == CellKind::number ? blanks + shown : shown + blanks;
  };
  const auto end_line = [&] {
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
    line.clear();
  };
  for (std::size_t i = 0; i < widths.size(); ++i) append(i, table.columns[i].name);
  end_line();
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    for (std::size_t i = 0; i < widths.size(); ++i) append(i, table.cell(row, i));
    end_line();
    one_row_done(progress);
  }
  return text;
}

}  // namespace sillon
