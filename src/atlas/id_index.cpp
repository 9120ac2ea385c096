#include "atlas/id_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "report/nearest_word.hpp"

namespace sillon {

std::optional<Row> IdIndex::find(std::string_view id) const {
  const Row row =
      rows_.find(std::hash<std::string_view>{}(id), [&](Row same) { return (*ids_)[same] == id; });
  if (row == no_row) return std::nullopt;
  return row;
}

void IdIndex::add(Row row) {
  rows_.add(std::hash<std::string_view>{}((*ids_)[row]), row);
}

std::optional<std::uint32_t> IdIndex::left_out(std::string_view id) const {
  const auto found = left_out_.find(id);
  if (found == left_out_.end()) return std::nullopt;
  return found->second;
}

std::string IdIndex::nearest_hint(std::string_view id) const {
  std::vector<std::string> known;
  known.reserve(ids_->size());
  for (std::size_t row = 0; row < ids_->size(); ++row) known.emplace_back((*ids_)[row]);
  if (const auto nearest = nearest_word(id, known)) return fmt::format("Did you mean '{}'?", *nearest);
  return "";
}

std::vector<Row> rows_in_order(const TextColumn& column) {
  // Most ids differ within their first eight octets: comparing these as one number saves following the text.
  std::vector<std::pair<std::uint64_t, Row>> keyed(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) {
    const std::string_view text = column[row];
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < 8; ++i)
      head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    keyed[row] = {head, static_cast<Row>(row)};
  }
  std::sort(keyed.begin(), keyed.end(), [&column](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const int order = column[a.second].compare(column[b.second]);
    return order != 0 ? order < 0 : a.second < b.second;
  });
  std::vector<Row> rows(column.size());
  std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& entry) { return entry.second; });
  return rows;
}

}  // namespace sillon
