// Every shader program of the map, by what it paints.
#pragma once

#include <filesystem>
#include <vector>

#include "gl/shader_program.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

class Programs {
 public:
  // What is wrong is added to `report`; a program without good shaders is not usable().
  Programs(const std::filesystem::path& folder, Report& report);

  // Reads changed files again; each program keeps its last good shaders.
  Report reload();

  // marks
  ShaderProgram ribbon, line, dashed_line, fan, donut, donut_of_many, disc, plate, symbol, text, turned_text;
  // the land
  ShaderProgram cover, copy, fill, settlement, land_line, dashed_land_line, feather, fade, field, mask, band,
      rectangle;
  // places one by one
  ShaderProgram dot, shade, lay_over;

 private:
  std::vector<ShaderProgram*> all();
};

}  // namespace sillon
