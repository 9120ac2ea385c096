// A place or a link in a list: a symbol, a name, a quieter line below, perhaps a tag at the right.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "atlas/taxonomy.hpp"
#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

struct RecordRow {
  std::optional<Symbol> symbol;
  bool hollow = false;  // announced or closed at the date
  std::string name;
  std::string line;           // "Totem of, since 2015"
  std::string tag;            // "across the border"; empty for none
  std::string end;            // at the right of the name: a year, a count
  bool line_is_link = false;  // the line below can be clicked on its own
  bool chosen = false;
  bool wraps = true;  // to four lines each; false: one line each, cut where it must (rows of equal height)
};

enum class RecordAnswer { none, name, line };

RecordAnswer record_row(const Pen& pen, Column& column, const RecordRow& row);

inline constexpr float record_row_height = 47;  // logical, where nothing wraps

}  // namespace sillon
