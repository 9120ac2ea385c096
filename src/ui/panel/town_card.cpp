#include <memory>
#include <tuple>
#include <vector>

#include "query/kind_role.hpp"
#include "query/memo.hpp"
#include "query/summary.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_ties.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/per_context.hpp"
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

// What a town or a tray holds, as the card says it: a town may hold a million places.
struct Holding {
  std::size_t resources = 0, startups = 0, others = 0;
  std::vector<std::size_t> count_of_group;         // by Taxonomy::kind_groups
  std::vector<std::vector<Row>> members_of_group;  // the first of them, most_of_a_kind at most
};

Holding holding_of(const Atlas& atlas, const std::vector<Row>& rows) {
  const auto roles = kind_roles(atlas.taxonomy);
  Holding holding;
  holding.count_of_group.resize(atlas.taxonomy.kind_groups.size());
  holding.members_of_group.resize(atlas.taxonomy.kind_groups.size());
  for (const Row row : rows) {
    const std::uint8_t kind = atlas.places.kind[row];
    const KindRole role = roles[kind];
    ++(role == KindRole::resource  ? holding.resources
       : role == KindRole::startup ? holding.startups
                                   : holding.others);
    const std::uint8_t group = atlas.taxonomy.kinds[kind].group;
    if (group >= holding.count_of_group.size()) continue;
    ++holding.count_of_group[group];
    if (auto& members = holding.members_of_group[group]; members.size() < most_of_a_kind)
      members.push_back(row);
  }
  return holding;
}

// Of the card that is open, made again only when what is shown changes.
template <class Rows>
const Holding& kept_holding(const PanelFrame& frame, bool is_tray, Row where, Rows rows) {
  using Key = std::tuple<std::shared_ptr<const Visible>, bool, Row>;
  return per_context<Memo<Key, Holding>>().get({frame.snapshot.derived.visible, is_tray, where},
                                               [&] { return holding_of(frame.atlas(), rows()); });
}

// Everything of a town or a tray, kind by kind in the order of the filter panel.
void draw_by_kind(PanelFrame& frame, Column& column, const Holding& holding) {
  const auto& groups = frame.taxonomy().kind_groups;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::size_t count = holding.count_of_group[g];
    if (count == 0) continue;
    column.gap(frame.px(8));
    section_head(frame.pen, column,
                 plural_name(frame, groups[g], count) + " · " + frame.number(static_cast<double>(count)));
    const std::vector<Row>& members = holding.members_of_group[g];
    for (const Row place : members) {
      RecordRow record;
      record.symbol = place_symbol(frame, place);
      record.hollow = is_hollow(frame, place);
      record.name = place_name(frame, place);
      record.line = offer_line(frame, place);
      const WidgetKey key(place);
      if (record_row(frame.pen, column, record) != RecordAnswer::none)
        frame.send(Select{PlaceKey{std::string(frame.atlas().places.id[place])}});
    }
    if (members.size() < count)
      card_note(frame, column, frame.text("{} more", "{} more", count - members.size()));
  }
}

// "16 resources · 14 start-ups"
std::string count_line(const PanelFrame& frame, const Holding& holding) {
  const auto& [resources, startups, others, counts, members] = holding;
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
  const Holding& holding =
      kept_holding(frame, false, town, [&] { return shown_in_town(atlas, frame.visible(), town); });
  Card card;
  card.panel = "town-card";
  card.key = "town:" + towns.key[town];
  card.symbol = Symbol::ring;
  card.line = frame.text("Town") + " · " +
              std::string(frame.name(frame.taxonomy().territories[towns.territory[town]]));
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    card_title(frame, column, atlas.town_name(town, frame.view().language));
    card_note(frame, column, count_line(frame, holding));
    draw_town_ties(frame, column, town);
    draw_by_kind(frame, column, holding);
  };
  card.first_button = frame.text("Zoom in on it");
  card.press = [&](int) { frame.send(FlyTo{close_look(towns.point[town])}); };
  draw_card(frame, card);
}

void draw_tray_card(PanelFrame& frame, std::uint8_t territory) {
  const Holding& holding = kept_holding(
      frame, true, territory, [&] { return shown_in_tray(frame.atlas(), frame.visible(), territory); });
  const Territory& where = frame.taxonomy().territories[territory];
  Card card;
  card.panel = "tray-card";
  card.key = "tray:" + where.key;
  card.line = frame.text("Town not known");
  card.close = [&] { frame.send(Select{Nothing{}}); };
  card.body = [&](Column& column) {
    card_title(frame, column, frame.name(where));
    card_note(frame, column, count_line(frame, holding));
    card_note(frame, column,
              frame.text("The sources do not say in which town these are, so they have no point on "
                         "the map"));
    draw_by_kind(frame, column, holding);
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
