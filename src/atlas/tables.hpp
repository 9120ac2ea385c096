// The tables of an atlas as columns. Row numbers are valid within one atlas only; what outlives it is a key.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "atlas/date.hpp"
#include "atlas/local_text.hpp"
#include "atlas/row.hpp"
#include "atlas/text_column.hpp"
#include "atlas/word_column.hpp"
#include "geo/space.hpp"

namespace sillon {

enum class Precision : std::uint8_t { address, street, city, region, none };
enum class Basis : std::uint8_t { sourced, inferred, general_knowledge, first_seen, unknown };
enum class Confidence : std::uint8_t { low, medium, high };

// Columns that are in the file but not in the format, kept and written back.
struct ExtraColumns {
  std::vector<std::string> names;
  std::vector<TextColumn> columns;
  bool operator==(const ExtraColumns&) const = default;
};

struct Places {
  TextColumn id, name, aka, address, website;
  WordColumn city, country, sectors_text, maturity, wave, theme, source;
  std::map<std::string, TextColumn> name_in;   // by language; "" where a place has none
  std::map<std::string, TextColumn> about_in;  // by language
  std::vector<std::uint8_t> kind;              // Taxonomy::kinds
  std::vector<std::uint8_t> territory;         // Taxonomy::territories
  std::vector<std::uint8_t> status;            // Taxonomy::statuses, the latest
  std::vector<Precision> precision;
  std::vector<Basis> precision_basis, since_basis;
  std::vector<Confidence> confidence;
  std::vector<double> lon_deg, lat_deg;          // NaN when the place has no point
  std::vector<std::uint32_t> services, sectors;  // bits by Taxonomy::services, ::sectors
  std::vector<PartialDate> since, until, as_of, jobs_as_of;
  std::vector<double> jobs;              // NaN when not stated
  std::vector<Row> town;                 // Towns, no_row when the place has no point
  std::vector<std::uint32_t> file_line;  // where the row stands, for messages
  ExtraColumns extra;

  std::size_t size() const { return id.size(); }
  LonLat point(Row row) const { return {lon_deg[row], lat_deg[row]}; }
  bool has_point(Row row) const { return lon_deg[row] == lon_deg[row]; }
};

// Places that share a town. A town is made from the places that name it, its point is the town's own point
// where a place has `city` precision, else the mean of what it holds.
struct Towns {
  std::vector<std::string> key;   // "metz-fr"; unique and stable as long as name and country are
  std::vector<std::string> name;  // as the `city` column writes it
  std::vector<LocalText> names;   // from the city row of that town, where there is one
  std::vector<std::string> country;
  std::vector<std::uint8_t> territory;
  std::vector<LonLat> point;
  std::vector<std::uint32_t>
      first;                 // rows of town t: members[first[t]] .. members[first[t + 1]]; size() + 1 entries
  std::vector<Row> members;  // place rows

  std::size_t size() const { return key.size(); }
};

struct Links {
  TextColumn id, note;  // id is made from its ends and kind when the file has none
  WordColumn source;
  std::vector<Row> from, to;         // Places
  std::vector<std::uint8_t> kind;    // Taxonomy::link_kinds
  std::vector<std::uint8_t> status;  // Taxonomy::link_statuses
  std::vector<double> strength;      // NaN when not stated
  std::vector<PartialDate> since, until, as_of;
  std::vector<Basis> since_basis;
  std::vector<Confidence> confidence;
  std::vector<std::uint8_t> crosses_border;  // 1 when the countries of its ends are known and differ
  std::vector<std::uint32_t> file_line;
  ExtraColumns extra;
  // Links of place p: of_place[first_of_place[p]] .. of_place[first_of_place[p + 1]], both directions.
  std::vector<std::uint32_t> first_of_place;
  std::vector<Row> of_place;

  std::size_t size() const { return from.size(); }
};

struct Event {
  std::string id, subject;  // subject: id of a place or of a link
  Row place = no_row, link = no_row;
  PartialDate date;
  std::uint8_t status = 0;  // Taxonomy::statuses for a place, ::link_statuses for a link
  std::string what;         // the nature in the file's word: voted, delayed, opened …; may be empty
  std::string note, source;
  Confidence confidence = Confidence::medium;
  std::uint32_t file_line = 0;
};

enum class Certainty : std::uint8_t { stated, announced, expected, ambition };
enum class Outcome : std::uint8_t { kept, not_kept, open, unknown };

struct Statement {
  std::string id, subject;
  Row place = no_row;
  PartialDate date;
  std::string said_by, statement;
  Certainty certainty = Certainty::stated;
  Outcome outcome = Outcome::unknown;
  std::string outcome_note, source;
  std::uint32_t file_line = 0;
};

enum class Nature : std::uint8_t { declared, measured, target, forecast };
enum class Qualifier : std::uint8_t { exact, about, at_least, up_to };

struct Indicator {
  std::string id, subject, indicator;
  Row place = no_row;
  Nature nature = Nature::declared;
  Qualifier qualifier = Qualifier::exact;
  double value = 0;
  std::string unit;
  PartialDate date, baseline_date, due_date;
  std::string note, source;
  Confidence confidence = Confidence::medium;
  std::uint32_t file_line = 0;
};

struct Source {
  std::string id, title, publisher, url;
  PartialDate date, accessed;
  bool official = false;
  std::uint32_t file_line = 0;
};

// One table with extra columns of rows that are few enough to be kept as records.
template <class Record>
struct Records {
  std::vector<Record> rows;
  ExtraColumns extra;
};

}  // namespace sillon
