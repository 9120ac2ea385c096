#include "words/fold.hpp"

#include <array>

#include "words/letter_table.hpp"

namespace sillon {
namespace {

// What an ASCII character becomes; a space for everything that is neither letter nor digit.
constexpr std::array<char, 128> plain_ascii = [] {
  std::array<char, 128> plain{};
  for (char& c : plain) c = ' ';
  for (char c = '0'; c <= '9'; ++c) plain[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    plain[static_cast<unsigned char>(c)] = c;
    plain[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  return plain;
}();

struct Sign {
  char32_t point = 0xFFFD;  // stands for an octet that is not UTF-8
  std::size_t octets = 1;
};

// The character at `at`, whose first octet is not ASCII (RFC 3629; overlong forms and surrogates are
// refused).
Sign sign_at(std::string_view text, std::size_t at) {
  const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = octet(at);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
  char32_t point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = at + 1; i < at + length; ++i) {
    if ((octet(i) & 0xC0) != 0x80) return {};
    point = point << 6 | (octet(i) & 0x3F);
  }
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (point < smallest[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return {};
  return {point, length};
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size() + 1);
  bool word_ended = false;
  const auto take = [&](std::string_view letters) {
    if (word_ended && !folded.empty()) folded += ' ';
    word_ended = false;
    folded += letters;
  };
  const auto take_ascii = [&](unsigned char octet) {
    const char plain = plain_ascii[octet];
    if (plain == ' ') {
      word_ended = true;
    } else {
      take({&plain, 1});
    }
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const auto octet = static_cast<unsigned char>(utf8[at]);
    if (octet < 0x80) {
      take_ascii(octet);
      ++at;
      continue;
    }
    const Sign sign = sign_at(utf8, at);
    if (sign.point > 0xFF00 && sign.point < 0xFF5F) {  // the wide ASCII that East Asian keyboards type
      take_ascii(static_cast<unsigned char>(sign.point - 0xFEE0));
    } else if (const auto plain = plain_letters(sign.point)) {
      take(*plain);
    } else if (is_mark(sign.point)) {
      // dropped
    } else if (is_separator(sign.point)) {
      word_ended = true;
    } else {
      take(utf8.substr(at, sign.octets));
    }
    at += sign.octets;
  }
  return folded;
}

std::string slug(std::string_view utf8) {
  std::string made;
  bool word_ended = false;
  for (const char c : fold(utf8)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      if (word_ended && !made.empty()) made += '-';
      made += c;
    }
    word_ended = !kept && (word_ended || c == ' ');
  }
  return made;
}

}  // namespace sillon
