// The one table of commands: it makes the shortcuts, the menu, the palette, the help page, the tooltips and
// `--do`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picture/derive.hpp"
#include "state/action.hpp"

namespace sillon {

// Where the key of a command is heard.
enum class CommandPlace { desk, stage, everywhere };

struct Command {
  std::string name;     // "zoom-in"; a name that ends in ':' takes what follows it: "select:"
  std::string key;      // "+", "Ctrl+F"; several parted by spaces; empty when it has none
  std::string label;    // English interface text: "Zoom in"
  std::string tooltip;  // English interface text: what it does, in a sentence without full stop
  std::string group{};  // English title of its group: "Map"
  CommandPlace at = CommandPlace::desk;
};

// Group by group, in the order of the menu.
const std::vector<Command>& commands();
const Command* find_command(std::string_view name);  // null when there is none of that name

// The titles of the groups, in the order of the menu: English interface texts.
const std::vector<std::string>& command_groups();

// The actions of a command in this state; nothing when it is not available now; std::nullopt means unknown
// name or argument (the caller hints the nearest of `commands()`).
std::optional<std::vector<Action>> run_command(std::string_view name, const State& state,
                                               const Derived& derived, const Picture& picture);

// Why a command is not available now, as an English interface text: "Choose a place first". Null when it is.
const char* command_hindrance(std::string_view name, const State& state, const Derived& derived,
                              const Picture& picture);

// True while what the command switches on is on. False for commands that are no switch.
bool is_switched_on(std::string_view name, const State& state, const Derived& derived,
                    const Picture& picture);

// One argument that a command takes now.
struct CommandChoice {
  std::string argument;  // "EPSG:3035"
  std::string label;     // in the reader's language: "Europe, equal area"
  bool on = false;       // it is what the view has now
};
// Those worth offering; none for a command whose argument is open (a date, an id).
std::vector<CommandChoice> command_choices(std::string_view name, const State& state, const Derived& derived,
                                           const Picture& picture);

// A key as the reader's keyboard names it: "Strg+F".
std::string key_words(const Words& words, std::string_view key);

}  // namespace sillon
