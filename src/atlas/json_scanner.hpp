// JSON (RFC 8259) token by token, without a tree: it judges the grammar as it goes, knows where every token
// stands, and its nesting ends at 512, before any reader that works by recursion could exhaust its stack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sillon {

inline constexpr std::size_t deepest_json = 512;

struct JsonFault {
  std::size_t offset = 0;
  std::string what, remedy;
};

enum class JsonToken : std::uint8_t {
  object_begin,
  object_end,
  array_begin,
  array_end,
  key,
  text,
  number,
  yes,
  no,
  null,
  end,
  fault
};

class JsonScanner {
 public:
  explicit JsonScanner(
      std::string_view text);  // UTF-8, outlives the scanner; a byte order mark is passed over

  // The next token; after `end` and `fault` the same again.
  JsonToken next();

  std::size_t offset() const { return token_begin_; }  // where the last token begins
  std::size_t end_offset() const { return next_; }     // just after it
  std::size_t depth() const { return open_.size(); }   // objects and arrays that are open
  std::string text() const;                            // of a key or text, escapes resolved
  std::string_view raw_text() const { return raw_; }   // the same as it is written, or a number's digits
  bool has_escapes() const { return has_escapes_; }
  double number() const;  // may be infinite: the digits are what is judged
  const JsonFault& fault() const { return fault_; }

  // After the first token of a value: passes over the rest of it. False at a fault.
  bool skip(JsonToken first);

 private:
  enum class Expected : std::uint8_t { value, value_or_end, key, key_or_end, comma_or_end, nothing };

  JsonToken fail(std::size_t offset, std::string what, std::string remedy);
  JsonToken unexpected();
  JsonToken value_token();
  JsonToken open(char bracket);
  JsonToken close();
  JsonToken literal(std::string_view word, JsonToken token);
  JsonToken number_token();
  bool read_string();
  bool read_escape();
  JsonToken after_value(JsonToken token);
  void pass_blanks();
  char peek() const { return next_ < text_.size() ? text_[next_] : '\0'; }

  std::string_view text_;
  std::size_t next_ = 0, token_begin_ = 0;
  std::string_view raw_;
  bool has_escapes_ = false;
  Expected expected_ = Expected::value;
  std::vector<char> open_;  // '{' and '['
  JsonFault fault_;
  bool failed_ = false;
};

// Why the text is not sound JSON: grammar, UTF-8, nesting, a number that is not finite. Nothing when it is
// sound, and then any JSON library can read it.
std::optional<JsonFault> json_fault(std::string_view text);

}  // namespace sillon
