// The `subject` of an event, a statement or an indicator: an id of something, or of one of several kinds of
// things.
#pragma once

#include <string>

#include "atlas/read_tables.hpp"
#include "atlas/table_reader.hpp"

namespace sillon {

// Which things may be the subject, beside a place.
struct SubjectRule {
  bool link = false;
  bool territory_or_area = false;
};

struct Subject {
  std::string id;
  Row place = no_row, link = no_row;
};

// Says a subject that is nothing the rule permits.
Subject read_subject(TableReader& table, const Column& column, const Subjects& subjects, SubjectRule rule);

// The row's id, unique in its table. Where the file gives none, `otherwise` with a number behind it when it
// is taken.
std::string read_unique_id(TableReader& table, const Column& column, const std::string& otherwise,
                           TextColumn& ids, IdIndex& index, std::vector<std::uint32_t>& lines);

}  // namespace sillon
