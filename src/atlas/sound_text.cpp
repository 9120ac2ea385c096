#include "atlas/sound_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "report/file.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_places_said = 20;  // of one file; a file in another encoding has thousands
constexpr std::size_t share_bytes = std::size_t{1} << 20;

// Western spreadsheets save Windows-1252: its letters (0xC0..0xFF, the same as Latin-1) tell what was meant.
std::string remedy_for(unsigned char octet) {
  if (octet < 0xC0 || octet == 0xD7 || octet == 0xF7) return "Save the file as UTF-8.";
  const std::string letter = {static_cast<char>(0xC3), static_cast<char>(octet - 0x40)};
  return fmt::format("Save the file as UTF-8; in Windows-1252 this would be '{}'.", letter);
}

// What was replaced in one share of the text: the first of each sort, and how many.
struct Replaced {
  struct Octet {
    std::size_t at;
    unsigned char was;
  };
  std::vector<Octet> bad, nul;
  std::size_t bad_count = 0, nul_count = 0;
};

Replaced replace_in(std::span<char> text, std::size_t begin, std::size_t end) {
  Replaced replaced;
  const std::string_view share(text.data() + begin, end - begin);
  const auto replace = [&](std::size_t at, std::vector<Replaced::Octet>& first, std::size_t& count) {
    if (++count <= most_places_said) first.push_back({at, static_cast<unsigned char>(text[at])});
    text[at] = '?';
  };
  for (std::size_t from = 0; from < share.size();) {
    const std::size_t bad = first_bad_utf8(share.substr(from));
    if (bad == std::string_view::npos) break;
    replace(begin + from + bad, replaced.bad, replaced.bad_count);
    from += bad + 1;
  }
  for (std::size_t nul = share.find('\0'); nul != std::string_view::npos; nul = share.find('\0', nul + 1))
    replace(begin + nul, replaced.nul, replaced.nul_count);
  return replaced;
}

// Shares begin behind a line feed, which is no part of another character, so that each is judged alone as it
// is within the whole.
std::vector<std::size_t> share_begins(std::string_view text) {
  std::vector<std::size_t> begins = {0};
  while (begins.back() < text.size()) {
    const std::size_t line_end = text.find('\n', begins.back() + share_bytes);
    begins.push_back(line_end == std::string_view::npos ? text.size() : line_end + 1);
  }
  return begins;
}

// Positions in one text, asked for in rising order.
class PositionCount {
 public:
  PositionCount(std::string_view text, const std::string& file) : text_(text), file_(file) {
    if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark is no character
  }

  FilePosition at(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      const char c = text_[at_];
      if (c == '\n' || (c == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] != '\n'))) {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {  // continuation octets add no column
        ++column_;
      }
    }
    return {file_, line_, column_};
  }

 private:
  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1, column_ = 1;
};

}  // namespace

bool make_sound(std::span<char> octets, const std::string& file, Report& report, const Progress* progress) {
  const std::string_view text(octets.data(), octets.size());
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    report.error({file, 1, 1}, "the file is UTF-16", "Save it as UTF-8.");
    return false;
  }
  const std::vector<std::size_t> begins = share_begins(text);
  std::vector<Replaced> shares(begins.size() - 1);
  in_shares(shares.size(), 1, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      stop_if_cancelled(progress);
      shares[i] = replace_in(octets, begins[i], begins[i + 1]);
    }
  });

  std::size_t places = 0, said = 0;
  const auto say = [&](std::vector<Replaced::Octet> Replaced::*sort, const auto& what, const auto& remedy) {
    PositionCount position(text, file);
    for (const Replaced& share : shares)
      for (const Replaced::Octet& octet : share.*sort)
        if (++said <= most_places_said)
          report.error(position.at(octet.at), what(octet.was), remedy(octet.was));
  };
  for (const Replaced& share : shares) places += share.bad_count + share.nul_count;
  if (places == 0) return true;
  say(
      &Replaced::bad,
      [](unsigned char octet) {
        return fmt::format("the octet 0x{:02X} is not UTF-8 here and is read as '?'", octet);
      },
      remedy_for);
  say(
      &Replaced::nul, [](unsigned char) { return "a NUL character stands here and is read as '?'"; },
      [](unsigned char) { return "Remove it: is this a text file?"; });
  if (places > most_places_said)
    report.error({file, 0, 0}, fmt::format("{} more octets are not text", places - most_places_said),
                 "Save the file as UTF-8.");
  return true;
}

std::string sound_text(std::string bytes, const std::string& file, Report& report) {
  if (!make_sound(bytes, file, report)) bytes.clear();
  return bytes;
}

}  // namespace sillon
