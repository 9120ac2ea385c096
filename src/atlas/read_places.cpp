#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "atlas/cell.hpp"
#include "atlas/point_judge.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/vocabulary.hpp"

namespace sillon {

namespace {

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

class PlacesReader {
 public:
  PlacesReader(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
               const SourceKeys& sources, Places& places, IdIndex& ids, Report& report)
      : table_(file, text, places_columns(), report),
        taxonomy_(taxonomy),
        sources_(sources),
        places_(places),
        ids_(ids),
        bulk_(bulk_of(text)) {}

  TableReading read() {
    if (!table_.usable()) return {};
    places_.extra = table_.extra_columns();
    for (const LanguageColumn& column : names_) places_.name_in[column.language];
    for (const LanguageColumn& column : abouts_) places_.about_in[column.language];
    while (table_.next_row()) read_row();
    return {true, table_.rows_left_out()};
  }

 private:
  // The values of a row that must be judged before the row is taken.
  struct Judged {
    std::string_view id, country, website, source;
    std::uint8_t kind = 0, territory = 0, status = 0;
    Precision precision = Precision::none;
    Basis precision_basis = Basis::unknown, since_basis = Basis::unknown;
    Confidence confidence = Confidence::medium;
    LonLat point;
    std::uint32_t services = 0, sectors = 0;
    PartialDate since, until, as_of, jobs_as_of;
    double jobs = no_value;
  };

  void read_row() {
    const Judged row = judge_row();
    if (!table_.row_is_sound()) {
      if (!row.id.empty() && !ids_.find(row.id)) ids_.leave_out(row.id, table_.line());
      return;
    }
    append(row);
    note_lacks(row);
  }

  Judged judge_row() {
    Judged row;
    row.id = read_id(table_, id_);
    if (const auto same = ids_.find(row.id))
      table_.error(id_,
                   fmt::format("id '{}' stands twice, first in line {}", row.id, places_.file_line[*same]),
                   "Ids are unique: rename or remove one.");
    row.kind = read_word(table_, kind_, kinds_);
    row.territory = read_word(table_, region_, territories_);
    row.status = read_word(table_, status_, statuses_);
    row.confidence = static_cast<Confidence>(read_word(table_, confidence_, confidence_words()));
    row.country = read_country(table_, country_);
    row.precision = static_cast<Precision>(
        read_word(table_, precision_, precision_words(), static_cast<std::uint8_t>(Precision::none)));
    read_word(table_, precision_basis_, precision_basis_words());
    row.precision_basis = basis_of(table_.cell(precision_basis_)).value_or(Basis::unknown);
    row.point = judge_point(row.precision);
    row.services = read_bits(table_, services_, service_keys_);
    row.sectors = read_bits(table_, sectors_, sector_keys_);
    row.since = read_date(table_, since_);
    row.until = read_date(table_, until_);
    judge_period(table_, until_, row.since, row.until);
    read_word(table_, since_basis_, since_basis_words());
    row.since_basis = basis_of(table_.cell(since_basis_)).value_or(Basis::unknown);
    row.jobs = read_number(table_, jobs_);
    if (row.jobs < 0) table_.error(jobs_, fmt::format("jobs {} is below 0", table_.cell(jobs_)), "");
    row.jobs_as_of = read_date(table_, jobs_as_of_);
    row.website = read_web_address(table_, website_);
    row.source = read_sources_cell(table_, source_, sources_);
    row.as_of = read_date(table_, as_of_);
    return row;
  }

  LonLat judge_point(Precision precision) {
    constexpr LonLat nowhere{no_value, no_value};
    const std::string_view lon_text = table_.cell(lon_), lat_text = table_.cell(lat_);
    const LonLat point{read_number(table_, lon_), read_number(table_, lat_)};
    const bool wants_point =
        precision == Precision::address || precision == Precision::street || precision == Precision::city;
    const std::string_view word = table_.cell(precision_);
    if (lon_text.empty() != lat_text.empty()) {
      const bool no_lon = lon_text.empty();
      table_.error(no_lon ? lon_ : lat_,
                   fmt::format("{} is given without {}", no_lon ? "lat" : "lon", no_lon ? "lon" : "lat"),
                   "Give both or neither.");
      return nowhere;
    }
    if (lon_text.empty()) {
      if (wants_point && !word.empty())
        table_.error(lon_, fmt::format("precision '{}' asks for a point, lon and lat are empty", word),
                     "Give both, or write region or none as precision.");
      return nowhere;
    }
    if (!wants_point && !word.empty()) {
      table_.error(lon_, fmt::format("precision '{}' has no point, lon and lat must be empty", word),
                   "Empty both, or say how far the point can be trusted: address, street or city.");
      return nowhere;
    }
    if (std::isnan(point.lon_deg) || std::isnan(point.lat_deg)) return nowhere;
    if (const auto fault = point_fault(point, lon_text, lat_text, bulk_)) {
      table_.error(fault->in_lat ? lat_ : lon_, fault->what, fault->remedy);
      return nowhere;
    }
    return point;
  }

  void append(const Judged& row) {
    Places& p = places_;
    p.id.push_back(row.id);
    ids_.add(static_cast<Row>(p.id.size() - 1));
    p.name.push_back(table_.cell(name_));
    p.aka.push_back(table_.cell(aka_));
    p.address.push_back(table_.cell(address_));
    p.city.push_back(table_.cell(city_));
    p.country.push_back(row.country);
    p.sectors_text.push_back(table_.cell(sectors_text_));
    p.maturity.push_back(table_.cell(maturity_));
    p.wave.push_back(table_.cell(wave_));
    p.theme.push_back(table_.cell(theme_));
    p.website.push_back(row.website);
    p.source.push_back(row.source);
    for (const LanguageColumn& column : names_) p.name_in[column.language].push_back(table_.cell(column));
    for (const LanguageColumn& column : abouts_) p.about_in[column.language].push_back(table_.cell(column));
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

  void note_lacks(const Judged& row) {
    if (!row.as_of.known()) table_.tally(as_of_, "no as_of", "Write when each was last verified.");
    const Territory& territory = taxonomy_.territories[row.territory];
    if (!territory.country.empty() && territory.country != row.country)
      table_.warning(country_,
                     fmt::format("country {} is not that of the region '{}', {}", row.country, territory.key,
                                 territory.country),
                     "Is one of the two wrong?");
    std::size_t told = 0;
    for (const LanguageColumn& column : abouts_) told += table_.cell(column).empty() ? 0 : 1;
    if (told == 0) return;
    for (const LanguageColumn& column : abouts_)
      if (table_.cell(column).empty())
        table_.tally(column, fmt::format("an about, but no {}", column.name),
                     "Another language is shown instead.");
  }

  TableReader table_;
  const Taxonomy& taxonomy_;
  const SourceKeys& sources_;
  Places& places_;
  IdIndex& ids_;
  PointBulk bulk_;

  const Column id_ = table_.column("id"), kind_ = table_.column("kind"), name_ = table_.column("name"),
               aka_ = table_.column("aka"), lon_ = table_.column("lon"), lat_ = table_.column("lat"),
               precision_ = table_.column("precision"), precision_basis_ = table_.column("precision_basis"),
               address_ = table_.column("address"), city_ = table_.column("city"),
               region_ = table_.column("region"), country_ = table_.column("country"),
               services_ = table_.column("services"), sectors_ = table_.column("sectors"),
               sectors_text_ = table_.column("sectors_text"), status_ = table_.column("status"),
               since_ = table_.column("since"), until_ = table_.column("until"),
               since_basis_ = table_.column("since_basis"), maturity_ = table_.column("maturity"),
               wave_ = table_.column("wave"), theme_ = table_.column("theme"), jobs_ = table_.column("jobs"),
               jobs_as_of_ = table_.column("jobs_as_of"), website_ = table_.column("website"),
               source_ = table_.column("source"), as_of_ = table_.column("as_of"),
               confidence_ = table_.column("confidence");
  const std::vector<LanguageColumn> names_ = table_.language_columns("name_"),
                                    abouts_ = table_.language_columns("about_");
  const std::vector<std::string> kinds_ = keys_of(taxonomy_.kinds),
                                 territories_ = keys_of(taxonomy_.territories),
                                 statuses_ = keys_of(taxonomy_.statuses),
                                 service_keys_ = keys_of(taxonomy_.services),
                                 sector_keys_ = keys_of(taxonomy_.sectors);
};

}  // namespace

TableReading read_places(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
                         const SourceKeys& sources, Places& places, IdIndex& ids, Report& report) {
  return PlacesReader(text, file, taxonomy, sources, places, ids, report).read();
}

}  // namespace sillon
