#include "export/css_colour.hpp"

#include <fmt/format.h>

#include <cmath>

namespace sillon {

std::string css_colour(Rgba colour) {
  const auto byte = [](float part) { return static_cast<int>(std::lround(part * 255)); };
  std::string hex = fmt::format("#{:02X}{:02X}{:02X}", byte(colour.r), byte(colour.g), byte(colour.b));
  if (byte(colour.a) < 255) hex += fmt::format("{:02X}", byte(colour.a));
  return hex;
}

}  // namespace sillon
