#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "atlas/json_members.hpp"
#include "atlas/json_scanner.hpp"
#include "atlas/json_value.hpp"

namespace sillon {
namespace {

const std::string document =
    R"({"a": [1, -2.5e3, 0.1, true, false, null], "é\n\u00e9\ud83d\ude80": {"b": "x\\\"\/"},
 "c": [], "d": {}, "e": [[1], [2]]})";

std::string fault_text(std::string_view text) {
  const auto fault = json_fault(text);
  return fault ? std::to_string(fault->offset) + ": " + fault->what : "";
}

TEST(JsonScanner, AgreesWithTheLibraryOnWhatIsJson) {
  std::mt19937 random(11);
  const std::string letters = "{}[]\",:0123456789.-+eE truefalsn\\u/\n\x01é";
  std::size_t sound = 0;
  for (int i = 0; i < 30000; ++i) {
    std::string text = document;
    for (std::size_t changes = 1 + random() % 2; changes > 0; --changes) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text[at] = letters[random() % letters.size()];
          break;
        case 1:
          text.erase(at, 1 + random() % 3);
          break;
        default:
          text.insert(at, 1, letters[random() % letters.size()]);
          break;
      }
    }
    const bool accepted = nlohmann::json::accept(text);
    ASSERT_EQ(!json_fault(text).has_value(), accepted) << text << '\n' << fault_text(text);
    sound += accepted ? 1 : 0;
  }
  EXPECT_GT(sound, 1000u);
}

TEST(JsonScanner, ReadsTheSameValuesAsTheLibrary) {
  Report report;
  const auto value = parse_json(document, "f", report);
  ASSERT_TRUE(value);
  const auto expected = nlohmann::json::parse(document);
  EXPECT_EQ(value->members.size(), expected.size());
  for (const JsonMember& member : value->members) EXPECT_TRUE(expected.contains(member.key)) << member.key;
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(value->find("a")->items[i].number, expected["a"][i].get<double>());
  EXPECT_EQ(value->members[1].key, "é\né🚀");
  EXPECT_EQ(value->members[1].value.find("b")->text, "x\\\"/");
}

TEST(JsonScanner, EndsDeepNestingBeforeAnyStackDoes) {
  EXPECT_EQ(fault_text(std::string(100000, '[')), "512: values are nested more than 512 deep");
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  EXPECT_EQ(fault_text(objects), "2560: values are nested more than 512 deep");
  const std::string deepest = std::string(512, '[') + std::string(512, ']');
  EXPECT_EQ(fault_text(deepest), "");
  Report report;
  EXPECT_TRUE(parse_json(deepest, "f", report));
}

TEST(JsonScanner, SaysWhatIsWrongInWordsOfOurs) {
  EXPECT_EQ(fault_text(""), "0: the file ends in the middle of its JSON");
  EXPECT_EQ(fault_text("{\"a\": 1,}"), "8: '}' follows a comma");
  EXPECT_EQ(fault_text("{\"a\" 1}"), "5: a colon is missing after the key");
  EXPECT_EQ(fault_text("{a: 1}"), "1: 'a' stands where a key in quotes should be");
  EXPECT_EQ(fault_text("[1 2]"), "3: '2' stands where ',' or ']' should be");
  EXPECT_EQ(fault_text("[1] x"), "4: text follows the end of the JSON value");
  EXPECT_EQ(fault_text("[// no\n]"), "1: JSON has no comments");
  EXPECT_EQ(fault_text("['a']"), "1: a single quote stands where JSON wants a double one");
  EXPECT_EQ(fault_text("[NaN]"), "1: NaN and Infinity are not JSON");
  EXPECT_EQ(fault_text("[-Infinity]"), "1: a digit is missing after '-'");
  EXPECT_EQ(fault_text("[1e999]"), "1: the number 1e999 is not finite");
  EXPECT_EQ(fault_text("[-1e999]"), "1: the number -1e999 is not finite");
  EXPECT_EQ(fault_text("[1e-999]"), "");
  EXPECT_EQ(fault_text("[01]"), "1: a number must not begin with 0");
  EXPECT_EQ(fault_text("[\"a\nb\"]"), "3: a line break or control character stands inside a text");
  EXPECT_EQ(fault_text("[\"a"), "1: the quote that opens here is never closed");
  EXPECT_EQ(fault_text("[\"\\x\"]"), "2: this escape is not JSON");
  EXPECT_EQ(fault_text("[\"\\ud800\"]"), "2: this escape is not JSON");
  EXPECT_EQ(fault_text("[\"\xff\"]"), "2: the octet 0xFF is not UTF-8 here");
  EXPECT_EQ(fault_text("[True]"), "1: true and false are written in small letters");
  EXPECT_EQ(fault_text("\xEF\xBB\xBF[1]"), "");
}

TEST(JsonValue, KnowsWhereItsPartsStand) {
  const std::string text = "{\n \"é\": [10,\n  {\"b\": null}]\n}";
  Report report;
  const auto value = parse_json(text, "f", report);
  ASSERT_TRUE(value);
  const JsonValue& list = *value->find("é");
  EXPECT_EQ(to_text(position_in("f", text, list.begin)), "f:2:7");
  EXPECT_EQ(to_text(position_in("f", text, list.items[1].find("b")->begin)), "f:3:9");
  EXPECT_EQ(text.substr(list.items[1].begin, list.items[1].end - list.items[1].begin), "{\"b\": null}");
}

TEST(JsonFile, FindsPlacesInAnyOrderAsIfCountedFromTheBeginning) {
  std::mt19937 random(5);
  for (const std::string text : {"\xEF\xBB\xBF{\"é\":\r\n 1,\r \"b\": 2}\n\n", "", "\r\n\r\n\n\r"}) {
    Report report;
    const JsonFile file{"f.json", text, report};
    for (int i = 0; i < 2000; ++i) {
      const std::size_t offset = random() % (text.size() + 3);
      ASSERT_EQ(file.at(offset), position_in("f.json", text, offset)) << offset;
    }
  }
}

TEST(JsonValue, SaysKeysThatStandTwice) {
  Report report;
  const auto value = parse_json("{\"a\": 1,\n \"b\": {\"c\": 1, \"\\u0063\": 2},\n \"a\": 3}", "f", report);
  ASSERT_TRUE(value);
  ASSERT_EQ(report.diagnostics().size(), 2u);
  EXPECT_EQ(
      to_text(report.diagnostics()[0]),
      "f:2:16: error: 'c' stands twice in this object, before in line 2; the last one counts. Remove one.");
  EXPECT_EQ(
      to_text(report.diagnostics()[1]),
      "f:3:2: error: 'a' stands twice in this object, before in line 1; the last one counts. Remove one.");
  EXPECT_EQ(value->find("a")->number, 3);
  EXPECT_EQ(value->find("b")->find("c")->number, 2);
}

}  // namespace
}  // namespace sillon
