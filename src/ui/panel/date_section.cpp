#include "ui/panel/filter_sections.hpp"
#include "ui/panel/time_bar_steps.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/section.hpp"
#include "ui/widget/year_slider.hpp"

namespace sillon {

void draw_date(PanelFrame& frame, Column& column) {
  const auto& date = frame.view().date;
  const std::string shown = date ? frame.date(*date) : frame.text("Today");
  const bool open = frame.is_open("date");
  if (fold_head(frame.pen, column, frame.text("Date"), shown, open, date.has_value()))
    frame.send(ToggleSection{"date"});
  if (!open) return;

  wrapped_text(frame.pen, column, frame.text("The network as of"), UiStyle::secondary, frame.palette().ink_2,
               note_leading);
  const TimeSpan& span = frame.sieve().span();
  YearSlider slider;
  slider.first = span.first.year;
  slider.last = span.last.year;
  if (date) slider.year = date->year;
  slider.value = shown;
  slider.earlier = frame.text("One year earlier");
  slider.later = frame.text("One year later");
  slider.name = frame.text("Year");
  if (const auto year = year_slider(frame.pen, column, slider))
    frame.send(SetDate{PartialDate{static_cast<std::int16_t>(*year), 0, 0}});

  if (choice_row(frame.pen, column, frame.text("Today"), {}, !date.has_value()) && date)
    frame.send(SetDate{});
  if (date) draw_undated_switch(frame, column);
  column.gap(frame.px(6));

  const bool has_bar = frame.state().time_bar;
  const std::string play = frame.state().playing ? frame.text("Pause") : frame.text("Play");
  const std::string bar = has_bar ? frame.text("Close the time bar") : frame.text("Open the time bar");
  const PixelBox buttons = column.take(button_row_height(frame.pen, column.width_px, play, bar));
  const int pressed = button_row(frame.pen, buttons, play, bar);
  if (pressed == 0) switch_play(frame);
  if (pressed == 1) frame.send(ShowTimeBar{!has_bar});
  column.gap(frame.px(12));
}

}  // namespace sillon
