#include "ui/command.hpp"

namespace sillon {

std::string key_words(const Words& words, std::string_view key) {
  std::string shown(key);
  const auto replace = [&](std::string_view from, const std::string& to) {
    if (const auto at = shown.find(from); at != std::string::npos) shown.replace(at, from.size(), to);
  };
  replace("Ctrl", words.text("Ctrl"));
  replace("Esc", words.text("Esc"));
  replace("Home", words.text("Home"));
  replace("PageDown", words.text("Page down"));
  replace("PageUp", words.text("Page up"));
  if (shown == "-") shown = "−";
  return shown;
}

}  // namespace sillon
