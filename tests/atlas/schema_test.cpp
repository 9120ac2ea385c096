// docs/schema tells other tools what this program reads: both must say the same.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "atlas/columns.hpp"
#include "atlas/vocabulary.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

nlohmann::json schema_of(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(SILLON_SOURCE_DIR) / "docs/schema";
  return nlohmann::json::parse(read_file(folder / (name + ".schema.json"), largest_json_bytes));
}

TEST(TableSchema, NamesTheColumnsThatAreRead) {
  const std::map<std::string, std::span<const ColumnRule>> tables = {
      {"places", places_columns()},         {"links", links_columns()},
      {"events", events_columns()},         {"statements", statements_columns()},
      {"indicators", indicators_columns()}, {"sources", sources_columns()},
  };
  for (const auto& [table, rules] : tables) {
    std::vector<std::pair<std::string, bool>> expected;
    for (const ColumnRule& rule : rules) {
      if (!rule.name.ends_with('*')) {
        expected.emplace_back(rule.name, rule.required);
        continue;
      }
      const std::string prefix(rule.name.substr(0, rule.name.size() - 1));
      for (const char* language : {"fr", "de", "en", "lb"})
        expected.emplace_back(prefix + language, rule.required);
    }
    std::vector<std::pair<std::string, bool>> said;
    const nlohmann::json schema = schema_of(table);
    for (const auto& field : schema.at("fields")) {
      const auto constraints = field.find("constraints");
      const bool required = constraints != field.end() && constraints->contains("required");
      said.emplace_back(field.at("name"), required);
    }
    EXPECT_EQ(said, expected) << table;
  }
}

TEST(TableSchema, KnowsTheWordsThatAreRead) {
  const std::map<std::string, std::span<const std::string>> words = {
      {"precision", precision_words()},     {"precision_basis", precision_basis_words()},
      {"since_basis", since_basis_words()}, {"confidence", confidence_words()},
      {"certainty", certainty_words()},     {"outcome", outcome_words()},
      {"nature", nature_words()},           {"qualifier", qualifier_words()},
  };
  std::set<std::string> seen;
  for (const char* table : {"places", "links", "events", "statements", "indicators", "sources"}) {
    const nlohmann::json schema = schema_of(table);
    for (const auto& field : schema.at("fields")) {
      const auto known = words.find(field.at("name"));
      if (known == words.end()) continue;
      seen.insert(known->first);
      EXPECT_EQ(field.at("constraints").at("enum").get<std::vector<std::string>>(),
                std::vector<std::string>(known->second.begin(), known->second.end()))
          << table << ' ' << known->first;
    }
  }
  EXPECT_EQ(seen.size(), words.size());
}

TEST(AtlasSchema, KnowsTheWordsThatAreRead) {
  const nlohmann::json properties = schema_of("atlas").at("properties");
  const auto words_at = [&](const char* list, const char* member) {
    return properties.at(list)
        .at("items")
        .at("properties")
        .at(member)
        .at("enum")
        .get<std::vector<std::string>>();
  };
  const auto vector_of = [](std::span<const std::string> words) {
    return std::vector<std::string>(words.begin(), words.end());
  };
  EXPECT_EQ(words_at("kinds", "symbol"), vector_of(symbol_words()));
  EXPECT_EQ(words_at("link_kinds", "dash"), vector_of(link_dash_words()));
}

TEST(AtlasSchema, KnowsEveryMemberOfTheShippedAtlas) {
  const nlohmann::json properties = schema_of("atlas").at("properties");
  const std::filesystem::path shipped =
      std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region/atlas.json";
  const nlohmann::json atlas = nlohmann::json::parse(read_file(shipped, largest_json_bytes));
  for (const auto& [key, value] : atlas.items()) EXPECT_TRUE(properties.contains(key)) << key;
}

}  // namespace
}  // namespace sillon
