// The twin's tables of places: by territory and town, and those without a point.
#include <algorithm>

#include "export/html_escape.hpp"
#include "export/page_table.hpp"
#include "export/twin_sections.hpp"
#include "query/vocabulary_names.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

struct PlaceOrder {
  std::uint8_t territory;
  bool without_town;  // last
  std::string town, name;
  Row row;
  auto operator<=>(const PlaceOrder&) const = default;
};

// By territory as the atlas orders them, then by the names of town and place in the reader's language.
std::vector<PlaceOrder> in_order(const Twin& twin, const std::vector<Row>& rows) {
  std::vector<PlaceOrder> order;
  for (const Row row : rows) {
    const std::string town = town_name_of(twin.atlas, row, twin.view.language);
    order.push_back({twin.atlas.places.territory[row], town.empty(), fold(town),
                     fold(twin.atlas.place_name(row, twin.view.language)), row});
    stop_if_cancelled(twin.progress);
  }
  std::sort(order.begin(), order.end());
  return order;
}

std::string since_words(const Twin& twin, Row row) {
  const Places& places = twin.atlas.places;
  const std::string date = twin.page.date(places.since[row]);
  return date.empty() || places.since_basis[row] != Basis::first_seen
             ? date
             : twin.page.say(in_catalogue("first seen {}"), date);
}

std::string town_words(const Twin& twin, Row row) {
  const std::string town = twin.page.town(row);
  return town.empty() ? twin.page.text("Town not known") : town;
}

class PlaceTables {
 public:
  explicit PlaceTables(const Twin& twin) : twin_(twin) {}

  std::string write() {
    const std::vector<PlaceOrder> order = in_order(twin_, twin_.places);
    std::string html;
    for (auto first = order.begin(); first != order.end();) {
      const auto last = std::find_if(
          first, order.end(), [&](const PlaceOrder& place) { return place.territory != first->territory; });
      territory(html, {first, last});
      first = last;
    }
    return html;
  }

 private:
  std::vector<PageColumn> columns() const {
    const PageText& page = twin_.page;
    std::vector<PageColumn> columns = {
        {page.text("Name")}, {page.text("Kind")}, {page.text("Status")}, {page.text("Since")}};
    if (twin_.view.date) columns.push_back({page.text("At that date")});
    for (PageColumn column : {PageColumn{page.text("In a sentence"), "long"},
                              PageColumn{page.text("Website")}, PageColumn{page.text("Sources")}})
      columns.push_back(std::move(column));
    return columns;
  }

  void territory(std::string& html, const std::vector<PlaceOrder>& places) {
    const Territory& of = twin_.atlas.taxonomy.territories[places.front().territory];
    const std::string name = twin_.page.name(of.names);
    html += fmt::format("<h3 id=\"{}\">{}</h3>\n", element_id("territory", of.key), name);
    PageTable table(fmt::format("{}: {}", name, twin_.page.text("{} place", "{} places", places.size())),
                    columns(), true);
    const PlaceOrder* before = nullptr;
    for (const PlaceOrder& place : places) {
      if (!before || place.town != before->town || place.without_town != before->without_town)
        table.group(town_words(twin_, place.row));
      table.row(element_id("place", twin_.atlas.places.id[place.row]), cells(place.row));
      one_row_done(twin_.progress);
      before = &place;
    }
    html += table.take();
  }

  std::vector<std::string> cells(Row row) {
    const Atlas& atlas = twin_.atlas;
    const Places& places = atlas.places;
    const Atlas::About about = atlas.place_about(row, twin_.view.language);
    std::vector<std::string> cells = {
        twin_.page.place(row), twin_.page.name(atlas.taxonomy.kinds[places.kind[row]].names),
        twin_.page.name(atlas.taxonomy.statuses[twin_.visible.place_status[row]].names),
        since_words(twin_, row)};
    if (twin_.view.date)
      cells.push_back(at_date_words(twin_, twin_.visible.place_undated[row] != 0, twin_.visible.place[row]));
    cells.push_back(twin_.page.in(about.language, about.text));
    const std::string_view website = places.website[row];
    cells.push_back(website.empty() ? "" : web_link(website, without_scheme(website)));
    cells.push_back(twin_.page.cite(places.source[row]));
    return cells;
  }

  const Twin& twin_;
};

}  // namespace

std::string place_reference(const Twin& twin, Row place) {
  const std::string name = twin.page.place(place);
  if (!std::binary_search(twin.places.begin(), twin.places.end(), place)) return name;
  return fmt::format("<a href=\"#{}\">{}</a>", element_id("place", twin.atlas.places.id[place]), name);
}

std::string at_date_words(const Twin& twin, bool undated, Shown shown) {
  if (undated) return twin.page.text("undated");
  if (shown != Shown::in_course || !twin.view.date) return {};
  return twin.page.say(in_catalogue("in the course of {}"),
                       html_escaped(year_name(*twin.view.date, twin.words)));
}

std::string places_section(const Twin& twin) {
  if (twin.places.empty()) return fmt::format("<p>{}</p>\n", twin.page.text("No place is shown."));
  return PlaceTables(twin).write();
}

std::string without_point_section(const Twin& twin) {
  std::vector<Row> rows;
  for (const Row row : twin.places)
    if (!twin.atlas.places.has_point(row)) rows.push_back(row);
  if (rows.empty()) return {};
  const PageText& page = twin.page;
  std::string html =
      fmt::format("<p>{}</p>\n",
                  page.text("No point is known for these. The map counts them beside their territory's name, "
                            "and never puts them at a false point."));
  PageTable table(page.text("{} place without a point", "{} places without a point", rows.size()),
                  {{page.text("Name")}, {page.text("Kind")}, {page.text("Town")}, {page.text("Territory")}},
                  true);
  for (const PlaceOrder& place : in_order(twin, rows)) {
    const Taxonomy& taxonomy = twin.atlas.taxonomy;
    table.row("", {place_reference(twin, place.row),
                   page.name(taxonomy.kinds[twin.atlas.places.kind[place.row]].names),
                   town_words(twin, place.row), page.name(taxonomy.territories[place.territory].names)});
  }
  return html + table.take();
}

}  // namespace sillon
