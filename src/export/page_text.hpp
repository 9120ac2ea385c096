// What a page for people writes of an atlas: texts with their language, dates, sources that it cites.
#pragma once

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

#include "atlas/atlas.hpp"
#include "words/words.hpp"

namespace sillon {

// Everything that is returned is HTML: escaped, and marked with its language where that is not the page's.
class PageText {
 public:
  // The references outlive it.
  PageText(const Atlas& atlas, const Words& words) : atlas_(atlas), words_(words) {}

  // A text of the interface, and one with as many as its first gap is filled with.
  std::string text(const char* english) const;
  std::string text(const char* one, const char* many, std::size_t n) const;
  // A text of the catalogues with its gaps filled by HTML; a translation whose braces are wrong shows as it
  // is.
  template <class... Parts>
  std::string say(const char* english, const Parts&... parts) const {
    return filled(words_.text(english), parts...);
  }
  std::string number(std::size_t n) const;

  // `language` may be "": not known.
  std::string in(std::string_view language, std::string_view text) const;
  std::string name(const LocalText& names) const;
  std::string place(Row place) const;  // its name
  std::string town(Row place) const;   // of its town; "" when that is not known
  // Figures, statements and notes are in the atlas's first language of fallback.
  std::string record(std::string_view text) const;
  std::string subject(std::string_view subject) const;  // what a figure or a statement is about

  std::string date(PartialDate date) const;  // "" when not known
  std::string date(std::string_view iso) const;

  // Ids separated by '|' as links to the entries that sources() writes for all that were cited.
  std::string cite(std::string_view ids);
  // A section, empty when nothing was cited.
  std::string sources() const;
  // Who is to be named for what the page shows.
  std::string credits() const;

 private:
  template <class... Parts>
  static std::string filled(const std::string& pattern, const Parts&... parts) {
    const std::string escaped = escaped_pattern(pattern);
    try {
      return fmt::vformat(escaped, fmt::make_format_args(parts...));
    } catch (const fmt::format_error&) {
      return escaped;
    }
  }
  static std::string escaped_pattern(const std::string& pattern);

  const Atlas& atlas_;
  const Words& words_;
  std::set<std::string, std::less<>> cited_;
};

// An id of an element for a key of the atlas, whatever its octets: "place-bliiida". Different keys have
// different ids, and it can stand in an address.
std::string element_id(std::string_view what, std::string_view key);

}  // namespace sillon
