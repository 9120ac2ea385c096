#include "ui/panel/panel_frame.hpp"

#include <algorithm>

#include "picture/layout.hpp"

namespace sillon {

PixelBox PanelFrame::left_box() const {
  const PixelBox all = whole();
  const float top = px(top_bar_height);
  return {0, top, px(left_panel_width), all.height_px - top};
}

PixelBox PanelFrame::right_box() const {
  const PixelBox all = whole();
  const float top = px(top_bar_height), wide = px(right_panel_width);
  return {all.width_px - wide, top, wide, all.height_px - top};
}

std::string PanelFrame::text(const char* one, const char* many, std::size_t count) const {
  return say(words().text(one, many, static_cast<std::int64_t>(count)), number(static_cast<double>(count)));
}

std::string PanelFrame::filled(const std::string& pattern, fmt::format_args parts) {
  try {
    return fmt::vformat(pattern, parts);
  } catch (const fmt::format_error&) {
    return pattern;
  }
}

bool PanelFrame::is_open(std::string_view section) const {
  const auto& open = state().open_sections;
  return std::find(open.begin(), open.end(), section) != open.end();
}

std::string capital(std::string_view text) {
  std::string result(text);
  if (result.empty()) return result;
  const auto first = static_cast<unsigned char>(result[0]);
  if (first >= 'a' && first <= 'z') {
    result[0] = static_cast<char>(first - 'a' + 'A');
  } else if (first == 0xC3 && result.size() > 1) {  // Latin-1 letters: à to þ lie 32 above their capitals
    const auto second = static_cast<unsigned char>(result[1]);
    if (second >= 0xA0 && second <= 0xBE && second != 0xB7) result[1] = static_cast<char>(second - 0x20);
  }
  return result;
}

}  // namespace sillon
