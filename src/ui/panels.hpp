// All panels of a frame and the gestures on the map, drawn from one snapshot; what the person does comes back
// as actions. Must be called between ImGui's new frame and its painting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picture/derive.hpp"
#include "state/action.hpp"
#include "ui/under_way.hpp"

namespace sillon {

// What the panels may read. All references live for the frame.
struct Snapshot {
  const State& state;
  const Derived& derived;
  const Picture& picture;
  FrameSize size;
  const Report& data_report;  // what reading the atlas found
  std::size_t rows_left_out = 0;
  std::string busy;                   // "Reading the map" while that takes long; empty otherwise
  std::optional<UnderWay> under_way;  // what takes long and can be cancelled
};

void draw_panels(const Snapshot& snapshot, std::vector<Action>& actions);

}  // namespace sillon
