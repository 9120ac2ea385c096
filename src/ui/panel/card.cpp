#include "ui/panel/card.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/per_context.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/kind_symbol.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/scroll_area.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr float padding = 24, head_height = 47, head_middle = 30, button_bottom = 18, button_air = 12;

constexpr float large_leading = 36, title_leading = 28;
constexpr int most_title_lines = 4;
constexpr const char* whole_name = "card-whole-name";

struct CardShown {
  std::string key;
  bool overflows = false, scrolled = false;
};

void draw_head(PanelFrame& frame, PixelBox box, const Card& card) {
  const Pen& pen = frame.pen;
  const float pad = frame.px(padding), middle = box.y_px + frame.px(head_middle);
  const float side = frame.px(32);
  const PixelBox cross{box.right_px() - pad - frame.px(7) - side / 2, std::round(middle - side / 2), side,
                       side};
  float x = box.x_px + pad;
  if (card.symbol) {
    draw_kind_symbol(pen, *card.symbol, {x + frame.px(10), middle}, card.hollow);
    x += frame.px(28);
  }
  pen.text_on(x, middle, UiStyle::secondary, frame.palette().ink_2,
              pen.fitted(UiStyle::secondary, card.line, cross.x_px - frame.px(8) - x));
  if (card.close && icon_button(pen, Icon::close, frame.text("Close"),
                                frame.text("Close") + "  " + frame.text("Esc"), cross))
    card.close();
}

}  // namespace

void draw_card(PanelFrame& frame, const Card& card) {
  const PixelBox panel = frame.right_box();
  const PanelWindow window(frame.pen, card.panel, panel, PanelEdge::left);
  const float line = frame.pen.line();  // the hairline is no part of the room inside
  const PixelBox box{panel.x_px + line, panel.y_px, panel.width_px - line, panel.height_px};
  draw_head(frame, box, card);

  const float pad = frame.px(padding), width = box.width_px - 2 * pad;
  const bool has_buttons = !card.first_button.empty();
  const float buttons =
      has_buttons ? button_row_height(frame.pen, width, card.first_button, card.second_button) : 0;
  const float below = has_buttons ? buttons + frame.px(button_bottom + button_air) : 0;
  Column fixed{box.x_px + pad, box.y_px + frame.px(head_height), width};
  if (card.fixed) card.fixed(fixed);
  const float top = fixed.y_px, bottom = box.bottom_px() - below;
  CardShown& shown = per_context<CardShown>();
  {
    ScrollArea area(frame.pen, "card-scroll", {box.x_px, top, box.width_px, bottom - top}, padding, padding);
    if (shown.key != card.key) area.scroll_to_top();
    shown.key = card.key;
    if (card.body) card.body(area.column);
    area.column.gap(frame.px(16));
    shown.overflows = ImGui::GetScrollMaxY() > 0;
    shown.scrolled = ImGui::GetScrollY() > 0;
  }
  if (shown.scrolled && !card.fixed) frame.pen.rule(box.x_px + pad, top, width, frame.palette().hairline);
  if (shown.overflows && has_buttons) frame.pen.rule(box.x_px + pad, bottom, width, frame.palette().hairline);
  if (has_buttons) {
    const PixelBox row{box.x_px + pad, box.bottom_px() - frame.px(button_bottom) - buttons, width, buttons};
    const int pressed = button_row(frame.pen, row, card.first_button, card.second_button);
    if (pressed >= 0 && card.press) card.press(pressed);
  }
}

void card_title(PanelFrame& frame, Column& column, std::string_view title) {
  const Pen& pen = frame.pen;
  const bool large =
      pen.beginning_within(UiStyle::record_title, title, column.width_px).size() == title.size();
  if (large)
    return wrapped_text(pen, column, title, UiStyle::record_title, frame.palette().ink, large_leading);
  const std::string cut =
      cut_to_lines(pen, column.width_px, title, UiStyle::question_title, most_title_lines);
  wrapped_text(pen, column, cut, UiStyle::question_title, frame.palette().ink, title_leading);
  if (cut == title) return;
  const bool whole = frame.is_open(whole_name);
  const PixelBox line = column.take(frame.px(24));
  const std::string words = whole ? frame.text("Shorten the name") : frame.text("Show the whole name");
  if (text_link(pen, words, line.x_px, line.y_px + line.height_px / 2)) frame.send(ToggleSection{whole_name});
  if (whole) wrapped_text(pen, column, title, UiStyle::body, frame.palette().ink, body_leading);
}

void card_section(PanelFrame& frame, Column& column, std::string_view title) {
  section_rule(frame.pen, column, 10, 5);
  section_head(frame.pen, column, title);
}

void card_note(PanelFrame& frame, Column& column, std::string_view text) {
  wrapped_text(frame.pen, column, text, UiStyle::secondary, frame.palette().ink_2, note_leading);
}

void virtual_rows(Column& column, std::size_t count, float row_height_px,
                  const std::function<void(std::size_t, Column&)>& draw) {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const float view_top = list.GetClipRectMin().y, view_bottom = list.GetClipRectMax().y;
  const float start = column.y_px;
  const auto row_at = [&](float y) {
    return static_cast<std::ptrdiff_t>(std::floor((y - start) / row_height_px));
  };
  const auto last_row = static_cast<std::ptrdiff_t>(count) - 1;
  const std::ptrdiff_t first = std::max<std::ptrdiff_t>(0, row_at(view_top) - 1);
  const std::ptrdiff_t last = std::min(last_row, row_at(view_bottom) + 1);
  for (std::ptrdiff_t i = first; i <= last; ++i) {
    Column row{column.x_px, start + static_cast<float>(i) * row_height_px, column.width_px};
    draw(static_cast<std::size_t>(i), row);
  }
  column.y_px = start + static_cast<float>(count) * row_height_px;
}

}  // namespace sillon
