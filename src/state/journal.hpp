// A journal of actions: one JSON object a line, replayed at any window size.
//
//   {"anchor":{"lat":49.1,"lon":6.2},"by":"map_gestures.cpp:41","do":"zoom-by","factor":2.0}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/diagnostic.hpp"
#include "state/action.hpp"

namespace sillon {

std::string journal_line(const Action& action);  // without the line end

// Lines with an offence are reported and left out. The sender of an action read is its line in the journal.
std::vector<Action> read_journal(std::string_view text, const std::string& name, Report& report);

// False for what leaves `before` as it is and can happen in every frame: the pointer where it was, the window
// as large as it was, no time passed.
bool is_worth_a_line(const State& before, const ActionBody& body);

// The state as JSON text, sorted keys, for `replay --print-state`: equal states print equal texts.
std::string state_text(const State& state);

}  // namespace sillon
