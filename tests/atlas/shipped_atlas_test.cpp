// The atlas that ships: sound, and saying what the article it starts from said.
#include <gtest/gtest.h>

#include <set>

#include "atlas/check_atlas.hpp"
#include "atlas/csv.hpp"
#include "atlas/read_atlas.hpp"
#include "report/file.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

const std::filesystem::path source_folder = SILLON_SOURCE_DIR;
const std::filesystem::path shipped = source_folder / "data/grande-region";

using Rows = std::vector<std::map<std::string, std::string>>;

Rows rows_of(const std::filesystem::path& path) {
  const std::string text = read_file(path, largest_csv_bytes);
  CsvReader csv(text);
  csv.next_row();
  std::vector<std::string> header;
  for (std::size_t i = 0; i < csv.cell_count(); ++i) header.emplace_back(csv.cell(i));
  Rows rows;
  while (csv.next_row()) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < csv.cell_count() && i < header.size(); ++i) row[header[i]] = csv.cell(i);
  }
  return rows;
}

TEST(ShippedAtlas, HasNoErrorsAndNoWarnings) {
  const Report report = check_atlas_folder(shipped).report;
  EXPECT_EQ(report.count(Level::error), 0u) << test::text_of(report, shipped);
  EXPECT_EQ(report.count(Level::warning), 0u) << test::text_of(report, shipped);
}

TEST(ShippedAtlas, LeavesNoRowOut) {
  const AtlasReading reading = read_atlas(shipped);
  ASSERT_TRUE(reading.atlas);
  EXPECT_EQ(reading.rows_left_out, 0u);
  EXPECT_EQ(reading.atlas->places.size(), rows_of(shipped / "places.csv").size());
  EXPECT_EQ(reading.atlas->links.size(), rows_of(shipped / "links.csv").size());
  EXPECT_GT(reading.atlas->basemap->settlements.size(), 0u);
}

TEST(ShippedAtlas, HasABaseMapInThreeTiers) {
  std::size_t coarser = 0;
  for (const Tier tier : {Tier::coarse, Tier::medium, Tier::fine}) {
    Report report;
    const auto base = read_base_tier(shipped, tier, report);
    std::set<BaseLayer> layers;
    for (const BaseFeature& feature : base->geometry.features) layers.insert(feature.layer);
    for (const BaseLayer layer : {BaseLayer::sea, BaseLayer::core, BaseLayer::country, BaseLayer::region,
                                  BaseLayer::river, BaseLayer::border})
      EXPECT_TRUE(layers.contains(layer)) << static_cast<int>(layer);
    EXPECT_FALSE(layers.contains(BaseLayer::other));
    EXPECT_GT(base->geometry.vertices.size(), coarser);
    coarser = base->geometry.vertices.size();
  }
}

TEST(ShippedAtlas, RecordsEveryStatementOfTheArticle) {
  std::map<std::string, Rows> tables;
  const Rows statements = rows_of(source_folder / "tests/atlas/origin_statements.csv");
  EXPECT_GE(statements.size(), 49u);
  std::set<std::string> origins;
  for (auto statement : statements) {
    origins.insert(statement["origin_id"]);
    const std::string file = statement["file"];
    if (!tables.contains(file)) tables[file] = rows_of(shipped / file);
    bool found = false;
    for (auto& row : tables[file]) {
      if (row["id"] != statement["record"]) continue;
      found = true;
      ASSERT_TRUE(row.contains(statement["field"])) << statement["origin_id"];
      EXPECT_EQ(row[statement["field"]], statement["value"]) << statement["origin_id"];
    }
    EXPECT_TRUE(found) << statement["origin_id"] << ": no " << statement["record"] << " in " << file;
  }
  // The photograph's caption and credit, 01 and 02, are no facts about start-ups.
  for (int i = 3; i <= 51; ++i) {
    const std::string id = (i < 10 ? "seed-0" : "seed-") + std::to_string(i);
    EXPECT_TRUE(origins.contains(id)) << id;
  }
}

}  // namespace
}  // namespace sillon
