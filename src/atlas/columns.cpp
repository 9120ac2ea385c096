#include "atlas/columns.hpp"

#include <array>

namespace sillon {

namespace {

using Columns = std::span<const ColumnRule>;
constexpr bool required = true;

}  // namespace

Columns places_columns() {
  static constexpr std::array<ColumnRule, 30> columns = {{
      {"id", required},
      {"kind", required},
      {"name", required},
      {"name_*"},
      {"aka"},
      {"lon"},
      {"lat"},
      {"precision", required},
      {"precision_basis", required},
      {"address"},
      {"city"},
      {"region", required},
      {"country", required},
      {"services"},
      {"sectors"},
      {"sectors_text"},
      {"status", required},
      {"since"},
      {"until"},
      {"since_basis"},
      {"maturity"},
      {"wave"},
      {"theme"},
      {"jobs"},
      {"jobs_as_of"},
      {"website"},
      {"about_*"},
      {"source", required},
      {"as_of"},
      {"confidence", required},
  }};
  return columns;
}

Columns links_columns() {
  static constexpr std::array<ColumnRule, 13> columns = {{
      {"id"},
      {"from", required},
      {"to", required},
      {"kind", required},
      {"strength"},
      {"since"},
      {"until"},
      {"since_basis"},
      {"status", required},
      {"note"},
      {"source", required},
      {"as_of"},
      {"confidence", required},
  }};
  return columns;
}

Columns events_columns() {
  static constexpr std::array<ColumnRule, 8> columns = {{
      {"id"},
      {"subject", required},
      {"date", required},
      {"status", required},
      {"what"},
      {"note"},
      {"source", required},
      {"confidence", required},
  }};
  return columns;
}

Columns statements_columns() {
  static constexpr std::array<ColumnRule, 9> columns = {{
      {"id", required},
      {"subject", required},
      {"date"},
      {"said_by"},
      {"statement", required},
      {"certainty", required},
      {"outcome"},
      {"outcome_note"},
      {"source", required},
  }};
  return columns;
}

Columns indicators_columns() {
  static constexpr std::array<ColumnRule, 13> columns = {{
      {"id", required},
      {"subject", required},
      {"indicator", required},
      {"nature", required},
      {"qualifier"},
      {"value", required},
      {"unit", required},
      {"date"},
      {"baseline_date"},
      {"due_date"},
      {"note"},
      {"source", required},
      {"confidence", required},
  }};
  return columns;
}

Columns sources_columns() {
  static constexpr std::array<ColumnRule, 7> columns = {{
      {"id", required},
      {"title", required},
      {"publisher"},
      {"url"},
      {"date"},
      {"official"},
      {"accessed"},
  }};
  return columns;
}

}  // namespace sillon
