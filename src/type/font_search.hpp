// Finding font files with fontconfig.
#pragma once

#include <optional>
#include <string>

#include "type/typesetter.hpp"

namespace sillon {

struct FontPlace {
  std::string path;
  int index = 0;  // of the font inside a collection

  bool operator==(const FontPlace&) const = default;
};

// Throws Failure(unavailable) naming the package when the family is not installed.
FontPlace find_face(Face face);

// An installed outline font that has the character, as near to the face as there is.
std::optional<FontPlace> find_fallback(Face face, char32_t code_point);

}  // namespace sillon
