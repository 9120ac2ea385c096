#include "draw/programs.hpp"

namespace sillon {

Programs::Programs(const std::filesystem::path& folder, Report& report)
    : ribbon(folder / "ribbon.vert", folder / "ribbon.frag", {}, report),
      line(folder / "stroke.vert", folder / "stroke.frag", {}, report),
      dashed_line(folder / "stroke.vert", folder / "stroke.frag", {"DASHED"}, report),
      fan(folder / "fan.vert", folder / "fan.frag", {}, report),
      donut(folder / "donut.vert", folder / "donut.frag", {}, report),
      donut_of_many(folder / "donut.vert", folder / "donut.frag", {"MANY"}, report),
      disc(folder / "disc.vert", folder / "disc.frag", {}, report),
      plate(folder / "plate.vert", folder / "plate.frag", {}, report),
      symbol(folder / "symbol.vert", folder / "symbol.frag", {}, report),
      text(folder / "text.vert", folder / "text.frag", {}, report),
      turned_text(folder / "text.vert", folder / "text.frag", {"TURNED"}, report),
      cover(folder / "cover.vert", folder / "flat.frag", {}, report),
      copy(folder / "cover.vert", folder / "copy.frag", {}, report),
      fill(folder / "fill.vert", folder / "flat.frag", {}, report),
      settlement(folder / "settlement.vert", folder / "settlement.frag", {}, report),
      land_line(folder / "stroke.vert", folder / "stroke.frag", {"ONE_STYLE"}, report),
      dashed_land_line(folder / "stroke.vert", folder / "stroke.frag", {"ONE_STYLE", "DASHED"}, report),
      feather(folder / "stroke.vert", folder / "stroke.frag", {"ONE_STYLE", "FEATHER"}, report),
      fade(folder / "stroke.vert", folder / "stroke.frag", {"ONE_STYLE", "FADE"}, report),
      field(folder / "stroke.vert", folder / "stroke.frag", {"ONE_STYLE", "FIELD"}, report),
      mask(folder / "stroke.vert", folder / "stroke.frag", {"ONE_STYLE", "MASK"}, report),
      band(folder / "rectangle.vert", folder / "band.frag", {}, report),
      rectangle(folder / "rectangle.vert", folder / "flat.frag", {}, report),
      dot(folder / "dot.vert", folder / "dot.frag", {}, report),
      shade(folder / "cover.vert", folder / "shade.frag", {}, report),
      lay_over(folder / "cover.vert", folder / "lay_over.frag", {}, report) {}

Report Programs::reload() {
  Report report;
  for (ShaderProgram* program : all()) program->reload(report);
  return report;
}

std::vector<ShaderProgram*> Programs::all() {
  return {&ribbon,
          &line,
          &dashed_line,
          &fan,
          &donut,
          &donut_of_many,
          &disc,
          &plate,
          &symbol,
          &text,
          &turned_text,
          &cover,
          &copy,
          &fill,
          &settlement,
          &land_line,
          &dashed_land_line,
          &feather,
          &fade,
          &field,
          &mask,
          &band,
          &rectangle,
          &dot,
          &shade,
          &lay_over};
}

}  // namespace sillon
