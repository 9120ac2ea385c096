// Figures: targets beside what is known since, what was declared beside what the atlas maps, and all others
// by subject.
#include <algorithm>
#include <memory>
#include <vector>

#include "query/indicator_comparison.hpp"
#include "query/memo.hpp"
#include "query/vocabulary_names.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/figure_words.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/figure_bar.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/language_mark.hpp"
#include "ui/widget/section.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr const char* section_of_subject = "figures-";

// Counted once for an atlas.
const std::vector<SubjectFigures>& compared(const PanelFrame& frame) {
  return per_context<Memo<std::shared_ptr<const Atlas>, std::vector<SubjectFigures>>>().get(
      frame.snapshot.derived.atlas, [&] { return compared_figures(frame.sieve()); });
}

std::string name_of(const PanelFrame& frame, const SubjectFigures& subject) {
  return brief(subject_name(frame.atlas(), subject.subject, frame.view().language), most_letters_of_subject);
}

// "At least +100 %", "4 places": what was to be reached; growth has its sign.
std::string target_words(const PanelFrame& frame, const Indicator& target) {
  std::string words = value_text(frame, target, !says_its_unit(target));
  if (target_index(target) && target.value > 0) words.insert(words.find_first_of("0123456789"), "+");
  return capital(words);
}

void draw_target(PanelFrame& frame, Column& column, const Indicator& target) {
  const Palette& p = frame.palette();
  wrapped_text(frame.pen, column, target_words(frame, target), UiStyle::question_title, p.ink, 28);
  std::vector<TextRun> runs = {{target.indicator, UiStyle::control, p.ink}};
  add_language_mark(frame.pen, runs, record_language(frame), frame.view().language);
  flow_text(frame.pen, column, runs, 20);
  draw_figure_origin(frame, column, target);
}

void draw_known_since(PanelFrame& frame, Column& column, const Indicator* known) {
  column.gap(frame.px(4));
  const float inset = frame.px(14), top = column.y_px;
  Column words{column.x_px + inset, column.y_px, column.width_px - inset};
  if (known) {
    wrapped_text(frame.pen, words, frame.text("Known since"), UiStyle::section_head, frame.palette().ink_2,
                 18);
    draw_figure(frame, words, *known);
  } else {
    card_note(frame, words, frame.text("Nothing that was measured or declared since is known"));
  }
  frame.pen.upright(column.x_px, top, words.y_px - top, frame.palette().outline);
  column.y_px = words.y_px;
  column.gap(frame.px(16));
}

void draw_targets(PanelFrame& frame, Column& column) {
  bool first = true;
  for (const SubjectFigures& subject : compared(frame)) {
    bool named = false;
    for (const FigureSeries& series : subject.series) {
      if (!series.has_target()) continue;
      if (first) card_section(frame, column, frame.text("Targets, and what is known since"));
      if (!named)
        wrapped_text(frame.pen, column, name_of(frame, subject), UiStyle::section_head, frame.palette().ink_2,
                     22);
      first = false;
      named = true;
      for (const ComparedFigure& figure : series.figures)
        if (figure.figure->nature == Nature::target) draw_target(frame, column, *figure.figure);
      draw_known_since(frame, column, series.known_since_target());
    }
  }
}

// Shows exactly what is counted, and keeps the figures beside it.
void show_mapped(PanelFrame& frame, const MappedCount& mapped) {
  frame.send(SetFilter{mapped.filter});
  frame.send(SetDate{mapped.date});
  if (mapped.linked_with != no_row) {
    frame.send(Select{PlaceKey{std::string(frame.atlas().places.id[mapped.linked_with])}});
    frame.send(SetNeighbourSteps{1});
  } else {
    frame.send(Select{Nothing{}});
  }
  frame.send(ShowSheet{Sheet::indicators});
}

std::string mapped_words(const PanelFrame& frame, const MappedCount& mapped) {
  std::string words =
      mapped.linked_with != no_row ? frame.text("Linked with it on this map") : frame.text("On this map");
  if (mapped.date) words += ", " + frame.date(*mapped.date);
  if (mapped.undated > 0)
    words += ", " + frame.text("{} more without a date", "{} more without a date", mapped.undated);
  return words;
}

void draw_compared(PanelFrame& frame, Column& column, const ComparedFigure& compared_figure) {
  const Indicator& figure = *compared_figure.figure;
  const MappedCount& mapped = *compared_figure.mapped;
  const Palette& p = frame.palette();
  const WidgetKey key(figure.id);
  std::vector<TextRun> runs = {{capital(figure.indicator), UiStyle::control_value, p.ink}};
  add_language_mark(frame.pen, runs, record_language(frame), frame.view().language);
  flow_text(frame.pen, column, runs, 20);
  const double counted = mapped.dated, longest = std::max({figure.value, counted, 1.0});
  const auto share = [&](double value) { return static_cast<float>(value / longest); };
  figure_bar(frame.pen, column,
             {capital(nature_line(frame, figure)), value_text(frame, figure, false), share(figure.value)});
  if (figure_bar(frame.pen, column,
                 {mapped_words(frame, mapped), frame.number(counted), share(counted), true, true}))
    show_mapped(frame, mapped);
  draw_figure_source(frame, column, figure);
  column.gap(frame.px(14));
}

void draw_comparisons(PanelFrame& frame, Column& column) {
  bool first = true;
  for (const SubjectFigures& subject : compared(frame)) {
    bool named = false;
    for (const FigureSeries& series : subject.series)
      for (const ComparedFigure& figure : series.figures) {
        if (!figure.mapped) continue;
        if (first) {
          card_section(frame, column, frame.text("Declared, and on this map"));
          card_note(frame, column, frame.text("A click on a count shows what is counted"));
          column.gap(frame.px(8));
        }
        first = false;
        if (!named)
          wrapped_text(frame.pen, column, name_of(frame, subject), UiStyle::section_head,
                       frame.palette().ink_2, 20);
        named = true;
        draw_compared(frame, column, figure);
      }
  }
}

void draw_by_subject(PanelFrame& frame, Column& column) {
  card_section(frame, column, frame.text("All figures by subject"));
  for (const SubjectFigures& subject : compared(frame)) {
    std::size_t figures = 0;
    for (const FigureSeries& series : subject.series) figures += series.figures.size();
    const std::string section = section_of_subject + subject.subject;
    const bool open = frame.is_open(section);
    const WidgetKey key(subject.subject);
    if (fold_head(frame.pen, column, name_of(frame, subject), frame.number(static_cast<double>(figures)),
                  open, false))
      frame.send(ToggleSection{section});
    if (!open) continue;
    for (const FigureSeries& series : subject.series)
      for (const ComparedFigure& figure : series.figures) {
        draw_figure(frame, column, *figure.figure);
        column.gap(frame.px(10));
      }
  }
}

}  // namespace

void draw_indicators_panel(PanelFrame& frame) {
  Card card;
  card.panel = "indicators-panel";
  card.key = "indicators";
  card.line = frame.text("Indicators");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    wrapped_text(frame.pen, column, frame.text("What was counted, and what is on this map"),
                 UiStyle::question_title, frame.palette().ink, 28);
    column.gap(frame.px(2));
    const auto& rows = frame.atlas().indicators.rows;
    if (rows.empty()) {
      card_note(frame, column, frame.text("This atlas holds no figures"));
      return;
    }
    card_note(frame, column,
              frame.text("{} figure", "{} figures", rows.size()) + " · " +
                  frame.text("{} subject", "{} subjects", compared(frame).size()));
    draw_targets(frame, column);
    draw_comparisons(frame, column);
    draw_by_subject(frame, column);
  };
  draw_card(frame, card);
}

}  // namespace sillon
