#include "state/reduce.hpp"

#include <utility>

#include "state/reduce_slices.hpp"

namespace sillon {

namespace {

// Time that runs, a beginning, a show and the journey through the history itself are no steps of it.
bool can_be_undone(const State& state, const ActionBody& body) {
  return !state.show && !std::holds_alternative<Tick>(body) && !std::holds_alternative<Undo>(body) &&
         !std::holds_alternative<Redo>(body) && !std::holds_alternative<Begin>(body) &&
         !std::holds_alternative<BeginShow>(body) && !std::holds_alternative<EndShow>(body);
}

}  // namespace

Step reduce(State state, const Action& action) {
  const bool is_a_step = can_be_undone(state, action.body);
  const std::optional<View> before = is_a_step ? std::optional(state.view) : std::nullopt;
  Step step{std::move(state), {}};
  const auto to_its_slice = [&step](const auto& body) {
    if constexpr (requires { apply(step.state, step.effects, body); }) {
      apply(step.state, step.effects, body);
    } else {
      apply(step.state, body);
    }
  };
  std::visit(to_its_slice, action.body);
  if (before) remember(step.state.history, *before, step.state.view, step.state.now_s);
  return step;
}

}  // namespace sillon
