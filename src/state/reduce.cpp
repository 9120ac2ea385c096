#include "state/reduce.hpp"

#include <utility>

#include "state/reduce_slices.hpp"

namespace sillon {

Step reduce(State state, const Action& action) {
  Step step{std::move(state), {}};
  const auto to_its_slice = [&step](const auto& body) {
    if constexpr (requires { apply(step.state, step.effects, body); }) {
      apply(step.state, step.effects, body);
    } else {
      apply(step.state, body);
    }
  };
  std::visit(to_its_slice, action.body);
  return step;
}

}  // namespace sillon
