// The rows and columns of lists: those of the files, those that the view shows.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "../atlas/small_atlas.hpp"
#include "atlas/write_atlas.hpp"
#include "export/data_tables.hpp"
#include "listed_atlas.hpp"

namespace sillon {
namespace {

using Json = nlohmann::ordered_json;
using test::Listed;
using test::shipped_atlas;
using test::view_at;
using test::view_of_kind;

Table table_of(const Listed& listed) {
  return data_table(listed.atlas, *listed.seen, listed.view, listed.shown);
}

std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const TableColumn& column : table.columns) names.push_back(column.name);
  return names;
}

std::set<std::string> cells_of(const Table& table, std::string_view column) {
  std::set<std::string> cells;
  const TableColumn* found = table.find(column);
  for (std::size_t row = 0; found && row < found->cells.size(); ++row) cells.emplace(found->cells[row]);
  return cells;
}

long sum_of(const Table& table, std::string_view column) {
  long sum = 0;
  const TableColumn* found = table.find(column);
  for (std::size_t row = 0; found && row < found->cells.size(); ++row)
    sum += std::stol(std::string(found->cells[row]));
  return sum;
}

// Views that differ in every way that a list minds.
std::vector<View> many_views() {
  std::vector<View> views = {View(), view_of_kind("incubator"), view_of_kind("city"), view_at("2015"),
                             view_at("2015-04")};
  View crossing = view_at("2018");
  crossing.filter.links = LinkFilter::cross_border;
  crossing.filter.undated = false;
  views.push_back(crossing);
  View lorraine;
  lorraine.filter.territory = {"lorraine"};
  lorraine.filter.confidence = Confidence::high;
  views.push_back(lorraine);
  View none;
  none.filter.text = "nothing is called so";
  views.push_back(none);
  return views;
}

TEST(DataTables, the_neutral_view_lists_every_row_of_every_file) {
  const Atlas& atlas = shipped_atlas();
  const auto count = [&](Subject subject) { return table_of({atlas, View(), subject}).row_count(); };
  const Listed links(atlas, View(), Subject::links);
  EXPECT_EQ(count(Subject::places), atlas.places.size());
  EXPECT_EQ(count(Subject::links), links.seen->links_shown);
  EXPECT_EQ(count(Subject::indicators), atlas.indicators.rows.size());
  EXPECT_EQ(count(Subject::statements), atlas.statements.rows.size());
}

TEST(DataTables, the_neutral_csv_is_the_file_of_the_atlas) {
  const Atlas& shipped = shipped_atlas();
  EXPECT_EQ(Listed(shipped, View(), Subject::places).text(ListFormat::csv), places_csv(shipped));
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  EXPECT_EQ(Listed(*reading.atlas, View(), Subject::links).text(ListFormat::csv), links_csv(*reading.atlas));
}

TEST(DataTables, columns_of_the_users_own_are_kept) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const Table table = table_of({*reading.atlas, View(), Subject::places});
  EXPECT_EQ(names_of(table), places_header(*reading.atlas));
  EXPECT_EQ(cells_of(table, "mood"), (std::set<std::string>{"", "glad"}));
  EXPECT_EQ(cells_of(table_of({*reading.atlas, View(), Subject::links}), "weight"),
            (std::set<std::string>{"", "3"}));
}

TEST(DataTables, a_csv_is_read_back_as_an_atlas) {
  const test::SmallAtlas folder;
  const AtlasReading before = folder.read();
  folder.write("places.csv", Listed(*before.atlas, View(), Subject::places).text(ListFormat::csv));
  folder.write("links.csv", Listed(*before.atlas, View(), Subject::links).text(ListFormat::csv));
  const AtlasReading after = folder.read();
  ASSERT_TRUE(after.atlas);
  EXPECT_EQ(places_csv(*after.atlas), places_csv(*before.atlas));
  EXPECT_EQ(links_csv(*after.atlas), links_csv(*before.atlas));
  EXPECT_EQ(after.rows_left_out, 0U);
}

TEST(DataTables, json_is_keyed_by_the_columns_of_the_csv) {
  for (const Subject subject :
       {Subject::places, Subject::links, Subject::indicators, Subject::statements, Subject::matrix}) {
    const Listed listed(shipped_atlas(), View(), subject);
    const Table table = table_of(listed);
    const Json json = Json::parse(listed.text(ListFormat::json));
    ASSERT_EQ(json.size(), table.row_count());
    for (const Json& object : json) {
      std::vector<std::string> keys;
      for (const auto& item : object.items()) keys.push_back(item.key());
      ASSERT_EQ(keys, names_of(table));
    }
  }
}

TEST(DataTables, numbers_are_numbers_and_what_is_not_known_is_null) {
  const Json places = Json::parse(Listed(shipped_atlas(), View(), Subject::places).text(ListFormat::json));
  std::size_t with_point = 0;
  for (const Json& place : places) {
    EXPECT_TRUE(place["lon"].is_number() || place["lon"].is_null());
    EXPECT_EQ(place["lon"].is_null(), place["lat"].is_null());
    EXPECT_TRUE(place["since"].is_string() || place["since"].is_null());
    with_point += place["lon"].is_number();
  }
  EXPECT_GT(with_point, 100U);
  EXPECT_LT(with_point, places.size());
}

TEST(DataTables, geojson_has_a_feature_for_each_row_and_a_point_where_there_is_one) {
  const Atlas& atlas = shipped_atlas();
  for (const View& view : many_views()) {
    const Listed places(atlas, view, Subject::places), links(atlas, view, Subject::links);
    const Json points = Json::parse(places.text(ListFormat::geojson))["features"];
    ASSERT_EQ(points.size(), places.shown.rows.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      const Row row = places.shown.rows[i];
      ASSERT_EQ(points[i]["geometry"].is_null(), !atlas.places.has_point(row));
      if (!atlas.places.has_point(row)) continue;
      EXPECT_EQ(points[i]["geometry"]["coordinates"],
                Json({atlas.places.lon_deg[row], atlas.places.lat_deg[row]}));
    }
    const Json lines = Json::parse(links.text(ListFormat::geojson))["features"];
    ASSERT_EQ(lines.size(), links.shown.rows.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Row row = links.shown.rows[i];
      const bool both =
          atlas.places.has_point(atlas.links.from[row]) && atlas.places.has_point(atlas.links.to[row]);
      ASSERT_EQ(lines[i]["geometry"].is_null(), !both);
      if (both) {
        EXPECT_EQ(lines[i]["geometry"]["type"], "LineString");
      }
    }
  }
}

TEST(Matrix, sums_to_the_links_that_are_shown) {
  const Atlas& atlas = shipped_atlas();
  for (const View& view : many_views()) {
    const Listed listed(atlas, view, Subject::matrix);
    long links = 0, crossing = 0;
    for (Row row = 0; row < atlas.links.size(); ++row) {
      links += is_shown(listed.seen->link[row]);
      crossing += is_shown(listed.seen->link[row]) && atlas.links.crosses_border[row] != 0;
    }
    const Table table = table_of(listed);
    EXPECT_EQ(names_of(table), (std::vector<std::string>{"from", "to", "links", "cross_border"}));
    EXPECT_EQ(sum_of(table, "links"), links);
    EXPECT_EQ(sum_of(table, "cross_border"), crossing);
  }
}

TEST(Matrix, counts_a_link_from_the_territory_it_begins_in) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  EXPECT_EQ(Listed(*reading.atlas, View(), Subject::matrix).text(ListFormat::csv),
            "from,to,links,cross_border\nlorraine,saarland,1,1\nlorraine,lorraine,1,0\n");
}

TEST(ShownRows, cities_are_listed_until_a_filter_hides_them) {
  const Atlas& atlas = shipped_atlas();
  const auto kinds = [&](const View& view) {
    return cells_of(table_of({atlas, view, Subject::places}), "kind");
  };
  EXPECT_THAT(kinds(View()), testing::IsSupersetOf({"city", "label", "startup", "hub"}));
  EXPECT_EQ(kinds(view_of_kind("incubator")), std::set<std::string>{"incubator"});
  EXPECT_EQ(kinds(view_of_kind("city")), std::set<std::string>{"city"});
  View digital;
  digital.filter.sector = {"digital"};
  EXPECT_FALSE(kinds(digital).contains("city"));
  EXPECT_TRUE(kinds(view_at("2015")).contains("city"));
}

// Beyond cities, a list of places is what the view shows for its own sake.
TEST(ShownRows, places_are_those_of_the_view) {
  const Atlas& atlas = shipped_atlas();
  for (const View& view : many_views()) {
    const Listed listed(atlas, view, Subject::places);
    std::set<Row> shown;
    for (Row row = 0; row < atlas.places.size(); ++row)
      if (is_shown(listed.seen->place[row])) shown.insert(row);
    for (const Row row : listed.shown.rows) {
      if (atlas.taxonomy.kinds[atlas.places.kind[row]].key == "city") continue;
      EXPECT_EQ(shown.erase(row), 1U) << atlas.places.id[row];
    }
    EXPECT_TRUE(shown.empty());
  }
}

TEST(ShownRows, at_a_date_the_status_is_that_of_the_date) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const auto status = [&](const View& view, std::string_view id) -> std::string {
    const Table table = table_of({*reading.atlas, view, Subject::places});
    for (std::size_t row = 0; row < table.row_count(); ++row)
      if (table.find("id")->cells[row] == id)
        return std::string(table.find("status")->cells[row]) + ' ' +
               std::string(view.date ? table.find("at_date")->cells[row] : "");
    return "not listed";
  };
  EXPECT_EQ(status(View(), "east"), "closed ");
  EXPECT_EQ(status(view_at("2012"), "east"), "open present");
  EXPECT_EQ(status(view_at("2010"), "east"), "open in-course");
  EXPECT_EQ(status(view_at("2008"), "east"), "not listed");
  EXPECT_EQ(status(view_at("2012"), "metz"), "open undated");
  EXPECT_EQ(status(view_at("2012"), "blida"), "not listed");
}

TEST(ShownRows, figures_and_statements_follow_what_they_are_about) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const auto ids = [&](const View& view, Subject subject) {
    return cells_of(table_of({*reading.atlas, view, subject}), "id");
  };
  using Ids = std::set<std::string>;
  EXPECT_EQ(ids(View(), Subject::statements), (Ids{"s1", "s2"}));
  EXPECT_EQ(ids(view_of_kind("hub"), Subject::statements), Ids{"s1"});
  EXPECT_EQ(ids(view_of_kind("network"), Subject::statements), Ids{});
  EXPECT_EQ(ids(view_of_kind("hub"), Subject::indicators), Ids{});

  View lorraine, saarland;
  lorraine.filter.territory = {"lorraine"};
  saarland.filter.territory = {"saarland"};
  EXPECT_EQ(ids(lorraine, Subject::indicators), Ids{"hubs"});
  EXPECT_EQ(ids(saarland, Subject::indicators), Ids{});

  View early = view_at("2014-12");
  EXPECT_EQ(ids(early, Subject::indicators), Ids{});
  EXPECT_EQ(ids(early, Subject::statements), Ids{"s2"});
  early.filter.undated = false;
  EXPECT_EQ(ids(early, Subject::statements), Ids{});
  EXPECT_EQ(ids(view_at("2015"), Subject::indicators), Ids{"hubs"});

  View sure;
  sure.filter.confidence = Confidence::high;
  EXPECT_EQ(ids(sure, Subject::indicators), Ids{});
}

}  // namespace
}  // namespace sillon
