#include "ui/panel/figure_words.hpp"

#include "query/vocabulary_names.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/panel/provenance.hpp"
#include "ui/widget/language_mark.hpp"
#include "ui/widget/press.hpp"

namespace sillon {
namespace {

// What it is, where it comes from, and the note to it.
void draw_origin(PanelFrame& frame, Column& column, const Indicator& figure, const std::string& nature) {
  const Palette& p = frame.palette();
  const WidgetKey key(figure.id);
  std::vector<TextRun> runs;
  if (!nature.empty()) runs.push_back({nature, UiStyle::secondary, p.ink_2});
  const auto sources = split_list(figure.source);
  std::string address;
  if (!sources.empty()) {
    const Source source = source_of(frame, sources.front());
    address = source.url;
    if (!runs.empty()) runs.push_back({" · ", UiStyle::secondary, p.ink_2});
    runs.push_back({source_line(frame, source), UiStyle::secondary, address.empty() ? p.ink_2 : p.accent,
                    !address.empty()});
  }
  if (flow_text(frame.pen, column, runs, secondary_leading) >= 0) copy_address(frame, address);
  if (!figure.note.empty())
    marked_text(frame.pen, column, figure.note, UiStyle::secondary, p.ink_2, secondary_leading,
                record_language(frame), frame.view().language);
}

}  // namespace

std::string value_text(const PanelFrame& frame, const Indicator& figure, bool with_unit) {
  return figure_text(figure, frame.words(), with_unit);
}

std::string nature_line(const PanelFrame& frame, const Indicator& figure) {
  std::string line = to_name(figure.nature, frame.words());
  if (figure.date.known()) line += ", " + frame.date(figure.date);
  if (figure.due_date.known())
    line += ", " + PanelFrame::say(frame.text("due {}"), frame.date(figure.due_date));
  return line;
}

bool says_its_unit(const Indicator& figure) {
  return figure.indicator.rfind(figure.unit, 0) == 0;
}

void draw_figure(PanelFrame& frame, Column& column, const Indicator& figure) {
  const Palette& p = frame.palette();
  std::vector<TextRun> runs = {
      {capital(value_text(frame, figure, !says_its_unit(figure))), UiStyle::control_value, p.ink},
      {" " + figure.indicator, UiStyle::control, p.ink}};
  add_language_mark(frame.pen, runs, record_language(frame), frame.view().language);
  flow_text(frame.pen, column, runs, 20);
  draw_figure_origin(frame, column, figure);
}

void draw_figure_origin(PanelFrame& frame, Column& column, const Indicator& figure) {
  draw_origin(frame, column, figure, nature_line(frame, figure));
}

void draw_figure_source(PanelFrame& frame, Column& column, const Indicator& figure) {
  draw_origin(frame, column, figure, {});
}

}  // namespace sillon
