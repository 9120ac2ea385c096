#include <algorithm>

#include "ui/gesture/framing.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_links.hpp"
#include "ui/panel/place_record.hpp"
#include "ui/panel/place_ties.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/panel/provenance.hpp"
#include "ui/widget/chip.hpp"
#include "ui/widget/language_mark.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr int most_lines_of_whereabouts = 6;

// Where to find it, and its other names.
void draw_whereabouts(PanelFrame& frame, Column& column, Row place) {
  const Places& places = frame.atlas().places;
  const auto line = [&](std::string_view text) {
    if (text.empty()) return;
    const std::string some =
        cut_to_lines(frame.pen, column.width_px, text, UiStyle::secondary, most_lines_of_whereabouts);
    wrapped_text(frame.pen, column, some, UiStyle::secondary, frame.palette().ink_2, secondary_leading);
  };
  line(places.address[place]);
  std::string others;
  for (const std::string_view other : split_list(places.aka[place])) {
    if (other == place_name(frame, place)) continue;
    others += (others.empty() ? "" : ", ") + brief(other);
  }
  if (!others.empty()) line(PanelFrame::say(frame.text("Also known as {}"), others));
  line(status_line(frame, place));
}

// One sentence about it; its language is said when it is not the reader's.
void draw_about(PanelFrame& frame, Column& column, Row place) {
  const auto about = frame.atlas().place_about(place, frame.view().language);
  if (about.text.empty()) return;
  column.gap(frame.px(11));
  marked_text(frame.pen, column, about.text, UiStyle::body, frame.palette().ink, body_leading, about.language,
              frame.view().language);
}

std::vector<std::string> names_of_bits(const PanelFrame& frame, const std::vector<Term>& terms,
                                       std::uint32_t bits) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < terms.size() && i < 32; ++i)
    if (bits >> i & 1u) names.emplace_back(frame.name(terms[i]));
  return names;
}

// Services as chips; sectors, which say for whom rather than what, as a line.
void draw_offer(PanelFrame& frame, Column& column, Row place) {
  const Places& places = frame.atlas().places;
  const auto services = names_of_bits(frame, frame.taxonomy().services, places.services[place]);
  const auto sectors = names_of_bits(frame, frame.taxonomy().sectors, places.sectors[place]);
  if (!services.empty()) {
    column.gap(frame.px(14));
    chips(frame.pen, column, services);
  }
  if (!sectors.empty()) {
    column.gap(frame.px(services.empty() ? 11 : 8));
    std::string line;
    for (const auto& sector : sectors) line += (line.empty() ? "" : " · ") + sector;
    card_note(frame, column, line);
  }
}

void draw_provenance(PanelFrame& frame, Column& column, Row place) {
  const Places& places = frame.atlas().places;
  card_section(frame, column, frame.text("Where this comes from"));
  draw_sources_of(frame, column, places.source[place]);
  draw_confirmed(frame, column, places.as_of[place], places.confidence[place]);
  switch (places.precision[place]) {
    case Precision::address:
      card_note(frame, column, frame.text("Placed at the street address"));
      break;
    case Precision::street:
      card_note(frame, column, frame.text("Placed in its street"));
      break;
    case Precision::city:
      card_note(frame, column, frame.text("Placed at the town, not at the street address"));
      break;
    case Precision::region:
    case Precision::none:
      card_note(frame, column, frame.text("Its town is not known, so it has no point"));
      break;
  }
  if (!places.has_point(place)) return;
  if (places.precision_basis[place] == Basis::inferred)
    card_note(frame, column, frame.text("Its town is inferred, not stated by a source"));
  if (places.precision_basis[place] == Basis::general_knowledge)
    card_note(frame, column, frame.text("Its town is general knowledge, not stated by a source"));
}

}  // namespace

void draw_place_card(PanelFrame& frame, Row place) {
  const Atlas& atlas = frame.atlas();
  const std::string id(atlas.places.id[place]);
  Card card;
  card.panel = "place-card";
  card.key = "place:" + id;
  card.symbol = place_symbol(frame, place);
  card.hollow = is_hollow(frame, place);
  card.line = kind_line(frame, place);
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    card_title(frame, column, place_name(frame, place));
    draw_whereabouts(frame, column, place);
    draw_about(frame, column, place);
    draw_offer(frame, column, place);
    draw_place_links(frame, column, place);
    draw_place_ties(frame, column, place);
    draw_statements(frame, column, place);
    draw_events(frame, column, id);
    draw_indicators(frame, column, place);
    draw_provenance(frame, column, place);
  };

  const auto around = look_around(frame.snapshot.picture, points_linked_with(atlas, place));
  const bool has_point = atlas.places.has_point(place), has_links = around.has_value();
  if (has_links) card.first_button = frame.text("Show its links");
  if (has_point) (has_links ? card.second_button : card.first_button) = frame.text("Zoom in on it");
  card.press = [&](int which) {
    if (which == 0 && has_links)
      frame.send(FlyTo{*around});
    else if (has_point)
      frame.send(FlyTo{close_look(atlas.places.point(place))});
  };
  draw_card(frame, card);
}

}  // namespace sillon
