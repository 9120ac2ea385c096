// The order of texts in a language's lists: letters first, then accents, then case. The rules are ICU's own
// data, so no system locale is needed.
#pragma once

#include <locale>
#include <string>
#include <string_view>

namespace sillon {

// Every function may be called from several threads at once.
class Collation {
 public:
  explicit Collation(const std::string& language);

  // Octets that order as the texts do, for sorting many; no two texts have the same. About a microsecond
  // each.
  std::string sort_key(std::string_view text) const;
  // A strict order: of texts that the language holds for equal, their octets decide.
  bool before(std::string_view a, std::string_view b) const;

 private:
  std::locale rules_;
  bool has_rules_ = false;  // without, by folded text
};

// Of one of interface_languages(); of English for anything else. Made when first asked for, which takes below
// a millisecond once ICU's data are in memory, and kept.
const Collation& collation_of(std::string_view language);

}  // namespace sillon
