// The compiled gettext catalogues (.mo), carried inside the program. The bytes are made at build time from
// catalogue/*.po by catalogue.cmake.
#pragma once

#include <string_view>

namespace sillon {

// Empty when there is none: English needs none.
std::string_view catalogue_bytes(std::string_view language);

}  // namespace sillon
