#include "words/brief.hpp"

namespace sillon {

std::string with_ellipsis(std::string_view beginning) {
  while (!beginning.empty() && beginning.back() == ' ') beginning.remove_suffix(1);
  return std::string(beginning).append("…");
}

std::string brief(std::string_view text, std::size_t most_letters) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins_letter = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins_letter && ++letters > most_letters) return with_ellipsis(text.substr(0, at));
  }
  return std::string(text);
}

}  // namespace sillon
