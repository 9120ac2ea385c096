#include "query/vocabulary_names.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace sillon {

namespace {

// By value, in the order of the enumeration.
constexpr std::array confidence_names = {in_catalogue("low"), in_catalogue("medium"), in_catalogue("high")};
constexpr std::array certainty_names = {in_catalogue("stated"), in_catalogue("announced"),
                                        in_catalogue("expected"), in_catalogue("ambition")};
constexpr std::array outcome_names = {in_catalogue("kept"), in_catalogue("not kept"),
                                      in_catalogue("still open"), in_catalogue("outcome not known")};
constexpr std::array nature_names = {in_catalogue("declared"), in_catalogue("measured"),
                                     in_catalogue("target"), in_catalogue("forecast")};
constexpr std::array qualified_figures = {"{}", in_catalogue("about {}"), in_catalogue("at least {}"),
                                          in_catalogue("up to {}")};

template <class Value, std::size_t count>
std::string name_in(const std::array<const char*, count>& names, Value value, const Words& words) {
  return words.text(names.at(static_cast<std::size_t>(value)));
}

// As many as the value needs, at most three.
int decimals_of(double value) {
  int decimals = 0;
  for (double scaled = value; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-9; ++decimals)
    scaled *= 10;
  return decimals;
}

}  // namespace

std::string to_name(Confidence value, const Words& words) {
  return name_in(confidence_names, value, words);
}
std::string to_name(Certainty value, const Words& words) {
  return name_in(certainty_names, value, words);
}
std::string to_name(Outcome value, const Words& words) {
  return name_in(outcome_names, value, words);
}
std::string to_name(Nature value, const Words& words) {
  return name_in(nature_names, value, words);
}

std::string figure_text(const Indicator& indicator, const Words& words, bool with_unit) {
  const std::string qualified = name_in(qualified_figures, indicator.qualifier, words);
  const std::string number = words.number(indicator.value, decimals_of(indicator.value));
  const bool says_unit = with_unit && !indicator.unit.empty();
  return fmt::format(fmt::runtime(qualified), says_unit ? number + "\u00a0" + indicator.unit : number);
}

std::string year_name(PartialDate date, const Words& words) {
  return words.date(date.year, 0, 0);
}

std::string date_name(PartialDate date, const Words& words) {
  return date.known() ? words.date(date.year, date.month, date.day) : "";
}

std::string subject_name(const Atlas& atlas, std::string_view subject, std::string_view language) {
  if (const auto place = atlas.place_row(subject)) return std::string(atlas.place_name(*place, language));
  if (const auto link = atlas.link_row(subject)) return link_name(atlas, *link, language);
  const Taxonomy& taxonomy = atlas.taxonomy;
  if (const auto i = index_of(taxonomy.territories, subject))
    return std::string(taxonomy.territories[*i].names.in(language, atlas.info.fallback));
  if (const auto i = index_of(taxonomy.areas, subject))
    return std::string(taxonomy.areas[*i].names.in(language, atlas.info.fallback));
  return std::string(subject);
}

std::string link_name(const Atlas& atlas, Row link, std::string_view language) {
  return fmt::format(
      "{} – {} – {}", atlas.place_name(atlas.links.from[link], language),
      atlas.taxonomy.link_kinds[atlas.links.kind[link]].names.in(language, atlas.info.fallback),
      atlas.place_name(atlas.links.to[link], language));
}

std::string town_name_of(const Atlas& atlas, Row place, std::string_view language) {
  const Row town = atlas.places.town[place];
  return std::string(town != no_row ? atlas.town_name(town, language) : atlas.places.city[place]);
}

}  // namespace sillon
