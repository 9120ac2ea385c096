// The columns of each table, in the order in which they are written. docs/schema says the same for other
// tools.
#pragma once

#include <span>
#include <string_view>

namespace sillon {

struct ColumnRule {
  std::string_view name;  // "name_*" stands for one column per language: name_fr, name_de …
  bool required = false;  // the column must be there and every row must fill it
};

std::span<const ColumnRule> places_columns();
std::span<const ColumnRule> links_columns();
std::span<const ColumnRule> events_columns();
std::span<const ColumnRule> statements_columns();
std::span<const ColumnRule> indicators_columns();
std::span<const ColumnRule> sources_columns();

}  // namespace sillon
