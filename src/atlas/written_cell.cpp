#include "atlas/written_cell.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace sillon {

std::string number_cell(double value) {
  return std::isnan(value) ? std::string() : fmt::format("{}", value);
}

std::vector<std::size_t> all_rows(std::size_t count) {
  std::vector<std::size_t> rows(count);
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  return rows;
}

std::string bits_cell(std::uint32_t bits, const std::vector<Term>& terms) {
  std::string cell;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!(bits >> i & 1u)) continue;
    if (!cell.empty()) cell += '|';
    cell += terms[i].key;
  }
  return cell;
}

void append_extra_cells(std::vector<std::string>& cells, const ExtraColumns& extra, std::size_t row) {
  for (const TextColumn& column : extra.columns) cells.emplace_back(column[row]);
}

std::vector<std::string> header_of(std::span<const ColumnRule> rules,
                                   const std::vector<std::string>& name_languages,
                                   const std::vector<std::string>& about_languages,
                                   const ExtraColumns& extra) {
  std::vector<std::string> header;
  for (const ColumnRule& rule : rules) {
    if (!rule.name.ends_with('*')) {
      header.emplace_back(rule.name);
      continue;
    }
    const std::string prefix(rule.name.substr(0, rule.name.size() - 1));
    for (const std::string& language : prefix == "name_" ? name_languages : about_languages)
      header.push_back(prefix + language);
  }
  header.insert(header.end(), extra.names.begin(), extra.names.end());
  return header;
}

}  // namespace sillon
