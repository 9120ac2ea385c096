// What every page for people begins with.
#pragma once

#include <string>
#include <string_view>

#include "state/view.hpp"

namespace sillon {

// Up to and with the opening tag of the body. The page may load nothing and run nothing, whatever it holds.
// `title` is not yet escaped.
std::string page_begin(std::string_view title, std::string_view language, Theme theme);

}  // namespace sillon
