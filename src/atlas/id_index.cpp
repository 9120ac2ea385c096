#include "atlas/id_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "atlas/text_hash.hpp"
#include "report/nearest_word.hpp"
#include "report/own_pages.hpp"
#include "work/shares.hpp"

namespace sillon {

std::optional<Row> IdIndex::find(std::string_view id) const {
  const Row row = rows_.find(text_hash(id), [&](Row same) { return (*ids_)[same] == id; });
  if (row == no_row) return std::nullopt;
  return row;
}

void IdIndex::expect(std::string_view id) const {
  rows_.expect(text_hash(id));
}

void IdIndex::add(Row row) {
  rows_.add(text_hash((*ids_)[row]), row);
}

std::vector<RowHash::Repeat> IdIndex::add_all() {
  const TextColumn& ids = *ids_;
  return rows_.build(
      ids.size(), [&ids](Row row) { return text_hash(ids[row]); },
      [&ids](Row row, Row other) { return ids[row] == ids[other]; });
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

namespace {

struct Keyed {
  std::uint64_t head;  // eight octets of the text as one number: comparing these saves following the text
  Row row;
};

// How many octets all texts begin with.
std::size_t shared_octets(const TextColumn& column) {
  const std::string_view first = column[0];
  std::size_t shared = first.size();
  for (std::size_t row = 1; row < column.size() && shared > 0; ++row) {
    const std::string_view text = column[row].substr(0, shared);
    if (text == first.substr(0, shared)) continue;
    shared = static_cast<std::size_t>(
        std::mismatch(text.begin(), text.end(), first.begin(), first.end()).first - text.begin());
  }
  return shared;
}

std::uint64_t head_of(std::string_view text) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < 8; ++i)
    head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
  return head;
}

}  // namespace

std::vector<Row> rows_in_order(const TextColumn& column, const Progress* progress) {
  constexpr std::size_t share = 32 * 1024;
  const std::size_t count = column.size();
  if (count == 0) return {};
  const std::size_t shared = shared_octets(column);
  const auto less = [&column](const Keyed& a, const Keyed& b) {
    if (a.head != b.head) return a.head < b.head;
    const int order = column[a.row].compare(column[b.row]);
    return order != 0 ? order < 0 : a.row < b.row;
  };
  std::vector<Keyed> keyed;
  reserve_large_pages(keyed, count);
  keyed.resize(count);
  in_shares(count, share, [&](std::size_t begin, std::size_t end) {
    for (std::size_t from = begin; from < end; from += share) {
      stop_if_cancelled(progress);
      const std::size_t until = std::min(from + share, end);
      for (std::size_t row = from; row < until; ++row)
        keyed[row] = {head_of(column[row].substr(shared)), static_cast<Row>(row)};
      const auto first = keyed.begin() + static_cast<std::ptrdiff_t>(from),
                 last = keyed.begin() + static_cast<std::ptrdiff_t>(until);
      if (!std::is_sorted(first, last, less)) std::sort(first, last, less);
    }
  });
  // Sorted runs are merged two by two.
  std::vector<Keyed> merged;
  if (share < count) reserve_large_pages(merged, count);
  for (std::size_t run = share; run < count; run *= 2) {
    merged.resize(count);
    in_shares(count, 2 * run, [&](std::size_t begin, std::size_t end) {
      for (std::size_t from = begin; from < end; from += 2 * run) {
        stop_if_cancelled(progress);
        const auto at = [&](std::size_t row) {
          return keyed.begin() + static_cast<std::ptrdiff_t>(std::min(row, count));
        };
        const auto to = merged.begin() + static_cast<std::ptrdiff_t>(from);
        const auto middle = at(from + run), last = at(from + 2 * run);
        if (middle == last || !less(*middle, *std::prev(middle)))
          std::copy(at(from), last, to);
        else
          std::merge(at(from), middle, middle, last, to, less);
      }
    });
    keyed.swap(merged);
  }
  std::vector<Row> rows(count);
  std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed& entry) { return entry.row; });
  return rows;
}

}  // namespace sillon
