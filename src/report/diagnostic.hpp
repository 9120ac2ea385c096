// One finding about a file, a command line or a machine: where, what, and what to do about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sillon {

enum class Level : std::uint8_t { note, warning, error };

// A position in a text file. Lines and columns count from 1, columns in characters; 0 means "not known".
struct FilePosition {
  std::string file;
  std::int64_t line = 0;
  std::int64_t column = 0;

  bool operator==(const FilePosition&) const = default;
};

// Where the octet at `offset` of a file's text stands; an offset beyond the end means the end.
FilePosition position_in(std::string file, std::string_view text, std::size_t offset);

struct Diagnostic {
  Level level = Level::error;
  FilePosition where;
  std::string what;    // one sentence without its full stop: "lat 448.1 is outside [-90, 90]"
  std::string remedy;  // one sentence with its own end: "Was the decimal point lost?"; may be empty

  bool operator==(const Diagnostic&) const = default;
};

// "places.csv:41:7: error: lat 448.1 is outside [-90, 90]. Was the decimal point lost?"
std::string to_text(const Diagnostic& diagnostic);
std::string to_text(Level level);
std::string to_text(const FilePosition& where);  // "places.csv:41:7", without the parts that are not known

// The text on one line and harmless to a terminal: control characters and octets that are not UTF-8 are
// written as \n, \t or \x1b.
std::string printable(std::string_view text);

// Collects every offence so that all can be shown at once. Order of arrival is kept; texts are made
// printable.
class Report {
 public:
  void add(Diagnostic diagnostic);
  void add(Level level, FilePosition where, std::string what, std::string remedy);
  void error(FilePosition where, std::string what, std::string remedy);
  void warning(FilePosition where, std::string what, std::string remedy);
  void note(FilePosition where, std::string what, std::string remedy);
  void append(Report other);
  // Takes everything out, and takes one such back: its texts are printable already.
  std::vector<Diagnostic> take() { return std::exchange(diagnostics_, {}); }
  void put_back(Diagnostic taken) { diagnostics_.push_back(std::move(taken)); }

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  std::size_t count(Level level) const;
  bool has_errors() const { return count(Level::error) > 0; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

// "2 errors, 1 warning, 0 notes"
std::string summary_text(const Report& report);

}  // namespace sillon
