#include "export/svg_land.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "export/css_colour.hpp"
#include "export/land_shapes.hpp"
#include "export/svg_path.hpp"

namespace sillon {
namespace {

std::string path_of(const std::vector<PixelLine>& lines, bool closed) {
  std::string data;
  for (const PixelLine& line : lines) append_path(data, line, closed);
  return data;
}

class LandWriter {
 public:
  LandWriter(const LandShapes& land, std::string_view id)
      : land_(land), id_(id), core_(path_of(land.core, true)) {}

  std::string write() {
    add("<clipPath id=\"{}-core\"><path clip-rule=\"evenodd\" d=\"{}\"/></clipPath>\n", id_, core_);
    if (!land_.towns.empty()) add("<defs><path id=\"{}-towns\" d=\"{}\"/></defs>\n", id_, towns());
    for (const LandCoat& coat : land_.coats) write(coat);
    return std::move(svg_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(svg_), form, std::forward<Values>(values)...);
  }

  void write(const LandCoat& coat) {
    const bool towns = coat.on == LandCoat::On::towns;
    if (towns)
      add("<use href=\"#{}-towns\"", id_);
    else
      svg_ += "<path";
    if (coat.stroke_px > 0)
      add(" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.4g}\"", css_colour(coat.colour), coat.stroke_px);
    else
      add(" fill=\"{}\"", css_colour(coat.colour));
    if (coat.stroke_px == 0 && !towns && coat.on != LandCoat::On::frame) svg_ += " fill-rule=\"evenodd\"";
    if (coat.dash != Dash{})
      add(" stroke-dasharray=\"{:.4g} {:.4g} {:.4g} {:.4g}\"", coat.dash[0], coat.dash[1], coat.dash[2],
          coat.dash[3]);
    if (coat.within_core) add(" clip-path=\"url(#{}-core)\"", id_);
    if (!towns) add(" d=\"{}\"", outline(coat));
    svg_ += "/>\n";
  }

  std::string outline(const LandCoat& coat) const {
    switch (coat.on) {
      case LandCoat::On::frame:
        return frame();
      case LandCoat::On::core:
        return core_;
      case LandCoat::On::outside_data:
        return frame() + path_of(land_.data_edge, true);
      case LandCoat::On::towns:
      case LandCoat::On::lines:
        break;
    }
    return path_of(coat.lines, coat.closed);
  }

  std::string frame() const {
    const PixelBox& box = land_.frame;
    std::string data;
    append_path(data,
                {{box.x_px, box.y_px},
                 {box.right_px(), box.y_px},
                 {box.right_px(), box.bottom_px()},
                 {box.x_px, box.bottom_px()}},
                true);
    return data;
  }

  // All discs as one path.
  std::string towns() const {
    std::string data;
    for (const LandDisc& town : land_.towns)
      fmt::format_to(std::back_inserter(data),
                     "M{:.1f} {:.1f}a{:.3g} {:.3g} 0 1 0 {:.3g} 0a{:.3g} {:.3g} 0 1 0 -{:.3g} 0",
                     town.at.x_px - town.radius_px, town.at.y_px, town.radius_px, town.radius_px,
                     2 * town.radius_px, town.radius_px, town.radius_px, 2 * town.radius_px);
    return data;
  }

  const LandShapes& land_;
  std::string_view id_;
  std::string core_, svg_;
};

}  // namespace

std::string svg_land(const BaseScene& scene, FrameSize size, std::string_view id, float tolerance_px) {
  if (!scene.palette || !scene.plane) return {};
  return LandWriter(land_shapes(scene, size, tolerance_px), id).write();
}

}  // namespace sillon
