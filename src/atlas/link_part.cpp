#include "atlas/link_part.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "atlas/cell.hpp"
#include "atlas/part_rows.hpp"
#include "atlas/vocabulary.hpp"

namespace sillon {

namespace {

constexpr std::uint8_t no_word = 255;

const WordList& words_of_confidence() {
  static const WordList words(confidence_words());
  return words;
}
const WordList& words_of_date_basis() {
  static const WordList words(since_basis_words());
  return words;
}

}  // namespace

LinkFormat::LinkFormat(const TableReader& table, const Taxonomy& of, const SourceKeys& keys,
                       const Places& ends, const IdIndex& ids_of_ends)
    : taxonomy(of),
      sources(keys),
      places(ends),
      place_ids(ids_of_ends),
      id(table.column("id")),
      from(table.column("from")),
      to(table.column("to")),
      kind(table.column("kind")),
      strength(table.column("strength")),
      since(table.column("since")),
      until(table.column("until")),
      since_basis(table.column("since_basis")),
      status(table.column("status")),
      note(table.column("note")),
      source(table.column("source")),
      as_of(table.column("as_of")),
      confidence(table.column("confidence")),
      kinds(keys_of(of.link_kinds)),
      statuses(keys_of(of.link_statuses)) {}

LinkPart::LinkPart(const LinkFormat& format, const TableReader& table, CsvPlace from, std::size_t end,
                   RowMarks marks)
    : format_(format),
      marks_(std::move(marks)),
      table_(table, from, end, report_),
      begin_(from.offset),
      end_(end) {
  links.extra = table.extra_columns();
}

void LinkPart::read() {
  read_part_rows(table_, begin_, end_, links, [this] { read_row(); });
}

void LinkPart::read_row() {
  Judged row;
  for (const Column* end : {&format_.from, &format_.to}) format_.place_ids.expect(table_.cell(*end));
  row.from = read_end(format_.from);
  row.to = read_end(format_.to);
  if (row.from != no_row && row.from == row.to)
    table_.error(format_.to, fmt::format("the link goes from '{}' to itself", table_.cell(format_.to)),
                 "Name two places.");
  row.kind = read_word(table_, format_.kind, format_.kinds);
  row.status = read_word(table_, format_.status, format_.statuses);
  row.confidence = static_cast<Confidence>(read_word(table_, format_.confidence, words_of_confidence()));
  row.strength = read_number(table_, format_.strength);
  if (row.strength < 0)
    table_.error(format_.strength, fmt::format("strength {} is below 0", table_.cell(format_.strength)), "");
  row.since = read_date(table_, format_.since);
  row.until = read_date(table_, format_.until);
  judge_period(table_, format_.until, row.since, row.until);
  row.since_basis = since_basis_at(read_word(table_, format_.since_basis, words_of_date_basis(), no_word));
  row.source = links.source.holds(table_.cell(format_.source))
                   ? table_.cell(format_.source)
                   : read_sources_cell(table_, format_.source, format_.sources);
  row.as_of = read_date(table_, format_.as_of);
  const RowMark mark = marks_.of(table_.line());
  judge_id(row, mark);
  if (!table_.row_is_sound()) {
    if (row.id.empty()) return;
    left_out_ids.push_back(row.id);
    left_out_lines.push_back(table_.line());
    left_out_before.push_back(static_cast<Row>(links.size()));
    return;
  }
  if (mark.same_link_line != 0) {
    table_.error(format_.from, fmt::format("this link stands twice, first in line {}", mark.same_link_line),
                 "Remove one, or tell them apart by their dates.");
    return;
  }
  append(row);
  note_lacks(row);
}

Row LinkPart::read_end(const Column& column) {
  const std::string_view id = table_.cell(column);
  if (id.empty()) return no_row;
  if (const auto row = format_.place_ids.find(id)) return *row;
  if (const auto line = format_.place_ids.left_out(id)) {
    table_.leave_row_out(
        column, fmt::format("{} '{}' was left out (places.csv, line {}), and the link with it", column.name,
                            id, *line));
    return no_row;
  }
  const auto nearest = [&ids = format_.place_ids, id = std::string(id)] { return ids.nearest_hint(id); };
  table_.error(column, fmt::format("{} {} is not in places.csv", column.name, in_quotes(id)), nearest,
               "Add it there.");
  return no_row;
}

void LinkPart::judge_id(Judged& row, const RowMark& mark) {
  row.id = read_id(table_, format_.id);
  if (row.id.empty()) return;
  if (mark.same_id_line != 0)
    table_.error(format_.id, fmt::format("id '{}' stands twice, first in line {}", row.id, mark.same_id_line),
                 "Ids are unique: rename or remove one.");
  if (format_.place_ids.find(row.id))
    table_.error(format_.id, fmt::format("id '{}' is that of a place too", row.id), "Rename the link.");
}

void LinkPart::append(const Judged& row) {
  const Places& places = format_.places;
  id_is_made.push_back(row.id.empty());
  if (row.id.empty()) {
    links.id.push_back(
        fmt::format("{}--{}--{}", places.id[row.from], format_.kinds.words()[row.kind], places.id[row.to]));
  } else {
    links.id.push_back(row.id);
  }
  links.note.push_back(table_.cell(format_.note));
  links.source.push_back(row.source);
  links.from.push_back(row.from);
  links.to.push_back(row.to);
  links.kind.push_back(row.kind);
  links.status.push_back(row.status);
  links.strength.push_back(row.strength);
  links.since.push_back(row.since);
  links.until.push_back(row.until);
  links.as_of.push_back(row.as_of);
  links.since_basis.push_back(row.since_basis);
  links.confidence.push_back(row.confidence);
  const std::string_view from = places.country[row.from], to = places.country[row.to];
  links.crosses_border.push_back(!from.empty() && !to.empty() && from != to ? 1 : 0);
  links.file_line.push_back(table_.line());
  table_.append_extra(links.extra);
}

void LinkPart::note_lacks(const Judged& row) {
  const Places& places = format_.places;
  if (!row.as_of.known()) table_.tally(format_.as_of, "no as_of", "Write when each was last verified.");
  if (!row.since.known()) return;
  for (const Row end : {row.from, row.to}) {
    if (!places.since[end].known() || row.since.last_day() >= places.since[end].first_day()) continue;
    table_.tally(format_.since, "a since before that of one of their ends",
                 "A link is shown once both its ends are there.");
    return;
  }
}

}  // namespace sillon
