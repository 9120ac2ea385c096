#include "state/reduce_slices.hpp"

namespace sillon {

namespace {

using Views = std::vector<std::shared_ptr<const View>>;

// Takes the nearest view of `from` and keeps the one that is shown in `to`.
void step(State& state, Views History::*from, Views History::*to) {
  Views& source = state.history.*from;
  if (source.empty()) return;
  const std::shared_ptr<const View> view = source.back();
  source.pop_back();
  (state.history.*to).push_back(std::make_shared<const View>(state.view));
  state.history.gesture = Gesture::single;
  show_view(state, *view);
}

}  // namespace

void apply(State& state, const Undo&) {
  step(state, &History::undo, &History::redo);
}

void apply(State& state, const Redo&) {
  step(state, &History::redo, &History::undo);
}

}  // namespace sillon
