// No arrow points up: who may include whom is one table, told twice and kept everywhere.
#include "include_table.hpp"

#include <fmt/ranges.h>
#include <gmock/gmock.h>

namespace sillon::house {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const IncludeTable& table() {
  static const IncludeTable value = table_of_cmake(text_of("src/CMakeLists.txt"));
  return value;
}

std::set<std::string> all_sources() {
  const std::vector<std::string> paths = paths_below("src");
  return {paths.begin(), paths.end()};
}

std::string to_line(const RoomRule& rule) {
  return fmt::format("{}: rooms {}; libraries {}", rule.name, fmt::join(rule.rooms, " "),
                     fmt::join(rule.libraries, " "));
}

std::vector<std::string> to_lines(const IncludeTable& rules) {
  std::vector<std::string> lines;
  for (const RoomRule& rule : rules) lines.push_back(to_line(rule));
  return lines;
}

TEST(IncludeTable, EveryIncludeIsPermitted) {
  const std::set<std::string> sources = all_sources();
  std::vector<std::string> offences;
  for (const SourceFile& file : files_below("src", {".hpp", ".cpp"})) {
    const auto of_file = include_offences(table(), file, sources);
    offences.insert(offences.end(), of_file.begin(), of_file.end());
  }
  EXPECT_THAT(offences, IsEmpty()) << fmt::format("{}", fmt::join(offences, "\n"));
}

TEST(IncludeTable, NoArrowPointsUp) {
  std::set<std::string> lower;
  for (const RoomRule& rule : table()) {
    for (const std::string& room : rule.rooms)
      EXPECT_TRUE(lower.contains(room)) << rule.name << " includes " << room << ", which is not below it";
    lower.insert(rule.name);
  }
}

TEST(IncludeTable, EveryFolderIsARoom) {
  std::set<std::string> rooms, folders;
  for (const RoomRule& rule : table()) rooms.insert(rule.name);
  for (const SourceFile& file : files_below("src", {".hpp", ".cpp"}))
    folders.insert(file.path.substr(4, file.path.find('/', 4) - 4));
  EXPECT_EQ(rooms, folders);
}

TEST(IncludeTable, TheArchitectureTellsTheSameTable) {
  EXPECT_EQ(to_lines(table()), to_lines(table_of_markdown(text_of("docs/ARCHITECTURE.md"))));
}

TEST(IncludeTable, UiAndDrawMeetOnlyInTheApp) {
  for (const RoomRule& rule : table()) {
    const bool sees_both = rule.rooms.contains("ui") && rule.rooms.contains("draw");
    EXPECT_EQ(sees_both, rule.name == "app") << rule.name;
  }
}

// What follows shows that the checks above can fail.

const IncludeTable& small_table() {
  static const IncludeTable value = table_of_cmake(
      "function(sillon_room name)\n# sillon_room(no ROOMS no)\nsillon_room(low LIBRARIES png)\n"
      "sillon_room(high\n  ROOMS low  # why\n  LIBRARIES json egl)\nsillon_room(alone)\n");
  return value;
}

std::vector<std::string> offences_of(const std::string& path, const std::string& text) {
  static const std::set<std::string> sources{"src/low/a.hpp", "src/high/b.hpp", "src/alone/c.hpp",
                                             "src/high/made.hpp.in"};
  return include_offences(small_table(), {path, text}, sources);
}

TEST(IncludeTableParser, ReadsCallsAndSkipsComments) {
  EXPECT_EQ(small_table(),
            (IncludeTable{{"low", {}, {"png"}}, {"high", {"low"}, {"json", "egl"}}, {"alone", {}, {}}}));
}

TEST(IncludeTableParser, ReadsTheTableOfADocument) {
  EXPECT_EQ(table_of_markdown("# A\n| room | holds |\n|---|---|\n| `low` | low `x` | – | png |\n"
                              "| `high` | b, c | low | json egl |\n\n| `later` | another | low | png |\n"),
            (IncludeTable{{"low", {}, {"png"}}, {"high", {"low"}, {"json", "egl"}}}));
}

TEST(IncludeTableParser, PermitsWhatTheTableSays) {
  EXPECT_THAT(offences_of("src/high/b.cpp",
                          "#include \"high/b.hpp\"\n#include \"low/a.hpp\"\n#include \"made.hpp\"\n"
                          "#include <EGL/egl.h>\n#include <nlohmann/json.hpp>\n#include <vector>\n"
                          "#include <fmt/format.h>\n#include <sys/stat.h>\n"),
              IsEmpty());
}

TEST(IncludeTableParser, ObjectsToEveryOtherArrow) {
  EXPECT_THAT(offences_of("src/low/a.cpp", "#include <vector>\n#  include \"high/b.hpp\"\n"),
              ElementsAre("src/low/a.cpp:2: high/b.hpp: low may not include the room high"));
  EXPECT_THAT(offences_of("src/high/b.cpp", "#include \"alone/c.hpp\"\n"),
              ElementsAre(HasSubstr("room alone")));
  EXPECT_THAT(offences_of("src/high/b.cpp", "#include <png.h>\n"), ElementsAre(HasSubstr("library png")));
  EXPECT_THAT(offences_of("src/low/a.cpp", "#include FT_STROKER_H\n"),
              ElementsAre(HasSubstr("library freetype")));
  EXPECT_THAT(offences_of("src/low/a.cpp", "#include \"low/gone.hpp\"\n"), ElementsAre(HasSubstr("neither")));
  EXPECT_THAT(offences_of("src/low/a.cpp", "#include <curl/curl.h>\n"), ElementsAre(HasSubstr("neither")));
  EXPECT_THAT(offences_of("src/high/b.hpp", "#include <nlohmann/json.hpp>\n"),
              ElementsAre(HasSubstr(".cpp")));
  EXPECT_THAT(offences_of("src/attic/x.cpp", ""), ElementsAre(HasSubstr("no room attic")));
}

}  // namespace
}  // namespace sillon::house
