#include "app/atlas_change.hpp"

#include <algorithm>
#include <filesystem>

namespace sillon {
namespace {

// An error at a row of a table costs that row; any other costs a file, or the whole atlas.
bool costs_one_row(const Diagnostic& error) {
  return error.where.line > 1 && error.where.file.ends_with(".csv");
}

std::size_t spoiled_files(const Report& report) {
  const auto& found = report.diagnostics();
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [](const Diagnostic& d) {
    return d.level == Level::error && !costs_one_row(d);
  }));
}

std::size_t rows_of(const Atlas& atlas) {
  return atlas.places.size() + atlas.links.size() + atlas.events.rows.size() + atlas.statements.rows.size() +
         atlas.indicators.rows.size() + atlas.sources.rows.size();
}

}  // namespace

bool is_broken_change(const AtlasReading& before, const AtlasReading& now) {
  if (!now.atlas) return true;
  if (!now.report.has_errors()) return false;
  if (spoiled_files(now.report) > spoiled_files(before.report)) return true;
  const std::size_t was = rows_of(*before.atlas) + before.rows_left_out;
  return rows_of(*now.atlas) + now.rows_left_out < was &&
         now.report.count(Level::error) > before.report.count(Level::error);
}

std::optional<Diagnostic> first_error(const Report& report) {
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    if (diagnostic.level != Level::error) continue;
    Diagnostic first = diagnostic;
    first.where.file = std::filesystem::path(first.where.file).filename().string();
    return first;
  }
  return std::nullopt;
}

}  // namespace sillon
