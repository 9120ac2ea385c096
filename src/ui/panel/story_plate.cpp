// The plate of a story: what is told at this step, and the way to the next. It stands beside the free map,
// above the scale bar; in narrower windows below it as a strip; where there is little room it folds to its
// title.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "atlas/story_text.hpp"
#include "state/story_walk.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/provenance.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/kind_symbol.hpp"
#include "ui/widget/language_mark.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/scroll_area.hpp"
#include "ui/widget/step_bar.hpp"

namespace sillon {
namespace {

constexpr const char* unfolded_section = "story-text";
constexpr float padding = 20, margin = 16;
constexpr float head_height = 40, nav_height = 38 + 16 + 14, bar_room = 12;
constexpr float strip_head = 48, strip_button = 32, strip_foot = 10;
constexpr float strip_growth = 14;  // into the air between it and the free map, before it scrolls
constexpr float title_leading = 28, label_leading = 17, figure_height = 48, figure_gap = 16;

struct Figure {
  std::string value, label;
  std::optional<Symbol> symbol;
};

// A text of the story and the language it is in.
struct Told {
  std::string text, language;
};

struct Page {
  const Story* story = nullptr;
  int step = 0, steps = 0;
  Told title, text;
  std::vector<Figure> figures;
  std::string source;
};

std::string language_of(const PanelFrame& frame, const LocalText& text) {
  if (text.find(frame.view().language)) return frame.view().language;
  for (const std::string& language : frame.atlas().info.fallback)
    if (text.find(language)) return language;
  return text.empty() ? std::string() : text.by_language.front().first;
}

Told told(const PanelFrame& frame, const LocalText& text) {
  return {story_text(frame.name(text), frame.atlas(), frame.words()), language_of(frame, text)};
}

std::optional<Symbol> symbol_of(const Taxonomy& taxonomy, const std::string& kind) {
  if (const auto at = index_of(taxonomy.kinds, kind)) return taxonomy.kinds[*at].symbol;
  if (const auto at = index_of(taxonomy.kind_groups, kind)) return taxonomy.kind_groups[*at].symbol;
  return std::nullopt;
}

// "Paperjam, 2015 · Mosl, 2017"
std::string sources_line(const PanelFrame& frame, std::string_view ids) {
  std::string line;
  for (const std::string_view id : split_list(ids))
    line += (line.empty() ? "" : " · ") + source_line(frame, source_of(frame, id));
  return line;
}

std::optional<Page> page_of(const PanelFrame& frame) {
  const StoryPlace& place = frame.state().story;
  const StoryStep* step = step_shown(frame.atlas(), place);
  if (!step) return std::nullopt;
  Page page;
  page.story = frame.atlas().find_story(place.story);
  page.step = place.step;
  page.steps = static_cast<int>(page.story->steps.size());
  page.title = told(frame, step->caption.title);
  page.text = told(frame, step->caption.text);
  for (const StoryFigure& figure : step->caption.figures)
    page.figures.push_back({story_text(figure.value, frame.atlas(), frame.words()),
                            told(frame, figure.label).text, symbol_of(frame.taxonomy(), figure.kind)});
  page.source = sources_line(frame, step->caption.source);
  return page;
}

void go_to(PanelFrame& frame, const Page& page, int step) {
  if (auto shown = show_step(frame.atlas(), page.story->id, step, frame.view()))
    frame.send(std::move(*shown));
}

std::string step_words(const PanelFrame& frame, const Page& page) {
  return PanelFrame::say(frame.text("{} of {}"), frame.number(page.step + 1), frame.number(page.steps));
}

// Figures stand two in a row.
float figure_width(const PanelFrame& frame, const Page& page, float width_px) {
  return page.figures.size() > 1 ? std::floor((width_px - frame.px(figure_gap)) / 2) : width_px;
}
float row_height(const PanelFrame& frame, const Page& page, std::size_t first, float width_px) {
  int lines = 1;
  for (std::size_t i = first; i < std::min(first + 2, page.figures.size()); ++i)
    lines =
        std::max(lines, wrapped_line_count(frame.pen, width_px, page.figures[i].label, UiStyle::secondary));
  return frame.px(figure_height) + static_cast<float>(lines) * frame.px(label_leading);
}

float lines_height(const PanelFrame& frame, float width_px, const std::string& text, UiStyle style,
                   float leading) {
  return static_cast<float>(wrapped_line_count(frame.pen, width_px, text, style)) * frame.px(leading);
}

float text_height(const PanelFrame& frame, const Page& page, float width_px) {
  float high = lines_height(frame, width_px, page.title.text, UiStyle::question_title, title_leading) +
               frame.px(6) + lines_height(frame, width_px, page.text.text, UiStyle::body, body_leading);
  for (std::size_t i = 0; i < page.figures.size(); i += 2)
    high += frame.px(8) + row_height(frame, page, i, figure_width(frame, page, width_px));
  if (!page.source.empty())
    high += frame.px(10) + lines_height(frame, width_px, page.source, UiStyle::secondary, secondary_leading);
  return high;
}

void draw_figure(const PanelFrame& frame, const Figure& figure, Column column) {
  const Palette& p = frame.palette();
  const PixelBox line = column.take(frame.px(figure_height));
  const float middle = line.y_px + line.height_px / 2;
  float x = line.x_px;
  if (figure.symbol) {
    draw_kind_symbol(frame.pen, *figure.symbol, {x + frame.px(10), middle}, false, 9);
    x += frame.px(30);
  }
  const bool large = x + frame.pen.width(UiStyle::big_figure, figure.value) <= column.right_px();
  frame.pen.text_on(x, middle, large ? UiStyle::big_figure : UiStyle::question_title, p.ink, figure.value);
  wrapped_text(frame.pen, column, figure.label, UiStyle::secondary, p.ink_2, label_leading);
}

void draw_text(PanelFrame& frame, Column& column, const Page& page) {
  const Palette& p = frame.palette();
  const std::string& reader = frame.view().language;
  marked_text(frame.pen, column, page.title.text, UiStyle::question_title, p.ink, title_leading,
              page.title.language, reader);
  column.gap(frame.px(6));
  marked_text(frame.pen, column, page.text.text, UiStyle::body, p.ink, body_leading, page.text.language,
              reader);
  const float wide = figure_width(frame, page, column.width_px);
  for (std::size_t i = 0; i < page.figures.size(); i += 2) {
    column.gap(frame.px(8));
    for (std::size_t k = i; k < std::min(i + 2, page.figures.size()); ++k)
      draw_figure(frame, page.figures[k],
                  {k == i ? column.x_px : column.right_px() - wide, column.y_px, wide});
    column.gap(row_height(frame, page, i, wide));
  }
  if (page.source.empty()) return;
  column.gap(frame.px(10));
  wrapped_text(frame.pen, column, page.source, UiStyle::secondary, p.ink_2, secondary_leading);
}

// The story's name, the step, and the cross that ends it.
void draw_head(PanelFrame& frame, PixelBox box, const Page& page) {
  const Pen& pen = frame.pen;
  const float side = frame.px(32), middle = box.y_px + frame.px(head_height) / 2;
  const PixelBox cross{box.right_px() - frame.px(6) - side, middle - side / 2, side, side};
  const std::string step = step_words(frame, page);
  const float step_right = cross.x_px - frame.px(6);
  const float room =
      step_right - pen.width(UiStyle::section_head, step) - frame.px(10) - box.x_px - frame.px(padding);
  pen.text_on(box.x_px + frame.px(padding), middle, UiStyle::secondary, frame.palette().ink_2,
              pen.fitted(UiStyle::secondary, told(frame, page.story->title).text, room));
  pen.text_on(step_right, middle, UiStyle::section_head, frame.palette().ink_2, step, Align::right);
  if (icon_button(pen, Icon::close, frame.text("End the story"),
                  frame.text("End the story") + "  " + frame.text("Esc"), cross))
    frame.send(ShowStory{});
}

void draw_nav(PanelFrame& frame, PixelBox row, const Page& page) {
  const float gap = frame.px(10), half = std::floor((row.width_px - gap) / 2);
  const bool first = page.step == 0, last = page.step + 1 >= page.steps;
  const PixelBox left{row.x_px, row.y_px, half, row.height_px},
      right{row.right_px() - half, row.y_px, half, row.height_px};
  if (!first && secondary_button(frame.pen, frame.text("Previous"), left)) go_to(frame, page, page.step - 1);
  if (primary_button(frame.pen, last ? frame.text("From the start") : frame.text("Next"), right))
    go_to(frame, page, last ? 0 : page.step + 1);
}

// What the plate must not cover: the furniture below it.
float bottom_above_furniture(const PanelFrame& frame, float left, float right) {
  const Picture& picture = frame.snapshot.picture;
  const PixelBox& clear = picture.layout.clear;
  float bottom = clear.bottom_px() - frame.px(margin);
  for (const PixelBox& box : picture.furniture) {
    const bool beside = box.right_px() <= left || box.x_px >= right;
    const bool below = box.y_px > clear.y_px + clear.height_px * 0.4f;
    if (!beside && below) bottom = std::min(bottom, box.y_px - frame.px(12));
  }
  return bottom;
}

// Where there is little room: steps and title in one row, the text on demand.
struct FoldedRow {
  float height_px = 0, title_room_px = 0;
};

FoldedRow measure_folded(const PanelFrame& frame, const Page& page, float inner) {
  const float title = lines_height(frame, inner, page.title.text, UiStyle::control_value, 19);
  return {frame.px(head_height) + title + frame.px(28 + 8), inner};
}

void draw_folded(PanelFrame& frame, PixelBox box, const Page& page, bool open) {
  const Pen& pen = frame.pen;
  const float side = frame.px(32), middle = box.y_px + frame.px(head_height) / 2;
  const auto at = [&](float x) { return PixelBox{x, middle - side / 2, side, side}; };
  float x = box.x_px + frame.px(6);
  if (page.step > 0 && icon_button(pen, Icon::left, frame.text("Previous"), frame.text("Previous"), at(x)))
    go_to(frame, page, page.step - 1);
  x += side;
  const std::string step = step_words(frame, page);
  const float wide = std::ceil(pen.width(UiStyle::section_head, step));
  pen.text_on(x + frame.px(4) + wide / 2, middle, UiStyle::section_head, frame.palette().ink_2, step,
              Align::centre);
  x += wide + frame.px(8);
  if (page.step + 1 < page.steps &&
      icon_button(pen, Icon::right, frame.text("Next"), frame.text("Next"), at(x)))
    go_to(frame, page, page.step + 1);
  if (icon_button(pen, Icon::close, frame.text("End the story"),
                  frame.text("End the story") + "  " + frame.text("Esc"),
                  at(box.right_px() - frame.px(6) - side)))
    frame.send(ShowStory{});
  const float pad = frame.px(padding);
  Column column{box.x_px + pad, box.y_px + frame.px(head_height), box.width_px - 2 * pad};
  wrapped_text(pen, column, page.title.text, UiStyle::control_value, frame.palette().ink, 19);
  const PixelBox line = column.take(frame.px(28));
  if (text_link(pen, open ? frame.text("Hide the text") : frame.text("Read the text"), line.x_px,
                line.y_px + line.height_px / 2))
    frame.send(ToggleSection{unfolded_section});
}

void draw_narrow_plate(PanelFrame& frame, const Page& page, PixelBox room) {
  const float pad = frame.px(padding), inner = room.width_px - 2 * pad;
  const bool open = frame.is_open(unfolded_section);
  const float folded = measure_folded(frame, page, inner).height_px;
  const float text = open ? text_height(frame, page, inner) + frame.px(20) : 0;
  const float high = std::min(folded + text, room.height_px);
  const PixelBox box{room.x_px, std::round(room.bottom_px() - high), room.width_px, high};
  const PanelWindow window(frame.pen, "story-plate", box, PanelEdge::plate);
  draw_folded(frame, box, page, open);
  if (!open || high - folded < frame.px(60)) return;
  ScrollArea area(frame.pen, "story-scroll",
                  {box.x_px + 1, box.y_px + folded, box.width_px - 2, high - folded - frame.px(6)}, padding,
                  padding);
  draw_text(frame, area.column, page);
}

// The bar of steps and the text that scrolls, between a head and a foot of these heights in logical pixels.
void draw_body(PanelFrame& frame, PixelBox box, float head, float foot, const Page& page) {
  const float pad = frame.px(padding), top = box.y_px + frame.px(head + bar_room);
  Column bar{box.x_px + pad, box.y_px + frame.px(head), box.width_px - 2 * pad};
  step_bar(frame.pen, bar, page.step, page.steps);
  ScrollArea area(frame.pen, "story-scroll",
                  {box.x_px + 1, top, box.width_px - 2, box.bottom_px() - frame.px(foot) - top}, padding,
                  padding);
  draw_text(frame, area.column, page);
}

void draw_wide_plate(PanelFrame& frame, const Page& page, PixelBox room) {
  const float pad = frame.px(padding), inner = room.width_px - 2 * pad;
  const float around = frame.px(head_height + bar_room + nav_height);
  const float high = std::min(around + text_height(frame, page, inner), room.height_px);
  const PixelBox box{room.x_px, std::round(room.bottom_px() - high), room.width_px, high};
  const PanelWindow window(frame.pen, "story-plate", box, PanelEdge::plate);
  draw_head(frame, box, page);
  draw_body(frame, box, head_height, nav_height, page);
  draw_nav(frame,
           {box.x_px + pad, box.bottom_px() - frame.px(14 + button_height), inner, frame.px(button_height)},
           page);
}

// The head of a strip has the way to the next step too: the strip is low.
void draw_strip_head(PanelFrame& frame, PixelBox box, const Page& page) {
  const Pen& pen = frame.pen;
  const float middle = box.y_px + frame.px(strip_head) / 2, high = frame.px(strip_button);
  const PixelBox cross{box.right_px() - frame.px(8) - high, middle - high / 2, high, high};
  float right = cross.x_px - frame.px(8);
  const bool first = page.step == 0, last = page.step + 1 >= page.steps;
  const auto place = [&](const std::string& words) {
    const float wide = std::ceil(pen.width(UiStyle::control_value, words)) + frame.px(28);
    right -= wide;
    return PixelBox{std::round(right), std::round(middle - high / 2), wide, high};
  };
  const std::string on = last ? frame.text("From the start") : frame.text("Next");
  if (primary_button(pen, on, place(on))) go_to(frame, page, last ? 0 : page.step + 1);
  if (!first) {
    right -= frame.px(8);
    const std::string back = frame.text("Previous");
    if (secondary_button(pen, back, place(back))) go_to(frame, page, page.step - 1);
  }
  const std::string step = step_words(frame, page);
  const float left = box.x_px + frame.px(padding);
  pen.text_on(left, middle, UiStyle::section_head, frame.palette().ink_2, step);
  const float title = left + pen.width(UiStyle::section_head, step) + frame.px(12);
  pen.text_on(
      title, middle, UiStyle::secondary, frame.palette().ink_2,
      pen.fitted(UiStyle::secondary, told(frame, page.story->title).text, right - frame.px(12) - title));
  if (icon_button(pen, Icon::close, frame.text("End the story"),
                  frame.text("End the story") + "  " + frame.text("Esc"), cross))
    frame.send(ShowStory{});
}

// Below the map, as wide as it: the text in few lines, and it scrolls before it grows over the map.
void draw_strip(PanelFrame& frame, const Page& page, PixelBox room) {
  const float pad = frame.px(padding), inner = room.width_px - 2 * pad;
  const float around = frame.px(strip_head + bar_room + strip_foot);
  const float high =
      std::min(std::ceil(around + text_height(frame, page, inner)), room.height_px + frame.px(strip_growth));
  const PixelBox box{room.x_px, std::round(room.bottom_px() - high), room.width_px, high};
  const PanelWindow window(frame.pen, "story-plate", box, PanelEdge::plate);
  draw_strip_head(frame, box, page);
  draw_body(frame, box, strip_head, strip_foot, page);
}

}  // namespace

void draw_story_plate(PanelFrame& frame) {
  const auto page = page_of(frame);
  if (!page) return;
  const MapLayout& layout = frame.snapshot.picture.layout;
  if (layout.story_room == StoryRoom::none || layout.story.width_px < frame.px(120)) return;
  const PixelBox& own = layout.story;
  const float left = std::round(own.x_px), wide = std::round(own.width_px);
  const float bottom = bottom_above_furniture(frame, left, left + wide);
  if (layout.story_room == StoryRoom::beside)
    return draw_wide_plate(frame, *page, {left, own.y_px, wide, std::max(frame.px(80), bottom - own.y_px)});
  if (layout.story_room == StoryRoom::below)
    return draw_strip(frame, *page, {left, bottom - own.height_px, wide, own.height_px});
  // Unfolded it may cover the map: the reader asked for the text.
  const float top = layout.clear.y_px + frame.px(margin);
  draw_narrow_plate(frame, *page, {left, top, wide, std::max(frame.px(80), bottom - top)});
}

}  // namespace sillon
