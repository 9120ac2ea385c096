// The one field of text: a loupe, the words typed so far or a hint, a cross to empty it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/widget/press.hpp"

namespace sillon {

struct SearchFieldAnswer {
  std::optional<std::string> typed;  // the new text, when it changed
  bool active = false;               // has the keyboard
  bool activated = false;            // got it in this frame
  bool emptied = false;              // the cross was clicked
};

// `put`, when not empty, takes the place of what was typed; the caret goes behind it.
SearchFieldAnswer search_field(const Pen& pen, PixelBox box, const std::string& text, std::string_view hint,
                               std::string_view empty_label, bool focus_wanted, std::string_view put = {});

}  // namespace sillon
