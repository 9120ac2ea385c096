// docs/schema/scene.schema.json tells other tools what a scene may say: just what the table of fields says.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "report/file.hpp"
#include "state/fields.hpp"

namespace sillon {
namespace {

nlohmann::json scene_properties() {
  const auto path = std::filesystem::path(SILLON_SOURCE_DIR) / "docs/schema/scene.schema.json";
  return nlohmann::json::parse(read_file(path, std::uint64_t{1} << 20)).at("properties");
}

// The members of an object, also of one that is only one way to write a field.
nlohmann::json members_of(const nlohmann::json& property) {
  if (property.contains("properties")) return property.at("properties");
  if (property.contains("oneOf"))
    for (const auto& way : property.at("oneOf"))
      if (way.contains("properties")) return way.at("properties");
  return nlohmann::json::object();
}

TEST(SceneSchema, HasEveryFieldAndNoOther) {
  // Of the file itself; and what a selection may be is one field.
  std::set<std::string> described, fields = {"$schema", "sillon", "title"};
  const nlohmann::json properties = scene_properties();
  for (const auto& [name, property] : properties.items()) {
    const nlohmann::json members = name == "selection" ? nlohmann::json::object() : members_of(property);
    if (members.empty()) described.insert(name);
    for (const auto& member : members.items()) described.insert(name + "." + member.key());
  }
  for (const FieldInfo& field : view_fields())
    if (field.path != "camera") fields.insert(field.path);
  EXPECT_EQ(described, fields);
}

TEST(SceneSchema, HasTheWordsOfEveryChoice) {
  const nlohmann::json properties = scene_properties();
  std::size_t compared = 0;
  for (const FieldInfo& field : view_fields()) {
    const std::size_t dot = field.path.find('.');
    const nlohmann::json top = properties.at(field.path.substr(0, dot));
    const nlohmann::json property =
        dot == std::string::npos ? top : members_of(top).at(field.path.substr(dot + 1));
    if (!property.contains("enum")) continue;
    std::vector<std::string> words;
    for (const auto& word : property.at("enum"))
      words.push_back(word.is_string() ? word.get<std::string>() : word.dump());
    EXPECT_EQ(words, field.values) << field.path;
    ++compared;
  }
  EXPECT_EQ(compared, 4u);  // links, confidence, neighbours, theme
}

}  // namespace
}  // namespace sillon
