// While the other end of a chain is to be chosen: what to do, and the way out.
#include <algorithm>
#include <cmath>

#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr float plate_width = 320, padding = 20, margin = 16, button_air = 12;

}  // namespace

void draw_chain_plate(PanelFrame& frame) {
  const State& state = frame.state();
  if (!state.choosing_chain_end) return;
  const auto* start = std::get_if<PlaceKey>(&state.view.selection);
  const auto row = start ? frame.atlas().place_row(start->id) : std::nullopt;
  if (!row) return;
  const Pen& pen = frame.pen;
  const std::string title = frame.text("Choose the other place");
  const std::string name = brief(place_name(frame, *row));
  const std::string way = PanelFrame::say(
      frame.text("On the map, or by searching. The shortest chain of links from {} to it is shown."), name);
  const PixelBox clear = frame.snapshot.picture.layout.clear;
  const float gap = frame.px(margin), pad = frame.px(padding);
  const float width = std::min(frame.px(plate_width), clear.width_px - 2 * gap), inner = width - 2 * pad;
  const auto lines = [&](const std::string& words, UiStyle style) {
    return static_cast<float>(wrapped_line_count(pen, inner, words, style));
  };
  const float height = 2 * pad + lines(title, UiStyle::control_bold) * frame.px(body_leading) +
                       lines(way, UiStyle::secondary) * frame.px(note_leading) +
                       frame.px(button_air + button_height);
  const PixelBox box{clear.x_px + gap, clear.y_px + gap, width, std::ceil(height)};
  const PanelWindow window(pen, "chain-plate", box, PanelEdge::plate);
  Column column{box.x_px + pad, box.y_px + pad, inner};
  wrapped_text(pen, column, title, UiStyle::control_bold, frame.palette().ink, body_leading);
  wrapped_text(pen, column, way, UiStyle::secondary, frame.palette().ink_2, note_leading);
  column.gap(frame.px(button_air));
  if (secondary_button(pen, frame.text("Cancel"), column.take(frame.px(button_height))))
    frame.send(ChooseChainEnd{false});
}

}  // namespace sillon
