#include "atlas/atlas_bounds.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "atlas/table_columns.hpp"
#include "report/file.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

// The loops below have no way out before the end, so that the compiler makes several rows of one step.

template <class Value>
bool are_at_most(const std::vector<Value>& column, std::type_identity_t<Value> most) {
  bool beyond = false;
  for (const Value value : column) beyond |= value > most;
  return !beyond;
}

// What a reading gives for a cell that is empty is 0, also where a vocabulary has no word.
std::uint8_t last_of(std::size_t words) {
  return static_cast<std::uint8_t>(std::min<std::size_t>(words, 256) - (words > 0 ? 1 : 0));
}
std::uint32_t bits_of(std::size_t words) {
  return words >= 32 ? ~std::uint32_t{0} : (std::uint32_t{1} << words) - 1;
}

bool ascend(const std::vector<std::uint32_t>& numbers) {
  bool falls = false;
  for (std::size_t i = 1; i < numbers.size(); ++i) falls |= numbers[i] < numbers[i - 1];
  return !falls;
}

bool are_bits_of(const std::vector<std::uint32_t>& column, std::size_t words) {
  std::uint32_t any = 0;
  for (const std::uint32_t bits : column) any |= bits;
  return (any & ~bits_of(words)) == 0;
}

bool is_row_or_none(Row row, std::size_t rows) {
  return row < rows || row == no_row;
}
bool are_rows(const std::vector<Row>& column, std::size_t rows) {
  bool beyond = false;
  for (const Row row : column) beyond |= row >= rows;
  return !beyond;
}

// Where each of `groups` lists begins in one list of all, and where the last one ends.
bool are_begins(const std::vector<std::uint32_t>& begins, std::size_t groups, std::size_t all) {
  if (begins.size() != groups + 1 || begins.front() != 0 || begins.back() != all) return false;
  return ascend(begins);
}

bool is_date(PartialDate date) {
  const bool unknown = (date.year == 0) & (date.month == 0) & (date.day == 0);
  const bool known = (date.year >= 1000) & (date.year <= 2999) & (date.month <= 12) & (date.day <= 31) &
                     ((date.month > 0) | (date.day == 0));
  return unknown | known;
}
bool are_dates(const std::vector<PartialDate>& column) {
  bool beyond = false;
  for (const PartialDate date : column) beyond |= !is_date(date);
  return !beyond;
}

// Amounts that are not stated are NaN.
bool are_amounts(const std::vector<double>& column) {
  bool beyond = false;
  for (const double value : column) beyond |= (value < 0) | (value > std::numeric_limits<double>::max());
  return !beyond;
}

// What has a point has a town, and nothing else has.
bool are_points(const Places& places) {
  bool beyond = false;
  for (std::size_t row = 0; row < places.size(); ++row) {
    const double lon = places.lon_deg[row], lat = places.lat_deg[row];
    const bool none = places.town[row] == no_row;
    beyond |= (none != (lon != lon)) | (none != (lat != lat)) | (std::abs(lon) > 180) | (std::abs(lat) > 90);
  }
  return !beyond;
}

// Texts end where a character does, so each is as sound as all of them are together.
bool is_sound(const TextColumn& column, std::size_t rows) {
  bool sound = false;
  TextColumn::visit_members(column, [&](const std::string& bytes, const auto& ends, std::size_t count) {
    sound = count == rows && (ends.empty() ? bytes.empty() : ends.size() == rows);
    if (!sound || ends.empty()) return;
    sound = ends.back() == bytes.size() && ascend(ends) && first_bad_utf8(bytes) == std::string::npos;
    if (!sound) return;
    bool within = false;
    for (const std::uint32_t end : ends) within |= (bytes[end] & 0xC0) == 0x80;  // a string ends with a NUL
    sound = !within;
  });
  return sound;
}

bool is_sound(const CodeColumn& codes, std::size_t most) {
  bool sound = false;
  CodeColumn::visit_members(codes, [&](const auto& one, const auto& two, const auto& four, std::size_t width,
                                       std::size_t count, std::uint32_t) {
    const bool is_width = width == 0 || width == 1 || width == 2 || width == 4;
    sound = is_width && one.size() == (width == 1 ? count : 0) && two.size() == (width == 2 ? count : 0) &&
            four.size() == (width == 4 ? count : 0);
    const auto at_most = [most](const auto& column) {
      using Code = typename std::remove_cvref_t<decltype(column)>::value_type;
      return most >= std::numeric_limits<Code>::max() || are_at_most(column, static_cast<Code>(most));
    };
    sound = sound && at_most(one) && at_most(two) && at_most(four);
  });
  return sound;
}

bool is_sound(const WordColumn& column, std::size_t rows) {
  bool sound = false;
  WordColumn::visit_members(column, [&](const CodeColumn& codes, const TextColumn& words,
                                        const TextColumn& plain, bool is_plain, std::size_t) {
    sound = is_sound(codes, words.size()) && is_sound(words, words.size()) && is_sound(plain, plain.size()) &&
            (is_plain ? plain.size() : codes.size()) == rows;
  });
  return sound;
}

template <class Value>
bool is_sound(const std::vector<Value>& column, std::size_t rows) {
  return column.size() == rows;
}

template <class Table>
bool has_sound_columns(const Table& table) {
  bool sound = table.extra.names.size() == table.extra.columns.size();
  const std::size_t rows = table.size();
  for_each_column(&table, [&](auto column) {
    using Column = std::remove_cvref_t<decltype(table.*column)>;
    if constexpr (!std::is_same_v<Column, TextColumn> && !std::is_same_v<Column, WordColumn>)
      sound = sound && is_sound(table.*column, rows);
  });
  return sound;
}

bool is_taxonomy(const Taxonomy& t) {
  const auto is_kind = [&t](std::uint8_t kind) { return kind < t.kinds.size(); };
  return t.kinds.size() <= 64 && t.services.size() <= 32 && t.sectors.size() <= 32 &&
         t.link_kinds.size() <= 64 &&
         std::all_of(t.kinds.begin(), t.kinds.end(),
                     [&t](const Kind& kind) {
                       return kind.group < t.kind_groups.size() && kind.symbol <= Symbol::ring;
                     }) &&
         std::all_of(t.kind_groups.begin(), t.kind_groups.end(),
                     [&](const KindGroup& group) {
                       return group.symbol <= Symbol::ring &&
                              std::all_of(group.kinds.begin(), group.kinds.end(), is_kind);
                     }) &&
         std::all_of(t.link_kinds.begin(), t.link_kinds.end(),
                     [](const LinkKind& kind) { return kind.dash <= LinkDash::contact; });
}

bool are_places(const Places& p, const Atlas& atlas) {
  const Taxonomy& t = atlas.taxonomy;
  return are_at_most(p.kind, last_of(t.kinds.size())) &&
         are_at_most(p.territory, last_of(t.territories.size())) &&
         are_at_most(p.status, last_of(t.statuses.size())) && are_at_most(p.precision, Precision::none) &&
         are_at_most(p.precision_basis, Basis::unknown) && are_at_most(p.since_basis, Basis::unknown) &&
         are_at_most(p.confidence, Confidence::high) && are_bits_of(p.services, t.services.size()) &&
         are_bits_of(p.sectors, t.sectors.size()) && are_amounts(p.jobs);
}
bool are_places_somewhere(const Places& p, const Atlas& atlas) {
  return are_points(p) && std::all_of(p.town.begin(), p.town.end(),
                                      [&](Row town) { return is_row_or_none(town, atlas.towns.size()); });
}
bool have_dates(const Places& p) {
  return are_dates(p.since) && are_dates(p.until) && are_dates(p.as_of) && are_dates(p.jobs_as_of);
}

bool are_links(const Links& l, const Atlas& atlas) {
  const Taxonomy& t = atlas.taxonomy;
  const std::size_t places = atlas.places.size();
  return are_rows(l.from, places) && are_rows(l.to, places) &&
         are_at_most(l.kind, last_of(t.link_kinds.size())) &&
         are_at_most(l.status, last_of(t.link_statuses.size())) &&
         are_at_most(l.since_basis, Basis::unknown) && are_at_most(l.confidence, Confidence::high) &&
         are_at_most(l.crosses_border, 1) && are_amounts(l.strength) && are_dates(l.since) &&
         are_dates(l.until) && are_dates(l.as_of) && l.of_place.size() == 2 * l.size() &&
         are_begins(l.first_of_place, places, l.of_place.size()) && are_rows(l.of_place, l.size());
}

bool are_towns(const Towns& towns, const Atlas& atlas) {
  const std::size_t count = towns.size();
  const auto is_point = [](LonLat point) {
    return std::abs(point.lon_deg) <= 180 && std::abs(point.lat_deg) <= 90;
  };
  return towns.name.size() == count && towns.names.size() == count && towns.country.size() == count &&
         towns.territory.size() == count && towns.point.size() == count &&
         are_at_most(towns.territory, last_of(atlas.taxonomy.territories.size())) &&
         std::all_of(towns.point.begin(), towns.point.end(), is_point) &&
         are_begins(towns.first, count, towns.members.size()) && are_rows(towns.members, atlas.places.size());
}

template <class Record>
bool are_records(const Records<Record>& records, const std::function<bool(const Record&)>& is_record) {
  return records.extra.names.size() == records.extra.columns.size() &&
         std::all_of(records.extra.columns.begin(), records.extra.columns.end(),
                     [&](const TextColumn& column) { return is_sound(column, records.rows.size()); }) &&
         std::all_of(records.rows.begin(), records.rows.end(), is_record);
}

bool are_few_records(const Atlas& atlas) {
  const Taxonomy& t = atlas.taxonomy;
  const std::size_t places = atlas.places.size(), links = atlas.links.size();
  const auto is_event = [&](const Event& e) {
    const std::size_t statuses = e.link == no_row ? t.statuses.size() : t.link_statuses.size();
    return is_row_or_none(e.place, places) && is_row_or_none(e.link, links) && is_date(e.date) &&
           e.status <= last_of(statuses) && e.confidence <= Confidence::high;
  };
  const auto is_statement = [&](const Statement& s) {
    return is_row_or_none(s.place, places) && is_date(s.date) && s.certainty <= Certainty::ambition &&
           s.outcome <= Outcome::unknown;
  };
  const auto is_indicator = [&](const Indicator& i) {
    return is_row_or_none(i.place, places) && i.nature <= Nature::forecast &&
           i.qualifier <= Qualifier::up_to && is_date(i.date) && is_date(i.baseline_date) &&
           is_date(i.due_date) && i.confidence <= Confidence::high;
  };
  const auto is_source = [](const Source& s) { return is_date(s.date) && is_date(s.accessed); };
  const auto is_story = [](const Story& story) {
    return !story.steps.empty() &&
           std::all_of(story.steps.begin(), story.steps.end(), [](const StoryStep& step) {
             return std::all_of(step.marks.begin(), step.marks.end(), [](const StoryMark& mark) {
               return mark.path.size() >= 2 && mark.style <= MarkStyle::arrow;
             });
           });
  };
  return are_records<Event>(atlas.events, is_event) &&
         are_records<Statement>(atlas.statements, is_statement) &&
         are_records<Indicator>(atlas.indicators, is_indicator) &&
         are_records<Source>(atlas.sources, is_source) &&
         std::all_of(atlas.stories.begin(), atlas.stories.end(), is_story);
}

// The texts of a table, one piece of work each.
template <class Table>
void add_texts(const Table& table, std::vector<std::function<bool()>>& checks) {
  const std::size_t rows = table.size();
  const auto add = [&checks, rows](const auto& column) {
    checks.emplace_back([&column, rows] { return is_sound(column, rows); });
  };
  for_each_column(&table, [&](auto column) {
    using Column = std::remove_cvref_t<decltype(table.*column)>;
    if constexpr (std::is_same_v<Column, TextColumn> || std::is_same_v<Column, WordColumn>)
      add(table.*column);
  });
  for_each_text_column(table, add);
}

}  // namespace

bool is_within_bounds(const Atlas& atlas) {
  const Places& places = atlas.places;
  const Links& links = atlas.links;
  // What is looked at side by side below is as long as its table.
  if (!has_sound_columns(places) || !has_sound_columns(links)) return false;
  std::vector<std::function<bool()>> checks = {
      [&] { return are_places(places, atlas); },
      [&] { return are_places_somewhere(places, atlas); },
      [&] { return have_dates(places); },
      [&] { return are_links(links, atlas); },
      [&] { return are_towns(atlas.towns, atlas); },
      [&] { return is_taxonomy(atlas.taxonomy) && are_few_records(atlas); },
      [&] {
        return atlas.places_by_id.size() == places.size() && are_rows(atlas.places_by_id, places.size()) &&
               atlas.links_by_id.size() == links.size() && are_rows(atlas.links_by_id, links.size());
      },
  };
  add_texts(places, checks);
  add_texts(links, checks);
  std::atomic<bool> within = true;
  in_shares(checks.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (; begin < end && within; ++begin)
      if (!checks[begin]()) within = false;
  });
  return within;
}

}  // namespace sillon
