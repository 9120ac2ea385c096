// What stands back: marks added to a sheet since a moment lose most of their colour to the ground. They stay
// as opaque as they were, so that they cover what lies below as before.
#pragma once

#include <cstddef>

#include "picture/marks.hpp"
#include "state/view.hpp"

namespace sillon {

// The share of the colour that is kept: there, but read last. Who asks for contrast can still read it.
constexpr float quiet_share_of(Theme theme) {
  return theme == Theme::contrast ? 0.55f : 0.24f;
}

// The marks of a sheet from this moment on.
class MarksSince {
 public:
  explicit MarksSince(MarkSheet& sheet);
  void quieten(Rgba ground, float share) const;

 private:
  MarkSheet& sheet_;
  std::size_t plates_, strokes_, fans_, donuts_, discs_, ring_strokes_, symbols_, texts_;
};

}  // namespace sillon
