#include <array>
#include <cmath>

#include "ui/command.hpp"
#include "ui/panel/command_call.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/icon.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/press.hpp"

namespace sillon {
namespace {

constexpr float side = 37, high = 37, margin = 16;

struct Control {
  Icon icon;
  const char* command;
};
constexpr std::array<Control, 3> controls = {
    {{Icon::plus, "zoom-in"}, {Icon::minus, "zoom-out"}, {Icon::fit, "home"}}};

}  // namespace

void draw_map_controls(PanelFrame& frame) {
  const Pen& pen = frame.pen;
  const PixelBox clear = frame.snapshot.picture.layout.clear;
  const float wide = frame.px(side), row = frame.px(high), gap = frame.px(margin);
  const PixelBox box{clear.right_px() - gap - wide, clear.y_px + gap, wide,
                     row * static_cast<float>(controls.size()) + frame.pen.line()};
  const PanelWindow window(pen, "map-controls", box, PanelEdge::plate);
  PixelBox cell{box.x_px, box.y_px, wide, row};
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const Command* command = find_command(controls[i].command);
    if (command == nullptr) continue;
    const std::string label = frame.text(command->label.c_str());
    PressOptions options;
    options.ring_gap_px = -3;
    const Press state = press(pen, label, cell, options);
    if (state.hovered || state.held)
      pen.fill(grown(cell, -pen.px(3)), state.held ? frame.palette().accent_soft : quiet_ground(pen),
               pen.px(3));
    if (i > 0)
      pen.rule(cell.x_px + pen.line(), cell.y_px, cell.width_px - 2 * pen.line(), frame.palette().hairline);
    const PixelPoint middle = centre_of(cell);
    draw_icon(pen, controls[i].icon, {std::floor(middle.x_px) + 0.5f, std::floor(middle.y_px) + 0.5f},
              frame.palette().ink);
    if (state.hovered) {
      hand_cursor();
      tooltip(pen, label + "  " + key_words(frame.words(), command->key), cell);
    }
    if (state.clicked) carry_out(frame, command->name);
    cell.y_px += row;
  }
}

}  // namespace sillon
