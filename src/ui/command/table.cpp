// The groups put together to the one table.
#include "ui/command/groups.hpp"

namespace sillon {
namespace {

const std::vector<Entry>& entries() {
  static const std::vector<Entry> table = [] {
    std::vector<Entry> all;
    for (const auto make : groups_of_commands) {
      CommandGroup group = make();
      for (Entry& entry : group.entries) {
        entry.command.group = group.title;
        all.push_back(std::move(entry));
      }
    }
    return all;
  }();
  return table;
}

// A name as it is typed: "select:bliiida" is the command "select:" with an argument.
struct Call {
  const Entry* entry = nullptr;  // null: there is no such command
  std::string_view argument;
};

Call call_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  const bool has_argument = colon != std::string_view::npos;
  const std::string_view head = has_argument ? name.substr(0, colon + 1) : name;
  for (const Entry& entry : entries())
    if (entry.command.name == head) return {&entry, has_argument ? name.substr(colon + 1) : ""};
  return {};
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = [] {
    std::vector<Command> listed;
    for (const Entry& entry : entries()) listed.push_back(entry.command);
    return listed;
  }();
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

const std::vector<std::string>& command_groups() {
  static const std::vector<std::string> titles = [] {
    std::vector<std::string> all;
    for (const Command& command : commands())
      if (all.empty() || all.back() != command.group) all.push_back(command.group);
    return all;
  }();
  return titles;
}

std::optional<std::vector<Action>> run_command(std::string_view name, const State& state,
                                               const Derived& derived, const Picture& picture) {
  const Call call = call_of(name);
  if (call.entry == nullptr) return std::nullopt;
  const Scope scope{state, derived, picture, call.argument};
  if (call.entry->hindrance != nullptr && call.entry->hindrance(scope) != nullptr) return Actions{};
  return call.entry->run(scope);
}

const char* command_hindrance(std::string_view name, const State& state, const Derived& derived,
                              const Picture& picture) {
  const Call call = call_of(name);
  if (call.entry == nullptr || call.entry->hindrance == nullptr) return nullptr;
  return call.entry->hindrance({state, derived, picture, call.argument});
}

bool is_switched_on(std::string_view name, const State& state, const Derived& derived,
                    const Picture& picture) {
  const Call call = call_of(name);
  return call.entry != nullptr && call.entry->is_on != nullptr &&
         call.entry->is_on({state, derived, picture, call.argument});
}

std::vector<CommandChoice> command_choices(std::string_view name, const State& state, const Derived& derived,
                                           const Picture& picture) {
  const Call call = call_of(name);
  if (call.entry == nullptr || call.entry->choices == nullptr) return {};
  return call.entry->choices({state, derived, picture, call.argument});
}

}  // namespace sillon
