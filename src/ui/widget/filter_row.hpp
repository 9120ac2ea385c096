// The rows of the filter panel: a kind with its symbol, a value with a bar, a value with a mark.
#pragma once

#include <string>
#include <string_view>

#include "atlas/taxonomy.hpp"
#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

inline constexpr float row_height = 30;

enum class KindAnswer { none, toggle, only };

// What a row counts, in words; nothing to count leaves the row in its place, dimmed.
struct RowCount {
  std::string words;  // may be empty: nothing is counted
  bool is_zero = false;
};

// The symbol is filled while the kind is shown, an outline when it is not. Under the mouse a link `only`
// appears: show this kind alone; Shift does the same with a click or a key.
KindAnswer kind_row(const Pen& pen, Column& column, Symbol symbol, std::string_view label,
                    const RowCount& count, bool on, std::string_view only);

enum class BarLook { plain, chosen, other };

// A name, a bar for its share of the longest (0..1) and the count. Long names take two lines.
bool bar_row(const Pen& pen, Column& column, std::string_view label, float share, const RowCount& count,
             BarLook look);

// A small square with a check mark, the words and a count (may be empty).
bool check_row(const Pen& pen, Column& column, std::string_view label, const RowCount& count, bool checked);

// One of several: a ring with a dot.
bool choice_row(const Pen& pen, Column& column, std::string_view label, const RowCount& count, bool chosen);

// The width that a check row or a choice row without a count needs to stay on one line.
float signed_row_width(const Pen& pen, std::string_view label);

}  // namespace sillon
