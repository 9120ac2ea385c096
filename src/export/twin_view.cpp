// The twin's first sections: what is shown, in a sentence, in counts and as the picture.
#include <algorithm>

#include "export/html_escape.hpp"
#include "export/svg_map.hpp"
#include "export/twin_sections.hpp"
#include "query/filter_sentence.hpp"
#include "query/vocabulary_names.hpp"

namespace sillon {
namespace {

constexpr std::size_t towns_told = 5;

class Counts {
 public:
  explicit Counts(const PageText& page) : page_(page) {}

  void add(const std::string& name, const std::string& value) {
    html_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
  }
  void add(const char* name, std::size_t n) { add(page_.text(name), page_.number(n)); }
  void add(const char* name, std::size_t n, std::size_t of) {
    add(page_.text(name), page_.say(in_catalogue("{} of {}"), page_.number(n), page_.number(of)));
  }
  std::string take(const char* css) { return fmt::format("<dl class=\"{}\">\n{}</dl>\n", css, html_); }

 private:
  const PageText& page_;
  std::string html_;
};

std::string place_counts(const Twin& twin) {
  const Visible& v = twin.visible;
  Counts counts(twin.page);
  counts.add(in_catalogue("Resources"), v.resources_shown, v.resources);
  counts.add(in_catalogue("Start-ups"), v.startups_shown, v.startups);
  counts.add(in_catalogue("Links"), twin.links.size(), twin.atlas.links.size());
  counts.add(in_catalogue("Links across a border"), v.links_shown_crossing);
  if (v.places_in_course > 0)
    counts.add(twin.page.say(in_catalogue("In the course of {}"),
                             html_escaped(year_name(*twin.view.date, twin.words))),
               twin.page.number(v.places_in_course));
  if (v.undated_places > 0) counts.add(in_catalogue("Places without a date"), v.undated_places);
  if (v.undated_links > 0) counts.add(in_catalogue("Links without a date"), v.undated_links);
  return counts.take("counts");
}

// The law of links, as numbers that add up.
std::string link_counts(const Twin& twin) {
  const PictureCounts& c = twin.picture.counts;
  Counts counts(twin.page);
  counts.add(in_catalogue("Drawn as lines"), c.links_drawn);
  counts.add(in_catalogue("Inside one town"), c.links_in_a_town);
  counts.add(in_catalogue("At places whose town is not known"), c.links_at_a_tray);
  counts.add(in_catalogue("Hidden"), c.links_hidden);
  counts.add(in_catalogue("All links"), twin.atlas.links.size());
  return counts.take("counts");
}

// Towns with the most places that are shown, the fullest first: "Luxembourg 64, Metz 31".
std::string fullest_towns(const Twin& twin) {
  std::vector<std::uint32_t> count(twin.atlas.towns.size(), 0);
  for (const Row place : twin.places)
    if (const Row town = twin.atlas.places.town[place]; town != no_row && is_shown(twin.visible.place[place]))
      ++count[town];
  std::vector<Row> towns;
  for (Row town = 0; town < count.size(); ++town)
    if (count[town] > 0) towns.push_back(town);
  const std::size_t told = std::min(towns.size(), towns_told);
  std::partial_sort(towns.begin(), towns.begin() + static_cast<std::ptrdiff_t>(told), towns.end(),
                    [&](Row a, Row b) { return count[a] != count[b] ? count[a] > count[b] : a < b; });
  std::string list;
  for (std::size_t i = 0; i < told; ++i) {
    if (i > 0) list += ", ";
    list += fmt::format("{} {}", twin.atlas.town_name(towns[i], twin.view.language),
                        twin.words.number(count[towns[i]]));
  }
  return list;
}

std::string filled(const std::string& pattern, const std::string& filling) {
  try {
    return fmt::format(fmt::runtime(pattern), filling);
  } catch (const fmt::format_error&) {
    return pattern;
  }
}

std::string description(const Twin& twin) {
  const Words& words = twin.words;
  std::string text = filter_sentence(twin.atlas, twin.view, words) + ". ";
  const std::uint32_t places = twin.picture.counts.places_drawn, links = twin.picture.counts.links_drawn;
  text +=
      filled(words.text("{} place on the map", "{} places on the map", places), words.number(places)) + ". ";
  text +=
      filled(words.text("{} link drawn as a line", "{} links drawn as lines", links), words.number(links)) +
      ". ";
  if (const std::string towns = fullest_towns(twin); !towns.empty())
    text += filled(words.text("Most places are in {}"), towns) + ". ";
  return text + words.text("The tables below say the same in words") + '.';
}

}  // namespace

std::string view_section(const Twin& twin) {
  const std::string sentence = filter_sentence(twin.atlas, twin.view, twin.words);
  return fmt::format("<p>{}.</p>\n{}<h3>{}</h3>\n{}", html_escaped(sentence), place_counts(twin),
                     twin.page.text("Links on the map"), link_counts(twin));
}

std::string map_section(const Twin& twin) {
  const std::string title(twin.atlas.info.title.in(twin.view.language, twin.atlas.info.fallback));
  const std::string words = description(twin);
  return fmt::format("<figure>\n{}<figcaption>{}</figcaption>\n</figure>\n",
                     svg_map(twin.picture, {title, words}), html_escaped(words));
}

}  // namespace sillon
