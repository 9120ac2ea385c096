// The sections of the map's twin, one after another.
#pragma once

#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "export/page_text.hpp"
#include "picture/picture.hpp"
#include "query/visible.hpp"
#include "state/view.hpp"
#include "words/words.hpp"
#include "work/progress.hpp"

namespace sillon {

struct Twin {
  const Atlas& atlas;
  const Visible& visible;
  const View& view;
  const Words& words;
  const Picture& picture;
  PageText& page;           // remembers what was cited
  std::vector<Row> places;  // that have a row on the page
  std::vector<Row> links;
  Progress* progress = nullptr;  // counts their rows; may end the work early
};

// Every section has an id, that of its name here with '-' for '_', and a heading of the second level.
struct TwinSection {
  const char* id;
  const char* title;                    // English, in the catalogues
  std::string (*content)(const Twin&);  // HTML below the heading; empty: there is no such section
};

std::string view_section(const Twin& twin);           // what is shown, in a sentence and in counts
std::string map_section(const Twin& twin);            // the picture
std::string places_section(const Twin& twin);         // by territory and town
std::string links_section(const Twin& twin);          // from, kind, to
std::string territories_section(const Twin& twin);    // links between them, counted
std::string hidden_section(const Twin& twin);         // how much, and why
std::string without_point_section(const Twin& twin);  // what the map cannot show
std::string figures_section(const Twin& twin);
std::string statements_section(const Twin& twin);

// "BLIIIDA", a link to its row where it has one.
std::string place_reference(const Twin& twin, Row place);
// "in the course of 2015", "undated" or nothing.
std::string at_date_words(const Twin& twin, bool undated, Shown shown);

}  // namespace sillon
