// Links from territory to territory: a cell shows its links alone on the map, a second click all again.
#include <algorithm>
#include <memory>
#include <tuple>

#include "query/memo.hpp"
#include "query/territory_matrix.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/matrix_grid.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_territories = 8;  // that the panel has room for

struct Counted {
  TerritoryMatrix matrix;
  std::vector<std::size_t> territories;  // that have links: the rows of the square
  std::uint32_t left_out = 0;            // links of territories that the square has no room for
};

// The territories with the most links, in the taxonomy's order.
std::vector<std::size_t> largest(const TerritoryMatrix& matrix, std::vector<std::size_t> all) {
  if (all.size() <= most_territories) return all;
  std::stable_sort(all.begin(), all.end(),
                   [&](std::size_t a, std::size_t b) { return matrix.of(a).links > matrix.of(b).links; });
  all.resize(most_territories);
  std::sort(all.begin(), all.end());
  return all;
}

// Made again only when the links that are counted change: all filters but `between` bear on them.
const Counted& counted(const PanelFrame& frame) {
  using Key = std::tuple<std::shared_ptr<const Atlas>, Filter, std::optional<PartialDate>>;
  const auto& date = frame.view().date;
  Filter others = frame.view().filter;
  others.between.clear();
  return per_context<Memo<Key, Counted>>().get({frame.snapshot.derived.atlas, others, date}, [&] {
    Counted made{shown_territory_matrix(frame.sieve(), others, date), {}, 0};
    made.territories = largest(made.matrix, territories_with_links(made.matrix));
    std::uint32_t in_square = 0;
    for (const std::size_t a : made.territories)
      for (const std::size_t b : made.territories) in_square += made.matrix.at(a, b).links;
    made.left_out = made.matrix.all().links - in_square;
    return made;
  });
}

std::string count_words(const PanelFrame& frame, TerritoryMatrix::Count count) {
  return frame.text("{} link", "{} links", count.links) + ", " +
         PanelFrame::say(frame.text("{} across a border"), frame.number(count.crossing));
}

std::string cell_label(const PanelFrame& frame, std::size_t a, std::size_t b) {
  const auto& territories = frame.taxonomy().territories;
  const std::string from(frame.name(territories[a])), to(frame.name(territories[b]));
  return a == b ? PanelFrame::say(frame.text("Within {}"), from) : from + " – " + to;
}

KeySet pair_of(const PanelFrame& frame, std::size_t a, std::size_t b) {
  const auto& territories = frame.taxonomy().territories;
  KeySet keys = {territories[a].key};
  if (a != b) keys.push_back(territories[b].key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

MatrixGrid grid_of(const PanelFrame& frame, const Counted& from) {
  MatrixGrid grid;
  grid.sum_head = frame.text("All");
  std::uint32_t most = 1;
  for (const std::size_t a : from.territories)
    for (const std::size_t b : from.territories) most = std::max(most, from.matrix.between(a, b).links);
  for (const std::size_t a : from.territories) {
    grid.heads.emplace_back(frame.name(frame.taxonomy().territories[a]));
    grid.sums.push_back(frame.number(from.matrix.of(a).links));
    for (const std::size_t b : from.territories) {
      const TerritoryMatrix::Count count = from.matrix.between(a, b);
      MatrixCell cell;
      cell.label = cell_label(frame, a, b);
      cell.chosen = frame.view().filter.between == pair_of(frame, a, b);
      if (count.links > 0) {
        cell.words = frame.number(count.links);
        cell.strength = static_cast<float>(count.links) / static_cast<float>(most);
        cell.cross_share = static_cast<float>(count.crossing) / static_cast<float>(count.links);
      } else if (cell.chosen) {
        cell.words = frame.number(0);  // so that it can be let go
      }
      cell.tip = cell.label + ": " + count_words(frame, count);
      grid.cells.push_back(std::move(cell));
    }
  }
  return grid;
}

// What the map is narrowed to, and the way back.
void draw_chosen(PanelFrame& frame, Column& column) {
  const KeySet& between = frame.view().filter.between;
  if (between.empty()) return;
  const auto& territories = frame.taxonomy().territories;
  const auto a = index_of(territories, between.front()), b = index_of(territories, between.back());
  column.gap(frame.px(12));
  if (a && b)
    wrapped_text(frame.pen, column,
                 PanelFrame::say(frame.text("The map shows {} only"), cell_label(frame, *a, *b)),
                 UiStyle::control_value, frame.palette().ink, 20);
  const PixelBox line = column.take(frame.px(28));
  if (text_link(frame.pen, frame.text("Show the links of all territories"), line.x_px,
                line.y_px + line.height_px / 2)) {
    Filter filter = frame.view().filter;
    filter.between.clear();
    frame.send(SetFilter{filter});
  }
}

void draw_square(PanelFrame& frame, Column& column, const Counted& from) {
  const auto pressed = matrix_grid(frame.pen, column, grid_of(frame, from));
  if (!pressed) return;
  const KeySet between = pair_of(frame, from.territories[pressed->first], from.territories[pressed->second]);
  Filter filter = frame.view().filter;
  filter.between = filter.between == between ? KeySet{} : between;
  frame.send(SetFilter{filter});
}

}  // namespace

void draw_matrix_panel(PanelFrame& frame) {
  Card card;
  card.panel = "matrix-panel";
  card.key = "matrix";
  card.line = frame.text("Links between territories");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    const Counted& from = counted(frame);
    wrapped_text(frame.pen, column, count_words(frame, from.matrix.all()), UiStyle::question_title,
                 frame.palette().ink, 28);
    column.gap(frame.px(4));
    if (from.territories.empty()) {
      card_note(frame, column, frame.text("No link is shown with these filters"));
      draw_chosen(frame, column);
      return;
    }
    card_note(frame, column, frame.text("Under all other filters. A click shows the links of a cell alone."));
    column.gap(frame.px(8));
    draw_square(frame, column, from);
    draw_chosen(frame, column);
    column.gap(frame.px(12));
    card_note(frame, column,
              frame.text("The columns have the numbers of the rows. In a frame: links within a territory. "
                         "Coloured below: the share across a border."));
    card_note(frame, column,
              frame.text("A link between two territories counts for both of them, and once in all."));
    if (from.left_out > 0)
      card_note(frame, column,
                frame.text("{} link of smaller territories has no room here",
                           "{} links of smaller territories have no room here", from.left_out));
  };
  draw_card(frame, card);
}

}  // namespace sillon
