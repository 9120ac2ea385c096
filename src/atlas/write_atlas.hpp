// Back from an Atlas to the files of its folder: read(write(x)) == x, unknown columns included. Rows stand in
// the order of the files they were read from.
#pragma once

#include <string>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

std::string places_csv(const Atlas& atlas);
std::string links_csv(const Atlas& atlas);
std::string events_csv(const Atlas& atlas);
std::string statements_csv(const Atlas& atlas);
std::string indicators_csv(const Atlas& atlas);
std::string sources_csv(const Atlas& atlas);

// The header of a table and the cells of one row under it, for lists and JSON: what the CSV would hold.
std::vector<std::string> places_header(const Atlas& atlas);
std::vector<std::string> place_cells(const Atlas& atlas, Row place);
std::vector<std::string> links_header(const Atlas& atlas);
std::vector<std::string> link_cells(const Atlas& atlas, Row link);
std::vector<std::string> indicators_header(const Atlas& atlas);
std::vector<std::string> indicator_cells(const Atlas& atlas, std::size_t row);
std::vector<std::string> statements_header(const Atlas& atlas);
std::vector<std::string> statement_cells(const Atlas& atlas, std::size_t row);

}  // namespace sillon
