#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

void apply(State& state, const SetFilter& action) {
  state.view.filter = tidy(action.filter);
}

void apply(State& state, const ClearFilters&) {
  state.view.filter = Filter{};
}

}  // namespace sillon
