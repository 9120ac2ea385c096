#include "export/svg_map.hpp"

#include <fmt/format.h>

#include "export/html_escape.hpp"
#include "export/svg_land.hpp"
#include "export/svg_marks.hpp"

namespace sillon {
namespace {

// By Face. Halos lie below the letters.
constexpr const char* letters = R"css(<style>
.%ID% text{paint-order:stroke;stroke-linejoin:round;white-space:pre}
.%ID% path{stroke-linejoin:round}
.%ID% .f0{font-family:Lato,Arial,sans-serif}
.%ID% .f1{font-family:Lato,Arial,sans-serif;font-weight:600}
.%ID% .f2{font-family:Lato,Arial,sans-serif;font-weight:700}
.%ID% .f3{font-family:"Gentium Book Plus","Gentium Plus",Georgia,serif;font-weight:700}
.%ID% .f4{font-family:"Gentium Book Plus","Gentium Plus",Georgia,serif;font-style:italic}
</style>
)css";

std::string letters_of(std::string_view id) {
  std::string css = letters;
  constexpr std::string_view gap = "%ID%";
  for (std::size_t at = css.find(gap); at != std::string::npos; at = css.find(gap, at))
    css.replace(at, gap.size(), id);
  return css;
}

}  // namespace

std::string svg_map(const Picture& picture, const SvgWords& words, float tolerance_px) {
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{0}\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" "
      "height=\"{2}\" "
      "role=\"img\" aria-labelledby=\"{0}-title {0}-text\">\n<title id=\"{0}-title\">{3}</title>\n"
      "<desc id=\"{0}-text\">{4}</desc>\n{5}",
      words.id, picture.size.width_px, picture.size.height_px, html_escaped(words.title),
      html_escaped(words.description), letters_of(words.id));
  svg += svg_land(picture.base, picture.size, words.id, tolerance_px);
  int next_id = 0;
  for (const MarkSheet& sheet : picture.sheets) append_svg(svg, sheet, words.id, next_id);
  svg += "</svg>\n";
  return svg;
}

}  // namespace sillon
