// What a group of commands is written down as: one row a command, and what it does.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ui/command.hpp"

namespace sillon {

// What a command may look at.
struct Scope {
  const State& state;
  const Derived& derived;
  const Picture& picture;
  std::string_view argument;  // what follows the ':' of the name

  const View& view() const { return state.view; }
  const Atlas& atlas() const { return *derived.atlas; }
  const Words& words() const { return *derived.words; }
  std::string_view name(const LocalText& names) const {
    return names.in(state.view.language, derived.atlas->info.fallback);
  }
};

using Actions = std::vector<Action>;
using Answer = std::optional<Actions>;  // nothing: the argument is not known

struct Entry {
  Command command;
  Answer (*run)(const Scope&);
  // Null: always available, no switch, no choices.
  const char* (*hindrance)(const Scope&) = nullptr;
  bool (*is_on)(const Scope&) = nullptr;
  std::vector<CommandChoice> (*choices)(const Scope&) = nullptr;
};

struct CommandGroup {
  const char* title = "";  // English interface text
  std::vector<Entry> entries;
};

}  // namespace sillon
