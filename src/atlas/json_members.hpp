// Reads one JSON object member by member. What is missing, of the wrong type or never asked for is said at
// its place.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/json_value.hpp"
#include "atlas/local_text.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// A JSON file that is being read: where its offences go, and which languages its texts lack.
struct JsonFile {
  std::string name;
  std::string_view text;
  Report& report;
  std::vector<std::string> languages = {};  // that every text should have

  struct Lack {
    std::size_t first = 0, count = 0;
  };
  std::map<std::string, Lack> lacking = {};  // by language
  Level unknown_member = Level::note;        // how a member that is near to no known one is said

  FilePosition at(std::size_t offset) const;
  void error(std::size_t offset, std::string what, std::string remedy) {
    report.error(at(offset), std::move(what), std::move(remedy));
  }
  void lacks(const std::string& language, std::size_t offset) {  // the text that stands there
    Lack& lack = lacking[language];
    if (lack.count++ == 0) lack.first = offset;
  }
  void say_lacking_languages() const;  // one note for each language

  // Where `at` stopped counting: offences come in the order of the file, and a file may have 100,000.
  struct Counted {
    std::size_t offset = 0;
    FilePosition where;
  };
  mutable Counted counted = {};
};

class JsonMembers {
 public:
  // `value` should be an object: when it is not, that is said and it reads as an empty one. `what` names it.
  JsonMembers(JsonFile& file, const JsonValue& value, std::string what);
  ~JsonMembers();  // says the members that nobody asked for
  JsonMembers(const JsonMembers&) = delete;
  JsonMembers& operator=(const JsonMembers&) = delete;

  const JsonValue* find(std::string_view key);  // null when absent; asks for it
  bool sound() const { return sound_; }         // nothing required was missing and no type was wrong so far
  std::size_t offset() const { return value_->begin; }

  std::string text(std::string_view key, bool required = false);
  std::string key(std::string_view key);  // required, of a to z, 0 to 9 and '-'
  bool flag(std::string_view key, bool otherwise);
  double number(std::string_view key, double otherwise);
  LocalText local_text(std::string_view key, bool required = false);  // a text, or one per language
  std::vector<std::string> texts(std::string_view key);
  std::span<const JsonValue> list(std::string_view key, bool required = false);
  // Position of the member's word in `words`; `otherwise` when absent.
  std::uint8_t word(std::string_view key, std::span<const std::string> words, std::uint8_t otherwise);

 private:
  const JsonValue* typed(std::string_view key, JsonValue::Type type, bool required);
  void wrong_type(std::string_view key, const JsonValue& value, std::string_view wanted);

  JsonFile& file_;
  const JsonValue* value_;
  std::string what_;
  std::vector<std::string> asked_;
  bool sound_ = true;
};

}  // namespace sillon
