// The land in a texture larger than the view: while the map is dragged the texture is copied, and the land is
// painted again only when its margin is used up or something in it changes. Until the view first moves there
// is no margin: a picture that is drawn once needs none, and the opening frame is there sooner.
#pragma once

#include <optional>

#include "draw/base_painter.hpp"
#include "draw/morph_stage.hpp"
#include "draw/programs.hpp"
#include "draw/rough_land.hpp"
#include "gl/quad_mesh.hpp"
#include "gl/render_target.hpp"
#include "picture/picture.hpp"

namespace sillon {

class BaseTexture {
 public:
  // Paints the land of a frame of this size into the whole of `target`.
  //
  // A view at rest is always shown exactly: its texture was painted for it, or for one that lies a whole
  // number of pixels away. While `scene.moving`, the copy may lie up to half a pixel off, and a texture of
  // another scale (0.6 to 1.67 times) is shown scaled as long as it fills the frame, and a rough one
  // (draw/rough_land.hpp) where it does not. While the projection changes each frame is painted anew, as
  // finely as this machine can in time.
  //
  // False when the land is stretched or stands off: a map on it must not be kept.
  bool show(const BaseScene& scene, FrameSize size, const RenderTarget& target, const Programs& programs,
            const QuadMesh& quads);

  // Shows one rectangle of a frame of a moving camera as show() would, and paints none of it: false where
  // nothing is at hand that fills it.
  bool show_at_hand(const BaseScene& scene, FrameSize size, PixelRect part, const RenderTarget& target,
                    const Programs& programs, const QuadMesh& quads) const;
  // Paints a share of what show_at_hand() will need for a camera that zooms; false when nothing was to do.
  bool make_ready(const BaseScene& scene, FrameSize size, const Programs& programs, const QuadMesh& quads);

  // Paints the land of one rectangle of a frame at rest or panned by whole pixels: copied where it is at
  // hand.
  void show_part(const BaseScene& scene, FrameSize size, PixelRect part, const RenderTarget& target,
                 const Programs& programs, const QuadMesh& quads);

  // True when two scenes show the same land, wherever it is looked at from.
  static bool same_look(const BaseScene& a, const BaseScene& b);
  // The same but for how finely it is drawn: good enough while the camera zooms.
  static bool similar_look(const BaseScene& a, const BaseScene& b);

  // How often the land was painted into the texture.
  std::size_t paintings() const { return paintings_; }
  // The next show() paints again.
  void forget() {
    shown_.reset();
    rough_.forget();
  }

 private:
  struct Shown {
    BaseScene scene;  // with the pixels of the frame that the texture was painted for
    FrameSize size;
  };
  struct Shift {
    double x_px = 0, y_px = 0;  // from a pixel of the painted frame to one of the wanted frame
    double scale = 1;           // pixels of the wanted frame in one of the painted frame
  };

  bool shows_same_land(const BaseScene& scene, FrameSize size) const;
  bool shows_similar_land(const BaseScene& scene, FrameSize size) const;
  Shift shift_to(const BaseScene& scene) const;
  bool lies_on_whole_pixels(const BaseScene& scene) const;
  bool copy_whole_pixels(const BaseScene& scene, PixelRect part, const RenderTarget& target) const;
  bool copy_scaled(const BaseScene& scene, PixelRect part, const RenderTarget& target,
                   const Programs& programs, const QuadMesh& quads) const;
  void paint(const BaseScene& scene, FrameSize size, const Programs& programs, const QuadMesh& quads);

  void paint_part(const BaseScene& scene, float ui_scale, PixelRect part, const RenderTarget& target,
                  const Programs& programs, const QuadMesh& quads);
  bool needs_rough_soon(const BaseScene& scene) const;
  void paint_into(const BaseScene& scene, const RenderTarget& target, const RenderTarget& field,
                  float ui_scale, const Programs& programs, const QuadMesh& quads);

  BasePainter painter_;
  std::optional<MorphStage> stage_;  // while the projection changes
  RoughLand rough_;                  // while the camera zooms far
  std::optional<RenderTarget> texture_;
  bool has_moved_ = false;
  int margin_x_px_ = 0, margin_y_px_ = 0;
  std::optional<Shown> shown_;
  std::size_t paintings_ = 0;
};

}  // namespace sillon
