// All columns of a table, for what treats them alike: making room, joining the parts of a table, counting
// memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "atlas/tables.hpp"
#include "report/own_pages.hpp"

namespace sillon {

// Calls `visit` with a pointer to each member that has one value for each row.
template <class Visit>
void for_each_column(const Places*, Visit visit) {
  const auto each = [&](auto... column) { (visit(column), ...); };
  each(&Places::id, &Places::name, &Places::aka, &Places::address, &Places::website, &Places::city,
       &Places::country, &Places::sectors_text, &Places::maturity, &Places::wave, &Places::theme,
       &Places::source, &Places::kind, &Places::territory, &Places::status, &Places::precision,
       &Places::precision_basis, &Places::since_basis, &Places::confidence, &Places::lon_deg,
       &Places::lat_deg, &Places::services, &Places::sectors, &Places::since, &Places::until, &Places::as_of,
       &Places::jobs_as_of, &Places::jobs, &Places::town, &Places::file_line);
}
template <class Visit>
void for_each_column(const Links*, Visit visit) {
  const auto each = [&](auto... column) { (visit(column), ...); };
  each(&Links::id, &Links::note, &Links::source, &Links::from, &Links::to, &Links::kind, &Links::status,
       &Links::strength, &Links::since, &Links::until, &Links::as_of, &Links::since_basis, &Links::confidence,
       &Links::crosses_border, &Links::file_line);
}

// Columns that a table has by language or by name.
template <class Table, class Work>
void for_each_text_column(Table& table, Work work) {
  if constexpr (requires { table.name_in; })
    for (auto* columns : {&table.name_in, &table.about_in})
      for (auto& [language, column] : *columns) work(column);
  for (auto& column : table.extra.columns) work(column);
}

template <class Value>
std::size_t column_bytes(const std::vector<Value>& column) {
  return column.size() * sizeof(Value);
}
inline std::size_t column_bytes(const TextColumn& column) {
  return column.memory_bytes();
}
inline std::size_t column_bytes(const WordColumn& column) {
  return column.memory_bytes();
}

// Room for `rows` when `read` rows are there.
template <class Value>
void make_room(std::vector<Value>& column, std::size_t rows, std::size_t) {
  column.reserve(rows);
}
inline void make_room(TextColumn& column, std::size_t rows, std::size_t read) {
  column.reserve(rows, column.byte_count() * rows / read);
}
inline void make_room(WordColumn& column, std::size_t rows, std::size_t) {
  column.reserve(rows);
}
template <class Table>
void make_room(Table& table, std::size_t rows, std::size_t read) {
  for_each_column(&table, [&](auto column) { make_room(table.*column, rows, read); });
  for_each_text_column(table, [&](TextColumn& column) { make_room(column, rows, read); });
}

// The rows of one column of all parts in one; the parts' columns are given back on the way.
template <class Value>
void join(std::vector<Value>& whole, const std::vector<std::vector<Value>*>& parts) {
  std::size_t rows = 0;
  for (const auto* part : parts) rows += part->size();
  reserve_large_pages(whole, rows);
  for (auto* part : parts) {
    whole.insert(whole.end(), part->begin(), part->end());
    *part = {};
  }
}
// The texts and the ends of a column that has room for all that is to come.
inline void prefer_large_pages(TextColumn& column) {
  TextColumn::visit_members(column, [](std::string& bytes, std::vector<std::uint32_t>& ends, std::size_t) {
    prefer_large_pages(bytes.data(), bytes.capacity());
    prefer_large_pages(ends.data(), ends.capacity() * sizeof(std::uint32_t));
  });
}
inline void join(TextColumn& whole, const std::vector<TextColumn*>& parts) {
  std::size_t rows = 0, bytes = 0;
  for (const TextColumn* part : parts) {
    rows += part->size();
    bytes += part->byte_count();
  }
  whole.reserve(rows, bytes);
  for (TextColumn* part : parts) {
    whole.append(*part);
    if (part == parts.front()) prefer_large_pages(whole);  // its ends have room from the first text on
    *part = {};
  }
}
inline void join(WordColumn& whole, const std::vector<WordColumn*>& parts) {
  std::size_t rows = 0;
  for (const WordColumn* part : parts) rows += part->size();
  whole.reserve(rows);
  for (WordColumn* part : parts) {
    whole.append(*part);
    *part = {};
  }
  whole.settle();
}

// One piece of work for each column of `whole`, that may be done at the same time: joins it from `parts`.
// Columns by language and by name are there in all of them, in the same order.
template <class Table>
std::vector<std::function<void()>> joins_of(Table& whole, const std::vector<Table*>& parts) {
  std::vector<std::function<void()>> joins;
  const auto add = [&joins](auto& column, auto of_parts) {
    joins.push_back([&column, of_parts = std::move(of_parts)] { join(column, of_parts); });
  };
  for_each_column(&whole, [&](auto column) {
    std::vector<decltype(&(whole.*column))> of_parts;
    for (Table* part : parts) of_parts.push_back(&(part->*column));
    add(whole.*column, std::move(of_parts));
  });
  std::vector<TextColumn*> texts;
  for_each_text_column(whole, [&](TextColumn& column) { texts.push_back(&column); });
  std::vector<std::vector<TextColumn*>> texts_of_parts(texts.size());
  for (Table* part : parts) {
    std::size_t i = 0;
    for_each_text_column(*part, [&](TextColumn& column) { texts_of_parts[i++].push_back(&column); });
  }
  for (std::size_t i = 0; i < texts.size(); ++i) add(*texts[i], std::move(texts_of_parts[i]));
  return joins;
}

}  // namespace sillon
