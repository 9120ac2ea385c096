#include "app/panel_screen.hpp"

#include <utility>

#include "app/fonts.hpp"
#include "app/locations.hpp"

namespace sillon {

PanelScreen::PanelScreen(Window& window) : imgui_(window, shader_folder()) {}

void PanelScreen::fit(float scale, Theme theme, const std::shared_ptr<const Atlas>& atlas) {
  bool other_letters = false;
  if (atlas_ != atlas) {
    std::vector<char32_t> wanted;
    if (atlas) wanted = letters_beyond_panels(*atlas);
    other_letters = letters_ != wanted;
    letters_ = std::move(wanted);
    atlas_ = atlas;
  }
  if (scale_ != scale || other_letters) {
    const auto extra = atlas_ ? extra_fonts(*atlas_, most_extra_letters(scale, 1)) : std::vector<ExtraFont>();
    build_fonts(ui_font_files(), extra, scale);
    imgui_.fonts_changed();
  }
  if (scale_ != scale || theme_ != theme) apply_theme(theme, scale);
  scale_ = scale;
  theme_ = theme;
}

}  // namespace sillon
