// A record for reading: a headline, its fields, and a section for each thing known of it.
#include <fmt/format.h>

#include <algorithm>

#include "export/display_width.hpp"
#include "export/record.hpp"
#include "query/vocabulary_names.hpp"

namespace sillon {

namespace {

constexpr std::size_t section_indent = 2;  // spaces before each entry of a section
constexpr std::size_t hanging_indent = 4;  // and before its further lines

class RecordWriter {
 public:
  RecordWriter(const Record& record, const Atlas& atlas, const Words& words, std::size_t width)
      : record_(record), atlas_(atlas), words_(words), width_(std::max<std::size_t>(width, 40)) {}

  std::string write() {
    record_.is_link ? link_headline() : place_headline();
    fields();
    events();
    links();
    statements();
    indicators();
    sources();
    return std::move(text_);
  }

 private:
  std::string_view name(const Term& term) const {
    return term.names.in(words_.language(), atlas_.info.fallback);
  }

  void place_headline() {
    const Places& places = atlas_.places;
    const Taxonomy& taxonomy = atlas_.taxonomy;
    line(atlas_.place_name(record_.row, words_.language()));
    const std::string town = town_name_of(atlas_, record_.row, words_.language());
    line(fmt::format("{} · {}, {} · {}", name(taxonomy.kinds[places.kind[record_.row]]),
                     town.empty() ? words_.text("town not known") : town,
                     name(taxonomy.territories[places.territory[record_.row]]),
                     name(taxonomy.statuses[places.status[record_.row]])));
    if (const auto about = atlas_.place_about(record_.row, words_.language()); !about.text.empty())
      line(about.language == words_.language() ? std::string(about.text)
                                               : fmt::format("[{}] {}", about.language, about.text));
  }

  void link_headline() {
    const Links& links = atlas_.links;
    line(link_name(atlas_, record_.row, words_.language()));
    std::string second(name(atlas_.taxonomy.link_statuses[links.status[record_.row]]));
    if (links.crosses_border[record_.row] != 0) second += " · " + words_.text("across the border");
    line(second);
  }

  // Every field that is filled, under the name that its file gives it.
  void fields() {
    text_ += '\n';
    std::size_t widest = 0;
    for (const TableColumn& column : record_.fields.columns)
      if (!column.cells[0].empty()) widest = std::max(widest, display_width(column.name));
    for (const TableColumn& column : record_.fields.columns) {
      if (column.cells[0].empty()) continue;
      const std::string head =
          on_one_line(column.name) + std::string(widest - display_width(column.name) + 2, ' ');
      text_ += head + wrapped(on_one_line(column.cells[0]), width_, widest + 2, widest + 2) + '\n';
    }
  }

  void events() {
    const Table& table = record_.events;
    section(words_.text("History"), table);
    for (std::size_t row = 0; row < table.row_count(); ++row)
      entry(joined({std::string(cell(table, row, "date")), std::string(cell(table, row, "what")),
                    status_name(cell(table, row, "status")), std::string(cell(table, row, "note"))}),
            cell(table, row, "source"));
  }

  std::string status_name(std::string_view key) const {
    const auto& statuses = record_.is_link ? atlas_.taxonomy.link_statuses : atlas_.taxonomy.statuses;
    const auto index = index_of(statuses, key);
    return std::string(index ? name(statuses[*index]) : key);
  }

  void links() {
    if (record_.is_link) return;
    section(words_.text("Links"), record_.links_out.row_count() + record_.links_in.row_count());
    for (const auto& [table, is_out] :
         {std::pair{&record_.links_out, true}, std::pair{&record_.links_in, false}})
      for (std::size_t row = 0; row < table->row_count(); ++row) link(*table, row, is_out);
  }

  void link(const Table& table, std::size_t table_row, bool is_out) {
    const auto row = atlas_.link_row(cell(table, table_row, "id"));
    if (!row) return;
    const Links& links = atlas_.links;
    const LinkKind& kind = atlas_.taxonomy.link_kinds[links.kind[*row]];
    const LocalText& words = is_out || kind.inverse.empty() ? kind.names : kind.inverse;
    const Row other = is_out ? links.to[*row] : links.from[*row];
    std::string dates;
    if (links.since[*row].known())
      dates = fmt::format(fmt::runtime(words_.text("since {}")), date_name(links.since[*row], words_));
    entry(joined({fmt::format("{} {} ({})", words.in(words_.language(), atlas_.info.fallback),
                              atlas_.place_name(other, words_.language()), atlas_.places.id[other]),
                  std::string(name(atlas_.taxonomy.link_statuses[links.status[*row]])), dates,
                  links.crosses_border[*row] != 0 ? words_.text("across the border") : "",
                  std::string(links.note[*row])}),
          links.source[*row]);
  }

  void statements() {
    const std::string_view id = cell(record_.fields, 0, "id");
    section(words_.text("What was said"), record_.statements);
    for (const Statement& statement : atlas_.statements.rows) {
      if (statement.subject != id) continue;
      const std::string became =
          statement.outcome_note.empty()
              ? to_name(statement.outcome, words_)
              : fmt::format("{}: {}", to_name(statement.outcome, words_), statement.outcome_note);
      entry(joined({to_text(statement.date), statement.said_by, to_name(statement.certainty, words_),
                    statement.statement, became}),
            statement.source);
    }
  }

  void indicators() {
    const std::string_view id = cell(record_.fields, 0, "id");
    section(words_.text("Figures"), record_.indicators);
    for (const Indicator& indicator : atlas_.indicators.rows) {
      if (indicator.subject != id) continue;
      entry(joined({to_text(indicator.date),
                    fmt::format("{}: {}", indicator.indicator, figure_text(indicator, words_)),
                    to_name(indicator.nature, words_), indicator.note}),
            indicator.source);
    }
  }

  void sources() {
    const Table& table = record_.sources;
    section(words_.text("Where this comes from"), table);
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      const Source* source = atlas_.find_source(cell(table, row, "id"));
      if (!source) continue;
      entry(fmt::format("[{}] {}", source->id,
                        joined({source->title, source->publisher, date_name(source->date, words_),
                                source->official ? words_.text("official") : "", source->url})),
            {});
    }
  }

  static std::string_view cell(const Table& table, std::size_t row, std::string_view column) {
    const TableColumn* found = table.find(column);
    return found ? found->cells[row] : std::string_view();
  }

  // The parts that there are, with a middle dot between them.
  static std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
      if (part.empty()) continue;
      if (!text.empty()) text += " · ";
      text += part;
    }
    return text;
  }

  void section(const std::string& title, const Table& table) { section(title, table.row_count()); }
  void section(const std::string& title, std::size_t entries) {
    if (entries > 0) text_ += '\n' + title + '\n';
  }

  void line(std::string_view text) { text_ += wrapped(on_one_line(text), width_, 0, 0) + '\n'; }

  void entry(const std::string& text, std::string_view sources) {
    const std::string whole = sources.empty() ? text : fmt::format("{} [{}]", text, sources);
    text_ += std::string(section_indent, ' ') +
             wrapped(on_one_line(whole), width_, hanging_indent, section_indent) + '\n';
  }

  const Record& record_;
  const Atlas& atlas_;
  const Words& words_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string record_text(const Record& record, const Atlas& atlas, const Words& words, std::size_t width) {
  return RecordWriter(record, atlas, words, width).write();
}

}  // namespace sillon
