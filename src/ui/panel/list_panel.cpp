#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "picture/rows_in_view.hpp"
#include "query/listing.hpp"
#include "query/memo.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/icon.hpp"
#include "ui/widget/record_row.hpp"
#include "ui/widget/tab_word.hpp"

namespace sillon {
namespace {

// The sorted rows of the list, made again only when what it lists changes; none while names are put in order.
using ListKey = std::tuple<std::shared_ptr<const Visible>, ListPanel, std::shared_ptr<const Listing>>;

ListKey list_key(const PanelFrame& frame) {
  ListPanel list = frame.state().list;
  list.in_view = false;
  return {frame.snapshot.derived.visible, list, frame.snapshot.derived.listing};
}

const std::vector<Row>& all_rows(const PanelFrame& frame) {
  const ListPanel& list = frame.state().list;
  return per_context<Memo<ListKey, std::vector<Row>>>().get(list_key(frame), [&] {
    const Listing* const listing = frame.snapshot.derived.listing.get();
    if (listing == nullptr) return std::vector<Row>();
    return list.subject == ListSubject::links ? listing->links(frame.visible(), list)
                                              : listing->places(frame.visible(), list);
  });
}

// A list of what has no point cannot follow the map.
bool follows_map(const ListPanel& list) {
  return list.in_view && list.subject != ListSubject::unplaced;
}

// While the list follows the map: made again with every camera.
const std::vector<Row>& rows_of(const PanelFrame& frame) {
  const std::vector<Row>& all = all_rows(frame);
  const ListPanel& list = frame.state().list;
  if (!follows_map(list)) return all;
  const Picture& picture = frame.snapshot.picture;
  using Key = std::tuple<ListKey, std::shared_ptr<const Plane>, Look, PixelBox>;
  return per_context<Memo<Key, std::vector<Row>>>().get(
      {list_key(frame), picture.base.plane, picture.look, picture.layout.clear}, [&] {
        return list.subject == ListSubject::links ? links_in_view(frame.atlas(), picture, all)
                                                  : places_in_view(frame.atlas(), picture, all);
      });
}

// How many rows each tab has.
std::array<std::size_t, 3> tab_counts(const Visible& visible) {
  return {visible.places - visible.places_hidden, visible.links_shown, visible.places_shown_without_point};
}

void draw_tabs(PanelFrame& frame, Column& column) {
  const FocusGroup group;
  const ListPanel& list = frame.state().list;
  const auto counts = tab_counts(frame.visible());
  const std::array<std::string, 3> words = {frame.text("Places"), frame.text("Links"),
                                            frame.text("Without a point")};
  const float high = frame.px(32), gap = frame.px(16);
  float x = column.x_px, y = column.y_px;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string label = words[i] + " " + frame.number(static_cast<double>(counts[i]));
    const float wide = tab_word_width(frame.pen, label);
    if (x > column.x_px && x + wide > column.right_px()) {  // long words take a second line
      x = column.x_px;
      y += high;
    }
    const auto subject = static_cast<ListSubject>(i);
    const TabAnswer tab = tab_word(frame.pen, label, list.subject == subject, x, y, y + high, 2);
    if (tab.clicked && list.subject != subject) {
      ListPanel next = list;
      next.subject = subject;
      frame.send(SetList{next});
    }
    x += wide + gap;
  }
  column.y_px = y + high;
  frame.pen.rule(column.x_px, column.y_px, column.width_px, frame.palette().hairline);
  column.gap(frame.pen.line());
}

struct SortWord {
  std::string words;
  ListColumn by;
};

// The heads of the list: a click sorts, another turns the order round.
void draw_sort(PanelFrame& frame, Column& column) {
  const FocusGroup group;
  const ListPanel& list = frame.state().list;
  std::vector<SortWord> heads = {{frame.text("Name"), ListColumn::name},
                                 {frame.text("Kind"), ListColumn::kind}};
  if (list.subject == ListSubject::unplaced)
    heads.push_back({frame.text("Territory"), ListColumn::territory});
  else if (list.subject == ListSubject::places)
    heads.push_back({frame.text("Town"), ListColumn::town});
  heads.push_back({frame.text("Since"), ListColumn::since});

  const PixelBox line = column.take(frame.px(34));
  const float middle = line.y_px + line.height_px / 2, sign = frame.px(14);
  float x = line.x_px;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool active = list.sort_by == heads[i].by;
    const float wide = std::ceil(frame.pen.width(UiStyle::section_head, heads[i].words));
    // The last head stands over the years at the right end.
    const bool last = i + 1 == heads.size();
    if (last) x = line.right_px() - wide - (active ? sign : 0);
    PressOptions options;
    options.kind = ProbeKind::tab;
    options.ring_gap_px = 0;
    const PixelBox box{x, line.y_px + frame.px(4), wide + (active ? sign : 0), line.height_px - frame.px(8)};
    const WidgetKey key("sort");
    const Press head = press(frame.pen, heads[i].words, box, options);
    const Rgba colour = active || head.hovered ? frame.palette().ink : frame.palette().ink_2;
    frame.pen.text_on(x, middle, active ? UiStyle::section_head : UiStyle::secondary, colour, heads[i].words);
    if (active)
      draw_icon(frame.pen, list.descending ? Icon::down : Icon::up,
                {x + wide + sign / 2 + frame.px(1), middle}, colour, 12);
    if (head.hovered) hand_cursor();
    if (head.clicked) {
      ListPanel next = list;
      next.descending = active && !list.descending;
      next.sort_by = heads[i].by;
      frame.send(SetList{next});
    }
    x += wide + (active ? sign : 0) + frame.px(18);
  }
}

// The switch between everything and what the map shows, with how many that leaves.
void draw_in_view(PanelFrame& frame, Column& column) {
  const ListPanel& list = frame.state().list;
  if (list.subject == ListSubject::unplaced) return;
  const std::string count = follows_map(list) ? frame.number(static_cast<double>(rows_of(frame).size())) : "";
  if (!check_row(frame.pen, column, frame.text("Only what the map shows now"), {count, false}, list.in_view))
    return;
  ListPanel next = list;
  next.in_view = !next.in_view;
  frame.send(SetList{next});
}

// A row is chosen and flown to. A list that follows the map stays where it is: it would run away from the
// hand.
void choose(PanelFrame& frame, const Selection& what, const std::optional<Look>& look) {
  frame.send(Select{what});
  if (look && !follows_map(frame.state().list)) frame.send(FlyTo{*look});
}

void draw_place(PanelFrame& frame, Column& column, Row place) {
  const Places& places = frame.atlas().places;
  RecordRow row;
  row.symbol = place_symbol(frame, place);
  row.hollow = is_hollow(frame, place);
  row.name = place_name(frame, place);
  row.line = kind_line(frame, place);
  row.end = year_text(places.since[place]);
  row.wraps = false;
  const WidgetKey key(place);
  if (record_row(frame.pen, column, row) != RecordAnswer::none)
    choose(frame, PlaceKey{std::string(places.id[place])},
           places.has_point(place) ? std::optional(close_look(places.point(place))) : std::nullopt);
}

// Both ends of a link, as far as they have points.
std::optional<Look> look_along(const PanelFrame& frame, Row link) {
  const Atlas& atlas = frame.atlas();
  std::vector<LonLat> ends;
  for (const Row end : {atlas.links.from[link], atlas.links.to[link]})
    if (atlas.places.has_point(end)) ends.push_back(atlas.places.point(end));
  return look_around(frame.snapshot.picture, ends);
}

void draw_link(PanelFrame& frame, Column& column, Row link) {
  const Links& links = frame.atlas().links;
  const LinkKind& kind = frame.taxonomy().link_kinds[links.kind[link]];
  RecordRow row;
  row.name = std::string(place_name(frame, links.from[link])) + (kind.directed ? " → " : " – ") +
             std::string(place_name(frame, links.to[link]));
  row.line = frame.name(kind);
  row.end = year_text(links.since[link]);
  if (links.crosses_border[link] != 0) row.tag = frame.text("across the border");
  row.wraps = false;
  const WidgetKey key(link);
  if (record_row(frame.pen, column, row) != RecordAnswer::none)
    choose(frame, LinkKey{std::string(links.id[link])}, look_along(frame, link));
}

}  // namespace

void draw_list_panel(PanelFrame& frame) {
  const ListPanel list = frame.state().list;
  const Visible& v = frame.visible();
  Card card;
  card.panel = "list-panel";
  card.key = "list:" + std::to_string(static_cast<int>(list.subject));
  card.line = PanelFrame::say(frame.text("{} of {} resources"), frame.number(v.resources_shown),
                              frame.number(v.resources)) +
              " · " + frame.text("{} start-up", "{} start-ups", v.startups_shown);
  card.close = [&] {
    ListPanel closed = frame.state().list;
    closed.open = false;
    frame.send(SetList{closed});
  };
  card.fixed = [&](Column& column) {
    // A line of its own: beside the counts it was cut in longer languages.
    if (const auto& date = frame.view().date) {
      card_note(frame, column, PanelFrame::say(frame.text("The network as of {}"), frame.date(*date)));
      column.gap(frame.px(6));
    }
    draw_tabs(frame, column);
    draw_in_view(frame, column);
    draw_sort(frame, column);
  };
  card.body = [&](Column& column) {
    const std::vector<Row>& rows = rows_of(frame);
    if (rows.empty()) {
      column.gap(frame.px(8));
      card_note(frame, column,
                frame.snapshot.derived.listing == nullptr ? frame.text("Names are put in order…")
                : frame.atlas().places.size() == 0        ? frame.text("This atlas holds no places.")
                : follows_map(list) ? frame.text("Nothing lies in this part of the map.")
                                    : frame.text("Nothing matches."));
    }
    const FocusGroup group;
    virtual_rows(column, rows.size(), frame.px(record_row_height), [&](std::size_t i, Column& row) {
      if (list.subject == ListSubject::links)
        draw_link(frame, row, rows[i]);
      else
        draw_place(frame, row, rows[i]);
    });
  };
  card.first_button = frame.text("Save the list");
  card.press = [&](int) { frame.send(SaveList{""}); };
  draw_card(frame, card);
}

}  // namespace sillon
