// Everything the atlas knows of one place or one link, as tables: `sillon show`.
#pragma once

#include <string>

#include "atlas/atlas.hpp"
#include "export/table.hpp"
#include "words/words.hpp"

namespace sillon {

struct Record {
  bool is_link = false;
  Row row = no_row;  // Places or Links
  Table fields;      // one row: what its file says
  Table places;      // of a link: its ends, from and to; of a place: the other ends of its links
  Table links_out;   // of a place: links that it is the `from` end of
  Table links_in;    // of a place: links that it is the `to` end of
  Table events;      // by date
  Table statements;
  Table indicators;
  Table sources;  // all that the tables above rest on, but for those of other places
};

Record place_record(const Atlas& atlas, Row place);
Record link_record(const Atlas& atlas, Row link);

// One object: "place" or "link" with the fields, and an array for each other table.
std::string record_json(const Record& record);

// For reading, wrapped at `width` columns.
std::string record_text(const Record& record, const Atlas& atlas, const Words& words, std::size_t width);

}  // namespace sillon
