// An atlas: everything one folder says, read, checked and immutable.
#pragma once

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/basemap.hpp"
#include "atlas/story.hpp"
#include "atlas/tables.hpp"
#include "atlas/taxonomy.hpp"

namespace sillon {

struct CrsChoice {
  std::string code;  // "region" or "EPSG:nnnn"
  LocalText names;
};

struct Credit {
  std::string text, short_text;
};

// What a start-up must find close by.
struct Need {
  std::string id;
  LocalText names;
  std::vector<std::string> any_of;   // "kind:fablab", "service:prototyping"
  double within = 0;                 // in AtlasInfo::plan_unit
  std::vector<std::string> sectors;  // applies to these only; empty: to all
  bool assumption = true;
};

struct AtlasInfo {
  std::string id;
  LocalText title, subtitle;
  std::vector<std::string> languages, fallback;
  std::vector<CrsChoice> crs;
  std::string default_scene;  // JSON text of a scene, may be empty
  std::vector<Credit> credits;
  std::vector<Need> needs;
  std::string plan_unit = "km";
  std::vector<std::string> targets;  // indicator ids
  bool synthetic = false;            // invented for measuring: said on every picture
};

struct Atlas {
  std::filesystem::path folder;
  AtlasInfo info;
  Taxonomy taxonomy;
  Places places;
  Towns towns;
  Links links;
  Records<Event> events;  // rows sorted by subject, then date
  Records<Statement> statements;
  Records<Indicator> indicators;
  Records<Source> sources;     // rows sorted by id
  std::vector<Story> stories;  // in order of their file names
  std::shared_ptr<const BaseMap> basemap;
  std::vector<Row> places_by_id;  // place rows in order of id, for place_row
  std::vector<Row> links_by_id;   // link rows in order of id, for link_row

  // Rows by key; nothing when there is none.
  std::optional<Row> place_row(std::string_view id) const;
  std::optional<Row> link_row(std::string_view id) const;
  std::optional<Row> town_row(std::string_view key) const;
  const Source* find_source(std::string_view id) const;
  const Story* find_story(std::string_view id) const;

  // The name of a place in a language, falling back to the name as the organisation writes it.
  std::string_view place_name(Row place, std::string_view language) const;
  // A sentence about it and the language that sentence is in ("" when there is none).
  struct About {
    std::string_view text, language;
  };
  About place_about(Row place, std::string_view language) const;
  std::string_view town_name(Row town, std::string_view language) const;

  // The status shown at a date: that of the last event not after it. Before the first event, and for what has
  // no events, the row's own, except that what ends later is not shown as ended: it is "open" (a link:
  // "active") where the taxonomy has that key. No date: the row's own, the latest.
  std::uint8_t place_status_at(Row place, std::optional<PartialDate> at) const;
  std::uint8_t link_status_at(Row link, std::optional<PartialDate> at) const;
};

// The parts of "a|b|c", trimmed, empty parts left out.
template <class Work>
void for_each_part(std::string_view cell, Work work) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    std::string_view part = cell.substr(0, bar);
    while (!part.empty() && is_blank(part.front())) part.remove_prefix(1);
    while (!part.empty() && is_blank(part.back())) part.remove_suffix(1);
    if (!part.empty()) work(part);
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
}
std::vector<std::string_view> split_list(std::string_view cell);

}  // namespace sillon
