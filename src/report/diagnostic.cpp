#include "report/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/file.hpp"

namespace sillon {

namespace {

// "1 error", "2 errors"
std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

bool ends_a_sentence(std::string_view text) {
  return !text.empty() && (text.back() == '.' || text.back() == '?' || text.back() == '!');
}

// A sentence that quotes a value of a file says where it stands; the whole of a long one is read there.
constexpr std::size_t longest_octets = 600, kept_before = 400, kept_after = 100;

bool is_continuation(char octet) {
  return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

std::string shortened(const std::string& what) {
  if (what.size() <= longest_octets) return what;
  std::size_t before = kept_before, after = what.size() - kept_after;
  while (before > 0 && is_continuation(what[before])) --before;  // no character is cut apart
  while (after < what.size() && is_continuation(what[after])) ++after;
  return what.substr(0, before) + "…" + what.substr(after);
}

// C0 control characters and DEL in ASCII; C1 (U+0080..U+009F) in two octets of UTF-8. A terminal obeys both.
bool is_control(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20 || byte == 0x7F) return true;
  return byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

}  // namespace

FilePosition position_in(std::string file, std::string_view text, std::size_t offset) {
  if (text.starts_with("\xEF\xBB\xBF")) {  // a byte order mark is no character of the first line
    text.remove_prefix(3);
    offset -= std::min<std::size_t>(offset, 3);
  }
  FilePosition where{std::move(file), 1, 1};
  for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
    const bool ends_line =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends_line) {
      ++where.line;
      where.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {  // continuation octets add no column
      ++where.column;
    }
  }
  return where;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto escape = [&out](char octet) {
    fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(octet));
  };
  while (!text.empty()) {
    const std::size_t bad = std::min(first_bad_utf8(text), text.size());
    for (std::size_t i = 0; i < bad; ++i) {
      if (!is_control(text, i)) {
        out += text[i];
      } else if (text[i] == '\n') {
        out += "\\n";
      } else if (text[i] == '\t') {
        out += "\\t";
      } else {
        escape(text[i]);
        if (static_cast<unsigned char>(text[i]) == 0xC2) escape(text[++i]);
      }
    }
    if (bad < text.size()) escape(text[bad]);
    text.remove_prefix(std::min(bad + 1, text.size()));
  }
  return out;
}

std::string to_text(Level level) {
  switch (level) {
    case Level::note:
      return "note";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "error";
}

std::string to_text(const FilePosition& where) {
  std::string text = where.file;
  if (where.line > 0) text += fmt::format(":{}", where.line);
  if (where.line > 0 && where.column > 0) text += fmt::format(":{}", where.column);
  return text;
}

std::string to_text(const Diagnostic& diagnostic) {
  std::string text = to_text(diagnostic.where);
  if (!text.empty()) text += ": ";
  text += to_text(diagnostic.level) + ": " + diagnostic.what;
  if (!ends_a_sentence(diagnostic.what)) text += '.';
  if (!diagnostic.remedy.empty()) text += ' ' + diagnostic.remedy;
  return text;
}

void Report::add(Level level, FilePosition where, std::string what, std::string remedy) {
  Diagnostic& added = diagnostics_.emplace_back();
  added.level = level;
  added.where = std::move(where);
  added.where.file = printable(added.where.file);
  added.what = printable(shortened(what));
  added.remedy = printable(remedy);
}

void Report::add(Diagnostic diagnostic) {
  add(diagnostic.level, std::move(diagnostic.where), std::move(diagnostic.what),
      std::move(diagnostic.remedy));
}

void Report::error(FilePosition where, std::string what, std::string remedy) {
  add(Level::error, std::move(where), std::move(what), std::move(remedy));
}

void Report::warning(FilePosition where, std::string what, std::string remedy) {
  add(Level::warning, std::move(where), std::move(what), std::move(remedy));
}

void Report::note(FilePosition where, std::string what, std::string remedy) {
  add(Level::note, std::move(where), std::move(what), std::move(remedy));
}

void Report::append(Report other) {
  diagnostics_.insert(diagnostics_.end(), std::make_move_iterator(other.diagnostics_.begin()),
                      std::make_move_iterator(other.diagnostics_.end()));
}

std::size_t Report::count(Level level) const {
  return static_cast<std::size_t>(std::count_if(diagnostics_.begin(), diagnostics_.end(),
                                                [level](const Diagnostic& d) { return d.level == level; }));
}

std::string summary_text(const Report& report) {
  return fmt::format("{}, {}, {}", counted(report.count(Level::error), "error"),
                     counted(report.count(Level::warning), "warning"),
                     counted(report.count(Level::note), "note"));
}

}  // namespace sillon
