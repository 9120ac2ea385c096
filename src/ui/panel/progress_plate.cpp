// What is being read or saved, how far it is, and the button that ends it. It lies on the map and asks for
// nothing: who does not mind it goes on looking.
#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/key.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/progress_bar.hpp"

namespace sillon {
namespace {

constexpr float plate_width = 360, plate_padding = 20, plate_top = 24, title_leading = 27;

}  // namespace

void draw_progress_plate(PanelFrame& frame) {
  if (!frame.snapshot.under_way) return;
  const UnderWay& work = *frame.snapshot.under_way;
  const Pen& pen = frame.pen;
  const PixelBox area = frame.snapshot.picture.layout.clear;
  const float pad = frame.px(plate_padding);
  const float width = std::min(frame.px(plate_width), area.width_px - frame.px(16)), inner = width - 2 * pad;
  const auto lines = static_cast<float>(wrapped_line_count(pen, inner, work.what, UiStyle::question_title));
  const float height = 2 * pad + lines * frame.px(title_leading) +
                       frame.px(10 + 6 + 8 + secondary_leading + 14 + button_height);
  const PixelBox box{std::round(area.x_px + (area.width_px - width) / 2), area.y_px + frame.px(plate_top),
                     width, height};
  const PanelWindow window(pen, "progress-plate", box, PanelEdge::plate, true);
  Column column{box.x_px + pad, box.y_px + pad, inner};
  wrapped_text(pen, column, work.what, UiStyle::question_title, frame.palette().ink, title_leading);
  column.gap(frame.px(10));
  progress_bar(pen, column, share_done(work));
  column.gap(frame.px(8));
  const PixelBox figures = column.take(frame.px(secondary_leading));
  pen.text_on(figures.x_px, centre_of(figures).y_px, UiStyle::secondary, frame.palette().ink_2,
              pen.fitted(UiStyle::secondary, progress_words(frame.words(), work), inner));
  column.gap(frame.px(14));
  // Of what came by itself the person may not even think when pressing Esc (gesture/keys.cpp).
  const bool escaped = work.asked_for && ImGui::IsKeyPressed(key::escape, false);
  if (secondary_button(pen, frame.text("Cancel"), column.take(frame.px(button_height))) || escaped)
    frame.send(CancelWork{});
}

}  // namespace sillon
