// What the writers write is read back as it was: CSV by our reader, JSON by a library.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <random>

#include "atlas/csv.hpp"
#include "export/csv_text.hpp"
#include "export/geojson_text.hpp"
#include "export/json_text.hpp"
#include "export/subject.hpp"

namespace sillon {
namespace {

using Json = nlohmann::ordered_json;

// A table of texts that are hard to write; no row is without a value.
Table hard_table(unsigned seed) {
  const std::vector<std::string> parts = {"a", " ",  ",",  ";", "\t",   "\"", "\n", "\r\n",
                                          "é", "東", "\\", "{", "\x01", "'",  "|",  "="};
  std::mt19937 random(seed);
  const auto text = [&] {
    std::string made;
    for (auto count = random() % 6; count > 0; --count) made += parts[random() % parts.size()];
    return made;
  };
  Table table;
  table.add_column("key", CellKind::key);
  table.add_column("first, \"column\"");
  table.add_column("number", CellKind::number);
  for (int row = 0; row < 50; ++row)
    table.add_row({std::to_string(row) + "-key", text(),
                   random() % 3 == 0 ? "" : std::to_string(random() % 1000) + ".25"});
  return table;
}

class Writers : public testing::TestWithParam<unsigned> {};

TEST_P(Writers, csv_is_read_back_cell_by_cell) {
  const Table table = hard_table(GetParam());
  const std::string csv = csv_text(table);
  CsvReader reader(csv);
  ASSERT_TRUE(reader.next_row());
  ASSERT_EQ(reader.cell_count(), table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) EXPECT_EQ(reader.cell(i), table.columns[i].name);
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    ASSERT_TRUE(reader.next_row());
    EXPECT_TRUE(reader.faults().empty());
    ASSERT_EQ(reader.cell_count(), table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      EXPECT_EQ(reader.cell(i), table.cell(row, i)) << csv;
  }
  EXPECT_FALSE(reader.next_row());
}

TEST_P(Writers, json_holds_every_cell_under_its_column) {
  const Table table = hard_table(GetParam());
  const Json json = Json::parse(json_text(table));
  ASSERT_EQ(json.size(), table.row_count());
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    ASSERT_EQ(json[row].size(), table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Json& value = json[row][table.columns[i].name];
      const std::string cell(table.cell(row, i));
      if (cell.empty()) {
        EXPECT_TRUE(value.is_null());
      } else if (table.columns[i].kind == CellKind::number) {
        EXPECT_EQ(value, Json(std::stod(cell)));
      } else {
        EXPECT_EQ(value, Json(cell));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(seeds, Writers, testing::Range(1U, 9U));

TEST(JsonText, an_empty_table_is_an_empty_array) {
  Table table;
  table.add_column("id");
  EXPECT_EQ(Json::parse(json_text(table)), Json::array());
  EXPECT_EQ(csv_text(table), "id\n");
}

// Every text of at most four of these signs, judged by the library as well.
TEST(JsonText, knows_what_json_calls_a_number) {
  const std::string signs = "019+-.eE";
  std::vector<std::string> texts = {""};
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = texts[i];
    EXPECT_EQ(is_json_number(text), Json::accept(text)) << text;
    numbers += is_json_number(text);
    if (text.size() < 4)
      for (const char sign : signs) texts.push_back(text + sign);
  }
  EXPECT_GT(numbers, 100U);
}

// A column of the user's own may be called as one of ours: what is no number stays a text.
TEST(JsonText, a_word_in_a_column_of_numbers_stays_a_word) {
  Table table;
  table.add_column("value", CellKind::number);
  table.add_row({"high"});
  EXPECT_EQ(Json::parse(json_text(table))[0]["value"], "high");
}

TEST(GeoJson, puts_longitude_before_latitude_and_nothing_at_a_false_spot) {
  Table table;
  table.add_column("id", CellKind::key);
  for (const char* id : {"nowhere", "point", "line"}) table.add_row({id});
  const std::vector<RowGeometry> geometries = {{}, {1, {6.25, 49.5}, {}}, {2, {6.25, 49.5}, {7.0, 49.0}}};
  const Json json = Json::parse(geojson_text(table, geometries));
  EXPECT_EQ(json["type"], "FeatureCollection");
  ASSERT_EQ(json["features"].size(), 3U);
  EXPECT_TRUE(json["features"][0]["geometry"].is_null());
  EXPECT_EQ(json["features"][1]["geometry"],
            Json::parse(R"({"type": "Point", "coordinates": [6.25, 49.5]})"));
  EXPECT_EQ(json["features"][2]["geometry"],
            Json::parse(R"({"type": "LineString", "coordinates": [[6.25, 49.5], [7, 49]]})"));
  for (const Json& feature : json["features"]) {
    EXPECT_EQ(feature["type"], "Feature");
    EXPECT_EQ(feature["id"], feature["properties"]["id"]);
  }
}

TEST(Subject, is_named_both_ways) {
  for (const std::string& name : subject_names())
    EXPECT_EQ(subject_names()[static_cast<std::size_t>(subject_named(name).value())], name);
  for (const std::string& name : list_format_names())
    EXPECT_EQ(list_format_named(name), list_format_of_file(name == "text" ? "a.txt" : "a.b." + name));
  EXPECT_EQ(list_format_of_file("LIST.CSV"), ListFormat::csv);
  EXPECT_EQ(list_format_of_file("page.htm"), ListFormat::html);
  EXPECT_FALSE(list_format_of_file("picture.png"));
  EXPECT_FALSE(list_format_of_file("csv"));
  EXPECT_FALSE(subject_named("place"));
}

}  // namespace
}  // namespace sillon
