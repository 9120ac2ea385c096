// A selection as text: "none", "place:bliiida", "link:…", "town:metz-fr", "tray:lorraine".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "state/key.hpp"

namespace sillon {

std::string selection_text(const Selection& what);

// Nothing when the text is not of one of those forms or its key is empty.
std::optional<Selection> parse_selection(std::string_view text);

// "place", "link", "town", "tray".
const std::vector<std::string>& selection_sorts();

// The sort and the key of what is selected; both empty for Nothing.
struct SelectionParts {
  std::string sort, key;
};
SelectionParts selection_parts(const Selection& what);

}  // namespace sillon
