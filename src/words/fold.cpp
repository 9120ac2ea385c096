#include "words/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

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

// Calls `take(letters, begins_word)` for what each sign becomes, until it answers true.
template <class Take>
void for_each_folded(std::string_view utf8, Take take) {
  bool begins_word = true;
  const auto give = [&](std::string_view letters) {
    return take(letters, std::exchange(begins_word, false));
  };
  const auto give_ascii = [&](unsigned char octet) {
    const char plain = plain_ascii[octet];
    if (plain != ' ') return give({&plain, 1});
    begins_word = true;
    return false;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const auto octet = static_cast<unsigned char>(utf8[at]);
    if (octet < 0x80) {
      if (give_ascii(octet)) return;
      ++at;
      continue;
    }
    const Sign sign = sign_at(utf8, at);
    bool enough = false;
    if (sign.point > 0xFF00 && sign.point < 0xFF5F) {  // the wide ASCII that East Asian keyboards type
      enough = give_ascii(static_cast<unsigned char>(sign.point - 0xFEE0));
    } else if (const auto plain = plain_letters(sign.point)) {
      enough = give(*plain);
    } else if (is_mark(sign.point)) {
      // dropped
    } else if (is_separator(sign.point)) {
      begins_word = true;
    } else {
      enough = give(utf8.substr(at, sign.octets));
    }
    if (enough) return;
    at += sign.octets;
  }
}

// has_word_beginning of a text as far as it is ASCII, as most are: one look-up a character. Nothing where it
// is not.
std::optional<bool> ascii_has_word_beginning(std::string_view text, std::string_view beginning) {
  bool begins_word = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto octet = static_cast<unsigned char>(text[at]);
    if (octet >= 0x80) return std::nullopt;
    const char plain = plain_ascii[octet];
    if (begins_word && plain == beginning.front()) {
      std::size_t met = 1;
      const std::size_t most = std::min(beginning.size(), text.size() - at);
      while (met < most && static_cast<unsigned char>(text[at + met]) < 0x80 &&
             plain_ascii[static_cast<unsigned char>(text[at + met])] == beginning[met])
        ++met;
      if (met == beginning.size()) return true;
    }
    begins_word = plain == ' ';
  }
  return false;
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size() + 1);
  for_each_folded(utf8, [&folded](std::string_view letters, bool begins_word) {
    if (begins_word && !folded.empty()) folded += ' ';
    folded += letters;
    return false;
  });
  return folded;
}

bool has_word_beginning(std::string_view utf8, std::string_view beginning) {
  if (const auto answer = ascii_has_word_beginning(utf8, beginning)) return *answer;
  constexpr std::size_t other_word = std::string_view::npos;
  std::size_t met = other_word;  // octets of `beginning` met in this word
  bool found = false;
  for_each_folded(utf8, [&](std::string_view letters, bool begins_word) {
    if (begins_word) met = 0;
    if (met == other_word) return false;
    for (const char letter : letters) {
      if (letter != beginning[met]) {
        met = other_word;
        return false;
      }
      if (++met == beginning.size()) return found = true;
    }
    return false;
  });
  return found;
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
