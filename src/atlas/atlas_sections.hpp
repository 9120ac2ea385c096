// Every part of an atlas in one order that packing and unpacking share: what is small goes through an
// archive, each large buffer is a section of its own.
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "atlas/atlas_members.hpp"
#include "atlas/octet_archive.hpp"
#include "atlas/table_columns.hpp"

namespace sillon {

// `small(values…)` takes what an archive takes, `section(buffer)` a string or a vector of plain values.
// Reading fills the atlas in the same order, so that maps and lists of columns are there before their
// sections.
template <class Small, class Section>
class AtlasSections {
 public:
  AtlasSections(Small& small, Section& section) : small_(small), section_(section) {}

  template <class SomeAtlas>
  void pass(SomeAtlas& atlas) {
    small_(atlas.info, atlas.taxonomy);
    pass_table(atlas.places);
    pass_table(atlas.links);
    section_(atlas.links.first_of_place);
    section_(atlas.links.of_place);
    auto& towns = atlas.towns;
    small_(towns.key, towns.name, towns.names, towns.country, towns.territory, towns.point);
    section_(towns.first);
    section_(towns.members);
    pass_records(atlas.events);
    pass_records(atlas.statements);
    pass_records(atlas.indicators);
    pass_records(atlas.sources);
    small_(atlas.stories);
    section_(atlas.places_by_id);
    section_(atlas.links_by_id);
  }

 private:
  template <class Table>
  void pass_table(Table& table) {
    if constexpr (requires { table.name_in; }) {
      pass_keys(table.name_in);
      pass_keys(table.about_in);
    }
    pass_extra_names(table.extra);
    for_each_column(&table, [&](auto column) { pass_column(table.*column); });
    for_each_text_column(table, [&](auto& column) { pass_column(column); });
  }
  template <class SomeRecords>
  void pass_records(SomeRecords& records) {
    small_(records.rows);
    pass_extra_names(records.extra);
    for (auto& column : records.extra.columns) pass_column(column);
  }

  template <class Columns>
  void pass_keys(Columns& columns) {
    std::vector<std::string> keys;
    for (const auto& [key, column] : columns) keys.push_back(key);
    small_(keys);
    if constexpr (Small::reads)
      for (const std::string& key : keys) columns[key];
  }
  template <class Extra>
  void pass_extra_names(Extra& extra) {
    small_(extra.names);
    if constexpr (Small::reads) extra.columns.resize(extra.names.size());
  }

  template <class Column>
  void pass_column(Column& column) {
    using Kept = std::remove_const_t<Column>;
    if constexpr (std::is_same_v<Kept, TextColumn>) {
      TextColumn::visit_members(column, [&](auto& bytes, auto& ends, auto& count) {
        small_(count);
        section_(bytes);
        section_(ends);
      });
    } else if constexpr (std::is_same_v<Kept, CodeColumn>) {
      CodeColumn::visit_members(column, [&](auto& one, auto& two, auto& four, auto&... rest) {
        small_(rest...);
        section_(one);
        section_(two);
        section_(four);
      });
    } else if constexpr (std::is_same_v<Kept, WordColumn>) {
      WordColumn::visit_members(column, [&](auto& codes, auto& words, auto& plain, auto&... rest) {
        small_(rest...);
        pass_column(codes);
        pass_column(words);
        pass_column(plain);
      });
    } else {
      section_(column);
    }
  }

  Small& small_;
  Section& section_;
};

}  // namespace sillon
