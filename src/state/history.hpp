// The views before and after the one that is shown, for undo and redo. One gesture is one step: what a drag,
// a wheel or a slider changes in a row is undone at once.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "state/view.hpp"

namespace sillon {

// What a change of the view belongs to; changes of the same gesture shortly after one another are one step.
enum class Gesture : std::uint8_t { single, camera, date, years, text };

struct History {
  // Shared, since a state is copied for every frame.
  std::vector<std::shared_ptr<const View>> undo, redo;  // the nearest last
  Gesture gesture = Gesture::single;                    // of the latest change
  double changed_s = 0;                                 // and its time

  bool operator==(const History& other) const;  // by value
};

inline constexpr std::size_t most_undo_steps = 200;
inline constexpr double gesture_pause_s = 0.8;  // longer: another gesture

// Notes that `before` became `after` at `now_s`; nothing when they are equal. Redo is forgotten.
void remember(History& history, const View& before, const View& after, double now_s);

}  // namespace sillon
