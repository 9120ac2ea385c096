// What the program stands on: one list of packages, one target and one row of explanation for each library.
#include <gmock/gmock.h>

#include <map>
#include <regex>
#include <set>

#include "include_table.hpp"
#include "source_tree.hpp"

namespace sillon::house {
namespace {

using testing::ElementsAre;

struct PackageList {
  std::vector<std::string> sections;              // in order
  std::map<std::string, std::string> section_of;  // by package
  std::vector<std::string> offences;
};

PackageList packages_in(std::string_view text) {
  static const std::regex name("[a-z0-9][a-z0-9+.-]+"), heading(R"(\[([a-z]+)\])");
  PackageList list;
  for (const std::string& line : lines_of(text)) {
    if (line.empty() || line.front() == '#') continue;
    const std::string word = line.substr(0, line.find(' '));
    std::smatch match;
    if (std::regex_match(line, match, heading)) {
      list.sections.push_back(match[1]);
    } else if (list.sections.empty()) {
      list.offences.push_back(word + " stands before the first section");
    } else if (!std::regex_match(word, name)) {
      list.offences.push_back("'" + word + "' is no name of a Debian package");
    } else if (!list.section_of.emplace(word, list.sections.back()).second) {
      list.offences.push_back(word + " is named twice");
    }
  }
  return list;
}

PackageList shipped_list() {
  return packages_in(text_of("third_party/debian-packages.txt"));
}

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  return {std::sregex_token_iterator(text.begin(), text.end(), expression, 1), std::sregex_token_iterator()};
}

std::set<std::string> targets() {
  const std::string cmake = text_of("third_party/CMakeLists.txt");
  std::set<std::string> found = all_matches(cmake, R"(add_library\(third_party::([a-z0-9_]+) ALIAS)");
  found.merge(all_matches(cmake, R"(\nthird_party_(?:module|package)\(([a-z0-9_]+) )"));
  return found;
}

TEST(Packages, TheListIsWellFormed) {
  const PackageList list = shipped_list();
  EXPECT_THAT(list.sections, ElementsAre("run", "build", "test", "soak"));
  EXPECT_THAT(list.offences, testing::IsEmpty());
  EXPECT_GE(list.section_of.size(), 30u);
}

TEST(Packages, OpeningTheMapInstallsNoBrowserAndNoVideoTools) {
  for (const auto& [package, section] : shipped_list().section_of) {
    if (section != "run" && section != "build") continue;
    EXPECT_THAT(package, testing::Not(testing::ContainsRegex("chromium|firefox|^npm|^node|ffmpeg|python")));
  }
}

TEST(Packages, EveryLibraryIsExplained) {
  const std::string readme = text_of("third_party/README.md");
  ASSERT_GE(targets().size(), 15u);
  for (const std::string& target : targets())
    EXPECT_THAT(readme, testing::HasSubstr("\n| `" + target + "` |")) << "a row in third_party/README.md";
}

TEST(Packages, EveryPackageOfAnExplanationIsOnTheList) {
  const PackageList list = shipped_list();
  const auto explained =
      all_matches(text_of("third_party/README.md"), R"(\n\| `[a-z0-9_]+` \| `([a-z0-9+.-]+)`)");
  EXPECT_GE(explained.size(), 15u);
  for (const std::string& package : explained) EXPECT_TRUE(list.section_of.contains(package)) << package;
}

TEST(Packages, EveryLibraryOfARoomIsATarget) {
  const std::set<std::string> known = targets();
  for (const RoomRule& rule : table_of_cmake(text_of("src/CMakeLists.txt")))
    for (const std::string& library : rule.libraries)
      EXPECT_TRUE(known.contains(library)) << rule.name << " links third_party::" << library;
}

// What follows shows that the check of the list can fail.
TEST(PackagesRules, SayWhatIsWrong) {
  EXPECT_THAT(packages_in("early\n[run]\nzlib1g\nA_b  why\n[build]\nzlib1g\n").offences,
              ElementsAre("early stands before the first section", "'A_b' is no name of a Debian package",
                          "zlib1g is named twice"));
}

}  // namespace
}  // namespace sillon::house
