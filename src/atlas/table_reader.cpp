#include "atlas/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/nearest_word.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_said = 1000;  // offences of each level in one file; the rest is counted
// TextColumn counts its bytes in 32 bits; no column can hold more text than the rows read so far.
constexpr std::size_t most_bytes_read = std::size_t{0xFFFFFFFF};

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
                         Report& report)
    : file_(std::move(file)), csv_(text), rules_(rules), report_(&report) {
  if (!csv_.next_row()) {
    report.error({file_, 1, 0}, "the file is empty",
                 fmt::format("Begin with a header row: {}, …", rules_[0].name));
    return;
  }
  read_header();
  judge_header();
}

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
  while (true) {
    close_row();
    if (csv_.offset() > most_bytes_read) {
      error({}, "the file goes on beyond 4 GiB, its last rows are not read", "Split the atlas.");
      finish();
      return false;
    }
    if (!csv_.next_row()) {
      finish();
      return false;
    }
    sound_ = true;
    row_open_ = true;
    judge_shape();
    if (!sound_) continue;
    judge_required();
    return true;
  }
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

void TableReader::say(Level level, const Column& column, std::string what, std::string remedy) {
  if (++found_[static_cast<std::size_t>(level)] <= most_said)
    report_->add(level, position(column), std::move(what), std::move(remedy));
}

void TableReader::error(const Column& column, std::string what, std::string remedy) {
  sound_ = false;
  say(Level::error, column, std::move(what), std::move(remedy));
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
  auto found = std::find_if(tallies_.begin(), tallies_.end(), [&](const Tally& t) { return t.flaw == flaw; });
  if (found == tallies_.end())
    found = tallies_.insert(tallies_.end(), {position(column), std::string(flaw), std::string(remedy), 0});
  ++found->count;
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
