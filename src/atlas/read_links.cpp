#include <fmt/format.h>

#include <limits>
#include <utility>

#include "atlas/cell.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/vocabulary.hpp"

namespace sillon {

namespace {

class LinksReader {
 public:
  LinksReader(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
              const SourceKeys& sources, const Places& places, const IdIndex& place_ids, Links& links,
              IdIndex& ids, Report& report)
      : table_(file, text, links_columns(), report),
        taxonomy_(taxonomy),
        sources_(sources),
        places_(places),
        place_ids_(place_ids),
        links_(links),
        ids_(ids) {}

  TableReading read() {
    if (!table_.usable()) return {};
    links_.extra = table_.extra_columns();
    while (table_.next_row()) read_row();
    return {true, table_.rows_left_out()};
  }

 private:
  struct Judged {
    std::string id;
    std::string_view source;
    Row from = no_row, to = no_row;
    std::uint8_t kind = 0, status = 0;
    double strength = std::numeric_limits<double>::quiet_NaN();
    PartialDate since, until, as_of;
    Basis since_basis = Basis::unknown;
    Confidence confidence = Confidence::medium;
  };

  void read_row() {
    Judged row;
    row.from = read_end(from_);
    row.to = read_end(to_);
    if (row.from != no_row && row.from == row.to)
      table_.error(to_, fmt::format("the link goes from '{}' to itself", table_.cell(to_)),
                   "Name two places.");
    row.kind = read_word(table_, kind_, kinds_);
    row.status = read_word(table_, status_, statuses_);
    row.confidence = static_cast<Confidence>(read_word(table_, confidence_, confidence_words()));
    row.strength = read_number(table_, strength_);
    if (row.strength < 0)
      table_.error(strength_, fmt::format("strength {} is below 0", table_.cell(strength_)), "");
    row.since = read_date(table_, since_);
    row.until = read_date(table_, until_);
    judge_period(table_, until_, row.since, row.until);
    read_word(table_, since_basis_, since_basis_words());
    row.since_basis = basis_of(table_.cell(since_basis_)).value_or(Basis::unknown);
    row.source = read_sources_cell(table_, source_, sources_);
    row.as_of = read_date(table_, as_of_);
    judge_id(row);
    if (!table_.row_is_sound() && !row.id.empty() && !ids_.find(row.id))
      ids_.leave_out(row.id, table_.line());
    if (!table_.row_is_sound() || repeats(row)) return;
    append(row);
    note_lacks(row);
  }

  Row read_end(const Column& column) {
    const std::string_view id = table_.cell(column);
    if (id.empty()) return no_row;
    if (const auto row = place_ids_.find(id)) return *row;
    if (const auto line = place_ids_.left_out(id)) {
      table_.leave_row_out(
          column, fmt::format("{} '{}' was left out (places.csv, line {}), and the link with it", column.name,
                              id, *line));
      return no_row;
    }
    std::string remedy = table_.may_search() ? place_ids_.nearest_hint(id) : "";
    if (remedy.empty()) remedy = "Add it there.";
    table_.error(column, fmt::format("{} {} is not in places.csv", column.name, in_quotes(id)),
                 std::move(remedy));
    return no_row;
  }

  void judge_id(Judged& row) {
    row.id = read_id(table_, id_);
    if (!row.id.empty()) {
      if (const auto same = ids_.find(row.id))
        table_.error(id_,
                     fmt::format("id '{}' stands twice, first in line {}", row.id, links_.file_line[*same]),
                     "Ids are unique: rename or remove one.");
      if (place_ids_.find(row.id))
        table_.error(id_, fmt::format("id '{}' is that of a place too", row.id), "Rename the link.");
      return;
    }
    if (!table_.row_is_sound()) return;
    const std::string made =
        fmt::format("{}--{}--{}", places_.id[row.from], kinds_[row.kind], places_.id[row.to]);
    row.id = made;
    for (int number = 2; ids_.find(row.id) || place_ids_.find(row.id); ++number)
      row.id = fmt::format("{}--{}", made, number);
  }

  // What makes two links the same. Undirected ones know no first end.
  struct Sameness {
    Row from = no_row, to = no_row;
    PartialDate since, until;
    std::uint8_t kind = 0;
    bool operator==(const Sameness&) const = default;

    std::uint64_t hash() const {
      const auto dates = static_cast<std::uint32_t>(since.first_day() ^ (until.first_day() << 8) ^ kind);
      return (std::uint64_t{from} << 32 | to) ^ std::uint64_t{dates} << 16;
    }
  };

  Sameness sameness(Row from, Row to, std::uint8_t kind, PartialDate since, PartialDate until) const {
    if (!taxonomy_.link_kinds[kind].directed && to < from) std::swap(from, to);
    return {from, to, since, until, kind};
  }

  bool repeats(const Judged& row) {
    const Sameness wanted = sameness(row.from, row.to, row.kind, row.since, row.until);
    const Row same = same_links_.find(wanted.hash(), [&](Row link) {
      return wanted == sameness(links_.from[link], links_.to[link], links_.kind[link], links_.since[link],
                                links_.until[link]);
    });
    if (same == no_row) {
      same_links_.add(wanted.hash(), static_cast<Row>(links_.size()));
      return false;
    }
    table_.error(from_, fmt::format("this link stands twice, first in line {}", links_.file_line[same]),
                 "Remove one, or tell them apart by their dates.");
    return true;
  }

  void append(const Judged& row) {
    links_.id.push_back(row.id);
    ids_.add(static_cast<Row>(links_.id.size() - 1));
    links_.note.push_back(table_.cell(note_));
    links_.source.push_back(row.source);
    links_.from.push_back(row.from);
    links_.to.push_back(row.to);
    links_.kind.push_back(row.kind);
    links_.status.push_back(row.status);
    links_.strength.push_back(row.strength);
    links_.since.push_back(row.since);
    links_.until.push_back(row.until);
    links_.as_of.push_back(row.as_of);
    links_.since_basis.push_back(row.since_basis);
    links_.confidence.push_back(row.confidence);
    const std::string_view from = places_.country[row.from], to = places_.country[row.to];
    links_.crosses_border.push_back(!from.empty() && !to.empty() && from != to ? 1 : 0);
    links_.file_line.push_back(table_.line());
    table_.append_extra(links_.extra);
  }

  void note_lacks(const Judged& row) {
    if (!row.as_of.known()) table_.tally(as_of_, "no as_of", "Write when each was last verified.");
    if (!row.since.known()) return;
    for (const Row end : {row.from, row.to}) {
      if (!places_.since[end].known() || row.since.last_day() >= places_.since[end].first_day()) continue;
      table_.tally(since_, "a since before that of one of their ends",
                   "A link is shown once both its ends are there.");
      return;
    }
  }

  TableReader table_;
  const Taxonomy& taxonomy_;
  const SourceKeys& sources_;
  const Places& places_;
  const IdIndex& place_ids_;
  Links& links_;
  IdIndex& ids_;
  RowHash same_links_;

  const Column id_ = table_.column("id"), from_ = table_.column("from"), to_ = table_.column("to"),
               kind_ = table_.column("kind"), strength_ = table_.column("strength"),
               since_ = table_.column("since"), until_ = table_.column("until"),
               since_basis_ = table_.column("since_basis"), status_ = table_.column("status"),
               note_ = table_.column("note"), source_ = table_.column("source"),
               as_of_ = table_.column("as_of"), confidence_ = table_.column("confidence");
  const std::vector<std::string> kinds_ = keys_of(taxonomy_.link_kinds),
                                 statuses_ = keys_of(taxonomy_.link_statuses);
};

}  // namespace

TableReading read_links(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
                        const SourceKeys& sources, const Places& places, const IdIndex& place_ids,
                        Links& links, IdIndex& ids, Report& report) {
  return LinksReader(text, file, taxonomy, sources, places, place_ids, links, ids, report).read();
}

void index_links_by_place(Links& links, std::size_t place_count) {
  // Two passes: count, then fill.
  links.first_of_place.assign(place_count + 1, 0);
  for (const auto* ends : {&links.from, &links.to})
    for (const Row place : *ends) ++links.first_of_place[place + 1];
  for (std::size_t place = 0; place < place_count; ++place)
    links.first_of_place[place + 1] += links.first_of_place[place];
  std::vector<std::uint32_t> next(links.first_of_place.begin(), links.first_of_place.end() - 1);
  links.of_place.resize(2 * links.size());
  for (std::size_t link = 0; link < links.size(); ++link) {
    links.of_place[next[links.from[link]]++] = static_cast<Row>(link);
    links.of_place[next[links.to[link]]++] = static_cast<Row>(link);
  }
}

}  // namespace sillon
