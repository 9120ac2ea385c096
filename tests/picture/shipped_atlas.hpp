// The shipped atlas and a picture of it, for tests of the picture.
#pragma once

#include "atlas/read_atlas.hpp"
#include "picture/derive.hpp"

namespace sillon {

inline std::shared_ptr<const Atlas> shipped_atlas_for_tests() {
  static const AtlasReading reading =
      read_atlas(std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region");
  return reading.atlas;
}

inline std::shared_ptr<Typesetter> typesetter_for_tests() {
  static const auto typesetter = std::make_shared<Typesetter>();
  return typesetter;
}

// Derivations over the shipped atlas, and pictures of any state.
struct Studio {
  Derivations derivations{typesetter_for_tests()};
  State state;
  FrameSize size{1600, 1000, 1};

  Studio() { derivations.set_atlas(shipped_atlas_for_tests()); }

  Picture picture(bool panels = true) {
    state.home = derivations.home(state, size, panels);
    return derivations.assemble(state, derivations.derive(state, size, panels), size, panels);
  }
};

}  // namespace sillon
