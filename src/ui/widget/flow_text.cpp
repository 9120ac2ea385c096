#include "ui/widget/flow_text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/widget/press.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr float mark_padding = 4, mark_height = 15;

// Consecutive words of one run on one line.
struct Piece {
  std::size_t run = 0;
  int line = 0;
  float x_px = 0, width_px = 0;  // from the column's left
  std::string text;
};

struct Setting {
  std::vector<Piece> pieces;
  int lines = 0;
};

bool begins_letter(char octet) {
  return (static_cast<unsigned char>(octet) & 0xC0) != 0x80;
}

// Where a word that is too long is broken: after the last sign of an address among the letters that fit,
// unless that leaves little of the line.
std::size_t break_before(std::string_view text, std::size_t fits) {
  const std::size_t sign = text.substr(0, fits).find_last_of("/?&=#_.-");
  return sign != std::string_view::npos && sign + 1 > fits / 2 ? sign + 1 : fits;
}

class Setter {
 public:
  Setter(const Pen& pen, float width_px) : pen_(pen), room_(width_px) {}

  void run(std::size_t index, std::string_view text, UiStyle style) {
    const float space = pen_.width(style, " ");
    while (!text.empty()) {
      const std::size_t end = text.find_first_of(" \n");
      word(index, text.substr(0, end), style, space);
      if (end == std::string_view::npos) break;
      if (text[end] == '\n')
        new_line();
      else
        pending_space_ += space;
      text.remove_prefix(end + 1);
    }
  }
  // A mark keeps some air to both sides inside its frame.
  void mark(std::size_t index, std::string_view text, UiStyle style) {
    const float wide = std::ceil(pen_.width(style, text)) + 2 * pen_.px(mark_padding);
    const float space = any_ ? std::max(pending_space_, pen_.width(style, " ")) : 0;
    any_ = true;
    if (x_ > 0 && x_ + space + wide > room_) new_line();
    if (x_ > 0) x_ += space;
    set_.pieces.push_back({index, line_, x_, wide, std::string(text)});
    x_ += wide;
    pending_space_ = 0;
  }
  Setting done() {
    set_.lines = any_ ? line_ + 1 : 0;
    return std::move(set_);
  }

 private:
  void word(std::size_t index, std::string_view text, UiStyle style, float space) {
    if (text.empty()) return;
    any_ = true;
    // Measured as far as a line reaches: a word of ten thousand letters is not measured anew for each.
    const auto too_wide = [&] { return pen_.beginning_within(style, text, room_).size() < text.size(); };
    bool broken = too_wide();
    const float wide = broken ? room_ + 1 : pen_.width(style, text);
    const bool clings = text == "·";  // a dot between two things ends a line, it begins none
    if (x_ > 0 && !clings && x_ + pending_space_ + wide > room_) new_line();
    // A word wider than the column (an address on the web) is broken where it must.
    for (; broken; broken = too_wide()) {
      std::size_t fits = pen_.beginning_within(style, text, room_).size();
      if (fits == 0) break;
      fits = break_before(text, fits);
      put(index, text.substr(0, fits), style, space);
      new_line();
      text.remove_prefix(fits);
    }
    put(index, text, style, space);
  }

  void put(std::size_t index, std::string_view text, UiStyle style, float space) {
    const bool joins =
        !set_.pieces.empty() && set_.pieces.back().run == index && set_.pieces.back().line == line_;
    if (joins) {
      Piece& piece = set_.pieces.back();
      const auto spaces = static_cast<std::size_t>(space > 0 ? pending_space_ / space + 0.5f : 0);
      piece.text.append(spaces, ' ').append(text);
      piece.width_px = pen_.width(style, piece.text);
      x_ = piece.x_px + piece.width_px;
    } else {
      if (x_ > 0) x_ += pending_space_;
      const float wide = pen_.width(style, text);
      set_.pieces.push_back({index, line_, x_, wide, std::string(text)});
      x_ += wide;
    }
    pending_space_ = 0;
  }

  void new_line() {
    ++line_;
    x_ = pending_space_ = 0;
  }

  const Pen& pen_;
  float room_;
  Setting set_;
  int line_ = 0;
  float x_ = 0, pending_space_ = 0;
  bool any_ = false;
};

Setting set_runs(const Pen& pen, float width_px, const std::vector<TextRun>& runs) {
  Setter setter(pen, width_px);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].framed)
      setter.mark(i, runs[i].text, runs[i].style);
    else
      setter.run(i, runs[i].text, runs[i].style);
  }
  return setter.done();
}

}  // namespace

int flow_text(const Pen& pen, Column& column, const std::vector<TextRun>& runs, float leading) {
  const Setting set = set_runs(pen, column.width_px, runs);
  const float line_height = pen.px(leading);
  int clicked = -1, hovered = -1;
  // Links first: all lines of a link light up together.
  std::optional<std::size_t> last_link;
  for (const Piece& piece : set.pieces) {
    if (!runs[piece.run].link) continue;
    const PixelBox box{column.x_px + piece.x_px, column.y_px + static_cast<float>(piece.line) * line_height,
                       piece.width_px, line_height};
    WidgetKey key(static_cast<unsigned>(piece.line));
    PressOptions options;
    options.kind = ProbeKind::link;
    options.takes_keyboard = last_link != piece.run;
    options.ring_gap_px = 0;
    const Press link = press(pen, last_link == piece.run ? piece.text : runs[piece.run].text, box, options);
    last_link = piece.run;
    if (link.clicked) clicked = static_cast<int>(piece.run);
    if (link.hovered) hovered = static_cast<int>(piece.run);
  }
  for (const Piece& piece : set.pieces) {
    const TextRun& run = runs[piece.run];
    const float middle = column.y_px + (static_cast<float>(piece.line) + 0.5f) * line_height;
    const float x = column.x_px + piece.x_px, baseline = pen.baseline_for(middle, run.style);
    if (run.framed) {
      const float high = pen.px(mark_height);
      pen.frame({std::round(x), std::round(middle - high / 2), piece.width_px, high}, pen.palette().outline,
                pen.px(3));
      pen.text(x + pen.px(mark_padding), baseline, run.style, run.colour, piece.text);
      continue;
    }
    pen.text(x, baseline, run.style, run.colour, piece.text);
    if (hovered == static_cast<int>(piece.run))
      pen.rule(std::round(x), baseline + pen.px(2), piece.width_px, run.colour);
  }
  if (hovered >= 0) hand_cursor();
  column.gap(static_cast<float>(set.lines) * line_height);
  return clicked;
}

void wrapped_text(const Pen& pen, Column& column, std::string_view text, UiStyle style, Rgba colour,
                  float leading) {
  flow_text(pen, column, {TextRun{std::string(text), style, colour, false}}, leading);
}

std::string cut_to_lines(const Pen& pen, float width_px, std::string_view text, UiStyle style,
                         int most_lines) {
  // No line holds more than its width, so what reaches beyond all of them and one more need not be set.
  const std::string_view reached =
      pen.beginning_within(style, text, static_cast<float>(most_lines + 1) * width_px);
  const auto fits = [&](std::string_view some) {
    return wrapped_line_count(pen, width_px, some, style) <= most_lines;
  };
  if (reached.size() == text.size() && fits(text)) return std::string(text);
  std::vector<std::size_t> ends = {0};
  for (std::size_t at = 1; at < reached.size(); ++at)
    if (begins_letter(reached[at])) ends.push_back(at);
  const auto beyond = std::partition_point(ends.begin() + 1, ends.end(), [&](std::size_t end) {
    return fits(with_ellipsis(reached.substr(0, end)));
  });
  return with_ellipsis(reached.substr(0, *(beyond - 1)));
}

int wrapped_line_count(const Pen& pen, float width_px, std::string_view text, UiStyle style) {
  return set_runs(pen, width_px, {TextRun{std::string(text), style, {}, false}}).lines;
}

}  // namespace sillon
