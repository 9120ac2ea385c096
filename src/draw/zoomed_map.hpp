// The map while the camera zooms on a machine without a graphics card, which cannot paint all of it in one
// frame: the painting before is shown stretched while the next is painted in shares, one in each frame. It is
// as sharp as ever once the camera rests.
#pragma once

#include <functional>
#include <optional>

#include "draw/painted_map.hpp"
#include "draw/programs.hpp"
#include "gl/quad_mesh.hpp"

namespace sillon {

class ZoomedMap {
 public:
  struct Tools {
    // Shows the land of a rectangle of a frame; false where none is at hand.
    std::function<bool(const Picture& picture, PixelRect part, const RenderTarget& target)> show_land;
    // The same, painted where it is not at hand.
    std::function<void(const Picture& picture, PixelRect part, const RenderTarget& target)> paint_land;
    // The colour of the ground only.
    std::function<void(const Picture& picture, PixelRect part, const RenderTarget& target)> fill_ground;
    // Paints a share of the land that later frames will need; false when nothing was to do.
    std::function<bool(const Picture& picture)> prepare_land;
    // Paints a share of what the sheets need; true when nothing is left to do.
    std::function<bool(const Picture& picture)> prepare_sheets;
    // Paints what touches a rectangle of the frame of the sheets on the map.
    std::function<void(const Picture& picture, PixelRect part, const RenderTarget& target)> paint_sheets;
  };

  // The map that the camera zooms away from.
  void begin(PaintedMap last);

  // Shows about this picture's map in `target`; false when what is there will not do. Leaves `target` as it
  // is then.
  bool show(const Picture& picture, const RenderTarget& target, const Tools& tools, const Programs& programs,
            const QuadMesh& quads);

  void forget();

 private:
  struct UnderWay {
    PaintedMap map;
    int rows = 0;  // painted so far
  };

  void work(const Picture& picture, const Tools& tools);
  bool paint_share(const Picture& picture, const Tools& tools);
  bool paint_band(const Tools& tools);

  std::optional<PaintedMap> ready_;
  std::optional<UnderWay> under_way_;
  std::optional<RenderTarget> spare_;
  int turn_ = 0;               // every third is the land's, and another while it is short
  bool land_is_short_ = true;  // a part of the frame has none
};

}  // namespace sillon
