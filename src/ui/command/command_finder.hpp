// Commands found by words: of their label in the reader's language and in English, of their name, and of the
// arguments they take. Case and accents are ignored, slips of the fingers forgiven.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/command.hpp"

namespace sillon {

struct FoundCommand {
  std::string name;         // what run_command takes: "layer:rivers"
  std::string label;        // in the reader's language: "Show a layer of the map: Rivers and lakes"
  std::string group{};      // in the reader's language
  std::string key{};        // as the table writes it; may be empty
  std::string hindrance{};  // in the reader's language, when it is not available now
  std::string wants{};      // "date:" when one writes on, since nobody can list what it takes; else empty
  bool on = false;          // a switch that is on
};

// The best first; those that are not available after those that are as good. Without words, every command
// that needs no argument, in the order of the menu. A path ("/…", "~…") offers to open it.
std::vector<FoundCommand> find_commands(std::string_view text, const State& state, const Derived& derived,
                                        const Picture& picture);

// How well words fit a text, both folded: 0 when one of them does not. A whole word counts more than its
// beginning, that more than a slip of the fingers, that more than letters in the same order.
int fit_of_words(std::string_view words, std::string_view text);

}  // namespace sillon
