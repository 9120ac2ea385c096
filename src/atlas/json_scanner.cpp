#include "atlas/json_scanner.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "report/file.hpp"

namespace sillon {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Four hexadecimal digits as a number, or -1.
int hex4(std::string_view digits) {
  if (digits.size() < 4) return -1;
  unsigned value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + 4, value, 16);
  return result.ec == std::errc() && result.ptr == digits.data() + 4 ? static_cast<int>(value) : -1;
}

void append_utf8(std::string& out, unsigned code) {
  const auto octet = [&out](unsigned value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) return octet(code);
  if (code < 0x800) {
    octet(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      octet(0xE0 | code >> 12);
    } else {
      octet(0xF0 | code >> 18);
      octet(0x80 | (code >> 12 & 0x3F));
    }
    octet(0x80 | (code >> 6 & 0x3F));
  }
  octet(0x80 | (code & 0x3F));
}

}  // namespace

JsonScanner::JsonScanner(std::string_view text) : text_(text) {
  if (text_.starts_with("\xEF\xBB\xBF")) next_ = 3;
}

JsonToken JsonScanner::fail(std::size_t offset, std::string what, std::string remedy) {
  fault_ = {offset, std::move(what), std::move(remedy)};
  failed_ = true;
  return JsonToken::fault;
}

void JsonScanner::pass_blanks() {
  while (next_ < text_.size()) {
    const char c = text_[next_];
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') break;
    ++next_;
  }
}

JsonToken JsonScanner::next() {
  if (failed_) return JsonToken::fault;
  pass_blanks();
  token_begin_ = next_;

  if (expected_ == Expected::nothing) {
    if (next_ == text_.size()) return JsonToken::end;
    return fail(next_, "text follows the end of the JSON value", "Remove it.");
  }
  if (next_ == text_.size()) return unexpected();

  if (expected_ == Expected::comma_or_end) {
    if (text_[next_] == (open_.back() == '{' ? '}' : ']')) return close();
    if (text_[next_] != ',') return unexpected();
    ++next_;
    pass_blanks();
    token_begin_ = next_;
    if (peek() == '}' || peek() == ']')
      return fail(next_, fmt::format("'{}' follows a comma", peek()), "Remove the comma before it.");
    expected_ = open_.back() == '{' ? Expected::key : Expected::value;
  }
  if (expected_ == Expected::value_or_end && text_[next_] == ']') return close();
  if (expected_ == Expected::key_or_end && text_[next_] == '}') return close();
  if (expected_ == Expected::value || expected_ == Expected::value_or_end) return value_token();

  if (peek() != '"') return unexpected();
  if (!read_string()) return JsonToken::fault;
  pass_blanks();
  if (peek() != ':') return fail(next_, "a colon is missing after the key", "Write \"key\": value.");
  ++next_;
  expected_ = Expected::value;
  return JsonToken::key;
}

JsonToken JsonScanner::unexpected() {
  if (next_ >= text_.size())
    return fail(text_.size(), "the file ends in the middle of its JSON",
                "Is it cut off, or does a bracket lack?");
  const char c = text_[next_];
  if (c == '/' || c == '#') return fail(next_, "JSON has no comments", "Remove it.");
  if (c == '\'') return fail(next_, "a single quote stands where JSON wants a double one", "Write \"…\".");
  const char* const wanted =
      expected_ == Expected::comma_or_end ? (open_.back() == '{' ? "',' or '}'" : "',' or ']'")
      : expected_ == Expected::key || expected_ == Expected::key_or_end ? "a key in quotes"
                                                                        : "a value";
  const bool visible = c > ' ' && c < 0x7F;
  return fail(next_,
              visible ? fmt::format("'{}' stands where {} should be", c, wanted)
                      : fmt::format("{} should stand here", wanted),
              "");
}

JsonToken JsonScanner::value_token() {
  const char c = text_[next_];
  if (c == '{' || c == '[') return open(c);
  if (c == '"') return read_string() ? after_value(JsonToken::text) : JsonToken::fault;
  if (c == '-' || is_digit(c)) return number_token();
  if (c == 't') return literal("true", JsonToken::yes);
  if (c == 'f') return literal("false", JsonToken::no);
  if (c == 'n') return literal("null", JsonToken::null);
  if (c == 'N' || c == 'I')
    return fail(next_, "NaN and Infinity are not JSON", "Numbers are finite; write null.");
  if (c == 'T' || c == 'F') return fail(next_, "true and false are written in small letters", "");
  return unexpected();
}

JsonToken JsonScanner::after_value(JsonToken token) {
  expected_ = open_.empty() ? Expected::nothing : Expected::comma_or_end;
  return token;
}

JsonToken JsonScanner::open(char bracket) {
  if (open_.size() == deepest_json)
    return fail(next_, fmt::format("values are nested more than {} deep", deepest_json),
                "No file of ours is.");
  open_.push_back(bracket);
  ++next_;
  expected_ = bracket == '{' ? Expected::key_or_end : Expected::value_or_end;
  return bracket == '{' ? JsonToken::object_begin : JsonToken::array_begin;
}

JsonToken JsonScanner::close() {
  const char bracket = open_.back();
  open_.pop_back();
  ++next_;
  return after_value(bracket == '{' ? JsonToken::object_end : JsonToken::array_end);
}

JsonToken JsonScanner::literal(std::string_view word, JsonToken token) {
  if (text_.substr(next_, word.size()) != word)
    return fail(next_, "this word is not JSON", "Known are true, false and null; texts stand in quotes.");
  next_ += word.size();
  return after_value(token);
}

JsonToken JsonScanner::number_token() {
  const std::size_t begin = next_;
  const auto digits = [this] {
    const std::size_t first = next_;
    while (is_digit(peek())) ++next_;
    return next_ - first;
  };
  if (peek() == '-') ++next_;
  const std::size_t integer = next_;
  if (digits() == 0) return fail(begin, "a digit is missing after '-'", "");
  if (text_[integer] == '0' && next_ - integer > 1)
    return fail(begin, "a number must not begin with 0", "Remove the zero, or write a text in quotes.");
  if (peek() == '.') {
    ++next_;
    if (digits() == 0) return fail(begin, "a digit is missing after the decimal point", "");
  }
  if (peek() == 'e' || peek() == 'E') {
    ++next_;
    if (peek() == '+' || peek() == '-') ++next_;
    if (digits() == 0) return fail(begin, "a digit is missing in the exponent", "");
  }
  raw_ = text_.substr(begin, next_ - begin);
  return after_value(JsonToken::number);
}

double JsonScanner::number() const {
  double value = 0;
  const auto result = std::from_chars(raw_.data(), raw_.data() + raw_.size(), value);
  if (result.ec != std::errc::result_out_of_range) return value;
  // Too small becomes zero, too large infinite: the sign of the exponent tells which.
  const std::size_t exponent = raw_.find_first_of("eE");
  const bool small = exponent != std::string_view::npos ? raw_[exponent + 1] == '-' : raw_.find("0.") < 2;
  return small ? 0 : std::numeric_limits<double>::infinity();
}

bool JsonScanner::read_string() {
  const std::size_t begin = ++next_;
  has_escapes_ = false;
  while (next_ < text_.size()) {
    const char c = text_[next_];
    if (c == '"') {
      raw_ = text_.substr(begin, next_ - begin);
      ++next_;
      return true;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
      fail(next_, "a line break or control character stands inside a text", "Write \\n, or close the quote.");
      return false;
    }
    ++next_;
    if (c == '\\' && !read_escape()) return false;
  }
  fail(begin - 1, "the quote that opens here is never closed", "Close it.");
  return false;
}

bool JsonScanner::read_escape() {
  has_escapes_ = true;
  const std::size_t begin = next_ - 1;
  const char c = peek();
  ++next_;
  if (c == 'u') {
    const int code = hex4(text_.substr(std::min(next_, text_.size())));
    next_ += 4;
    if (code >= 0xD800 && code < 0xDC00 && text_.substr(std::min(next_, text_.size())).starts_with("\\u")) {
      const int low = hex4(text_.substr(next_ + 2));
      next_ += 6;
      if (low >= 0xDC00 && low < 0xE000) return true;
    } else if (code >= 0 && (code < 0xD800 || code >= 0xE000)) {
      return true;
    }
  } else if (c != '\0' && std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) {
    return true;
  }
  fail(begin, "this escape is not JSON",
       "Known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits.");
  return false;
}

std::string JsonScanner::text() const {
  if (!has_escapes_) return std::string(raw_);
  std::string out;
  for (std::size_t i = 0; i < raw_.size(); ++i) {
    if (raw_[i] != '\\') {
      out += raw_[i];
      continue;
    }
    ++i;
    constexpr std::string_view letters = "bfnrt", meanings = "\b\f\n\r\t";
    if (raw_[i] != 'u') {
      const std::size_t letter = letters.find(raw_[i]);
      out += letter == std::string_view::npos ? raw_[i] : meanings[letter];
      continue;
    }
    auto code = static_cast<unsigned>(hex4(raw_.substr(i + 1)));
    i += 4;
    if (code >= 0xD800 && code < 0xDC00) {
      code = 0x10000 + ((code - 0xD800) << 10) + (static_cast<unsigned>(hex4(raw_.substr(i + 3))) - 0xDC00);
      i += 6;
    }
    append_utf8(out, code);
  }
  return out;
}

bool JsonScanner::skip(JsonToken first) {
  if (first != JsonToken::object_begin && first != JsonToken::array_begin) return first != JsonToken::fault;
  const std::size_t outside = depth() - 1;
  while (true) {
    const JsonToken token = next();
    if (token == JsonToken::fault) return false;
    if (depth() == outside) return true;
  }
}

std::optional<JsonFault> json_fault(std::string_view text) {
  const std::size_t bad = first_bad_utf8(text);
  if (bad != std::string_view::npos)
    return JsonFault{
        bad, fmt::format("the octet 0x{:02X} is not UTF-8 here", static_cast<unsigned char>(text[bad])),
        "Save the file as UTF-8."};
  JsonScanner scanner(text);
  while (true) {
    const JsonToken token = scanner.next();
    if (token == JsonToken::end) return std::nullopt;
    if (token == JsonToken::fault) return scanner.fault();
    if (token == JsonToken::number && !std::isfinite(scanner.number()))
      return JsonFault{scanner.offset(), fmt::format("the number {} is not finite", scanner.raw_text()),
                       "Numbers lie between -1.8e308 and 1.8e308."};
  }
}

}  // namespace sillon
