// An atlas of a few rows in a folder of its own, to be spoiled by tests.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include "atlas/read_atlas.hpp"

namespace sillon::test {

inline const std::map<std::string, std::string>& small_files() {
  static const std::map<std::string, std::string> files = {
      {"atlas.json", R"({
 "sillon_atlas": 1, "id": "small", "title": {"en": "Small", "fr": "Petit"}, "languages": ["en", "fr"],
 "crs": [{"code": "region", "name": {"en": "Equal area", "fr": "Équivalente"}}],
 "default_scene": {"crs": "region"},
 "kinds": [
  {"key": "hub", "names": {"en": "Hub", "fr": "Hub"}, "symbol": "hexagon"},
  {"key": "agency", "names": {"en": "Agency", "fr": "Agence"}, "symbol": "plus", "group": "bodies"},
  {"key": "network", "names": {"en": "Network", "fr": "Réseau"}, "symbol": "plus", "group": "bodies"},
  {"key": "city", "names": {"en": "Town", "fr": "Ville"}, "symbol": "ring", "resource": false}],
 "kind_groups": [{"key": "bodies", "names": {"en": "Bodies", "fr": "Organismes"},
  "kinds": ["agency", "network"]}],
 "services": [{"key": "mentoring", "names": {"en": "Mentoring", "fr": "Conseil"}},
  {"key": "office", "names": {"en": "Offices", "fr": "Bureaux"}}],
 "sectors": [{"key": "digital", "names": {"en": "Digital", "fr": "Numérique"}}],
 "link_kinds": [{"key": "part-of", "names": {"en": "Part of", "fr": "Fait partie de"}, "dash": "gap"},
  {"key": "partner-of", "names": {"en": "Partner", "fr": "Partenaire"}, "directed": false}],
 "statuses": [{"key": "announced", "names": {"en": "Announced", "fr": "Annoncé"}},
  {"key": "open", "names": {"en": "Open", "fr": "Ouvert"}},
  {"key": "closed", "names": {"en": "Closed", "fr": "Fermé"}}],
 "link_statuses": [{"key": "active", "names": {"en": "Active", "fr": "Actif"}}],
 "territories": [{"key": "lorraine", "names": {"en": "Lorraine", "fr": "Lorraine"},
  "country": "FR", "order": 2},
  {"key": "saarland", "names": {"en": "Saarland", "fr": "Sarre"}, "country": "DE", "order": 1}],
 "areas": [{"key": "moselle", "names": {"en": "Moselle", "fr": "Moselle"}}],
 "needs": [{"id": "advice", "names": {"en": "Advice", "fr": "Conseil"},
  "any_of": ["service:mentoring"], "within": 30}],
 "plan": {"unit": "km"}, "targets": ["hubs"], "credits": [{"text": "Nobody"}]
})"},
      {"places.csv",
       "id,kind,name,name_fr,lon,lat,precision,precision_basis,city,region,country,services,sectors,status,"
       "since,until,"
       "website,about_en,source,as_of,confidence,mood\n"
       "blida,hub,Bliiida,,6.18376,49.1265,address,sourced,Metz,lorraine,FR,mentoring|office,digital,open,"
       "2014-09,,"
       "https://bliiida.fr,\"A place, \"\"made\"\" to last\",web,2020,high,glad\n"
       "metz,city,Metz,Metz (57),6.17269,49.11911,city,sourced,Metz,lorraine,FR,,,open,,,,,web,2020,high,\n"
       "east,network,East Side,Réseau "
       "Est,6.99691,49.23435,city,inferred,Saarbrücken,saarland,DE,,digital,closed,2010,2018,,,"
       "web|book,2019-05-02,low,\n"
       "nowhere,agency,Bureau,,,,region,sourced,,lorraine,FR,office,,announced,2030,,,,book,2020,medium,\n"},
      {"links.csv",
       "from,to,kind,since,status,source,as_of,confidence,weight\nblida,east,partner-of,2015,active,web,2020,"
       "high,3\n"
       "blida,nowhere,part-of,,active,book,2020,low,\n"},
      {"events.csv",
       "id,subject,date,status,what,source,confidence\nb1,blida,2014-09,open,opened,web,high\n"
       "e2,east,2018,closed,,web,low\ne1,east,2010-03,open,opened,book,low\nn1,nowhere,2021,announced,voted,"
       "book,low\n"},
      {"statements.csv",
       "id,subject,date,said_by,statement,certainty,outcome,outcome_note,source\n"
       "s1,blida,2015,Mayor,\"It will grow\nand "
       "stay\",ambition,kept,yes,web\ns2,moselle,,,Fine,stated,,,book\n"},
      {"indicators.csv",
       "id,subject,indicator,nature,qualifier,value,unit,date,baseline_date,due_date,source,confidence\n"
       "hubs,lorraine,hubs,target,at-least,4.5,hubs,2015,2014,2020,web,medium\n"},
      {"sources.csv",
       "id,title,publisher,url,date,official,accessed\nweb,Site,,https://example.org/a,2020,yes,2020-01-02\n"
       "book,Book,Printer,,,no,\n"},
      {"basemap/coarse-core.geojson",
       R"({"type":"FeatureCollection","sillon_layer":"core","sillon_tier_m_per_px":600,"features":[
{"type":"Feature","properties":{"layer":"core","key":"lorraine","name":"Lorraine","name_de":"Lothringen"},
 "geometry": {"type":"MultiPolygon","coordinates":[[[[5,48],[7,48],[7,49.5],[5,48]]],[[[1,1],[2,1],[2,2]]]]}}]})"},
      {"basemap/settlement.geojson",
       R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"p":2138551,"c":"FR","n":"Paris","lb":"Paräis","label_rank":1},"geometry":
 {"type":"Point","coordinates":[2.3488,48.8534]}}]})"},
      {"basemap/label.geojson",
       R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"role":"territory","key":"saarland","size":"small",
 "name":"SAARLAND","name_fr":"SARRE"},
 "geometry":{"type":"Point","coordinates":[7,49.4]}}]})"},
  };
  return files;
}

class SmallAtlas {
 public:
  SmallAtlas() {
    static std::atomic<int> count{0};
    folder_ = std::filesystem::temp_directory_path() /
              ("sillon-atlas-test-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "basemap");
    for (const auto& [name, text] : small_files()) write(name, text);
  }
  ~SmallAtlas() { std::filesystem::remove_all(folder_); }
  SmallAtlas(const SmallAtlas&) = delete;
  SmallAtlas& operator=(const SmallAtlas&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  void write(const std::string& name, const std::string& text) const {
    // A new file each time: some file systems wait for the disk when an old one is cut to nothing and written
    // again.
    remove(name);
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  void remove(const std::string& name) const { std::filesystem::remove_all(folder_ / name); }
  // Replaces the first occurrence of `from` in a file of the sound atlas; returns its new text.
  std::string spoil(const std::string& name, const std::string& from, const std::string& to) const {
    std::string text = small_files().at(name);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("the test looks for what is not there: " + from);
    write(name, text.replace(at, from.size(), to));
    return text;
  }
  AtlasReading read() const { return read_atlas(folder_); }

 private:
  std::filesystem::path folder_;
};

// Every diagnostic on a line of its own, the folder cut off.
inline std::string text_of(const Report& report, const std::filesystem::path& folder) {
  std::string out;
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    std::string line = to_text(diagnostic);
    if (line.starts_with(folder.string() + "/")) line.erase(0, folder.string().size() + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace sillon::test
