// The one table of commands: it makes the shortcuts, the help page, the tooltips and `--do`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picture/derive.hpp"
#include "state/action.hpp"

namespace sillon {

struct Command {
  std::string name;     // "zoom-in"; a name that ends in ':' takes what follows it: "select:"
  std::string key;      // "+", "Ctrl+F"; empty when it has none
  std::string label;    // English interface text: "Zoom in"
  std::string tooltip;  // English interface text: what it does, in a sentence without full stop
};

const std::vector<Command>& commands();
const Command* find_command(std::string_view name);  // null when there is none of that name

// The actions of a command in this state; nothing when it is not available now; std::nullopt means unknown
// name or argument (the caller hints the nearest of `commands()`).
std::optional<std::vector<Action>> run_command(std::string_view name, const State& state,
                                               const Derived& derived, const Picture& picture);

// A key as the reader's keyboard names it: "Strg+F".
std::string key_words(const Words& words, std::string_view key);

}  // namespace sillon
