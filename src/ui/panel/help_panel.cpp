#include <array>

#include "ui/command.hpp"
#include "ui/gesture/key_stroke.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/chip.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

struct Gesture {
  std::string words, sign;
};

float signs_width(const Pen& pen, const std::vector<std::string>& signs) {
  float width = 0;
  for (const std::string& sign : signs) width += tag_width(pen, sign) + pen.px(6);
  return width;
}

// Words with their keys or gesture at the right end; long words take more lines, many keys a line of their
// own.
void draw_key_line(PanelFrame& frame, Column& column, const std::string& label,
                   const std::vector<std::string>& signs) {
  const Pen& pen = frame.pen;
  const float for_signs = signs_width(pen, signs) + frame.px(6);
  const bool beside = for_signs < column.width_px * 0.6f;
  const float top = column.y_px + frame.px(5);
  Column words{column.x_px, top, beside ? column.width_px - for_signs : column.width_px};
  wrapped_text(pen, words, label, UiStyle::control, frame.palette().ink, 20);
  float right = column.right_px();
  const float middle = beside ? top + frame.px(10) : words.y_px + frame.px(10);
  for (auto sign = signs.rbegin(); sign != signs.rend(); ++sign) {
    tag(pen, *sign, right, middle, frame.palette().ink_2);
    right -= tag_width(pen, *sign) + frame.px(6);
  }
  column.y_px = words.y_px + frame.px(beside ? 5 : 25);
}

void draw_gestures(PanelFrame& frame, Column& column) {
  section_head(frame.pen, column, frame.text("On the map"));
  const std::array<Gesture, 6> gestures = {{
      {frame.text("Move"), frame.text("Drag")},
      {frame.text("Zoom where the mouse is"), frame.text("Wheel")},
      {frame.text("Come closer"), frame.text("Double click")},
      {frame.text("Zoom to a frame"), frame.text("Shift and drag")},
      {frame.text("Select a town, a place or a link"), frame.text("Click")},
      {frame.text("Move with the keys"), "← ↑ ↓ →"},
  }};
  for (const Gesture& gesture : gestures) draw_key_line(frame, column, gesture.words, {gesture.sign});
}

std::vector<std::string> signs_of(const PanelFrame& frame, const Command& command) {
  std::vector<std::string> signs;
  for (const std::string_view key : keys_of(command.key)) signs.push_back(key_words(frame.words(), key));
  return signs;
}

// Group by group, as in the menu.
void draw_keys(PanelFrame& frame, Column& column) {
  for (const std::string& group : command_groups()) {
    card_section(frame, column, frame.text(group.c_str()));
    for (const Command& command : commands())
      if (command.group == group && !command.key.empty())
        draw_key_line(frame, column, frame.text(command.label.c_str()), signs_of(frame, command));
  }
}

void draw_ways(PanelFrame& frame, Column& column) {
  card_section(frame, column, frame.text("Without the mouse"));
  draw_key_line(frame, column, frame.text("Go through all controls"), {frame.text("Tab")});
  draw_key_line(frame, column, frame.text("Walk inside a list or the menu"), {"← ↑ ↓ →"});
  draw_key_line(frame, column, frame.text("Press what has the frame"), {frame.text("Enter")});
  draw_key_line(frame, column, frame.text("Measure: a point at the cross"), {frame.text("Space")});
  draw_key_line(frame, column, frame.text("Show one kind only"), {frame.text("Shift and click")});
}

}  // namespace

void draw_help_panel(PanelFrame& frame) {
  Card card;
  card.panel = "help-panel";
  card.key = "help";
  card.line = frame.text("Help");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    wrapped_text(frame.pen, column, frame.text("Mouse and keys"), UiStyle::question_title,
                 frame.palette().ink, 28);
    column.gap(frame.px(6));
    draw_gestures(frame, column);
    draw_ways(frame, column);
    draw_keys(frame, column);
  };
  draw_card(frame, card);
}

}  // namespace sillon
