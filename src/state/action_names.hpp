// The names of the actions, in the order of ActionBody.
#pragma once

#include <array>
#include <string_view>
#include <variant>

#include "state/action.hpp"

namespace sillon {

// clang-format off
inline constexpr auto action_names = std::to_array<std::string_view>({
    "set-filter", "set-date", "set-layers", "set-crs", "set-theme", "set-language", "select", "replace-view",
    "clear-filters",
    "look-at", "fly-to", "zoom-by", "go-home", "home-is",
    "hover", "set-search", "set-list", "toggle-section", "set-mode", "show-sources", "show-help",
    "show-data-report", "set-fullscreen", "set-reduced-motion", "close-innermost", "notify",
    "save-picture", "save-list", "quit", "tick",
});
// clang-format on
static_assert(action_names.size() == std::variant_size_v<ActionBody>, "every action has a name");

}  // namespace sillon
