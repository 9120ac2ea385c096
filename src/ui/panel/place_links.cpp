#include "ui/panel/place_links.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "ui/panel/card.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/record_row.hpp"
#include "ui/widget/section.hpp"
#include "words/brief.hpp"
#include "words/collation.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_rows = 6;       // before "4 more"
constexpr std::size_t names_in_a_row = 3;  // of start-ups told in one row
constexpr const char* all_links = "card-links";
constexpr const char* all_startups = "card-startups";

struct LinkLine {
  Row link = 0, other = 0;
  bool from = false;  // the place of the card is the `from` end
};

// One row of the card: a link, or several start-ups that are linked in the same way.
struct LinkGroup {
  std::vector<LinkLine> lines;
  bool startups = false;
};

bool is_startup(const PanelFrame& frame, Row place) {
  return role_of(frame, place) == KindRole::startup;
}

std::vector<LinkLine> lines_of(const PanelFrame& frame, Row place, std::size_t& at_other_dates) {
  const Links& links = frame.atlas().links;
  std::vector<LinkLine> lines;
  const std::uint32_t begin = links.first_of_place[place], end = links.first_of_place[place + 1];
  for (const Row link : std::span(links.of_place).subspan(begin, end - begin)) {
    const auto& date = frame.view().date;
    if (date && presence_at(links.since[link], links.until[link], *date) == Presence::absent) {
      ++at_other_dates;
      continue;
    }
    const bool from = links.from[link] == place;
    lines.push_back({link, from ? links.to[link] : links.from[link], from});
  }
  // Resources before start-ups, then by kind of link and name.
  const auto rank = [&](const LinkLine& line) {
    return std::tuple(is_startup(frame, line.other), links.kind[line.link], !line.from);
  };
  const Collation& collation = collation_of(frame.view().language);
  std::stable_sort(lines.begin(), lines.end(), [&](const LinkLine& a, const LinkLine& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return collation.before(place_name(frame, a.other), place_name(frame, b.other));
  });
  return lines;
}

std::vector<LinkGroup> groups_of(const PanelFrame& frame, const std::vector<LinkLine>& lines) {
  const Links& links = frame.atlas().links;
  const bool apart = frame.is_open(all_startups);
  std::vector<LinkGroup> groups;
  for (const LinkLine& line : lines) {
    const bool startup = is_startup(frame, line.other);
    if (startup && !apart && !groups.empty() && groups.back().startups) {
      const LinkLine& before = groups.back().lines.front();
      if (links.kind[before.link] == links.kind[line.link] && before.from == line.from) {
        groups.back().lines.push_back(line);
        continue;
      }
    }
    groups.push_back({{line}, startup});
  }
  return groups;
}

void draw_one(PanelFrame& frame, Column& column, Row place, const LinkLine& line) {
  const Atlas& atlas = frame.atlas();
  const Links& links = atlas.links;
  RecordRow row;
  row.symbol = place_symbol(frame, line.other);
  row.hollow = is_hollow(frame, line.other);
  row.name = place_name(frame, line.other);
  row.line = link_phrase(frame, line.link, line.from);
  const std::string span =
      span_text(frame, links.since[line.link], links.until[line.link], links.since_basis[line.link]);
  if (!span.empty()) row.line += ", " + span;
  const std::string_view town = town_name(frame, line.other);
  if (!town.empty() && town != town_name(frame, place)) row.line.append(" · ").append(town);
  if (links.crosses_border[line.link] != 0) row.tag = frame.text("across the border");
  row.line_is_link = true;
  const WidgetKey key(line.link);
  const RecordAnswer answer = record_row(frame.pen, column, row);
  if (answer == RecordAnswer::name) frame.send(Select{PlaceKey{std::string(atlas.places.id[line.other])}});
  if (answer == RecordAnswer::line) frame.send(Select{LinkKey{std::string(links.id[line.link])}});
}

void draw_startups(PanelFrame& frame, Column& column, const LinkGroup& group) {
  RecordRow row;
  row.symbol = place_symbol(frame, group.lines.front().other);
  const std::size_t named = std::min(group.lines.size(), names_in_a_row);
  for (std::size_t i = 0; i < named; ++i)
    row.name += (i == 0 ? "" : ", ") + brief(place_name(frame, group.lines[i].other));
  const std::size_t rest = group.lines.size() - named;
  if (rest > 0) row.name += ", " + frame.text("{} more", "{} more", rest);
  row.line = std::string(link_phrase(frame, group.lines.front().link, group.lines.front().from)) + " · " +
             frame.text("{} start-up", "{} start-ups", group.lines.size());
  const auto crossing = std::any_of(group.lines.begin(), group.lines.end(), [&](const LinkLine& line) {
    return frame.atlas().links.crosses_border[line.link] != 0;
  });
  if (crossing) row.tag = frame.text("across the border");
  const WidgetKey key(group.lines.front().link);
  if (record_row(frame.pen, column, row) != RecordAnswer::none) frame.send(ToggleSection{all_startups});
}

}  // namespace

void draw_place_links(PanelFrame& frame, Column& column, Row place) {
  std::size_t at_other_dates = 0;
  const std::vector<LinkLine> lines = lines_of(frame, place, at_other_dates);
  if (lines.empty() && at_other_dates == 0) return;
  column.gap(frame.px(9));
  section_head(
      frame.pen, column,
      PanelFrame::say(frame.text("Linked with {}"), frame.number(static_cast<double>(lines.size()))));
  column.gap(frame.px(3));
  const std::vector<LinkGroup> groups = groups_of(frame, lines);
  const bool apart = frame.is_open(all_startups), unfolded = frame.is_open(all_links);
  const bool many = groups.size() > most_rows + 1;
  const bool whole = apart || unfolded || !many;
  const std::size_t rows = whole ? groups.size() : most_rows;
  for (std::size_t i = 0; i < rows; ++i) {
    if (groups[i].lines.size() == 1)
      draw_one(frame, column, place, groups[i].lines.front());
    else
      draw_startups(frame, column, groups[i]);
    column.gap(frame.px(2));
  }
  if (!whole || apart || (unfolded && many)) {
    std::size_t rest = 0;
    for (std::size_t i = rows; i < groups.size(); ++i) rest += groups[i].lines.size();
    const std::string words = whole ? frame.text("Fewer links") : frame.text("{} more", "{} more", rest);
    const PixelBox line = column.take(frame.px(28));
    if (text_link(frame.pen, words, line.x_px + frame.px(28), line.y_px + line.height_px / 2)) {
      if (apart) frame.send(ToggleSection{all_startups});
      if (!whole || unfolded) frame.send(ToggleSection{all_links});
    }
  }
  if (at_other_dates > 0)
    card_note(frame, column, frame.text("{} more at other dates", "{} more at other dates", at_other_dates));
}

}  // namespace sillon
