#include "type/code_point.hpp"

#include "type/typesetter.hpp"

namespace sillon {

char32_t take_code_point(std::string_view& rest) {
  const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const unsigned char lead = octet(0);
  std::size_t length = 1;
  char32_t point = lead;
  if (lead >= 0x80) {
    length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    bool well_formed = lead >= 0xC2 && lead <= 0xF4 && length <= rest.size();
    point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; well_formed && i < length; ++i) {
      well_formed = (octet(i) & 0xC0) == 0x80;
      point = point << 6 | (octet(i) & 0x3F);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (!well_formed || point < smallest[length] || point > 0x10FFFF ||
        (point >= 0xD800 && point <= 0xDFFF)) {
      length = 1;
      point = replacement_character;
    }
  }
  rest.remove_prefix(length);
  return point;
}

std::vector<char32_t> code_points(std::string_view utf8) {
  std::vector<char32_t> points;
  points.reserve(utf8.size());
  while (!utf8.empty()) points.push_back(take_code_point(utf8));
  return points;
}

bool is_invisible(char32_t c) {
  const auto between = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c < 0x20) return c < '\t' || c > '\r';
  return between(0x7F, 0x9F) || c == 0xAD || between(0x200B, 0x200F) || between(0x202A, 0x202E) ||
         between(0x2060, 0x206F) || c == 0xFEFF || between(0xFE00, 0xFE0F) || between(0xE0000, 0xE0FFF);
}

float space_width_em(char32_t c) {
  struct Width {
    char32_t first, last;
    float em;
  };
  static constexpr Width widths[] = {
      {'\t', '\r', 0.25F},         {' ', ' ', 0.25F},          {0xA0, 0xA0, 0.25F},
      {0x2000, 0x2000, 0.5F},      {0x2001, 0x2001, 1.0F},     {0x2002, 0x2002, 0.5F},
      {0x2003, 0x2003, 1.0F},      {0x2004, 0x2004, 1.0F / 3}, {0x2005, 0x2005, 0.25F},
      {0x2006, 0x2006, 1.0F / 6},  {0x2007, 0x2007, 0.58F},  // as wide as Lato's digits
      {0x2008, 0x2009, 0.2F},      {0x200A, 0x200A, 0.1F},     {0x202F, 0x202F, 0.2F},
      {0x205F, 0x205F, 4.0F / 18}, {0x3000, 0x3000, 1.0F},
  };
  for (const Width& width : widths) {
    if (c >= width.first && c <= width.last) return width.em;
  }
  return 0;
}

}  // namespace sillon
