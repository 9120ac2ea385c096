#include <array>

#include "ui/command.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/chip.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

struct Gesture {
  std::string words, sign;
};

// Words with their key or gesture at the right end; long words take two lines.
void draw_key_line(PanelFrame& frame, Column& column, const Gesture& line) {
  const float for_sign = tag_width(frame.pen, line.sign) + frame.px(12);
  const float top = column.y_px + frame.px(5);
  Column words{column.x_px, top, column.width_px - for_sign};
  wrapped_text(frame.pen, words, line.words, UiStyle::control, frame.palette().ink, 20);
  tag(frame.pen, line.sign, column.right_px(), top + frame.px(10), frame.palette().ink_2);
  column.y_px = words.y_px + frame.px(5);
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
  for (const Gesture& gesture : gestures) draw_key_line(frame, column, gesture);
}

void draw_keys(PanelFrame& frame, Column& column) {
  card_section(frame, column, frame.text("Keys"));
  for (const Command& command : commands())
    if (!command.key.empty())
      draw_key_line(frame, column,
                    {frame.text(command.label.c_str()), key_words(frame.words(), command.key)});
  draw_key_line(frame, column, {frame.text("Go through all controls"), frame.text("Tab")});
  draw_key_line(frame, column, {frame.text("Show one kind only"), frame.text("Shift and click")});
}

void draw_preferences(PanelFrame& frame, Column& column) {
  card_section(frame, column, frame.text("Window"));
  const State& state = frame.state();
  if (check_row(frame.pen, column, frame.text("Reduced motion"), {}, state.reduced_motion))
    frame.send(SetReducedMotion{!state.reduced_motion});
  if (check_row(frame.pen, column, frame.text("Full screen"), {}, state.fullscreen))
    frame.send(SetFullscreen{!state.fullscreen});
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
    draw_keys(frame, column);
    draw_preferences(frame, column);
  };
  draw_card(frame, card);
}

}  // namespace sillon
