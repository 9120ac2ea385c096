// A command carried out from a panel or a key.
#pragma once

#include <string_view>

#include "ui/panel/panel_frame.hpp"

namespace sillon {

// Sends what the command does; when it is not available now, a notice says why.
void carry_out(PanelFrame& frame, std::string_view name);

// As an English interface text; null when it is available.
const char* hindrance_of(const PanelFrame& frame, std::string_view name);
bool is_on(const PanelFrame& frame, std::string_view name);

}  // namespace sillon
