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
    "clear-filters", "set-neighbour-steps", "set-chain", "undo", "redo", "play", "pause",
    "look-at", "fly-to", "zoom-by", "go-home", "home-is",
    "hover", "set-search", "set-list", "toggle-section", "set-mode", "show-sheet", "show-menu",
    "show-time-bar", "set-command-search", "set-measuring", "choose-chain-end", "show-story",
    "begin-show", "turn-to", "set-stage", "time-passes", "end-show", "monitors-are", "set-stage-monitor",
    "set-text-size",
    "set-fullscreen", "set-reduced-motion", "close-innermost", "notify",
    "save-picture", "save-list", "save-twin", "add-bookmark", "remove-bookmark", "open-path", "cancel-work", "bookmarks-are",
    "recent-atlases-are", "begin", "quit", "tick",
});
// clang-format on
static_assert(action_names.size() == std::variant_size_v<ActionBody>, "every action has a name");

}  // namespace sillon
