#include "picture/stage_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "atlas/story_text.hpp"
#include "picture/wrap.hpp"

namespace sillon {
namespace {

// At 1920 x 1080 (visual.md, sections 3 and 8).
constexpr float title_leading = 1.06f, body_size = 31, body_leading = 1.45f, after_title = 26;
constexpr float figure_size = 92, figure_label_size = 28, figure_label_leading = 1.25f;
constexpr float figure_gap = 30, before_figures = 44, rule = 2, after_rule = 96, after_figure = 44,
                after_cell = 34;
constexpr float symbol_radius = 11, symbol_room = 42;
constexpr float source_size = 22, source_leading = 1.36f;
constexpr std::size_t most_source_lines = 3;
constexpr float size_step = 0.06f;

class Setter {
 public:
  // `cuts`: what finds no room is left out, instead of being measured.
  Setter(const StageWordsTools& tools, const StoryStep& step, const StageLayout& layout, float share,
         bool cuts)
      : tools_(tools),
        step_(step),
        layout_(layout),
        u_(layout.unit_px * share),
        y_(layout.words.y_px),
        cuts_(cuts) {}

  // True when all of it stands in its room.
  bool set() {
    const TextStyle title{Face::gentium_bold, layout_.title_size_px / layout_.unit_px * u_, 0};
    add_text(said(step_.caption.title), title, title_leading, tools_.palette.ink);
    if (!lines_.texts.empty()) y_ += after_title * u_;
    add_text(said(step_.caption.text), {Face::lato_regular, body_size * u_, 0}, body_leading,
             tools_.palette.ink);
    add_figures();
    return widest_px_ <= layout_.words.width_px && y_ <= layout_.words.bottom_px();
  }
  MarkSheet take() { return std::move(lines_); }

 private:
  std::string said(const LocalText& text) const {
    return story_text(text.in(tools_.language, tools_.atlas.info.fallback), tools_.atlas, tools_.words);
  }

  void add_line(std::string text, float x, const TextStyle& style, Rgba colour) {
    widest_px_ = std::max(widest_px_, x - layout_.words.x_px + tools_.type.measure(text, style).width_px);
    if (cuts_ && y_ > layout_.words.bottom_px()) return;
    if (cuts_) text = fitted_line(tools_.type, text, style, layout_.words.right_px() - x);
    TextMark mark;
    mark.text = std::move(text);
    mark.style = style;
    mark.colour = colour;
    mark.origin = {std::round(x), std::round(y_)};
    lines_.texts.push_back(std::move(mark));
  }

  // `y_` goes from the top of the text to its foot.
  void add_text(const std::string& text, const TextStyle& style, float leading, Rgba colour) {
    const float cap = tools_.type.measure("H", style).cap_height_px, step = leading * style.size_px;
    const auto lines = wrapped_lines(tools_.type, text, style, layout_.words.width_px);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      y_ += i == 0 ? cap : step;
      add_line(lines[i], layout_.words.x_px, style, colour);
    }
    if (!lines.empty()) y_ += step - cap;
  }

  void add_figures() {
    const auto& figures = step_.caption.figures;
    if (figures.empty()) return;
    y_ += (before_figures - after_title) * u_;
    const float cell =
        figures.size() == 1 ? layout_.words.width_px : (layout_.words.width_px - figure_gap * u_) / 2;
    for (std::size_t i = 0; i < figures.size(); i += 2) {
      const float top = y_;
      float foot = top;
      for (std::size_t k = i; k < std::min(i + 2, figures.size()); ++k) {
        y_ = top;
        add_figure(figures[k], layout_.words.x_px + static_cast<float>(k - i) * (cell + figure_gap * u_),
                   cell);
        foot = std::max(foot, y_);
      }
      y_ = foot + (i + 2 < figures.size() ? after_cell * u_ : 0);
    }
  }

  void add_figure(const StoryFigure& figure, float left, float cell) {
    if (cuts_ && y_ + (after_rule + after_figure) * u_ > layout_.words.bottom_px()) return;
    const float wide = std::min(cell, 270 * u_ * (step_.caption.figures.size() == 1 ? 2 : 1));
    lines_.plates.push_back(
        {{std::round(left), std::round(y_), std::round(wide), std::max(1.0f, std::round(rule * u_))},
         0,
         tools_.palette.ink_3,
         0,
         {}});
    y_ += after_rule * u_;
    const std::string value = story_text(figure.value, tools_.atlas, tools_.words);
    TextStyle style{Face::gentium_bold, figure_size * u_, 0};
    if (const float own = tools_.type.measure(value, style).width_px; own > cell)
      style.size_px *= std::max(0.4f, cell / own);
    add_line(value, left, style, tools_.palette.ink);
    y_ += after_figure * u_;
    const TextStyle small{Face::lato_regular, figure_label_size * u_, 0};
    const float cap = tools_.type.measure("H", small).cap_height_px;
    float x = left;
    if (const auto symbol = symbol_of(figure.kind)) {
      SymbolMark mark;
      mark.symbol = *symbol;
      mark.radius_px = symbol_radius * u_;
      mark.at = {left + symbol_radius * 1.3f * u_, y_ - cap / 2};
      mark.fill = tools_.palette.kind(*symbol).fill;
      mark.outline = tools_.palette.kind(*symbol).outline;
      mark.outline_px = std::max(1.1f, tools_.palette.symbol_outline_px) * u_;
      lines_.symbols.push_back(mark);
      x += symbol_room * u_;
    }
    const auto lines = wrapped_lines(tools_.type, said(figure.label), small, left + cell - x);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) y_ += figure_label_leading * small.size_px;
      add_line(lines[i], x, small, tools_.palette.ink);
    }
    y_ += 10 * u_;
  }

  std::optional<Symbol> symbol_of(const std::string& kind) const {
    const Taxonomy& taxonomy = tools_.atlas.taxonomy;
    if (const auto at = index_of(taxonomy.kinds, kind)) return taxonomy.kinds[*at].symbol;
    if (const auto at = index_of(taxonomy.kind_groups, kind)) return taxonomy.kind_groups[*at].symbol;
    return std::nullopt;
  }

  const StageWordsTools& tools_;
  const StoryStep& step_;
  const StageLayout& layout_;
  float u_, y_, widest_px_ = 0;
  bool cuts_;
  MarkSheet lines_;
};

// "The network as of April 2015", "Paperjam, 2015", "Mosl, 2017".
std::vector<std::string> source_parts(const StageWordsTools& tools, const StoryStep& step,
                                      const std::optional<PartialDate>& date) {
  std::vector<std::string> parts;
  if (date)
    parts.push_back(fmt::format(fmt::runtime(tools.words.text("The network as of {}")),
                                tools.words.date(date->year, date->month, date->day)));
  for (const std::string_view id : split_list(step.caption.source)) {
    const Source* source = tools.atlas.find_source(id);
    if (source == nullptr) {
      parts.emplace_back(id);
      continue;
    }
    std::string line = source->publisher.empty() ? source->title : source->publisher;
    if (source->date.known())
      line += ", " + tools.words.date(source->date.year, source->date.month, source->date.day);
    parts.push_back(std::move(line));
  }
  return parts;
}

// The parts in a few lines; those that find no room are counted: "+2".
std::vector<std::string> source_lines(const StageWordsTools& tools, const std::vector<std::string>& parts,
                                      const TextStyle& style, float widest_px) {
  for (std::size_t said = parts.size();; --said) {
    std::string text;
    for (std::size_t i = 0; i < said; ++i) text += (i > 0 ? " · " : "") + parts[i];
    if (said < parts.size()) text += fmt::format("{}+{}", said > 0 ? " · " : "", parts.size() - said);
    auto lines = wrapped_lines(tools.type, text, style, widest_px);
    if (lines.size() <= most_source_lines || said == 0) return lines;
  }
}

// At the lower edge, over the whole column.
void add_sources(const StageWordsTools& tools, const std::vector<std::string>& parts,
                 const StageLayout& layout, MarkSheet& sheet) {
  const TextStyle style{Face::lato_regular, source_size * layout.unit_px, 0};
  auto lines = source_lines(tools, parts, style, layout.source.width_px);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    TextMark mark;
    mark.text = fitted_line(tools.type, lines[i], style, layout.source.width_px);
    mark.style = style;
    mark.colour = tools.palette.ink_2;
    mark.origin = {layout.source.x_px,
                   std::round(layout.source.bottom_px() -
                              source_leading * style.size_px * static_cast<float>(lines.size() - 1 - i))};
    sheet.texts.push_back(std::move(mark));
  }
}

}  // namespace

StageWords set_stage_words(const StageWordsTools& tools, const StoryStep& step,
                           const std::optional<PartialDate>& date, const StageLayout& layout) {
  StageWords words;
  for (words.size_share = 1;; words.size_share -= size_step) {
    const bool last = words.size_share - size_step < least_size_share;
    Setter setter(tools, step, layout, words.size_share, false);
    const bool fits = setter.set();
    if (!fits && !last) continue;
    words.overflows = !fits;
    Setter cut(tools, step, layout, words.size_share, true);
    if (!fits) cut.set();
    words.marks = fits ? setter.take() : cut.take();
    break;
  }
  add_sources(tools, source_parts(tools, step, date), layout, words.marks);
  return words;
}

void append_faded(MarkSheet& sheet, const MarkSheet& marks, double share) {
  if (share <= 0) return;
  const auto fade = [share](Rgba& colour) { colour.a *= static_cast<float>(share); };
  for (Plate plate : marks.plates) {
    fade(plate.fill), fade(plate.border);
    sheet.plates.push_back(plate);
  }
  for (SymbolMark symbol : marks.symbols) {
    fade(symbol.fill), fade(symbol.outline), fade(symbol.halo);
    sheet.symbols.push_back(symbol);
  }
  for (TextMark text : marks.texts) {
    fade(text.colour), fade(text.halo);
    sheet.texts.push_back(std::move(text));
  }
}

}  // namespace sillon
