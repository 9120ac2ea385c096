// What the documents say of the tree is true: links lead somewhere, commands are told, versions agree.
#include <gmock/gmock.h>

#include <filesystem>
#include <regex>
#include <set>

#include "source_tree.hpp"

namespace sillon::house {
namespace {

using testing::HasSubstr;

std::vector<SourceFile> documents() {
  std::vector<SourceFile> all;
  for (const char* path : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
    all.push_back({path, text_of(path)});
  for (const char* folder : {"docs", "data", "third_party"})
    for (SourceFile& file : files_below(folder, {".md"})) all.push_back(std::move(file));
  return all;
}

// The targets of links and pictures that lie in the tree, from its root: [words](target), without #anchors.
std::set<std::string> links_in(const SourceFile& document) {
  static const std::regex link(R"(\]\(([^)#\s]+)(#[^)]*)?\))");
  std::set<std::string> targets;
  for (std::sregex_iterator it(document.text.begin(), document.text.end(), link), end; it != end; ++it) {
    const std::string target = (*it)[1];
    if (target.find(':') != std::string::npos) continue;  // the web
    const std::filesystem::path path = std::filesystem::path(document.path).parent_path() / target;
    targets.insert(path.lexically_normal().generic_string());
  }
  return targets;
}

// The part of a file that a pattern's first group matches; "" when it does not.
std::string found_in(const std::string& path, const std::string& pattern) {
  const std::string text = text_of(path);
  std::smatch match;
  return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : std::string();
}

TEST(Documents, EveryLinkLeadsSomewhere) {
  std::size_t links = 0;
  for (const SourceFile& document : documents())
    for (const std::string& target : links_in(document)) {
      ++links;
      EXPECT_TRUE(is_there(target)) << document.path << " links to " << target;
    }
  EXPECT_GE(links, 10u);
}

TEST(Documents, TheReadmeTellsEveryCommandOfDev) {
  static const std::regex definition(R"(\ncommand_([a-z]+)\(\))");
  const std::string dev = text_of("dev"), readme = text_of("README.md");
  std::size_t commands = 0;
  for (std::sregex_iterator it(dev.begin(), dev.end(), definition), end; it != end; ++it) {
    ++commands;
    const std::string name = "./dev " + (*it)[1].str();
    EXPECT_THAT(dev, HasSubstr("\n" + name)) << "in ./dev help";
    if (name == "./dev help") continue;
    EXPECT_THAT(readme, HasSubstr("`" + name)) << "in README.md";
  }
  EXPECT_GE(commands, 8u);
}

TEST(Documents, TheChangelogBeginsWithThisVersion) {
  const std::string version = found_in("CMakeLists.txt", R"(project\(sillon VERSION ([0-9.]+))");
  ASSERT_NE(version, "");
  EXPECT_EQ(found_in("CHANGELOG.md", R"(\n## ([0-9.]+))"), version);
}

TEST(DocumentsRules, FindLinksFromTheFolderOfTheDocument) {
  const SourceFile document{"docs/A.md",
                            "[a](b.md#c) ![p](../x/y.png) [w](https://example.org) [d](#e) [f](g h)"};
  EXPECT_THAT(links_in(document), testing::ElementsAre("docs/b.md", "x/y.png"));
}

}  // namespace
}  // namespace sillon::house
