#include "export/reading_table.hpp"

#include <fmt/format.h>

#include "query/territory_matrix.hpp"
#include "query/vocabulary_names.hpp"

namespace sillon {

namespace {

// The taxonomy's names of the bits that are set: "Incubation, Funding".
std::string names_of_bits(std::uint32_t bits, const std::vector<Term>& terms, const View& view,
                          const Atlas& atlas) {
  std::string names;
  for (std::size_t i = 0; i < terms.size() && i < 32; ++i) {
    if ((bits >> i & 1u) == 0) continue;
    if (!names.empty()) names += ", ";
    names += terms[i].names.in(view.language, atlas.info.fallback);
  }
  return names;
}

// Builds a table column by column, in the order in which they are asked for.
class ReadingTable {
 public:
  ReadingTable(const Atlas& atlas, const Visible& visible, const View& view, const Words& words,
               Reading reading)
      : atlas_(atlas), visible_(visible), view_(view), words_(words), reading_(reading) {}

  Table take() { return std::move(table_); }

  void places(const std::vector<Row>& rows) {
    const Places& places = atlas_.places;
    id_first(rows, places.id);
    column(words_.text("Name"), rows, [&](Row row) { return atlas_.place_name(row, view_.language); });
    column(words_.text("Kind"), rows, [&](Row row) { return name(atlas_.taxonomy.kinds[places.kind[row]]); });
    column(words_.text("Town"), rows, [&](Row row) { return town_name_of(atlas_, row, view_.language); });
    column(words_.text("Territory"), rows,
           [&](Row row) { return name(atlas_.taxonomy.territories[places.territory[row]]); });
    column(words_.text("Status"), rows,
           [&](Row row) { return name(atlas_.taxonomy.statuses[visible_.place_status[row]]); });
    column(
        words_.text("Since"), rows, [&](Row row) { return to_text(places.since[row]); }, CellKind::date);
    at_date(rows, place_at_date);
    if (reading_ == Reading::terminal) return;
    const Taxonomy& taxonomy = atlas_.taxonomy;
    column(words_.text("Services"), rows,
           [&](Row row) { return names_of_bits(places.services[row], taxonomy.services, view_, atlas_); });
    column(words_.text("Sectors"), rows,
           [&](Row row) { return names_of_bits(places.sectors[row], taxonomy.sectors, view_, atlas_); });
    column(words_.text("In a sentence"), rows,
           [&](Row row) { return atlas_.place_about(row, view_.language).text; });
    column(
        words_.text("Website"), rows, [&](Row row) { return places.website[row]; }, CellKind::address);
    page_end(rows, places.confidence, places.source);
    column(
        "ID", rows, [&](Row row) { return places.id[row]; }, CellKind::key);
  }

  void links(const std::vector<Row>& rows) {
    const Links& links = atlas_.links;
    id_first(rows, links.id);
    column(words_.text("From"), rows,
           [&](Row row) { return atlas_.place_name(links.from[row], view_.language); });
    column(words_.text("Link"), rows,
           [&](Row row) { return name(atlas_.taxonomy.link_kinds[links.kind[row]]); });
    column(words_.text("To"), rows,
           [&](Row row) { return atlas_.place_name(links.to[row], view_.language); });
    column(words_.text("Status"), rows,
           [&](Row row) { return name(atlas_.taxonomy.link_statuses[visible_.link_status[row]]); });
    column(
        words_.text("Since"), rows, [&](Row row) { return to_text(links.since[row]); }, CellKind::date);
    column(words_.text("Border"), rows,
           [&](Row row) { return links.crosses_border[row] != 0 ? words_.text("across the border") : ""; });
    at_date(rows, link_at_date);
    if (reading_ == Reading::terminal) return;
    column(words_.text("Note"), rows, [&](Row row) { return links.note[row]; });
    page_end(rows, links.confidence, links.source);
  }

  void indicators(const std::vector<Row>& rows) {
    const auto& all = atlas_.indicators.rows;
    column(words_.text("About"), rows,
           [&](Row row) { return subject_name(atlas_, all[row].subject, view_.language); });
    column(words_.text("Figure"), rows, [&](Row row) { return all[row].indicator; });
    column(words_.text("Value"), rows, [&](Row row) { return figure_text(all[row], words_); });
    column(words_.text("Nature"), rows, [&](Row row) { return to_name(all[row].nature, words_); });
    column(
        words_.text("Date"), rows, [&](Row row) { return to_text(all[row].date); }, CellKind::date);
    column(
        words_.text("Due"), rows, [&](Row row) { return to_text(all[row].due_date); }, CellKind::date);
    if (reading_ == Reading::terminal) return;
    column(words_.text("Note"), rows, [&](Row row) { return all[row].note; });
    column(words_.text("Confidence"), rows, [&](Row row) { return to_name(all[row].confidence, words_); });
    column(
        words_.text("Sources"), rows, [&](Row row) { return all[row].source; }, CellKind::sources);
  }

  void statements(const std::vector<Row>& rows) {
    const auto& all = atlas_.statements.rows;
    column(words_.text("About"), rows,
           [&](Row row) { return subject_name(atlas_, all[row].subject, view_.language); });
    column(
        words_.text("Date"), rows, [&](Row row) { return to_text(all[row].date); }, CellKind::date);
    column(words_.text("Said by"), rows, [&](Row row) { return all[row].said_by; });
    column(words_.text("Statement"), rows, [&](Row row) { return all[row].statement; });
    column(words_.text("Certainty"), rows, [&](Row row) { return to_name(all[row].certainty, words_); });
    column(words_.text("What became of it"), rows,
           [&](Row row) { return to_name(all[row].outcome, words_); });
    if (reading_ == Reading::terminal) return;
    column(words_.text("Note"), rows, [&](Row row) { return all[row].outcome_note; });
    column(
        words_.text("Sources"), rows, [&](Row row) { return all[row].source; }, CellKind::sources);
  }

  // Territories without any link are left out. The last row and column are sums; beside them, of how many
  // links of the row cross a border.
  void matrix(const std::vector<Row>& rows) {
    const TerritoryMatrix matrix = territory_matrix(atlas_, rows);
    const std::vector<std::size_t> used = territories_with_links(matrix);
    const auto sum = [&](const std::vector<std::size_t>& from, const std::vector<std::size_t>& to,
                         auto part) {
      std::uint64_t total = 0;
      for (const std::size_t a : from)
        for (const std::size_t b : to) total += matrix.at(a, b).*part;
      return total;
    };
    using Count = TerritoryMatrix::Count;
    TableColumn& heads = table_.add_column(words_.text("From"));
    for (const std::size_t row : used) heads.cells.push_back(name(atlas_.taxonomy.territories[row]));
    heads.cells.push_back(words_.text("All"));
    const auto sums = [&](std::string head, const std::vector<std::size_t>& to, auto part) {
      TableColumn& cells = table_.add_column(std::move(head), CellKind::number);
      for (const std::size_t row : used) cells.cells.push_back(fmt::to_string(sum({row}, to, part)));
      cells.cells.push_back(fmt::to_string(sum(used, to, part)));
    };
    for (const std::size_t to : used)
      sums(std::string(name(atlas_.taxonomy.territories[to])), {to}, &Count::links);
    sums(words_.text("All"), used, &Count::links);
    sums(words_.text("Cross-border"), used, &Count::crossing);
    TableColumn& share = table_.add_column(words_.text("Share"), CellKind::number);
    for (const std::size_t row : used)
      share.cells.push_back(percent(sum({row}, used, &Count::crossing), sum({row}, used, &Count::links)));
    share.cells.push_back(percent(sum(used, used, &Count::crossing), sum(used, used, &Count::links)));
  }

 private:
  std::string_view name(const Term& term) const {
    return term.names.in(view_.language, atlas_.info.fallback);
  }

  std::string percent(std::uint64_t part, std::uint64_t whole) const {
    if (whole == 0) return "";
    return words_.number(100.0 * static_cast<double>(part) / static_cast<double>(whole)) + "\u00a0%";
  }

  template <class CellOfRow>
  void column(std::string head, const std::vector<Row>& rows, const CellOfRow& cell_of_row,
              CellKind kind = CellKind::text) {
    TableColumn& added = table_.add_column(std::move(head), kind);
    for (const Row row : rows) added.cells.push_back(cell_of_row(row));
  }

  void id_first(const std::vector<Row>& rows, const TextColumn& ids) {
    if (reading_ == Reading::terminal)
      column(
          "ID", rows, [&](Row row) { return ids[row]; }, CellKind::key);
  }

  template <class AtDateOfRow>
  void at_date(const std::vector<Row>& rows, const AtDateOfRow& at_date_of_row) {
    if (!view_.date) return;
    const std::string in_course =
        fmt::format(fmt::runtime(words_.text("in the course of {}")), year_name(*view_.date, words_));
    column(words_.text("At that date"), rows, [&](Row row) -> std::string {
      switch (at_date_of_row(visible_, row)) {
        case AtDate::present:
          return "";
        case AtDate::in_course:
          return in_course;
        case AtDate::undated:
          return words_.text("undated");
      }
      return "";
    });
  }

  void page_end(const std::vector<Row>& rows, const std::vector<Confidence>& confidence,
                const WordColumn& source) {
    column(words_.text("Confidence"), rows, [&](Row row) { return to_name(confidence[row], words_); });
    column(
        words_.text("Sources"), rows, [&](Row row) { return source[row]; }, CellKind::sources);
  }

  const Atlas& atlas_;
  const Visible& visible_;
  const View& view_;
  const Words& words_;
  Reading reading_;
  Table table_;
};

}  // namespace

Table reading_table(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown,
                    const Words& words, Reading reading) {
  ReadingTable table(atlas, visible, view, words, reading);
  switch (shown.subject) {
    case Subject::places:
      table.places(shown.rows);
      break;
    case Subject::links:
      table.links(shown.rows);
      break;
    case Subject::indicators:
      table.indicators(shown.rows);
      break;
    case Subject::statements:
      table.statements(shown.rows);
      break;
    case Subject::matrix:
      table.matrix(shown.rows);
      break;
  }
  return table.take();
}

}  // namespace sillon
