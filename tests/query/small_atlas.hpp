// Atlases built by hand, for tests: no files are read.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon::test {

inline PartialDate date(std::string_view text) {
  return parse_date(text).value_or(PartialDate{});
}

inline LocalText named(std::string en, std::string fr = "") {
  LocalText text;
  text.by_language.emplace_back("en", std::move(en));
  if (!fr.empty()) text.by_language.emplace_back("fr", std::move(fr));
  return text;
}

inline Term term(std::string key, std::string en, std::string fr = "") {
  return {std::move(key), named(std::move(en), std::move(fr))};
}

struct PlaceSketch {
  std::string id;
  std::string kind = "incubator";
  std::string territory = "lorraine";
  std::string country = "FR";
  std::string city = {};  // with a point unless `placed` is false
  std::string since = {}, until = {};
  std::string status = "open";
  std::vector<std::string> services = {}, sectors = {};
  Confidence confidence = Confidence::high;
  bool placed = true;
  std::string name = {};  // the id when empty
  std::string name_fr = {}, aka = {}, sectors_text = {};
};

struct LinkSketch {
  std::string from, to;
  std::string kind = "partner-of";
  std::string since = {}, until = {};
  std::string status = "active";
  Confidence confidence = Confidence::high;
};

class AtlasSketch {
 public:
  AtlasSketch() {
    Taxonomy& t = atlas_.taxonomy;
    add_kind("hub", "Hub", "Pôle");
    add_kind("incubator", "Incubator", "Incubateur");
    add_kind("fablab", "Fab lab", "Fablab");
    add_kind("agency", "Agency", "Agence", "support");
    add_kind("network", "Network", "Réseau", "support");
    add_kind("startup", "Start-up", "Start-up", "", false);
    add_kind("label", "Label", "Label", "", false);
    add_kind("city", "City", "Ville", "", false);
    t.services = {term("mentoring", "Mentoring", "Accompagnement"), term("funding", "Funding", "Financement"),
                  term("prototyping", "Prototyping", "Prototypage")};
    t.sectors = {term("health", "Health", "Santé"), term("energy", "Energy", "Énergie"),
                 term("games", "Games", "Jeux")};
    t.statuses = {term("announced", "Announced"), term("candidate", "Candidate"), term("open", "Open"),
                  term("labelled", "Labelled"), term("closed", "Closed")};
    t.link_statuses = {term("contact", "Contact"), term("announced", "Announced"), term("active", "Active"),
                       term("ended", "Ended")};
    for (const auto& [key, directed] : {std::pair{"partner-of", false}, std::pair{"hosts", true}}) {
      LinkKind kind;
      kind.key = key;
      kind.names = named(key);
      kind.directed = directed;
      t.link_kinds.push_back(kind);
    }
    for (const auto& [key, name, country] :
         {std::tuple{"lorraine", "Lorraine", "FR"}, std::tuple{"luxembourg", "Luxembourg", "LU"},
          std::tuple{"saarland", "Saarland", "DE"}}) {
      Territory territory;
      territory.key = key;
      territory.names = named(name);
      territory.country = country;
      t.territories.push_back(territory);
    }
    atlas_.info.languages = {"en", "fr"};
    atlas_.info.fallback = {"en"};
    atlas_.info.crs = {{"region", named("Region")}, {"EPSG:3035", named("Europe")}};
  }

  Row place(const PlaceSketch& s) {
    const Taxonomy& t = atlas_.taxonomy;
    Places& p = atlas_.places;
    const auto row = static_cast<Row>(p.size());
    p.id.push_back(s.id);
    p.name.push_back(s.name.empty() ? s.id : s.name);
    p.name_in["fr"].push_back(s.name_fr);
    p.aka.push_back(s.aka);
    p.city.push_back(s.city);
    p.country.push_back(s.country);
    p.sectors_text.push_back(s.sectors_text);
    const auto leave_empty = [](auto&... columns) { (columns.push_back(""), ...); };
    leave_empty(p.address, p.maturity, p.wave, p.theme, p.website, p.source);
    p.kind.push_back(index_of(t.kinds, s.kind).value());
    p.territory.push_back(index_of(t.territories, s.territory).value());
    p.status.push_back(index_of(t.statuses, s.status).value());
    p.precision.push_back(s.placed ? Precision::city : Precision::region);
    p.precision_basis.push_back(Basis::sourced);
    p.since_basis.push_back(Basis::sourced);
    p.confidence.push_back(s.confidence);
    const bool has_point = s.placed && !s.city.empty();
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    p.lon_deg.push_back(has_point ? 6.0 + 0.1 * town_number(s.city, s.country) : nowhere);
    p.lat_deg.push_back(has_point ? 49.0 : nowhere);
    p.services.push_back(bits(t.services, s.services));
    p.sectors.push_back(bits(t.sectors, s.sectors));
    p.since.push_back(date(s.since));
    p.until.push_back(date(s.until));
    p.as_of.push_back({});
    p.jobs_as_of.push_back({});
    p.jobs.push_back(nowhere);
    p.town.push_back(has_point ? town_number(s.city, s.country) : no_row);
    p.file_line.push_back(row + 2);
    row_of_[s.id] = row;
    return row;
  }

  Row link(const LinkSketch& s) {
    const Taxonomy& t = atlas_.taxonomy;
    Links& l = atlas_.links;
    const auto row = static_cast<Row>(l.size());
    const Row from = row_of_.at(s.from), to = row_of_.at(s.to);
    const int times = ++times_of_link_[s.from + "--" + s.kind + "--" + s.to];
    l.id.push_back(s.from + "--" + s.kind + "--" + s.to + (times > 1 ? "-" + std::to_string(times) : ""));
    l.note.push_back("");
    l.source.push_back("");
    l.from.push_back(from);
    l.to.push_back(to);
    l.kind.push_back(index_of(t.link_kinds, s.kind).value());
    l.status.push_back(index_of(t.link_statuses, s.status).value());
    l.strength.push_back(std::numeric_limits<double>::quiet_NaN());
    l.since.push_back(date(s.since));
    l.until.push_back(date(s.until));
    l.as_of.push_back({});
    l.since_basis.push_back(Basis::sourced);
    l.confidence.push_back(s.confidence);
    l.crosses_border.push_back(atlas_.places.country[from] != atlas_.places.country[to]);
    l.file_line.push_back(row + 2);
    return row;
  }

  void place_event(const std::string& id, std::string_view when, std::string_view status) {
    Event event;
    event.subject = id;
    event.place = row_of_.at(id);
    event.date = date(when);
    event.status = index_of(atlas_.taxonomy.statuses, status).value();
    atlas_.events.rows.push_back(event);
  }

  void link_event(Row link, std::string_view when, std::string_view status) {
    Event event;
    event.subject = atlas_.links.id[link];
    event.link = link;
    event.date = date(when);
    event.status = index_of(atlas_.taxonomy.link_statuses, status).value();
    atlas_.events.rows.push_back(event);
  }

  // The finished atlas: towns, neighbours and orders made from what was sketched.
  std::shared_ptr<const Atlas> finish() {
    Atlas& a = atlas_;
    finish_towns();
    a.places_by_id.resize(a.places.size());
    for (Row row = 0; row < a.places.size(); ++row) a.places_by_id[row] = row;
    std::sort(a.places_by_id.begin(), a.places_by_id.end(),
              [&a](Row x, Row y) { return a.places.id[x] < a.places.id[y]; });
    a.links.first_of_place.assign(1, 0);
    for (Row row = 0; row < a.places.size(); ++row) {
      for (Row link = 0; link < a.links.size(); ++link)
        if (a.links.from[link] == row || a.links.to[link] == row) a.links.of_place.push_back(link);
      a.links.first_of_place.push_back(static_cast<std::uint32_t>(a.links.of_place.size()));
    }
    std::stable_sort(a.events.rows.begin(), a.events.rows.end(), [](const Event& x, const Event& y) {
      return std::tie(x.subject, x.date) < std::tie(y.subject, y.date);
    });
    return std::make_shared<const Atlas>(a);
  }

 private:
  void add_kind(const char* key, const char* en, const char* fr, const std::string& group = "",
                bool resource = true) {
    Taxonomy& t = atlas_.taxonomy;
    const std::string group_key = group.empty() ? key : group;
    auto at = index_of(t.kind_groups, group_key);
    if (!at) {
      KindGroup made;
      made.key = group_key;
      made.names = group.empty() ? named(en, fr) : named(group_key);
      made.resource = resource;
      t.kind_groups.push_back(made);
      at = static_cast<std::uint8_t>(t.kind_groups.size() - 1);
    }
    t.kind_groups[*at].kinds.push_back(static_cast<std::uint8_t>(t.kinds.size()));
    Kind kind;
    kind.key = key;
    kind.names = named(en, fr);
    kind.resource = resource;
    kind.group = *at;
    t.kinds.push_back(kind);
  }

  static std::uint32_t bits(const std::vector<Term>& terms, const std::vector<std::string>& keys) {
    std::uint32_t all = 0;
    for (const std::string& key : keys) all |= 1u << index_of(terms, key).value();
    return all;
  }

  Row town_number(const std::string& city, const std::string& country) {
    for (Row row = 0; row < atlas_.towns.size(); ++row)
      if (atlas_.towns.name[row] == city && atlas_.towns.country[row] == country) return row;
    std::string key = city + "-" + country;
    std::transform(key.begin(), key.end(), key.begin(), [](unsigned char c) { return std::tolower(c); });
    atlas_.towns.key.push_back(key);
    atlas_.towns.name.push_back(city);
    atlas_.towns.names.push_back({});
    atlas_.towns.country.push_back(country);
    atlas_.towns.territory.push_back(0);
    atlas_.towns.point.push_back({6.0 + 0.1 * static_cast<double>(atlas_.towns.size() - 1), 49.0});
    return static_cast<Row>(atlas_.towns.size() - 1);
  }

  void finish_towns() {
    atlas_.towns.first.assign(1, 0);
    for (Row town = 0; town < atlas_.towns.size(); ++town) {
      for (Row row = 0; row < atlas_.places.size(); ++row) {
        if (atlas_.places.town[row] != town) continue;
        atlas_.towns.members.push_back(row);
        atlas_.towns.territory[town] = atlas_.places.territory[row];
      }
      atlas_.towns.first.push_back(static_cast<std::uint32_t>(atlas_.towns.members.size()));
    }
  }

  Atlas atlas_;
  std::map<std::string, Row> row_of_;
  std::map<std::string, int> times_of_link_;
};

// Places, links and events of every sort, some without date or point.
class RandomAtlas {
 public:
  explicit RandomAtlas(unsigned seed) : random_(seed) {}

  std::shared_ptr<const Atlas> make(int places, int links, int events) {
    AtlasSketch sketch;
    for (int i = 0; i < places; ++i) sketch.place(place("p" + std::to_string(i)));
    for (int i = 0; i < links; ++i) {
      LinkSketch link;
      link.from = "p" + std::to_string(upto(places));
      link.to = "p" + std::to_string(upto(places));
      link.kind = pick({"partner-of", "hosts"});
      link.since = some_date();
      if (!link.since.empty() && upto(4) == 0) link.until = std::to_string(2016 + upto(4));
      link.status = pick({"contact", "active", "active", "ended"});
      link.confidence = static_cast<Confidence>(upto(3));
      const Row row = sketch.link(link);
      if (upto(5) == 0) sketch.link_event(row, some_date(), pick({"announced", "active", "ended"}));
    }
    for (int i = 0; i < events; ++i)
      sketch.place_event("p" + std::to_string(upto(places)), some_date(),
                         pick({"announced", "candidate", "open", "labelled", "closed"}));
    return sketch.finish();
  }

  int upto(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  std::string pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(upto(static_cast<int>(from.size())))];
  }
  std::vector<std::string> some_of(const std::vector<std::string>& from) {
    std::vector<std::string> taken;
    for (const std::string& one : from)
      if (upto(2) == 0) taken.push_back(one);
    return taken;
  }
  std::string some_date() {
    switch (upto(4)) {
      case 0:
        return "";
      case 1:
        return std::to_string(2012 + upto(6));
      case 2:
        return std::to_string(2012 + upto(6)) + "-0" + std::to_string(1 + upto(9));
      default:
        return std::to_string(2012 + upto(6)) + "-0" + std::to_string(1 + upto(9)) + "-15";
    }
  }

 private:
  PlaceSketch place(std::string id) {
    PlaceSketch p;
    p.id = std::move(id);
    p.kind = pick({"hub", "incubator", "incubator", "fablab", "agency", "network", "startup", "startup",
                   "label", "city"});
    const std::size_t where = static_cast<std::size_t>(upto(3));
    p.territory = std::vector<std::string>{"lorraine", "luxembourg", "saarland"}[where];
    p.country = std::vector<std::string>{"FR", "LU", "DE"}[where];
    p.city = pick({"", "Metz", "Nancy", "Épinal", "Trier"});
    p.placed = upto(5) != 0;
    p.since = some_date();
    if (!p.since.empty() && upto(5) == 0) p.until = std::to_string(2018 + upto(3));
    p.status = pick({"announced", "candidate", "open", "open", "open", "labelled", "closed"});
    p.services = some_of({"mentoring", "funding", "prototyping"});
    p.sectors = some_of({"health", "energy", "games"});
    p.confidence = static_cast<Confidence>(upto(3));
    p.name = pick({"Forge", "Atelier", "Quai Alpha", "Das Labor"}) + " " + p.id;
    p.name_fr = upto(3) == 0 ? "La maison " + p.id : "";
    return p;
  }

  std::mt19937 random_;
};

}  // namespace sillon::test
