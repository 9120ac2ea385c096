// The look of a page of data: the palette of the view's theme, by day, by night and in print.
#pragma once

#include <string>

#include "state/view.hpp"

namespace sillon {

// The text of a <style>. Paper follows a reader who asks for dark pages, the other themes stay as chosen;
// print is always paper's.
std::string html_style(Theme theme);

}  // namespace sillon
