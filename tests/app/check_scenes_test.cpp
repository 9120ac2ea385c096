// What is said of the scenes that lie inside an atlas's files.
#include "app/command/check_scenes.hpp"

#include <gtest/gtest.h>

#include "../query/small_atlas.hpp"

namespace sillon {
namespace {

TEST(ScenesOfAnAtlas, EveryUnknownKeyIsSaidAtItsScene) {
  const auto atlas = test::AtlasSketch().finish();
  const std::string scene = R"({"filter": {"kind": ["incubatr", "no-such-kind"], "sector": ["moon-mining"]},)"
                            R"( "selection": "place:nobody-of-this-name-is-there"})";
  const std::vector<std::string> unknown = {"incubatr", "no-such-kind", "moon-mining",
                                            "nobody-of-this-name-is-there"};
  const auto check = [&](const std::string& name, std::size_t line, const Report& report) {
    ASSERT_EQ(report.diagnostics().size(), unknown.size()) << name;
    for (std::size_t i = 0; i < unknown.size(); ++i) {
      const Diagnostic& said = report.diagnostics()[i];
      EXPECT_EQ(said.level, Level::warning);
      EXPECT_EQ(said.what.rfind(name + ": ", 0), 0u) << said.what;
      EXPECT_NE(said.what.find("'" + unknown[i] + "'"), std::string::npos) << said.what;
      EXPECT_EQ(said.where.file, "here.json");
      EXPECT_EQ(static_cast<std::size_t>(said.where.line), line);
    }
  };
  Report opening;
  check_default_scene("{\n\"default_scene\": " + scene + "}", "here.json", *atlas, opening);
  check("default_scene", 2, opening);
  Report told;
  check_story_scenes("{\"steps\": [{},\n\n{\"scene\": " + scene + "}]}", "here.json", *atlas, told);
  check("step 2", 3, told);
}

}  // namespace
}  // namespace sillon
