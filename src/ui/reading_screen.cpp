#include "ui/reading_screen.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/focus.hpp"
#include "ui/key.hpp"
#include "ui/probe.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/progress_bar.hpp"

namespace sillon {
namespace {

constexpr float column_width = 360, margin = 24, wordmark_height = 34, title_leading = 38;
constexpr float gap_before_title = 20, gap_before_bar = 18, gap_before_figures = 10, gap_before_button = 26;
constexpr float least_button_width = 140, button_padding = 24;

}  // namespace

Rgba reading_ground(Theme theme) {
  return palette_of(theme).halo_core;
}

bool draw_reading_screen(const ReadingShown& shown) {
  clear_probes();
  begin_focus_frame();
  const Pen pen(palette_of(shown.theme), shown.size.ui_scale);
  const Palette& p = pen.palette();
  const float screen_width = static_cast<float>(shown.size.width_px);
  const float screen_height = static_cast<float>(shown.size.height_px);
  const float width = std::min(pen.px(column_width), screen_width - 2 * pen.px(margin));
  const auto lines =
      static_cast<float>(wrapped_line_count(pen, width, shown.work.what, UiStyle::record_title));
  const float height = pen.px(wordmark_height) + pen.px(gap_before_title) + lines * pen.px(title_leading) +
                       pen.px(gap_before_bar) + pen.px(6) + pen.px(gap_before_figures) +
                       pen.px(body_leading) + pen.px(gap_before_button) + pen.px(button_height);
  const PixelBox box{std::round((screen_width - width) / 2),
                     std::max(pen.px(margin), std::round((screen_height - height) / 2)), width, height};
  const PanelWindow window(pen, "reading-screen", {0, 0, screen_width, screen_height}, PanelEdge::none);
  pen.fill({0, 0, screen_width, screen_height}, reading_ground(shown.theme));
  Column column{box.x_px, box.y_px, box.width_px};
  const PixelBox wordmark = column.take(pen.px(wordmark_height));
  pen.text_on(wordmark.x_px, centre_of(wordmark).y_px, UiStyle::wordmark, p.ink, "Sillon");
  column.gap(pen.px(gap_before_title));
  wrapped_text(pen, column, shown.work.what, UiStyle::record_title, p.ink, title_leading);
  column.gap(pen.px(gap_before_bar));
  progress_bar(pen, column, share_done(shown.work));
  column.gap(pen.px(gap_before_figures));
  const PixelBox figures = column.take(pen.px(body_leading));
  pen.text_on(figures.x_px, centre_of(figures).y_px, UiStyle::body, p.ink_2,
              pen.fitted(UiStyle::body, progress_words(shown.words, shown.work), width));
  if (!shown.can_cancel) return false;
  column.gap(pen.px(gap_before_button));
  const std::string cancel = shown.words.text("Cancel");
  const float wide = std::max(pen.px(least_button_width),
                              pen.width(UiStyle::control_value, cancel) + 2 * pen.px(button_padding));
  const PixelBox line = column.take(pen.px(button_height));
  const bool clicked = secondary_button(pen, cancel, {line.x_px, line.y_px, std::ceil(wide), line.height_px});
  return clicked || ImGui::IsKeyPressed(key::escape, false);
}

}  // namespace sillon
