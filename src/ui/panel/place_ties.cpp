#include "ui/panel/place_ties.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "query/memo.hpp"
#include "query/summary.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/record_row.hpp"
#include "ui/widget/section.hpp"
#include "ui/widget/segmented.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr float link_inset = 28;  // below the names, which stand beside their symbols

bool has_shown_links(const PanelFrame& frame, Row place) {
  const Links& links = frame.atlas().links;
  const auto begin = links.of_place.begin() + links.first_of_place[place],
             end = links.of_place.begin() + links.first_of_place[place + 1];
  return std::any_of(begin, end, [&](Row link) { return is_shown(frame.visible().link[link]); });
}

std::string at_step(const PanelFrame& frame, std::size_t step, std::uint32_t places) {
  const std::string count = frame.text("{} place", "{} places", places);
  switch (step) {
    case 1:
      return PanelFrame::say(frame.text("{} linked directly"), count);
    case 2:
      return PanelFrame::say(frame.text("{} at two steps"), count);
    default:
      return PanelFrame::say(frame.text("{} at three steps"), count);
  }
}

void draw_steps(PanelFrame& frame, Column& column) {
  column.gap(frame.px(9));
  section_head(frame.pen, column, frame.text("Neighbours"));
  column.gap(frame.px(3));
  std::vector<std::string> words = {frame.text("Off")};
  for (int step = 1; step <= most_neighbour_steps; ++step) words.push_back(frame.number(step));
  // A chain goes before steps: none is on while one is shown.
  const int chosen = frame.view().chain_to.empty() ? frame.view().neighbour_steps : 0;
  const int clicked = segmented(frame.pen, column, words, chosen);
  if (clicked >= 0 && clicked != chosen) {
    if (!frame.view().chain_to.empty()) frame.send(SetChain{""});
    frame.send(SetNeighbourSteps{clicked});
  }
  column.gap(frame.px(6));
  const auto& ties = frame.snapshot.derived.ties;
  if (chosen == 0 || !ties) {
    if (frame.view().chain_to.empty())
      card_note(frame, column, frame.text("Steps of links: what is linked with it stays, the rest is quiet"));
    return;
  }
  std::string line;
  for (std::size_t step = 1; step < ties->places_at_step.size(); ++step)
    line += (line.empty() ? "" : " · ") + at_step(frame, step, ties->places_at_step[step]);
  card_note(frame, column, line);
}

// A place of the chain; a click chooses it.
void draw_stop(PanelFrame& frame, Column& column, Row place, bool chosen) {
  RecordRow row;
  row.symbol = place_symbol(frame, place);
  row.hollow = is_hollow(frame, place);
  row.name = place_name(frame, place);
  row.line = town_name(frame, place);
  row.chosen = chosen;
  const WidgetKey key(place);
  if (record_row(frame.pen, column, row) != RecordAnswer::none && !chosen)
    frame.send(Select{PlaceKey{std::string(frame.atlas().places.id[place])}});
}

// The link between two places of the chain, as read downwards.
void draw_joint(PanelFrame& frame, Column& column, Row link, Row from) {
  const Links& links = frame.atlas().links;
  const Palette& p = frame.palette();
  const bool crosses = links.crosses_border[link] != 0;
  const Rgba colour = crosses ? p.cross : p.domestic;
  const float inset = frame.px(link_inset), top = column.y_px;
  Column words{column.x_px + inset, top, column.width_px - inset};
  const WidgetKey key(link);
  std::vector<TextRun> runs = {
      {std::string(link_phrase(frame, link, links.from[link] == from)), UiStyle::secondary, p.accent, true}};
  if (crosses) runs.push_back({" · " + frame.text("across the border"), UiStyle::secondary, p.cross});
  if (flow_text(frame.pen, words, runs, secondary_leading) >= 0)
    frame.send(Select{LinkKey{std::string(links.id[link])}});
  const float x = column.x_px + frame.px(9);
  frame.pen.fill({x - frame.px(1), top, frame.px(2), words.y_px - top}, colour);
  column.y_px = words.y_px;
}

void draw_chain(PanelFrame& frame, Column& column, Row place) {
  const std::string& to = frame.view().chain_to;
  const auto end = frame.atlas().place_row(to);
  const auto& ties = frame.snapshot.derived.ties;
  column.gap(frame.px(9));
  const std::string name = end ? brief(place_name(frame, *end)) : to;
  if (section_head(frame.pen, column, frame.text("Shortest chain"), frame.text("End it")))
    frame.send(SetChain{""});
  if (!end) return card_note(frame, column, PanelFrame::say(frame.text("{} is not in this atlas"), name));
  if (!ties || !ties->chain)
    return card_note(frame, column, PanelFrame::say(frame.text("No chain of shown links leads to {}"), name));
  const Chain& chain = *ties->chain;
  card_note(
      frame, column,
      PanelFrame::say(frame.text("{} to {}"), frame.text("{} link", "{} links", chain.links.size()), name));
  column.gap(frame.px(4));
  for (std::size_t i = 0; i < chain.places.size(); ++i) {
    if (i > 0) draw_joint(frame, column, chain.links[i - 1], chain.places[i - 1]);
    draw_stop(frame, column, chain.places[i], chain.places[i] == place);
  }
}

void draw_choosing(PanelFrame& frame, Column& column) {
  column.gap(frame.px(8));
  wrapped_text(frame.pen, column, frame.text("Where should the chain end?"), UiStyle::control_value,
               frame.palette().ink, 20);
  card_note(frame, column, frame.text("Choose a place on the map, in the list or by a search"));
  const PixelBox line = column.take(frame.px(28));
  if (text_link(frame.pen, frame.text("Cancel"), line.x_px, line.y_px + line.height_px / 2))
    frame.send(ChooseChainEnd{false});
}

}  // namespace

void draw_place_ties(PanelFrame& frame, Column& column, Row place) {
  const bool asked = frame.view().neighbour_steps > 0 || !frame.view().chain_to.empty();
  if (!asked && !has_shown_links(frame, place)) return;
  draw_steps(frame, column);
  if (frame.state().choosing_chain_end) return draw_choosing(frame, column);
  if (!frame.view().chain_to.empty()) draw_chain(frame, column, place);
  column.gap(frame.px(8));
  const std::string words = frame.view().chain_to.empty() ? frame.text("Shortest chain to…")
                                                          : frame.text("Chain to another place…");
  if (secondary_button(frame.pen, words, column.take(frame.px(button_height))))
    frame.send(ChooseChainEnd{true});
}

void draw_town_ties(PanelFrame& frame, Column& column, Row town) {
  using Key = std::tuple<std::shared_ptr<const Visible>, Row>;
  const bool linked = per_context<Memo<Key, bool>>().get({frame.snapshot.derived.visible, town}, [&] {
    const std::vector<Row> rows = shown_in_town(frame.atlas(), frame.visible(), town);
    return std::any_of(rows.begin(), rows.end(), [&](Row row) { return has_shown_links(frame, row); });
  });
  if (linked || frame.view().neighbour_steps > 0) draw_steps(frame, column);
}

}  // namespace sillon
