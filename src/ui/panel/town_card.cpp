#include <algorithm>

#include "query/summary.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_ties.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/record_row.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_of_a_kind = 40;  // more than that is a matter for the list

// What it offers in a few words: services, else sectors, else since when.
std::string offer_line(const PanelFrame& frame, Row place) {
  const Places& places = frame.atlas().places;
  std::string line;
  const auto add = [&](const std::vector<Term>& terms, std::uint32_t bits) {
    std::size_t named = 0;
    for (std::size_t i = 0; i < terms.size() && i < 32 && named < 2; ++i)
      if (bits >> i & 1u) {
        line += (line.empty() ? "" : " · ") + std::string(frame.name(terms[i]));
        ++named;
      }
  };
  add(frame.taxonomy().services, places.services[place]);
  if (line.empty()) add(frame.taxonomy().sectors, places.sectors[place]);
  if (line.empty())
    line = span_text(frame, places.since[place], places.until[place], places.since_basis[place]);
  return line;
}

std::string plural_name(const PanelFrame& frame, const KindGroup& group, std::size_t count) {
  const bool one_kind = group.kinds.size() == 1 && count != 1;
  return std::string(one_kind ? frame.name(frame.taxonomy().kinds[group.kinds.front()].plural)
                              : frame.name(group));
}

// Everything of a town or a tray, kind by kind in the order of the filter panel.
void draw_by_kind(PanelFrame& frame, Column& column, const std::vector<Row>& rows) {
  const auto& groups = frame.taxonomy().kind_groups;
  std::vector<std::vector<Row>> by_group(groups.size());
  for (const Row row : rows) {
    const std::uint8_t group = frame.taxonomy().kinds[frame.atlas().places.kind[row]].group;
    if (group < by_group.size()) by_group[group].push_back(row);
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const auto& members = by_group[g];
    if (members.empty()) continue;
    column.gap(frame.px(8));
    section_head(frame.pen, column,
                 plural_name(frame, groups[g], members.size()) + " · " +
                     frame.number(static_cast<double>(members.size())));
    const std::size_t shown = std::min(members.size(), most_of_a_kind);
    for (std::size_t i = 0; i < shown; ++i) {
      const Row place = members[i];
      RecordRow record;
      record.symbol = place_symbol(frame, place);
      record.hollow = is_hollow(frame, place);
      record.name = place_name(frame, place);
      record.line = offer_line(frame, place);
      const WidgetKey key(place);
      if (record_row(frame.pen, column, record) != RecordAnswer::none)
        frame.send(Select{PlaceKey{std::string(frame.atlas().places.id[place])}});
    }
    if (shown < members.size())
      card_note(frame, column, frame.text("{} more", "{} more", members.size() - shown));
  }
}

// "16 resources · 14 start-ups"
std::string count_line(const PanelFrame& frame, const std::vector<Row>& rows) {
  const auto roles = kind_roles(frame.taxonomy());
  std::size_t resources = 0, startups = 0, others = 0;
  for (const Row row : rows) {
    const KindRole role = roles[frame.atlas().places.kind[row]];
    ++(role == KindRole::resource ? resources : role == KindRole::startup ? startups : others);
  }
  std::string line;
  const auto add = [&](const std::string& words) { line += (line.empty() ? "" : " · ") + words; };
  if (resources > 0) add(frame.text("{} resource", "{} resources", resources));
  if (startups > 0) add(frame.text("{} start-up", "{} start-ups", startups));
  if (others > 0) add(frame.text("{} other", "{} others", others));
  if (line.empty()) line = frame.text("Nothing is shown here with these filters");
  return line;
}

}  // namespace

void draw_town_card(PanelFrame& frame, Row town) {
  const Atlas& atlas = frame.atlas();
  const Towns& towns = atlas.towns;
  const std::vector<Row> rows = shown_in_town(atlas, frame.visible(), town);
  Card card;
  card.panel = "town-card";
  card.key = "town:" + towns.key[town];
  card.symbol = Symbol::ring;
  card.line = frame.text("Town") + " · " +
              std::string(frame.name(frame.taxonomy().territories[towns.territory[town]]));
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    card_title(frame, column, atlas.town_name(town, frame.view().language));
    card_note(frame, column, count_line(frame, rows));
    draw_town_ties(frame, column, town);
    draw_by_kind(frame, column, rows);
  };
  card.first_button = frame.text("Zoom in on it");
  card.press = [&](int) { frame.send(FlyTo{close_look(towns.point[town])}); };
  draw_card(frame, card);
}

void draw_tray_card(PanelFrame& frame, std::uint8_t territory) {
  const std::vector<Row> rows = shown_in_tray(frame.atlas(), frame.visible(), territory);
  const Territory& where = frame.taxonomy().territories[territory];
  Card card;
  card.panel = "tray-card";
  card.key = "tray:" + where.key;
  card.line = frame.text("Town not known");
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    card_title(frame, column, frame.name(where));
    card_note(frame, column, count_line(frame, rows));
    card_note(frame, column,
              frame.text("The sources do not say in which town these are, so they have no point on "
                         "the map"));
    draw_by_kind(frame, column, rows);
  };
  card.first_button = frame.text("List all without a point");
  card.press = [&](int) {
    ListPanel list = frame.state().list;
    list.open = true;
    list.subject = ListSubject::unplaced;
    frame.send(SetList{list});
    frame.send(Select{Nothing{}});
  };
  draw_card(frame, card);
}

void draw_missing_card(PanelFrame& frame) {
  Card card;
  card.panel = "missing-card";
  card.key = "missing";
  card.line = frame.text("1 item missing");
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    wrapped_text(frame.pen, column,
                 frame.text("What was selected is not in this atlas. It may have been renamed or "
                            "taken out since the scene was made."),
                 UiStyle::body, frame.palette().ink, body_leading);
  };
  draw_card(frame, card);
}

}  // namespace sillon
