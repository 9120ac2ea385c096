// What stands back: marks added to a sheet since a moment lose most of their colour to the ground. They stay
// as opaque as they were, so that they cover what lies below as before.
#pragma once

#include <cstddef>

#include "picture/marks.hpp"

namespace sillon {

inline constexpr float quiet_share = 0.24f;  // of the colour is kept: there, but read last

// The marks of a sheet from this moment on.
class MarksSince {
 public:
  explicit MarksSince(MarkSheet& sheet);
  void quieten(Rgba ground, float share = quiet_share) const;

 private:
  MarkSheet& sheet_;
  std::size_t plates_, strokes_, fans_, discs_, ring_strokes_, symbols_, texts_;
};

}  // namespace sillon
