#include "picture/wrap.hpp"

#include <algorithm>

namespace sillon {
namespace {

constexpr std::size_t longest_tried = 400;  // octets: no line is longer than that

}  // namespace

std::vector<std::string> wrapped_lines(const Typesetter& type, std::string_view text, const TextStyle& style,
                                       float widest_px) {
  std::vector<std::string> lines;
  bool begins = true;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", from), text.size());
    if (const std::string word(text.substr(from, end - from)); !word.empty()) {
      const std::string longer = begins ? word : lines.back() + " " + word;
      if (!begins && type.measure(longer, style).width_px <= widest_px)
        lines.back() = longer;
      else
        lines.push_back(word);
      begins = false;
    }
    if (end < text.size() && text[end] == '\n') begins = true;
    from = end + 1;
  }
  return lines;
}

std::string fitted_line(const Typesetter& type, const std::string& text, const TextStyle& style,
                        float widest_px) {
  if (type.measure(text, style).width_px <= widest_px) return text;
  std::string cut = text.substr(0, longest_tried);
  while (!cut.empty()) {
    while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
    if (!cut.empty()) cut.pop_back();
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
    if (type.measure(cut + "…", style).width_px <= widest_px) break;
  }
  return cut + "…";
}

}  // namespace sillon
