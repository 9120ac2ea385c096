// How what is painted meets what is there.
#pragma once

#include <cstdint>

namespace sillon {

enum class Blend : std::uint8_t {
  replace,        // what is painted stays
  over,           // colours come multiplied by their alpha
  over_straight,  // colours come as they are, alpha beside them
  strongest       // each channel keeps its larger value: painting twice changes nothing
};

void set_blend(Blend blend);

}  // namespace sillon
