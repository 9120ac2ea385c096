// Words, numbers and dates in the reader's language. Catalogues are gettext's, read by Boost.Locale from
// memory, so no system locale is needed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sillon {

// The languages of the interface, in the order of the language switch.
const std::vector<std::string>& interface_languages();  // fr, de, en, lb

// Marks an English text for the catalogues where it is written down but translated later, as in a table.
constexpr const char* in_catalogue(const char* english) {
  return english;
}

// Every function may be called from several threads at once.
class Words {
 public:
  // `language` is one of interface_languages(); anything else speaks English.
  explicit Words(std::string_view language);
  ~Words();
  Words(Words&&) noexcept;
  Words& operator=(Words&&) noexcept;

  const std::string& language() const;

  // The translation of an English interface text, or the text itself.
  std::string text(const char* english) const;
  // Plural forms by the catalogue's rule; the caller formats the number into it: {} in both.
  std::string text(const char* one, const char* many, std::int64_t count) const;

  // 12345.6 with `decimals` (0..9) digits: "12 345,6" (fr, U+202F), "12.345,6" (de, lb), "12,345.6" (en; no
  // group below 10 000). Minus is U+2212, and never before a zero. What is no number is an en dash.
  std::string number(double value, int decimals = 0) const;
  // "85 m", "850 m" (to ten metres), "3.2 km", "3 km", "120 km"; a no-break space (U+00A0) before the unit.
  std::string distance_km(double km) const;
  // "1 June 2015", "June 2015", "2015"; month and day 0 when not known.
  std::string date(int year, int month, int day) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
