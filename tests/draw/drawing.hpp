// Pictures of a few marks on black, drawn and measured: what white paint covers is the sum of the pixels.
#pragma once

#include <cmath>
#include <cstddef>
#include <memory>

#include "../gl/offscreen_gl.hpp"
#include "draw/renderer.hpp"

namespace sillon {

inline constexpr Rgba white{1, 1, 1, 1}, black{0, 0, 0, 1}, red{1, 0, 0, 1};

// The red channel of a pixel, 0..255.
inline int red_at(const Image& image, int x, int y) {
  return image.rgba[4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width_px) +
                         static_cast<std::size_t>(x))];
}

// Pixels covered in all: the sum of the red channel over 255.
inline double covered_px(const Image& image) {
  double sum = 0;
  for (std::size_t i = 0; i < image.rgba.size(); i += 4) sum += image.rgba[i];
  return sum / 255;
}

inline int brightest(const Image& image) {
  int most = 0;
  for (std::size_t i = 0; i < image.rgba.size(); i += 4) most = std::max(most, int{image.rgba[i]});
  return most;
}

// The mean difference of two channels, 0..255.
inline double mean_difference(const Image& a, const Image& b) {
  if (a.rgba.size() != b.rgba.size()) return 255;
  double sum = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i) sum += std::abs(int{a.rgba[i]} - int{b.rgba[i]});
  return sum / static_cast<double>(a.rgba.size());
}

class DrawTest : public GlTest {
 protected:
  static constexpr int width_px = 200, height_px = 120;

  void SetUp() override {
    GlTest::SetUp();
    palette.map_outside = black;
    typesetter = shared_typesetter();
    renderer = std::make_unique<Renderer>(SILLON_SOURCE_DIR "/shaders", typesetter);
  }

  Picture picture_of(MarkSheet sheet) const {
    Picture picture;
    picture.size = {width_px, height_px, 1};
    picture.base.palette = &palette;
    picture.sheets.push_back(std::move(sheet));
    return picture;
  }

  Image draw(const Picture& picture) {
    RenderTarget target = RenderTarget::offscreen(picture.size.width_px, picture.size.height_px);
    renderer->draw(picture, target);
    return target.read_back();
  }
  Image draw(MarkSheet sheet) { return draw(picture_of(std::move(sheet))); }

  Palette palette;
  std::shared_ptr<Typesetter> typesetter;
  std::unique_ptr<Renderer> renderer;

 private:
  static std::shared_ptr<Typesetter> shared_typesetter() {  // opening five fonts takes a while
    static const auto made = std::make_shared<Typesetter>();
    return made;
  }
};

}  // namespace sillon
