#include "atlas/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/nearest_word.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_said = 1000;        // offences of each level in one file; the rest is counted
constexpr std::size_t most_searched_for = 20;  // remedies among all ids: thousands would take minutes

std::string remedy_of(const std::function<std::string()>& search, const std::string& otherwise) {
  std::string remedy = search();
  return remedy.empty() ? otherwise : remedy;
}

// "fr" of "name_fr" under the rule "name_*"; empty when the name is not of that form.
std::string_view language_of(std::string_view name, std::string_view rule) {
  if (!rule.ends_with('*')) return {};
  const std::string_view prefix = rule.substr(0, rule.size() - 1);
  if (!name.starts_with(prefix)) return {};
  const std::string_view language = name.substr(prefix.size());
  const bool lower =
      std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return lower && (language.size() == 2 || language.size() == 3) ? language : std::string_view();
}

const Column* find_column(const std::vector<Column>& columns, std::string_view name) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

// The word that `name` is a slip of: nearer than nearest_word asks, since a column of one's own is no
// offence.
std::string slip_of(std::string_view name, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_word(name, candidates);
  if (nearest && damerau_distance(name, *nearest) <= 1 + name.size() / 6) return *nearest;
  return "";
}

}  // namespace

TableReader::TableReader(std::string file, std::string_view text, std::span<const ColumnRule> rules,
                         Report& report, Progress* progress)
    : file_(std::move(file)), text_(text), csv_(text), rules_(rules), report_(&report), progress_(progress) {
  if (!csv_.next_row()) {
    report.error({file_, 1, 0}, "the file is empty",
                 fmt::format("Begin with a header row: {}, …", rules_[0].name));
    return;
  }
  read_header();
  judge_header();
}

TableReader::TableReader(const TableReader& table, CsvPlace from, std::size_t end, Report& report)
    : file_(table.file_),
      text_(table.text_),
      csv_(text_, table.csv_.separator(), {from.offset, 1, from.quotes_may_span_lines}, end),
      rules_(table.rules_),
      report_(&report),
      progress_(table.progress_),
      known_(table.known_),
      required_(table.required_),
      extra_(table.extra_),
      header_cells_(table.header_cells_),
      is_part_(true),
      usable_(true) {}

void TableReader::read_header() {
  for (std::size_t i = 0; i < csv_.cell_count(); ++i)
    if (!csv_.cell(i).empty()) header_cells_ = i + 1;
  for (std::size_t i = 0; i < header_cells_; ++i) {
    const Column column{std::string(csv_.cell(i)), i};
    if (column.name.empty()) {
      warning(column, "this column has no name and is not read", "Name it in the header row.");
      continue;
    }
    if (find_column(known_, column.name) || find_column(extra_, column.name)) {
      error(column, fmt::format("the column '{}' stands twice, only the first is read", column.name),
            "Rename or remove one.");
      continue;
    }
    const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const ColumnRule& r) {
      return r.name == column.name || !language_of(column.name, r.name).empty();
    });
    if (rule == rules_.end()) {
      extra_.push_back(column);
      continue;
    }
    known_.push_back(column);
    if (rule->required) required_.push_back(column);
  }
}

void TableReader::judge_header() {
  std::vector<std::string> missing, extra_names;
  for (const ColumnRule& rule : rules_)
    if (!rule.name.ends_with('*') && !find_column(known_, rule.name)) missing.emplace_back(rule.name);
  for (const Column& column : extra_) extra_names.push_back(column.name);

  usable_ = true;
  for (const ColumnRule& rule : rules_) {
    if (!rule.required || find_column(known_, rule.name)) continue;
    const std::string slip = slip_of(rule.name, extra_names);
    error({}, fmt::format("the column '{}' is missing", rule.name),
          slip.empty() ? "Add it to the header row." : fmt::format("Is it the column '{}'?", slip));
    usable_ = false;
  }
  for (const Column& column : extra_) {
    const std::string slip = slip_of(column.name, missing);
    if (!slip.empty())
      warning(column, fmt::format("the column '{}' is not of the format and is kept as it is", column.name),
              fmt::format("Did you mean '{}'?", slip));
  }
}

bool TableReader::next_row() {
  constexpr std::size_t rows_between_looks = 256;
  while (true) {
    close_row();
    if (rows_met_ % rows_between_looks == 0) stop_if_cancelled(progress_);
    const bool beyond_most = csv_.place().offset > most_table_bytes;
    if (beyond_most && !is_part_) say_beyond_most(csv_.line());
    if (beyond_most || !csv_.next_row()) {
      if (!is_part_) finish();
      return false;
    }
    ++rows_met_;
    sound_ = true;
    row_open_ = true;
    judge_shape();
    if (!sound_) continue;
    judge_required();
    return true;
  }
}

void TableReader::say_beyond_most(std::int64_t line) {
  if (++found_[static_cast<std::size_t>(Level::error)] <= most_said)
    report_->error({file_, line, 0}, "the file goes on beyond 4 GiB, its last rows are not read",
                   "Split the atlas.");
}

void TableReader::judge_shape() {
  for (const CsvFault& fault : csv_.faults()) error({"", fault.cell}, fault.what, fault.remedy);
  std::size_t count = csv_.cell_count();
  while (count > header_cells_ && csv_.cell(count - 1).empty()) --count;
  if (count == header_cells_) return;
  const bool more = count > header_cells_;
  error(more ? Column{"", header_cells_} : Column{},
        fmt::format("the row has {} cells, the header {}", count, header_cells_),
        more ? "Does a text that holds the separator lack its quotes?"
             : "Is a separator missing, or does a text with a line break lack its quotes?");
}

void TableReader::judge_required() {
  for (const Column& column : required_)
    if (cell(column).empty())
      error(column, fmt::format("{} is empty", column.name), "Every row must fill it.");
}

void TableReader::close_row() {
  if (row_open_ && !sound_) ++rows_left_out_;
  row_open_ = false;
}

void TableReader::finish() {
  for (const Tally& tally : tallies_)
    report_->note(tally.first,
                  tally.count == 1
                      ? "1 row has " + tally.flaw
                      : fmt::format("{} rows have {}, the first is here", tally.count, tally.flaw),
                  tally.remedy);
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    const std::size_t count = found_[static_cast<std::size_t>(level)];
    if (count > most_said)
      report_->add(level, {file_, 0, 0},
                   fmt::format("{} more {}s are not listed", count - most_said, to_text(level)),
                   "Mend the first ones and check again.");
  }
  tallies_.clear();
}

Column TableReader::column(std::string_view name) const {
  if (const Column* found = find_column(known_, name)) return *found;
  return {std::string(name), Column::absent};
}

std::vector<LanguageColumn> TableReader::language_columns(std::string_view prefix) const {
  std::vector<LanguageColumn> columns;
  const std::string rule = std::string(prefix) + '*';
  for (const Column& column : known_) {
    const std::string_view language = language_of(column.name, rule);
    if (!language.empty()) columns.push_back({column, std::string(language)});
  }
  return columns;
}

bool TableReader::say(Level level, const Column& column, std::string what, std::string remedy) {
  if (++found_[static_cast<std::size_t>(level)] > most_said) return false;
  report_->add(level, position(column), std::move(what), std::move(remedy));
  return true;
}

void TableReader::error(const Column& column, std::string what, std::string remedy) {
  sound_ = false;
  say(Level::error, column, std::move(what), std::move(remedy));
}

void TableReader::error(const Column& column, std::string what, std::function<std::string()> search,
                        std::string otherwise) {
  sound_ = false;
  if (!is_part_) {
    const bool may_search = searched_++ < most_searched_for;
    say(Level::error, column, std::move(what), may_search ? remedy_of(search, otherwise) : otherwise);
  } else if (say(Level::error, column, std::move(what), "")) {
    searches_.push_back({report_->diagnostics().size() - 1, std::move(search), std::move(otherwise)});
  }
}

void TableReader::warning(const Column& column, std::string what, std::string remedy) {
  say(Level::warning, column, std::move(what), std::move(remedy));
}

void TableReader::note(const Column& column, std::string what, std::string remedy) {
  say(Level::note, column, std::move(what), std::move(remedy));
}

void TableReader::leave_row_out(const Column& column, std::string because) {
  sound_ = false;
  note(column, std::move(because), "Mend that row first.");
}

void TableReader::tally(const Column& column, std::string_view flaw, std::string_view remedy) {
  const auto found =
      std::find_if(tallies_.begin(), tallies_.end(), [&](const Tally& t) { return t.flaw == flaw; });
  if (found == tallies_.end()) {
    tallies_.push_back({position(column), std::string(flaw), std::string(remedy), 1});
  } else {
    ++found->count;
  }
}

void TableReader::take_in(TableReader& part, std::int64_t part_line) {
  const auto to_file = [&](FilePosition& where) { where.line += part_line - 1; };
  std::vector<Diagnostic> said = part.report_->take();
  auto search = part.searches_.begin();
  std::array<std::size_t, 3> listed = found_;
  for (std::size_t i = 0; i < said.size(); ++i) {
    Diagnostic& diagnostic = said[i];
    const bool wants_search = search != part.searches_.end() && search->diagnostic == i;
    if (++listed[static_cast<std::size_t>(diagnostic.level)] <= most_said) {
      if (wants_search)
        diagnostic.remedy =
            printable(searched_++ < most_searched_for ? remedy_of(search->search, search->otherwise)
                                                      : search->otherwise);
      to_file(diagnostic.where);
      report_->put_back(std::move(diagnostic));
    }
    if (wants_search) ++search;
  }
  for (std::size_t level = 0; level < found_.size(); ++level) found_[level] += part.found_[level];
  for (Tally& tally : part.tallies_) {
    const auto same =
        std::find_if(tallies_.begin(), tallies_.end(), [&](const Tally& t) { return t.flaw == tally.flaw; });
    if (same != tallies_.end()) {
      same->count += tally.count;
      continue;
    }
    to_file(tally.first);
    tallies_.push_back(std::move(tally));
  }
  rows_met_ += part.rows_met_;
  rows_left_out_ += part.rows_left_out_;
}

void TableReader::end_parts(std::int64_t last_line) {
  if (text_.size() > most_table_bytes) say_beyond_most(last_line);
  finish();
}

ExtraColumns TableReader::extra_columns() const {
  ExtraColumns extra;
  for (const Column& column : extra_) extra.names.push_back(column.name);
  extra.columns.resize(extra_.size());
  return extra;
}

void TableReader::append_extra(ExtraColumns& extra) const {
  for (std::size_t i = 0; i < extra_.size(); ++i) extra.columns[i].push_back(cell(extra_[i]));
}

}  // namespace sillon
