// Laws of the catalogues' sources: what one language has the others have, with the same gaps to fill.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "words/words.hpp"

namespace sillon {
namespace {

struct Message {
  std::string many;                       // empty when there is one form only
  std::vector<std::string> translations;  // one, or one for each plural form
};
using Catalogue = std::map<std::string, Message>;  // by English text

// The text between the first and the last quote of a line, escapes undone.
std::string between_quotes(const std::string& line) {
  const std::size_t first = line.find('"'), last = line.rfind('"');
  std::string text;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (line[i] == '\\') ++i;
    text += line[i];
  }
  return text;
}

Catalogue read_catalogue(const std::string& language) {
  std::ifstream file(SILLON_SOURCE_DIR "/src/words/catalogue/" + language + ".po");
  EXPECT_TRUE(file) << language;
  Catalogue catalogue;
  std::string id, *continues = nullptr;
  Message message;
  const auto finish = [&] {
    if (!id.empty()) catalogue[id] = message;
    id.clear();
    message = {};
  };
  for (std::string line; std::getline(file, line);) {
    EXPECT_EQ(line.find("#, fuzzy"), std::string::npos) << language << ": " << line;
    if (line.rfind("msgid ", 0) == 0) {
      finish();
      continues = &id;
    } else if (line.rfind("msgid_plural ", 0) == 0) {
      continues = &message.many;
    } else if (line.rfind("msgstr", 0) == 0) {
      continues = &message.translations.emplace_back();
    } else if (line.empty() || line[0] != '"') {
      continue;
    }
    *continues += between_quotes(line);
  }
  finish();
  return catalogue;
}

long gaps(const std::string& text) {
  long count = 0;
  for (std::size_t at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++count;
  return count;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

class CatalogueOf : public testing::TestWithParam<const char*> {};

TEST_P(CatalogueOf, has_the_texts_of_the_others) {
  const Catalogue own = read_catalogue(GetParam()), other = read_catalogue("fr");
  ASSERT_GT(own.size(), 40U);
  for (const auto& [id, message] : other) EXPECT_TRUE(own.count(id)) << id;
  for (const auto& [id, message] : own) EXPECT_TRUE(other.count(id)) << id;
}

TEST_P(CatalogueOf, fills_every_form_with_the_same_gaps_and_the_same_end) {
  for (const auto& [id, message] : read_catalogue(GetParam())) {
    EXPECT_EQ(message.translations.size(), message.many.empty() ? 1U : 2U) << id;
    for (const std::string& translation : message.translations) {
      EXPECT_FALSE(translation.empty()) << id;
      EXPECT_EQ(gaps(translation), gaps(id)) << id;
      if (!message.many.empty()) {
        EXPECT_EQ(gaps(translation), gaps(message.many)) << id;
      }
      EXPECT_EQ(ends_with(translation, "…"), ends_with(id, "…")) << id;
      EXPECT_EQ(ends_with(translation, "."), ends_with(id, ".")) << id;
    }
  }
}

TEST_P(CatalogueOf, is_carried_in_the_program) {
  const Words words(GetParam());
  for (const auto& [id, message] : read_catalogue(GetParam())) {
    if (message.many.empty()) {
      EXPECT_EQ(words.text(id.c_str()), message.translations.at(0));
    } else {
      EXPECT_EQ(words.text(id.c_str(), message.many.c_str(), 1), message.translations.at(0));
      EXPECT_EQ(words.text(id.c_str(), message.many.c_str(), 7), message.translations.at(1));
    }
  }
}

// The string literal at `at` and those that follow it without anything between, escapes undone; `at` moves
// on.
std::string literals_at(const std::string& source, std::size_t& at) {
  std::string text;
  while (at < source.size() && source[at] == '"') {
    for (++at; at < source.size() && source[at] != '"'; ++at) {
      if (source[at] == '\\') ++at;
      text += source[at];
    }
    at = source.find_first_not_of(" \n", at + 1);
  }
  return text;
}

// The English texts of a source file: what stands in text("…") or in_catalogue("…").
std::vector<std::string> texts_in(const std::string& source) {
  std::vector<std::string> texts;
  for (const std::string call : {"text(", "in_catalogue("}) {
    for (std::size_t at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
      const bool is_word =
          at == 0 || (std::isalnum(static_cast<unsigned char>(source[at - 1])) == 0 && source[at - 1] != '_');
      std::size_t argument = source.find_first_not_of(" \n", at + call.size());
      if (!is_word || argument == std::string::npos || source[argument] != '"') continue;
      const std::string text = literals_at(source, argument);
      if (!text.empty()) texts.push_back(text);
    }
  }
  return texts;
}

// What fails here is mended by src/words/catalogue/update.sh and a translator.
TEST(Catalogues, have_every_text_of_the_rooms_that_speak) {
  const Catalogue french = read_catalogue("fr");
  std::size_t found = 0;
  for (const char* room : {"ui", "query", "picture", "export", "app"}) {
    const std::filesystem::path folder = std::filesystem::path(SILLON_SOURCE_DIR "/src") / room;
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      // These ask files for fields by text("…"); the commands speak to a terminal, in English.
      if (room == std::string("app") &&
          (entry.path().parent_path().filename() == "command" ||
           entry.path().filename() == "kept_files.cpp" || entry.path().filename() == "rehearsal.cpp"))
        continue;
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      std::ifstream file(entry.path());
      const std::string source{std::istreambuf_iterator<char>(file), {}};
      for (const std::string& text : texts_in(source)) {
        ++found;
        EXPECT_TRUE(french.count(text)) << entry.path().filename().string() << ": " << text;
      }
    }
  }
  EXPECT_GT(found, 20U);
}

INSTANTIATE_TEST_SUITE_P(languages, CatalogueOf, testing::Values("fr", "de", "lb"),
                         [](const auto& tested) { return std::string(tested.param); });

}  // namespace
}  // namespace sillon
