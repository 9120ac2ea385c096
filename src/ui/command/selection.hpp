// What an id that was typed names.
#pragma once

#include <optional>

#include "ui/command/entry.hpp"

namespace sillon {

// "metz-fr", "bliiida", "link:l-…": a place, else a town, a link, a territory's tray.
std::optional<Selection> find_selection(const Scope& scope);

}  // namespace sillon
