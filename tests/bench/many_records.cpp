#include "many_records.hpp"

#include <algorithm>
#include <limits>
#include <random>
#include <string>

namespace sillon {
namespace {

class RecordMaker {
 public:
  explicit RecordMaker(const Taxonomy& taxonomy) : t_(taxonomy) {}

  std::size_t upto(std::size_t end) { return random_() % end; }
  // Small codes are common, as some kinds and territories are.
  template <class Terms>
  std::uint8_t code(const Terms& terms) {
    return static_cast<std::uint8_t>(std::min(upto(terms.size()), upto(terms.size())));
  }
  template <class Terms>
  std::uint32_t flags(const Terms& terms) {
    std::uint32_t flags = 0;
    for (std::size_t some = 1 + upto(3); some > 0 && !terms.empty(); --some)
      flags |= std::uint32_t{1} << upto(std::min<std::size_t>(terms.size(), 32));
    return flags;
  }
  PartialDate date() {
    const PartialDate date{static_cast<std::int16_t>(2024 - std::min(upto(60), upto(60))),
                           static_cast<std::uint8_t>(1 + upto(12)), static_cast<std::uint8_t>(1 + upto(28))};
    if (upto(3) == 0) return {date.year, 0, 0};
    return upto(3) == 0 ? PartialDate{date.year, date.month, 0} : date;
  }
  PartialDate until(PartialDate since) {
    if (!since.known() || upto(8) != 0) return {};
    return {static_cast<std::int16_t>(since.year + 1 + static_cast<int>(upto(20))), 0, 0};
  }

  void add_place(Atlas& atlas) {
    Places& p = atlas.places;
    const std::size_t row = p.size();
    p.id.push_back(std::to_string(row));
    const auto leave_empty = [](auto&... columns) { (columns.push_back(""), ...); };
    leave_empty(p.name, p.aka, p.city, p.sectors_text, p.country);
    p.kind.push_back(code(t_.kinds));
    p.territory.push_back(code(t_.territories));
    p.status.push_back(code(t_.statuses));
    p.since_basis.push_back(upto(4) == 0 ? Basis::first_seen : Basis::sourced);
    p.confidence.push_back(static_cast<Confidence>(upto(3)));
    const bool has_point = upto(10) != 0;
    p.lon_deg.push_back(has_point ? 5 + static_cast<double>(upto(2000)) / 1000
                                  : std::numeric_limits<double>::quiet_NaN());
    p.lat_deg.push_back(has_point ? 48 + static_cast<double>(upto(2000)) / 1000 : p.lon_deg.back());
    p.services.push_back(flags(t_.services));
    p.sectors.push_back(flags(t_.sectors));
    p.since.push_back(upto(20) == 0 ? PartialDate{} : date());
    p.until.push_back(until(p.since.back()));
    p.as_of.push_back({2024, 6, 1});
    p.town.push_back(no_row);
    if (upto(50) == 0)
      for (int events = 0; events < 2; ++events) {
        Event event;
        event.subject = std::string(p.id[row]);
        event.place = static_cast<Row>(row);
        event.date = date();
        event.status = code(t_.statuses);
        atlas.events.rows.push_back(std::move(event));
      }
  }

  void add_link(Atlas& atlas) {
    Links& l = atlas.links;
    l.id.push_back("");
    l.from.push_back(static_cast<Row>(upto(atlas.places.size())));
    l.to.push_back(static_cast<Row>(upto(atlas.places.size())));
    l.kind.push_back(code(t_.link_kinds));
    l.status.push_back(code(t_.link_statuses));
    l.since.push_back(upto(4) == 0 ? PartialDate{} : date());
    l.until.push_back(until(l.since.back()));
    l.as_of.push_back({2024, 6, 1});
    l.confidence.push_back(static_cast<Confidence>(upto(3)));
    l.crosses_border.push_back(upto(3) == 0);
  }

 private:
  const Taxonomy& t_;
  std::mt19937 random_{2015};
};

}  // namespace

std::shared_ptr<const Atlas> many_records(const Atlas& like, std::size_t places, std::size_t links) {
  auto atlas = std::make_shared<Atlas>();
  atlas->info = like.info;
  atlas->taxonomy = like.taxonomy;
  RecordMaker maker(atlas->taxonomy);
  for (std::size_t row = 0; row < places; ++row) maker.add_place(*atlas);
  for (std::size_t row = 0; row < links; ++row) maker.add_link(*atlas);
  std::sort(atlas->events.rows.begin(), atlas->events.rows.end(), [](const Event& a, const Event& b) {
    return a.subject != b.subject ? a.subject < b.subject : a.date < b.date;
  });
  return atlas;
}

}  // namespace sillon
