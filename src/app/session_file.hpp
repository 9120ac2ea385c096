// The last session with an atlas as a file: a scene, and beside its fields how the panels stood. It opens as
// any scene does.
#pragma once

#include <string>
#include <string_view>

#include "report/diagnostic.hpp"
#include "state/action.hpp"

namespace sillon {

// What a session begins with to go on where this one stands. What only lasts a moment (the search, a sheet,
// the history) is no part of it.
Begin begin_of(const State& state);

// read_session(session_text(b), …) == b for every b that a state can give.
std::string session_text(const Begin& begin);

// The file laid over `base`: what is absent stays as it is there. A member that is not known warns, since a
// later Sillon may have written it; a wrong value is an error and stays as it was.
Begin read_session(std::string_view text, const std::string& name, const Begin& base, Report& report);

}  // namespace sillon
