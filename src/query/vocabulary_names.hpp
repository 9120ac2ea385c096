// The closed words of the atlas format as a reader says them.
#pragma once

#include <string>
#include <string_view>

#include "atlas/atlas.hpp"
#include "words/words.hpp"

namespace sillon {

std::string to_name(Confidence value, const Words& words);
std::string to_name(Certainty value, const Words& words);
std::string to_name(Outcome value, const Words& words);
std::string to_name(Nature value, const Words& words);

// "about 1 000 companies"; "about 1 000" without the unit.
std::string figure_text(const Indicator& indicator, const Words& words, bool with_unit = true);
// "April 2015"; "" when not known
std::string date_name(PartialDate date, const Words& words);
// Its year alone: what is in the course of a month is so of its year.
std::string year_name(PartialDate date, const Words& words);

// The place, link, territory or area that a statement or a figure is about; the key itself when nothing has
// it.
std::string subject_name(const Atlas& atlas, std::string_view subject, std::string_view language);
// "BLIIIDA – Part of – LORnTECH"
std::string link_name(const Atlas& atlas, Row link, std::string_view language);
// The town as its places name it, "" when it is not known.
std::string town_name_of(const Atlas& atlas, Row place, std::string_view language);

}  // namespace sillon
