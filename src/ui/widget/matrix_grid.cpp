#include "ui/widget/matrix_grid.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/focus.hpp"
#include "ui/key.hpp"
#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

constexpr float widest_cell = 34, narrowest_cell = 23, cell_gap = 2, least_height = 32;
constexpr float number_room = 14, head_gap = 6, head_height = 24, head_leading = 15;
constexpr float share_height = 3, weakest = 0.08f, strongest = 0.42f;
constexpr UiStyle head_style = UiStyle::secondary, count_style = UiStyle::section_head;

// Where things stand: heads, then the cells, then the sums.
struct Measures {
  float cell_px = 0, cells_left_px = 0, head_room_px = 0;
};

float longest_word(const Pen& pen, const std::string& words) {
  float longest = 0;
  for (std::size_t from = 0; from < words.size();) {
    std::size_t end = words.find_first_of(" -", from);
    if (end == std::string::npos) end = words.size();
    const std::size_t next = std::min(words.size(), end + 1);
    const std::size_t last = end < words.size() && words[end] == '-' ? next : end;
    longest = std::max(longest, pen.width(head_style, words.substr(from, last - from)));
    from = next;
  }
  return longest;
}

Measures measure(const Pen& pen, const Column& column, const MatrixGrid& grid) {
  const auto count = static_cast<float>(grid.heads.size());
  float sums = pen.width(count_style, grid.sum_head);
  for (const std::string& sum : grid.sums) sums = std::max(sums, pen.width(count_style, sum));
  sums = std::ceil(sums) + pen.px(head_gap);
  float longest = 0;
  for (const std::string& head : grid.heads) longest = std::max(longest, pen.width(head_style, head));
  const float fixed = pen.px(number_room + head_gap) + sums;
  const float wanted = std::floor((column.width_px - fixed - std::ceil(longest)) / count);
  Measures m;
  // The longest word of a head is not broken, as long as the cells hold their numbers.
  float word = 0, number = 0;
  for (const std::string& head : grid.heads) word = std::max(word, longest_word(pen, head));
  for (const MatrixCell& cell : grid.cells) number = std::max(number, pen.width(count_style, cell.words));
  const float for_words = std::floor((column.width_px - fixed - std::ceil(word) - pen.px(1)) / count);
  const float narrowest =
      std::min(std::max(for_words, std::ceil(number) + pen.px(4)), pen.px(narrowest_cell));
  m.cell_px = std::clamp(wanted, narrowest, pen.px(widest_cell));
  m.cells_left_px = column.right_px() - sums - m.cell_px * count;
  m.head_room_px = m.cells_left_px - pen.px(head_gap + number_room) - column.x_px;
  return m;
}

Rgba mixed(Rgba a, Rgba b, float share) {
  return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share, 1};
}

void draw_cell(const Pen& pen, PixelBox box, const MatrixCell& cell, const Press& state) {
  const Palette& p = pen.palette();
  const PixelPoint middle = centre_of(box);
  if (cell.words.empty()) {
    pen.disc(middle, pen.px(1.2f), p.hairline);
    return;
  }
  const Rgba hue = mixed(p.domestic, p.cross, cell.cross_share);
  if (cell.chosen) {
    pen.fill(box, p.accent, pen.px(3));
  } else {
    pen.fill(box, with_alpha(hue, weakest + (strongest - weakest) * cell.strength), pen.px(3));
    if (state.hovered) pen.frame(box, p.ink_2, pen.px(3));
  }
  // What crosses a border, as its share of the cell's width.
  const float high = pen.px(share_height), cross = std::round(box.width_px * cell.cross_share);
  const float y = box.bottom_px() - high;
  if (cross > 0) pen.fill({box.x_px, y, cross, high}, cell.chosen ? p.on_accent : p.cross);
  pen.text_on(middle.x_px, middle.y_px - pen.px(1), count_style, cell.chosen ? p.on_accent : p.ink,
              cell.words, Align::centre);
}

// Where an arrow key leads from a cell: over the empty ones to the next that can be pressed.
std::size_t walked(const MatrixGrid& grid, std::size_t from) {
  const auto count = static_cast<int>(grid.heads.size());
  const auto pressed = [](int negative, int positive) {
    return (ImGui::IsKeyPressed(positive) ? 1 : 0) - (ImGui::IsKeyPressed(negative) ? 1 : 0);
  };
  const int right = pressed(key::left, key::right), down = right != 0 ? 0 : pressed(key::up, key::down);
  if (right == 0 && down == 0) return from;
  int row = static_cast<int>(from) / count, across = static_cast<int>(from) % count;
  for (;;) {
    row += down;
    across += right;
    if (row < 0 || row >= count || across < 0 || across >= count) return from;
    const auto at = static_cast<std::size_t>(row * count + across);
    if (!grid.cells[at].words.empty()) return at;
  }
}

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> matrix_grid(const Pen& pen, Column& column,
                                                               const MatrixGrid& grid) {
  const std::size_t count = grid.heads.size();
  if (count == 0) return std::nullopt;
  const Palette& p = pen.palette();
  const Measures m = measure(pen, column, grid);
  const float number_right = m.cells_left_px - pen.px(head_gap);

  const PixelBox heads = column.take(pen.px(head_height));
  const float heads_middle = heads.y_px + heads.height_px / 2;
  for (std::size_t i = 0; i < count; ++i)
    pen.text_on(m.cells_left_px + m.cell_px * (static_cast<float>(i) + 0.5f), heads_middle, count_style,
                p.ink_2, std::to_string(i + 1), Align::centre);
  pen.text_on(column.right_px(), heads_middle, count_style, p.ink_2, grid.sum_head, Align::right);

  const FocusGroup group;
  std::vector<unsigned> ids(grid.cells.size(), 0);
  std::optional<std::size_t> pressed, focused, pointed;
  PixelBox anchor{};
  for (std::size_t row = 0; row < count; ++row) {
    const int lines = wrapped_line_count(pen, m.head_room_px, grid.heads[row], head_style);
    const float words = static_cast<float>(lines) * pen.px(head_leading);
    const PixelBox line = column.take(std::max(pen.px(least_height), words + pen.px(6)));
    const float middle = std::round(line.y_px + (line.height_px - pen.px(cell_gap)) / 2) - pen.px(1);
    Column head{column.x_px, std::round(middle - words / 2), m.head_room_px};
    wrapped_text(pen, head, grid.heads[row], head_style, p.ink, head_leading);
    pen.text_on(number_right, middle, count_style, p.ink_2, std::to_string(row + 1), Align::right);
    pen.text_on(column.right_px(), middle, count_style, p.ink_2, grid.sums[row], Align::right);
    for (std::size_t across = 0; across < count; ++across) {
      const std::size_t at = row * count + across;
      const MatrixCell& cell = grid.cells[at];
      const float gap = pen.px(cell_gap);
      const PixelBox box{m.cells_left_px + m.cell_px * static_cast<float>(across), line.y_px, m.cell_px - gap,
                         line.height_px - gap};
      Press state;
      if (!cell.words.empty()) {
        const WidgetKey key(static_cast<unsigned>(at));
        PressOptions options;
        options.keeps_arrows = true;
        options.ring_gap_px = -2;
        state = press(pen, cell.label, box, options);
        ids[at] = ImGui::GetItemID();
        if (state.clicked) pressed = at;
        if (state.focused) focused = at;
        if (state.hovered || state.focused) {
          pointed = at;
          anchor = box;
        }
        if (state.hovered) hand_cursor();
      }
      draw_cell(pen, box, cell, state);
      if (row == across) pen.frame(box, p.outline, pen.px(3));
      if (state.focused) pen.frame(box, p.ink, pen.px(3), pen.px(2));
    }
  }
  if (focused)
    if (const std::size_t next = walked(grid, *focused); next != *focused) take_focus(ids[next]);
  if (pointed) tooltip(pen, grid.cells[*pointed].tip, anchor);
  if (!pressed) return std::nullopt;
  return std::pair(*pressed / count, *pressed % count);
}

}  // namespace sillon
