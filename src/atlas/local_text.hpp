// One text in several languages, with the chain that says which to show when the reader's is missing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sillon {

struct LocalText {
  std::vector<std::pair<std::string, std::string>> by_language;  // language, text; never an empty text

  const std::string* find(std::string_view language) const {
    for (const auto& [key, text] : by_language)
      if (key == language) return &text;
    return nullptr;
  }
  // The text in `language`, else in the first language of `fallback` that has one, else any, else "".
  std::string_view in(std::string_view language, const std::vector<std::string>& fallback = {}) const {
    if (const auto* text = find(language)) return *text;
    for (const auto& other : fallback)
      if (const auto* text = find(other)) return *text;
    return by_language.empty() ? std::string_view{} : std::string_view(by_language.front().second);
  }
  bool empty() const { return by_language.empty(); }
  bool operator==(const LocalText&) const = default;
};

}  // namespace sillon
