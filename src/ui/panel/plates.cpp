// Plates that lie on the map: nothing matches, what was done, what takes long.
#include <algorithm>
#include <cmath>

#include "ui/panel/filter_words.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/icon.hpp"
#include "ui/widget/panel_window.hpp"

namespace sillon {
namespace {

constexpr float plate_width = 360, plate_padding = 24;
constexpr float notice_width = 440, notice_padding = 14, notice_gap = 8, notice_bottom = 56;
constexpr int most_notice_lines = 8;  // a path or a name may be of any length

PixelBox centred_in(PixelBox area, float width, float height) {
  return {std::round(area.x_px + (area.width_px - width) / 2),
          std::round(area.y_px + (area.height_px - height) / 2), width, height};
}

}  // namespace

void draw_empty_plate(PanelFrame& frame) {
  const Visible& v = frame.visible();
  const bool empty = v.resources_shown == 0 && v.startups_shown == 0 &&
                     std::none_of(v.place.begin(), v.place.end(), [](Shown shown) {
                       return shown == Shown::shown || shown == Shown::in_course;
                     });
  if (!empty || v.resources + v.startups == 0) return;
  const Pen& pen = frame.pen;
  const PixelBox clear = frame.snapshot.picture.layout.clear;
  const float width = std::min(frame.px(plate_width), clear.width_px), pad = frame.px(plate_padding);
  const float inner = width - 2 * pad;
  // Which filter is to blame is said by the sentence.
  const std::string sentence = sentence_of(frame) + ".", hidden = hidden_words(frame) + ".";
  const auto lines_of = [&](const std::string& words) {
    return static_cast<float>(wrapped_line_count(pen, inner, words, UiStyle::body)) * frame.px(body_leading);
  };
  const float height = 2 * pad + frame.px(28 + 6) + lines_of(sentence) + frame.px(6) + lines_of(hidden) +
                       frame.px(16 + button_height);
  const PixelBox box = centred_in(clear, width, height);
  const PanelWindow window(pen, "empty-plate", box, PanelEdge::plate);
  Column column{box.x_px + pad, box.y_px + pad, inner};
  wrapped_text(pen, column, frame.text("Nothing matches."), UiStyle::question_title, frame.palette().ink, 28);
  column.gap(frame.px(6));
  wrapped_text(pen, column, sentence, UiStyle::body, frame.palette().ink, body_leading);
  column.gap(frame.px(6));
  wrapped_text(pen, column, hidden, UiStyle::body, frame.palette().ink_2, body_leading);
  column.gap(frame.px(16));
  if (primary_button(pen, frame.text("Show all"), column.take(frame.px(button_height)))) show_all(frame);
}

void draw_notices(PanelFrame& frame) {
  const Pen& pen = frame.pen;
  const PixelBox area = frame.snapshot.picture.layout.clear;
  const float pad = frame.px(notice_padding);
  float bottom = area.bottom_px() - frame.px(notice_bottom);
  const auto& notices = frame.state().notices;
  // The newest lies lowest.
  for (std::size_t i = notices.size(); i-- > 0;) {
    const Notice& notice = notices[i];
    const bool trouble = notice.level != Level::note;
    const float for_sign = trouble ? frame.px(28) : 0;
    const float most = std::min(frame.px(notice_width), area.width_px - frame.px(32)) - 2 * pad - for_sign;
    const float text_width = std::min(most, std::ceil(pen.width(UiStyle::control, notice.text)) + 1);
    const std::string text = cut_to_lines(pen, text_width, notice.text, UiStyle::control, most_notice_lines);
    const int lines = wrapped_line_count(pen, text_width, text, UiStyle::control);
    const float height = static_cast<float>(lines) * frame.px(20) + 2 * frame.px(10);
    const float width = text_width + for_sign + 2 * pad;
    // An older one for which no room is left above the newer ones gives way.
    if (i + 1 < notices.size() && bottom - height < area.y_px) break;
    const PixelBox box{std::round(area.x_px + (area.width_px - width) / 2), bottom - height, width, height};
    const PanelWindow window(pen, "notice-" + std::to_string(i), box, PanelEdge::plate);
    if (trouble)
      draw_icon(pen, Icon::warning, {box.x_px + pad + frame.px(8), box.y_px + frame.px(20)},
                notice.level == Level::error ? frame.palette().gap : frame.palette().warn, 18);
    Column column{box.x_px + pad + for_sign, box.y_px + frame.px(10), text_width};
    wrapped_text(pen, column, text, UiStyle::control, frame.palette().ink, 20);
    bottom -= height + frame.px(notice_gap);
  }
}

void draw_busy_bar(PanelFrame& frame) {
  const std::string& words = frame.snapshot.busy;
  if (words.empty()) return;
  const Pen& pen = frame.pen;
  const PixelBox area = frame.snapshot.picture.layout.clear;
  const float text = std::ceil(pen.width(UiStyle::secondary, words));
  const PixelBox box{area.x_px, area.y_px, std::min(area.width_px, text + frame.px(32)), frame.px(3 + 28)};
  const PanelWindow window(pen, "busy-bar", box, PanelEdge::none);
  pen.fill({box.x_px, box.y_px, box.width_px, frame.px(3)}, frame.palette().accent);
  pen.text_on(box.x_px + frame.px(16), box.y_px + frame.px(3 + 14), UiStyle::secondary, frame.palette().ink_2,
              words);
}

}  // namespace sillon
