// Files of one idea: short, named by the noun inside, and saying first what they are.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <regex>

#include "source_tree.hpp"

namespace sillon::house {
namespace {

constexpr std::size_t most_lines = 500;

// Names that say nothing of what is inside.
constexpr std::array<std::string_view, 7> empty_words{"manager", "helper", "util", "handler",
                                                      "context", "common", "misc"};

// A context of OpenGL or of Dear ImGui is a thing that is called so.
constexpr std::array<std::string_view, 3> things_called_context{"context_facts", "offscreen_context",
                                                                "per_context"};

// "src/screen/offscreen_context.cpp" and the tests of it.
bool is_called_context(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return std::any_of(things_called_context.begin(), things_called_context.end(),
                     [name](std::string_view thing) { return name.starts_with(thing); });
}

std::vector<SourceFile> sources() {
  std::vector<SourceFile> all;
  for (const char* folder : {"src", "tests", "shaders", "third_party", "data"}) {
    const auto files = files_below(
        folder, {".hpp", ".cpp", ".vert", ".frag", ".geom", ".glsl", ".cmake", ".txt", ".sh", ".py"});
    all.insert(all.end(), files.begin(), files.end());
  }
  all.push_back({"dev", text_of("dev")});
  return all;
}

// The empty word that a path is named by; "" when it has none. "utilities" is not one, "utils" is.
std::string empty_word_in(const std::string& path) {
  static const std::regex word("[a-z]+");
  for (std::sregex_iterator it(path.begin(), path.end(), word), end; it != end; ++it)
    for (const std::string_view empty : empty_words)
      if (it->str() == empty || it->str() == std::string(empty) + "s") return it->str();
  return {};
}

// A header begins with a comment that says what it is, and then guards itself.
bool begins_as_a_header(std::string_view text) {
  const std::vector<std::string> lines = lines_of(text);
  const auto is_comment = [](const std::string& line) { return line.starts_with("//"); };
  const auto after_comment = std::find_if_not(lines.begin(), lines.end(), is_comment);
  return after_comment != lines.begin() && after_comment != lines.end() && *after_comment == "#pragma once";
}

TEST(Size, NoSourceFileIsLong) {
  for (const SourceFile& file : sources())
    EXPECT_LE(lines_of(file.text).size(), most_lines) << file.path << " holds more than one idea";
}

TEST(Size, NoNameIsEmpty) {
  for (const char* folder : {"src", "tests", "shaders", "docs"})
    for (const std::string& path : paths_below(folder))
      EXPECT_EQ(is_called_context(path) ? "" : empty_word_in(path), "")
          << path << " should be named by the noun inside";
}

TEST(Size, EveryThingCalledContextIsThere) {
  const std::vector<std::string> paths = paths_below("src");
  for (const std::string_view thing : things_called_context)
    EXPECT_TRUE(std::any_of(paths.begin(), paths.end(), [thing](const std::string& path) {
      return path.ends_with("/" + std::string(thing) + ".hpp");
    })) << thing;
}

TEST(Size, EveryHeaderSaysWhatItIs) {
  for (const char* folder : {"src", "tests"})
    for (const SourceFile& file : files_below(folder, {".hpp", ".hpp.in"}))
      EXPECT_TRUE(begins_as_a_header(file.text))
          << file.path << " should begin with a comment, then #pragma once";
}

// What follows shows that the checks above can fail.

TEST(SizeRules, FindEmptyWords) {
  EXPECT_EQ(empty_word_in("src/ui/string_utils.cpp"), "utils");
  EXPECT_EQ(empty_word_in("src/common/a.hpp"), "common");
  EXPECT_EQ(empty_word_in("src/gl/render_target.hpp"), "");
  EXPECT_EQ(empty_word_in("src/picture/contextual.hpp"), "");
}

TEST(SizeRules, KnowAHeaderByItsBeginning) {
  EXPECT_TRUE(begins_as_a_header("// A list.\n// Sorted.\n#pragma once\n"));
  EXPECT_FALSE(begins_as_a_header("#pragma once\n// A list.\n"));
  EXPECT_FALSE(begins_as_a_header("// A list.\n#include <vector>\n"));
  EXPECT_FALSE(begins_as_a_header("// A list.\n"));
  EXPECT_FALSE(begins_as_a_header(""));
}

}  // namespace
}  // namespace sillon::house
