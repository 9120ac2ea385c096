// Dear ImGui dressed as Sillon: fonts baked at the sizes of the type table, colours from the palette.
#pragma once

#include <array>
#include <string>

#include "picture/palette.hpp"

struct ImFont;

namespace sillon {

// Font files by face, found by the room type and handed over by the app.
struct UiFontFiles {
  std::string lato_regular, lato_semibold, lato_bold, gentium_bold, gentium_italic;
};

// The styles of visual.md section 3 that panels use.
enum class UiStyle {
  wordmark,        // Gentium Bold 25
  record_title,    // Gentium Bold 32
  question_title,  // Gentium Bold 23
  body,            // Lato Regular 15
  control,         // Lato Regular 14.5
  control_value,   // Lato Semibold 14.5
  secondary,       // Lato Regular 13
  section_head,    // Lato Bold 13
  control_bold,    // Lato Bold 14.5
  big_figure,      // Gentium Bold 44: a number beside the map
};
inline constexpr int ui_style_count = 10;

// Bakes all fonts at `ui_scale` and the user's text size (FreeType builder, light hinting). Between frames
// only.
void build_fonts(const UiFontFiles& files, float ui_scale, float text_size = 1);
ImFont* ui_font(UiStyle style);

void apply_theme(Theme theme, float ui_scale);

}  // namespace sillon
