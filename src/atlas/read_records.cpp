#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "atlas/cell.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/subject_cell.hpp"
#include "atlas/vocabulary.hpp"

namespace sillon {

namespace {

// What the readers of the four small tables share: a row is read, and kept with its other columns when it is
// sound.
template <class Record, class Read>
TableReading read_records(TableReader& table, Records<Record>& records, Read read) {
  if (!table.usable()) return {};
  records.extra = table.extra_columns();
  while (table.next_row()) {
    Record record = read();
    if (!table.row_is_sound()) continue;
    record.file_line = table.line();
    records.rows.push_back(std::move(record));
    table.append_extra(records.extra);
  }
  if (Progress* const progress = table.progress()) {
    progress->add_bytes(table.text().size());
    progress->add_rows(table.rows_met());
  }
  return {true, table.rows_left_out()};
}

// Sorts the rows, and the other columns with them.
template <class Record, class Less>
void sort_records(Records<Record>& records, Less less) {
  std::vector<std::size_t> order(records.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return less(records.rows[a], records.rows[b]); });
  Records<Record> sorted;
  sorted.extra.names = records.extra.names;
  sorted.extra.columns.resize(records.extra.columns.size());
  for (const std::size_t row : order) {
    sorted.rows.push_back(std::move(records.rows[row]));
    for (std::size_t i = 0; i < sorted.extra.columns.size(); ++i)
      sorted.extra.columns[i].push_back(records.extra.columns[i][row]);
  }
  records = std::move(sorted);
}

// The ids of one table while it is read.
struct RecordIds {
  TextColumn ids;
  IdIndex index{ids};
  std::vector<std::uint32_t> lines;

  std::string read(TableReader& table, const Column& column, const std::string& otherwise = "") {
    return read_unique_id(table, column, otherwise, ids, index, lines);
  }
};

Confidence read_confidence(TableReader& table, const Column& column) {
  return static_cast<Confidence>(read_word(table, column, confidence_words()));
}

}  // namespace

TableReading read_sources(std::string_view text, const std::string& file, Records<Source>& sources,
                          Report& report, Progress* progress) {
  TableReader table(file, text, sources_columns(), report, progress);
  const Column id = table.column("id"), title = table.column("title"), publisher = table.column("publisher"),
               url = table.column("url"), date = table.column("date"), official = table.column("official"),
               accessed = table.column("accessed");
  const std::vector<std::string> answers = {"no", "yes"};
  RecordIds ids;
  const TableReading reading = read_records(table, sources, [&] {
    Source source;
    source.id = ids.read(table, id);
    source.title = table.cell(title);
    source.publisher = table.cell(publisher);
    source.url = read_web_address(table, url);
    source.date = read_date(table, date);
    source.official = read_word(table, official, answers) == 1;
    source.accessed = read_date(table, accessed);
    return source;
  });
  sort_records(sources, [](const Source& a, const Source& b) { return a.id < b.id; });
  return reading;
}

TableReading read_events(std::string_view text, const std::string& file, const Subjects& subjects,
                         const SourceKeys& sources, Records<Event>& events, Report& report,
                         Progress* progress) {
  TableReader table(file, text, events_columns(), report, progress);
  const Column id = table.column("id"), subject = table.column("subject"), date = table.column("date"),
               status = table.column("status"), what = table.column("what"), note = table.column("note"),
               source = table.column("source"), confidence = table.column("confidence");
  const std::vector<std::string> statuses = keys_of(subjects.taxonomy.statuses),
                                 link_statuses = keys_of(subjects.taxonomy.link_statuses);
  RecordIds ids;
  const TableReading reading = read_records(table, events, [&] {
    Event event;
    const Subject about = read_subject(table, subject, subjects, {.link = true});
    event.subject = about.id;
    event.place = about.place;
    event.link = about.link;
    event.date = read_date(table, date);
    event.status = read_word(table, status, about.link != no_row ? link_statuses : statuses);
    event.what = table.cell(what);
    event.note = table.cell(note);
    event.source = read_sources_cell(table, source, sources);
    event.confidence = read_confidence(table, confidence);
    event.id = ids.read(table, id, fmt::format("{}--{}", event.subject, to_text(event.date)));
    return event;
  });
  sort_records(events, [](const Event& a, const Event& b) {
    if (a.subject != b.subject) return a.subject < b.subject;
    return a.date.first_day() < b.date.first_day();
  });
  return reading;
}

TableReading read_statements(std::string_view text, const std::string& file, const Subjects& subjects,
                             const SourceKeys& sources, Records<Statement>& statements, Report& report,
                             Progress* progress) {
  TableReader table(file, text, statements_columns(), report, progress);
  const Column id = table.column("id"), subject = table.column("subject"), date = table.column("date"),
               said_by = table.column("said_by"), said = table.column("statement"),
               certainty = table.column("certainty"), outcome = table.column("outcome"),
               outcome_note = table.column("outcome_note"), source = table.column("source");
  RecordIds ids;
  return read_records(table, statements, [&] {
    Statement statement;
    statement.id = ids.read(table, id);
    const Subject about = read_subject(table, subject, subjects, {.link = true, .territory_or_area = true});
    statement.subject = about.id;
    statement.place = about.place;
    statement.date = read_date(table, date);
    statement.said_by = table.cell(said_by);
    statement.statement = table.cell(said);
    statement.certainty = static_cast<Certainty>(read_word(table, certainty, certainty_words()));
    statement.outcome = static_cast<Outcome>(
        read_word(table, outcome, outcome_words(), static_cast<std::uint8_t>(Outcome::unknown)));
    statement.outcome_note = table.cell(outcome_note);
    statement.source = read_sources_cell(table, source, sources);
    return statement;
  });
}

TableReading read_indicators(std::string_view text, const std::string& file, const Subjects& subjects,
                             const SourceKeys& sources, Records<Indicator>& indicators, Report& report,
                             Progress* progress) {
  TableReader table(file, text, indicators_columns(), report, progress);
  const Column id = table.column("id"), subject = table.column("subject"), name = table.column("indicator"),
               nature = table.column("nature"), qualifier = table.column("qualifier"),
               value = table.column("value"), unit = table.column("unit"), date = table.column("date"),
               baseline_date = table.column("baseline_date"), due_date = table.column("due_date"),
               note = table.column("note"), source = table.column("source"),
               confidence = table.column("confidence");
  RecordIds ids;
  return read_records(table, indicators, [&] {
    Indicator indicator;
    indicator.id = ids.read(table, id);
    const Subject about = read_subject(table, subject, subjects, {.territory_or_area = true});
    indicator.subject = about.id;
    indicator.place = about.place;
    indicator.indicator = table.cell(name);
    indicator.nature = static_cast<Nature>(read_word(table, nature, nature_words()));
    read_word(table, qualifier, qualifier_words());
    indicator.qualifier = qualifier_of(table.cell(qualifier)).value_or(Qualifier::exact);
    indicator.value = read_number(table, value);
    indicator.unit = table.cell(unit);
    indicator.date = read_date(table, date);
    indicator.baseline_date = read_date(table, baseline_date);
    indicator.due_date = read_date(table, due_date);
    if (table.cell(date).empty() && table.cell(due_date).empty())
      table.error(date, "the figure has no date",
                  "Write when it was so in date, or when it is to be so in due_date.");
    indicator.note = table.cell(note);
    indicator.source = read_sources_cell(table, source, sources);
    indicator.confidence = read_confidence(table, confidence);
    return indicator;
  });
}

}  // namespace sillon
