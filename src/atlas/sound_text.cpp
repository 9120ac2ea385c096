#include <fmt/format.h>

#include <algorithm>

#include "atlas/table_reader.hpp"
#include "report/file.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_places_said = 20;  // of one file; a file in another encoding has thousands

// Western spreadsheets save Windows-1252: its letters (0xC0..0xFF, the same as Latin-1) tell what was meant.
std::string remedy_for(unsigned char octet) {
  if (octet < 0xC0 || octet == 0xD7 || octet == 0xF7) return "Save the file as UTF-8.";
  const std::string letter = {static_cast<char>(0xC3), static_cast<char>(octet - 0x40)};
  return fmt::format("Save the file as UTF-8; in Windows-1252 this would be '{}'.", letter);
}

}  // namespace

std::string sound_text(std::string bytes, const std::string& file, Report& report) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    report.error({file, 1, 1}, "the file is UTF-16", "Save it as UTF-8.");
    return "";
  }
  std::size_t places = 0;
  const auto replace = [&](std::size_t at, std::string what, std::string remedy) {
    if (++places <= most_places_said)
      report.error(position_in(file, bytes, at), std::move(what), std::move(remedy));
    bytes[at] = '?';
  };
  std::size_t from = 0;
  while (true) {
    const std::size_t bad = first_bad_utf8(std::string_view(bytes).substr(from));
    if (bad == std::string_view::npos) break;
    const auto octet = static_cast<unsigned char>(bytes[from + bad]);
    replace(from + bad, fmt::format("the octet 0x{:02X} is not UTF-8 here and is read as '?'", octet),
            remedy_for(octet));
    from += bad + 1;
  }
  for (std::size_t at = bytes.find('\0'); at != std::string::npos; at = bytes.find('\0', at + 1))
    replace(at, "a NUL character stands here and is read as '?'", "Remove it: is this a text file?");
  if (places > most_places_said)
    report.error({file, 0, 0}, fmt::format("{} more octets are not text", places - most_places_said),
                 "Save the file as UTF-8.");
  return bytes;
}

}  // namespace sillon
