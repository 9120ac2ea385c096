#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "atlas/link_part.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/table_columns.hpp"
#include "atlas/table_parts.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

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

class LinksReading {
 public:
  LinksReading(TableReader& table, const LinkFormat& format, const ReadingOptions& options, Links& links,
               IdIndex& ids)
      : table_(table),
        format_(format),
        links_(links),
        ids_(ids),
        options_(options),
        parts_(table, options.part_bytes, [this](std::size_t part, CsvPlace from, std::size_t end) {
          auto made = std::make_unique<LinkPart>(format_, table_, from, end,
                                                 marks_.empty() ? RowMarks() : marks_[part]);
          made->read();
          return made;
        }) {}

  void read() {
    marks_.resize(parts_.size());
    for (std::size_t part = 0; part < parts_.size(); ++part) settle(part);
    read_marked();

    std::int64_t last_line = 1;
    std::vector<Links*> of_parts;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      LinkPart& read = parts_[part];
      if (read.reader().rows_met() > 0) last_line = parts_.line(part) + read.reader().line() - 1;
      table_.take_in(read.reader(), parts_.line(part));
      read.links.id = {};  // settled already
      for (std::uint32_t& line : read.links.file_line) line += above(part);
      of_parts.push_back(&read.links);
    }
    table_.end_parts(last_line);
    if (options_.text_is_read) options_.text_is_read();
    const auto joins = joins_of(links_, of_parts);
    in_shares(joins.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        stop_if_cancelled(table_.progress());
        joins[i]();
      }
    });
  }

 private:
  std::uint32_t above(std::size_t part) const { return static_cast<std::uint32_t>(parts_.line(part) - 1); }

  // Which rows of a part are taken, and their ids, after those of the parts before it.
  void settle(std::size_t part) {
    stop_if_cancelled(table_.progress());
    const LinkPart& read = parts_[part];
    std::size_t left_out = 0;
    const auto leave_out_before = [&](Row row) {
      for (; left_out < read.left_out_lines.size() && read.left_out_before[left_out] <= row; ++left_out)
        settle_left_out(part, read.left_out_ids[left_out], read.left_out_lines[left_out]);
    };
    constexpr Row rows_ahead = 8;
    for (Row row = 0; row < read.links.size(); ++row) {
      if (row + rows_ahead < read.links.size())
        for (const IdIndex* ids : {&std::as_const(ids_), &format_.place_ids})
          ids->expect(read.links.id[row + rows_ahead]);
      leave_out_before(row);
      settle_sound(part, row);
    }
    leave_out_before(no_row);
  }

  void settle_left_out(std::size_t part, std::string_view id, std::uint32_t line) {
    if (const auto same = ids_.find(id)) {
      marks_[part].add({line, taken_lines_[*same], 0});
    } else {
      ids_.leave_out(id, line + above(part));
    }
  }

  void settle_sound(std::size_t part, Row row) {
    const LinkPart& read = parts_[part];
    const Links& links = read.links;
    const std::uint32_t line = links.file_line[row];
    const std::string_view wanted = links.id[row];
    std::string numbered;
    int number = 1;
    int* last_number = nullptr;
    if (read.id_is_made[row]) {
      const auto taken = [this](std::string_view id) { return ids_.find(id) || format_.place_ids.find(id); };
      if (taken(wanted)) {
        last_number = &last_numbers_.try_emplace(std::string(wanted), 1).first->second;
        number = *last_number;
        do {
          numbered = fmt::format("{}--{}", wanted, ++number);
        } while (taken(numbered));
      }
    } else if (const auto same = ids_.find(wanted)) {
      marks_[part].add({line, taken_lines_[*same], 0});
      return;
    }
    Sameness sameness{links.from[row], links.to[row], links.since[row], links.until[row], links.kind[row]};
    if (!format_.taxonomy.link_kinds[sameness.kind].directed && sameness.to < sameness.from)
      std::swap(sameness.from, sameness.to);
    const std::uint64_t hash = sameness.hash();
    const Row same = same_links_.find(hash, [&](Row link) { return taken_[link] == sameness; });
    if (same != no_row) {
      marks_[part].add({line, 0, taken_lines_[same]});
      return;
    }
    if (last_number) *last_number = number;
    const auto taken_row = static_cast<Row>(taken_.size());
    same_links_.add(hash, taken_row);
    taken_.push_back(sameness);
    taken_lines_.push_back(line + above(part));
    links_.id.push_back(numbered.empty() ? wanted : numbered);
    ids_.add(taken_row);
  }

  // Parts that hold a row which stands twice are read once more, and told so: then they have the taken rows.
  void read_marked() {
    std::vector<std::size_t> marked;
    for (std::size_t part = 0; part < parts_.size(); ++part)
      if (!marks_[part].empty()) marked.push_back(part);
    in_shares(marked.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        marks_[marked[i]].sort();
        parts_.read_again(marked[i]);
      }
    });
  }

  TableReader& table_;
  const LinkFormat& format_;
  Links& links_;
  IdIndex& ids_;
  const ReadingOptions& options_;
  std::vector<RowMarks> marks_;  // of each part; none while it is read for the first time
  RowHash same_links_;
  std::vector<Sameness> taken_;
  std::vector<std::uint32_t> taken_lines_;
  // Of ids made for links without one, the last number of each: searched from 2 every time, many links
  // between two places would take the square of their number.
  std::unordered_map<std::string, int> last_numbers_;
  TableParts<LinkPart> parts_;
};

}  // namespace

TableReading read_links(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
                        const SourceKeys& sources, const Places& places, const IdIndex& place_ids,
                        Links& links, IdIndex& ids, Report& report, const ReadingOptions& options) {
  TableReader table(file, text, links_columns(), report, options.progress);
  if (!table.usable()) return {};
  links.extra = table.extra_columns();
  const LinkFormat format(table, taxonomy, sources, places, place_ids);
  LinksReading(table, format, options, links, ids).read();
  return {true, table.rows_left_out()};
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
