#include "ui/gesture/framing.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_record.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/panel/provenance.hpp"
#include "ui/widget/chip.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/icon.hpp"
#include "ui/widget/language_mark.hpp"
#include "ui/widget/record_row.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

void draw_end(PanelFrame& frame, Column& column, Row link, bool from_end) {
  const Atlas& atlas = frame.atlas();
  const Row place = from_end ? atlas.links.from[link] : atlas.links.to[link];
  RecordRow row;
  row.symbol = place_symbol(frame, place);
  row.hollow = is_hollow(frame, place);
  row.name = place_name(frame, place);
  row.line = kind_line(frame, place);
  const WidgetKey key(from_end ? "from" : "to");
  if (record_row(frame.pen, column, row) != RecordAnswer::none)
    frame.send(Select{PlaceKey{std::string(atlas.places.id[place])}});
}

void draw_direction(PanelFrame& frame, Column& column, Row link, bool from_end) {
  const PixelBox line = column.take(frame.px(22));
  const float middle = line.y_px + line.height_px / 2;
  draw_icon(frame.pen, from_end ? Icon::down : Icon::up, {line.x_px + frame.px(9), middle},
            frame.palette().ink_2, 16);
  frame.pen.text_on(line.x_px + frame.px(28), middle, UiStyle::control_value, frame.palette().ink,
                    frame.pen.fitted(UiStyle::control_value, link_phrase(frame, link, from_end),
                                     line.width_px - frame.px(28)));
}

std::string state_line(const PanelFrame& frame, Row link) {
  const Links& links = frame.atlas().links;
  const auto& known = frame.visible().link_status;
  const std::uint8_t status = link < known.size() ? known[link] : links.status[link];
  std::string line(frame.name(frame.taxonomy().link_statuses[status]));
  const std::string span = span_text(frame, links.since[link], links.until[link], links.since_basis[link]);
  if (!span.empty()) line += ", " + span;
  if (frame.view().date) {
    const std::string mark = link_time_mark(frame, link);
    line += ", " +
            (mark.empty() ? PanelFrame::say(frame.text("as of {}"), frame.date(*frame.view().date)) : mark);
  }
  return line;
}

}  // namespace

void draw_link_card(PanelFrame& frame, Row link) {
  const Atlas& atlas = frame.atlas();
  const Links& links = atlas.links;
  const Row from = links.from[link], to = links.to[link];
  const bool directed = frame.taxonomy().link_kinds[links.kind[link]].directed;
  const std::string id(links.id[link]);
  Card card;
  card.panel = "link-card";
  card.key = "link:" + id;
  card.line =
      frame.text("Link") + " · " + std::string(frame.name(frame.taxonomy().link_kinds[links.kind[link]]));
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    wrapped_text(frame.pen, column,
                 brief(place_name(frame, from)) + (directed ? " → " : " – ") + brief(place_name(frame, to)),
                 UiStyle::question_title, frame.palette().ink, 28);
    column.gap(frame.px(4));
    card_note(frame, column, state_line(frame, link));
    if (links.crosses_border[link] != 0) {
      column.gap(frame.px(8));
      const std::string words = frame.text("across the border");
      const PixelBox line = column.take(frame.px(20));
      tag(frame.pen, words, line.x_px + tag_width(frame.pen, words), line.y_px + line.height_px / 2,
          frame.palette().cross);
    }
    column.gap(frame.px(10));
    draw_end(frame, column, link, true);
    draw_direction(frame, column, link, true);
    if (directed) draw_direction(frame, column, link, false);
    draw_end(frame, column, link, false);
    if (!links.note[link].empty()) {
      column.gap(frame.px(8));
      marked_text(frame.pen, column, links.note[link], UiStyle::body, frame.palette().ink, body_leading,
                  record_language(frame), frame.view().language);
    }
    draw_events(frame, column, id);
    card_section(frame, column, frame.text("Where this comes from"));
    draw_sources_of(frame, column, links.source[link]);
    draw_confirmed(frame, column, links.as_of[link], links.confidence[link]);
  };

  std::vector<LonLat> ends;
  for (const Row end : {from, to})
    if (atlas.places.has_point(end)) ends.push_back(atlas.places.point(end));
  const auto around = look_around(frame.snapshot.picture, ends);
  if (around) card.first_button = frame.text("Show on the map");
  card.press = [&](int) { frame.send(FlyTo{*around}); };
  draw_card(frame, card);
}

}  // namespace sillon
