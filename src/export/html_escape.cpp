#include "export/html_escape.hpp"

#include <fmt/format.h>

namespace sillon {
namespace {

bool is_web_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

// U+0080 to U+009F
bool is_high_control(unsigned char first, unsigned char second) {
  return first == 0xC2 && second >= 0x80 && second <= 0x9F;
}

// U+202A to U+202E, U+2066 to U+2069
bool is_direction(unsigned char first, unsigned char second, unsigned char third) {
  return first == 0xE2 && ((second == 0x80 && third >= 0xAA && third <= 0xAE) ||
                           (second == 0x81 && third >= 0xA6 && third <= 0xA9));
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        if ((byte(i) < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte(i) == 0x7F) {
          escaped += ' ';
        } else if (is_high_control(byte(i), byte(i + 1))) {
          escaped += ' ';
          i += 1;
        } else if (is_direction(byte(i), byte(i + 1), byte(i + 2))) {
          i += 2;
        } else {
          escaped += c;
        }
    }
  }
  return escaped;
}

std::string web_link(std::string_view address, std::string_view text) {
  if (!is_web_address(address)) return html_escaped(text);
  return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", html_escaped(address),
                     html_escaped(text));
}

std::string without_scheme(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 3);
  if (address.ends_with('/')) address.remove_suffix(1);
  return std::string(address);
}

}  // namespace sillon
