#include "atlas/place_part.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "atlas/cell.hpp"
#include "atlas/part_rows.hpp"
#include "atlas/vocabulary.hpp"

namespace sillon {

namespace {

constexpr std::uint8_t no_word = 255;

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

// The points of the first rows, read without judging them: enough to know where an atlas lies.
PointBulk bulk_of(std::string_view text) {
  constexpr std::size_t rows = 2000;
  CsvReader csv(text);
  std::vector<LonLat> points;
  if (!csv.next_row()) return PointBulk({});
  std::size_t lon = Column::absent, lat = Column::absent;
  for (std::size_t i = 0; i < csv.cell_count(); ++i) {
    if (csv.cell(i) == "lon") lon = i;
    if (csv.cell(i) == "lat") lat = i;
  }
  for (std::size_t row = 0; row < rows && csv.next_row(); ++row) {
    if (lon >= csv.cell_count() || lat >= csv.cell_count()) continue;
    const auto x = parse_number(csv.cell(lon)), y = parse_number(csv.cell(lat));
    if (x && y) points.push_back({*x, *y});
  }
  return PointBulk(std::move(points));
}

const WordList& words_of_confidence() {
  static const WordList words(confidence_words());
  return words;
}
const WordList& words_of_precision() {
  static const WordList words(precision_words());
  return words;
}
const WordList& words_of_point_basis() {
  static const WordList words(precision_basis_words());
  return words;
}
const WordList& words_of_date_basis() {
  static const WordList words(since_basis_words());
  return words;
}

}  // namespace

PlaceFormat::PlaceFormat(const TableReader& table, const Taxonomy& of, const SourceKeys& keys)
    : taxonomy(of),
      sources(keys),
      bulk(bulk_of(table.text())),
      id(table.column("id")),
      kind(table.column("kind")),
      name(table.column("name")),
      aka(table.column("aka")),
      lon(table.column("lon")),
      lat(table.column("lat")),
      precision(table.column("precision")),
      precision_basis(table.column("precision_basis")),
      address(table.column("address")),
      city(table.column("city")),
      region(table.column("region")),
      country(table.column("country")),
      services(table.column("services")),
      sectors(table.column("sectors")),
      sectors_text(table.column("sectors_text")),
      status(table.column("status")),
      since(table.column("since")),
      until(table.column("until")),
      since_basis(table.column("since_basis")),
      maturity(table.column("maturity")),
      wave(table.column("wave")),
      theme(table.column("theme")),
      jobs(table.column("jobs")),
      jobs_as_of(table.column("jobs_as_of")),
      website(table.column("website")),
      source(table.column("source")),
      as_of(table.column("as_of")),
      confidence(table.column("confidence")),
      names(table.language_columns("name_")),
      abouts(table.language_columns("about_")),
      kinds(keys_of(of.kinds)),
      territories(keys_of(of.territories)),
      statuses(keys_of(of.statuses)),
      service_keys(keys_of(of.services)),
      sector_keys(keys_of(of.sectors)) {
  for (const LanguageColumn& column : abouts)
    about_flaws.push_back(fmt::format("an about, but no {}", column.name));
}

PlacePart::PlacePart(const PlaceFormat& format, const TableReader& table, CsvPlace from, std::size_t end,
                     RowMarks marks)
    : format_(format),
      marks_(std::move(marks)),
      table_(table, from, end, report_),
      begin_(from.offset),
      end_(end) {
  places.extra = table.extra_columns();
  for (const LanguageColumn& column : format.names) name_columns_.push_back(&places.name_in[column.language]);
  for (const LanguageColumn& column : format.abouts)
    about_columns_.push_back(&places.about_in[column.language]);
}

void PlacePart::read() {
  read_part_rows(table_, begin_, end_, places, [this] { read_row(); });
}

void PlacePart::read_row() {
  const Judged row = judge_row();
  if (!table_.row_is_sound()) {
    if (row.id.empty()) return;
    left_out_ids.push_back(row.id);
    left_out_lines.push_back(table_.line());
    return;
  }
  append(row);
  note_lacks(row);
}

PlacePart::Judged PlacePart::judge_row() {
  Judged row;
  row.id = read_id(table_, format_.id);
  if (const std::uint32_t same = marks_.of(table_.line()).same_id_line)
    table_.error(format_.id, fmt::format("id '{}' stands twice, first in line {}", row.id, same),
                 "Ids are unique: rename or remove one.");
  row.kind = read_word(table_, format_.kind, format_.kinds);
  row.territory = read_word(table_, format_.region, format_.territories);
  row.status = read_word(table_, format_.status, format_.statuses);
  row.confidence = static_cast<Confidence>(read_word(table_, format_.confidence, words_of_confidence()));
  row.country = places.country.holds(table_.cell(format_.country)) ? table_.cell(format_.country)
                                                                   : read_country(table_, format_.country);
  row.precision = static_cast<Precision>(
      read_word(table_, format_.precision, words_of_precision(), static_cast<std::uint8_t>(Precision::none)));
  row.precision_basis =
      precision_basis_at(read_word(table_, format_.precision_basis, words_of_point_basis(), no_word));
  row.point = judge_point(row.precision);
  row.services = read_bits(table_, format_.services, format_.service_keys);
  row.sectors = read_bits(table_, format_.sectors, format_.sector_keys);
  row.since = read_date(table_, format_.since);
  row.until = read_date(table_, format_.until);
  judge_period(table_, format_.until, row.since, row.until);
  row.since_basis = since_basis_at(read_word(table_, format_.since_basis, words_of_date_basis(), no_word));
  row.jobs = read_number(table_, format_.jobs);
  if (row.jobs < 0)
    table_.error(format_.jobs, fmt::format("jobs {} is below 0", table_.cell(format_.jobs)), "");
  row.jobs_as_of = read_date(table_, format_.jobs_as_of);
  row.website = read_web_address(table_, format_.website);
  // What a row before it holds was looked up then.
  row.source = places.source.holds(table_.cell(format_.source))
                   ? table_.cell(format_.source)
                   : read_sources_cell(table_, format_.source, format_.sources);
  row.as_of = read_date(table_, format_.as_of);
  return row;
}

LonLat PlacePart::judge_point(Precision precision) {
  constexpr LonLat nowhere{no_value, no_value};
  const std::string_view lon_text = table_.cell(format_.lon), lat_text = table_.cell(format_.lat);
  const LonLat point{read_number(table_, format_.lon), read_number(table_, format_.lat)};
  const bool wants_point =
      precision == Precision::address || precision == Precision::street || precision == Precision::city;
  const std::string_view word = table_.cell(format_.precision);
  if (lon_text.empty() != lat_text.empty()) {
    const bool no_lon = lon_text.empty();
    table_.error(no_lon ? format_.lon : format_.lat,
                 fmt::format("{} is given without {}", no_lon ? "lat" : "lon", no_lon ? "lon" : "lat"),
                 "Give both or neither.");
    return nowhere;
  }
  if (lon_text.empty()) {
    if (wants_point && !word.empty())
      table_.error(format_.lon, fmt::format("precision '{}' asks for a point, lon and lat are empty", word),
                   "Give both, or write region or none as precision.");
    return nowhere;
  }
  if (!wants_point && !word.empty()) {
    table_.error(format_.lon, fmt::format("precision '{}' has no point, lon and lat must be empty", word),
                 "Empty both, or say how far the point can be trusted: address, street or city.");
    return nowhere;
  }
  if (std::isnan(point.lon_deg) || std::isnan(point.lat_deg)) return nowhere;
  if (const auto fault = point_fault(point, lon_text, lat_text, format_.bulk)) {
    table_.error(fault->in_lat ? format_.lat : format_.lon, fault->what, fault->remedy);
    return nowhere;
  }
  return point;
}

void PlacePart::append(const Judged& row) {
  Places& p = places;
  p.id.push_back(row.id);
  p.name.push_back(table_.cell(format_.name));
  p.aka.push_back(table_.cell(format_.aka));
  p.address.push_back(table_.cell(format_.address));
  p.city.push_back(table_.cell(format_.city));
  p.country.push_back(row.country);
  p.sectors_text.push_back(table_.cell(format_.sectors_text));
  p.maturity.push_back(table_.cell(format_.maturity));
  p.wave.push_back(table_.cell(format_.wave));
  p.theme.push_back(table_.cell(format_.theme));
  p.website.push_back(row.website);
  p.source.push_back(row.source);
  for (std::size_t i = 0; i < name_columns_.size(); ++i)
    name_columns_[i]->push_back(table_.cell(format_.names[i]));
  for (std::size_t i = 0; i < about_columns_.size(); ++i)
    about_columns_[i]->push_back(table_.cell(format_.abouts[i]));
  p.kind.push_back(row.kind);
  p.territory.push_back(row.territory);
  p.status.push_back(row.status);
  p.precision.push_back(row.precision);
  p.precision_basis.push_back(row.precision_basis);
  p.since_basis.push_back(row.since_basis);
  p.confidence.push_back(row.confidence);
  p.lon_deg.push_back(row.point.lon_deg);
  p.lat_deg.push_back(row.point.lat_deg);
  p.services.push_back(row.services);
  p.sectors.push_back(row.sectors);
  p.since.push_back(row.since);
  p.until.push_back(row.until);
  p.as_of.push_back(row.as_of);
  p.jobs_as_of.push_back(row.jobs_as_of);
  p.jobs.push_back(row.jobs);
  p.town.push_back(no_row);
  p.file_line.push_back(table_.line());
  table_.append_extra(p.extra);
}

void PlacePart::note_lacks(const Judged& row) {
  if (!row.as_of.known()) table_.tally(format_.as_of, "no as_of", "Write when each was last verified.");
  const Territory& territory = format_.taxonomy.territories[row.territory];
  if (!territory.country.empty() && territory.country != row.country)
    table_.warning(format_.country,
                   fmt::format("country {} is not that of the region '{}', {}", row.country, territory.key,
                               territory.country),
                   "Is one of the two wrong?");
  std::size_t told = 0;
  for (const LanguageColumn& column : format_.abouts) told += table_.cell(column).empty() ? 0 : 1;
  if (told == 0) return;
  for (std::size_t i = 0; i < format_.abouts.size(); ++i)
    if (table_.cell(format_.abouts[i]).empty())
      table_.tally(format_.abouts[i], format_.about_flaws[i], "Another language is shown instead.");
}

}  // namespace sillon
