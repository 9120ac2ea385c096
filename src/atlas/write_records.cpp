#include <algorithm>
#include <numeric>

#include "atlas/vocabulary.hpp"
#include "atlas/write_atlas.hpp"
#include "atlas/written_cell.hpp"

namespace sillon {

namespace {

// Records are kept sorted for look-up; files keep the order their owner gave them.
template <class Record>
std::vector<std::size_t> file_order(const Records<Record>& records) {
  std::vector<std::size_t> rows(records.rows.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return records.rows[a].file_line < records.rows[b].file_line;
  });
  return rows;
}

std::string text(std::string_view view) {
  return std::string(view);
}

}  // namespace

std::string events_csv(const Atlas& atlas) {
  const auto header = header_of(events_columns(), {}, {}, atlas.events.extra);
  return table_text(header, file_order(atlas.events), [&](std::size_t row) {
    const Event& event = atlas.events.rows[row];
    const auto& statuses = event.link != no_row ? atlas.taxonomy.link_statuses : atlas.taxonomy.statuses;
    std::vector<std::string> cells = {
        event.id,   event.subject, to_text(event.date), statuses[event.status].key,
        event.what, event.note,    event.source,        text(to_word(event.confidence))};
    append_extra_cells(cells, atlas.events.extra, row);
    return cells;
  });
}

std::vector<std::string> statements_header(const Atlas& atlas) {
  return header_of(statements_columns(), {}, {}, atlas.statements.extra);
}

std::vector<std::string> statement_cells(const Atlas& atlas, std::size_t row) {
  const Statement& s = atlas.statements.rows[row];
  std::vector<std::string> cells = {s.id,
                                    s.subject,
                                    to_text(s.date),
                                    s.said_by,
                                    s.statement,
                                    text(to_word(s.certainty)),
                                    text(to_word(s.outcome)),
                                    s.outcome_note,
                                    s.source};
  append_extra_cells(cells, atlas.statements.extra, row);
  return cells;
}

std::string statements_csv(const Atlas& atlas) {
  return table_text(statements_header(atlas), file_order(atlas.statements),
                    [&](std::size_t row) { return statement_cells(atlas, row); });
}

std::vector<std::string> indicators_header(const Atlas& atlas) {
  return header_of(indicators_columns(), {}, {}, atlas.indicators.extra);
}

std::vector<std::string> indicator_cells(const Atlas& atlas, std::size_t row) {
  const Indicator& i = atlas.indicators.rows[row];
  std::vector<std::string> cells = {i.id,
                                    i.subject,
                                    i.indicator,
                                    text(to_word(i.nature)),
                                    text(to_word(i.qualifier)),
                                    number_cell(i.value),
                                    i.unit,
                                    to_text(i.date),
                                    to_text(i.baseline_date),
                                    to_text(i.due_date),
                                    i.note,
                                    i.source,
                                    text(to_word(i.confidence))};
  append_extra_cells(cells, atlas.indicators.extra, row);
  return cells;
}

std::string indicators_csv(const Atlas& atlas) {
  return table_text(indicators_header(atlas), file_order(atlas.indicators),
                    [&](std::size_t row) { return indicator_cells(atlas, row); });
}

std::string sources_csv(const Atlas& atlas) {
  const auto header = header_of(sources_columns(), {}, {}, atlas.sources.extra);
  return table_text(header, file_order(atlas.sources), [&](std::size_t row) {
    const Source& source = atlas.sources.rows[row];
    std::vector<std::string> cells = {source.id,
                                      source.title,
                                      source.publisher,
                                      source.url,
                                      to_text(source.date),
                                      source.official ? "yes" : "no",
                                      to_text(source.accessed)};
    append_extra_cells(cells, atlas.sources.extra, row);
    return cells;
  });
}

}  // namespace sillon
