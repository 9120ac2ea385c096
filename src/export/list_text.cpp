#include "export/list_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "export/csv_text.hpp"
#include "export/data_tables.hpp"
#include "export/geojson_text.hpp"
#include "export/html_page.hpp"
#include "export/json_text.hpp"
#include "export/reading_table.hpp"
#include "export/text_table.hpp"
#include "query/vocabulary_names.hpp"
#include "report/failure.hpp"
#include "state/fields.hpp"

namespace sillon {

namespace {

// What an indicator or a statement is about, on the map.
template <class Record>
std::vector<RowGeometry> geometries_of_subjects(const Atlas& atlas, const std::vector<Record>& records,
                                                const std::vector<Row>& rows) {
  std::vector<Row> places;
  for (const Row row : rows) places.push_back(records[row].place);
  return geometries_of_places(atlas, places);
}

std::vector<RowGeometry> geometries_of(const Atlas& atlas, const ShownRows& shown) {
  switch (shown.subject) {
    case Subject::places:
      return geometries_of_places(atlas, shown.rows);
    case Subject::links:
      return geometries_of_links(atlas, shown.rows);
    case Subject::indicators:
      return geometries_of_subjects(atlas, atlas.indicators.rows, shown.rows);
    case Subject::statements:
      return geometries_of_subjects(atlas, atlas.statements.rows, shown.rows);
    case Subject::matrix:
      throw Failure(ExitCode::usage,
                    "A matrix of territories has no points to put on a map. Ask for it as text, csv, "
                    "json or html.");
  }
  return {};
}

std::string subject_title(Subject subject, const Words& words) {
  switch (subject) {
    case Subject::places:
      return words.text("Places");
    case Subject::links:
      return words.text("Links");
    case Subject::indicators:
      return words.text("Figures");
    case Subject::statements:
      return words.text("Statements");
    case Subject::matrix:
      return words.text("Links between territories");
  }
  return "";
}

// The day on which the newest of the rows was verified; figures and statements carry none.
PartialDate last_confirmed(const Atlas& atlas, const ShownRows& shown) {
  PartialDate latest;
  if (shown.subject == Subject::indicators || shown.subject == Subject::statements) return latest;
  const auto& as_of = shown.subject == Subject::places ? atlas.places.as_of : atlas.links.as_of;
  for (const Row row : shown.rows) latest = std::max(latest, as_of[row]);
  return latest;
}

std::string with_gap(const std::string& text, const std::string& filling) {
  return fmt::format(fmt::runtime(text), filling);
}

// When, how many, and under which filter.
std::vector<std::string> facts_of(const Atlas& atlas, const Visible& visible, const View& view,
                                  const ShownRows& shown, const Words& words) {
  std::vector<std::string> facts;
  facts.push_back(view.date ? with_gap(words.text("The network as of {}"), date_name(*view.date, words))
                            : words.text("Everything known, whatever its date"));
  if (const PartialDate latest = last_confirmed(atlas, shown); latest.known())
    facts.push_back(with_gap(words.text("Last confirmed {}"), date_name(latest, words)));
  const auto count = [&](const char* one, const char* many, std::size_t n) {
    facts.push_back(
        with_gap(words.text(one, many, static_cast<std::int64_t>(n)), words.number(static_cast<double>(n))));
  };
  if (shown.subject == Subject::places) {
    std::size_t without_point = 0;
    for (const Row row : shown.rows) without_point += !atlas.places.has_point(row);
    count("{} place", "{} places", shown.rows.size());
    if (without_point > 0) count("{} without a point", "{} without a point", without_point);
    if (visible.undated_places > 0) count("{} undated", "{} undated", visible.undated_places);
  } else if (shown.subject == Subject::links || shown.subject == Subject::matrix) {
    count("{} link", "{} links", shown.rows.size());
    if (visible.undated_links > 0) count("{} undated", "{} undated", visible.undated_links);
  }
  for (const std::string& filter : filter_texts(view)) facts.push_back(filter);
  return facts;
}

constexpr std::size_t rows_of_a_slice = 1 << 13;  // few milliseconds: someone may wait to cancel

// Calls take(table, rows) for one slice of the rows after another. A matrix is one: it counts its rows.
template <class Make, class Take>
void in_slices(const ShownRows& shown, Progress* progress, const Make& make, const Take& take) {
  const std::size_t count = shown.rows.size();
  const std::size_t slice =
      shown.subject == Subject::matrix ? std::max<std::size_t>(count, 1) : rows_of_a_slice;
  std::size_t begin = 0;
  do {
    const std::size_t end = std::min(count, begin + slice);
    const ShownRows rows{shown.subject,
                         {shown.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                          shown.rows.begin() + static_cast<std::ptrdiff_t>(end)}};
    take(make(rows), rows);
    stop_if_cancelled(progress);
    begin = end;
  } while (begin < count);
}

// All rows in one table: widths, sources and sums need them together.
Table whole_reading_table(const Atlas& atlas, const Visible& visible, const View& view,
                          const ShownRows& shown, const Words& words, Reading reading, Progress* progress) {
  Table whole;
  in_slices(
      shown, progress,
      [&](const ShownRows& rows) { return reading_table(atlas, visible, view, rows, words, reading); },
      [&](Table slice, const ShownRows&) {
        if (whole.columns.empty()) {
          whole = std::move(slice);
          return;
        }
        auto into = whole.columns.begin();
        for (const TableColumn& column : slice.columns) {
          for (std::size_t row = 0; row < column.cells.size(); ++row)
            into->cells.push_back(column.cells[row]);
          ++into;
        }
      });
  return whole;
}

std::string html_list(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown,
                      Progress* progress) {
  const Words words(view.language);
  HtmlPage page;
  page.theme = view.theme;
  page.title = atlas.info.title.in(view.language, atlas.info.fallback);
  page.subject = subject_title(shown.subject, words);
  page.facts = facts_of(atlas, visible, view, shown, words);
  page.table = whole_reading_table(atlas, visible, view, shown, words, Reading::page, progress);
  page.is_stacked = shown.subject != Subject::matrix;
  return html_text(page, atlas, words, progress);
}

// Table by table, so that no second copy of everything is held beside the text.
template <class Append>
void append_data(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown,
                 Progress* progress, const Append& append) {
  in_slices(
      shown, progress, [&](const ShownRows& rows) { return data_table(atlas, visible, view, rows); },
      [&](const Table& table, const ShownRows& rows) {
        append(table, rows);
        if (progress) progress->add_rows(rows.rows.size());
      });
}

}  // namespace

std::vector<std::string> filter_texts(const View& view) {
  std::vector<std::string> texts;
  const View neutral;
  for (const FieldInfo& field : view_fields()) {
    if (!field.path.starts_with("filter.")) continue;
    const auto text = field_text(view, field.path);
    if (text && text != field_text(neutral, field.path))
      texts.push_back(fmt::format("{}={}", field.path, printable(*text)));
  }
  return texts;
}

std::string list_text(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown,
                      ListFormat format, std::size_t width, Progress* progress) {
  if (progress) progress->expect_rows(shown.rows.size());
  std::string text;
  const auto with_data = [&](const auto& append) {
    append_data(atlas, visible, view, shown, progress, append);
  };
  switch (format) {
    case ListFormat::text:
      return text_table(
          whole_reading_table(atlas, visible, view, shown, Words(view.language), Reading::terminal, progress),
          width, progress);
    case ListFormat::csv:
      with_data([&](const Table& table, const ShownRows&) {
        if (text.empty())
          text = csv_text(table);
        else
          append_csv_rows(text, table);
      });
      return text;
    case ListFormat::json:
      text = json_begin();
      with_data([&](const Table& table, const ShownRows&) { append_json_rows(text, table); });
      append_json_end(text);
      return text;
    case ListFormat::geojson:
      text = geojson_begin();
      with_data([&](const Table& table, const ShownRows& rows) {
        append_geojson_rows(text, table, geometries_of(atlas, rows));
      });
      append_geojson_end(text);
      return text;
    case ListFormat::html:
      return html_list(atlas, visible, view, shown, progress);
  }
  return {};
}

}  // namespace sillon
