#include "ui/panel/place_words.hpp"

namespace sillon {

std::string_view place_name(const PanelFrame& frame, Row place) {
  return frame.atlas().place_name(place, frame.view().language);
}

Symbol place_symbol(const PanelFrame& frame, Row place) {
  return frame.taxonomy().kinds[frame.atlas().places.kind[place]].symbol;
}

namespace {

std::string_view status_key(const PanelFrame& frame, Row place) {
  const auto& known = frame.visible().place_status;
  const std::uint8_t status = place < known.size() ? known[place] : frame.atlas().places.status[place];
  return frame.taxonomy().statuses[status].key;
}

std::string_view status_name(const PanelFrame& frame, Row place) {
  const auto& known = frame.visible().place_status;
  const std::uint8_t status = place < known.size() ? known[place] : frame.atlas().places.status[place];
  return frame.name(frame.taxonomy().statuses[status]);
}

}  // namespace

bool is_hollow(const PanelFrame& frame, Row place) {
  const std::string_view key = status_key(frame, place);
  return key == "announced" || key == "candidate" || key == "closed";
}

std::string_view kind_name(const PanelFrame& frame, Row place) {
  return frame.name(frame.taxonomy().kinds[frame.atlas().places.kind[place]]);
}

KindRole role_of(const PanelFrame& frame, Row place) {
  return kind_roles(frame.taxonomy())[frame.atlas().places.kind[place]];
}

std::string_view town_name(const PanelFrame& frame, Row place) {
  const Row town = frame.atlas().places.town[place];
  return town == no_row ? frame.atlas().places.city[place]
                        : frame.atlas().town_name(town, frame.view().language);
}

std::string where_line(const PanelFrame& frame, Row place) {
  const std::string_view territory =
      frame.name(frame.taxonomy().territories[frame.atlas().places.territory[place]]);
  std::string line(town_name(frame, place));
  if (line.empty()) return std::string(territory);
  if (line != territory && !territory.empty()) line.append(", ").append(territory);
  return line;
}

std::string kind_line(const PanelFrame& frame, Row place) {
  return std::string(kind_name(frame, place)) + " · " + where_line(frame, place);
}

namespace {

// `shown` and `undated` are columns of what is visible.
std::string time_mark(const PanelFrame& frame, const std::vector<Shown>& shown,
                      const std::vector<std::uint8_t>& undated, Row row) {
  if (row < undated.size() && undated[row] != 0) return frame.text("undated");
  const auto& date = frame.view().date;
  if (date && row < shown.size() && shown[row] == Shown::in_course)
    return PanelFrame::say(frame.text("in the course of {}"), frame.date({date->year, 0, 0}));
  return {};
}

}  // namespace

std::string place_time_mark(const PanelFrame& frame, Row place) {
  return time_mark(frame, frame.visible().place, frame.visible().place_undated, place);
}

std::string link_time_mark(const PanelFrame& frame, Row link) {
  return time_mark(frame, frame.visible().link, frame.visible().link_undated, link);
}

std::string status_line(const PanelFrame& frame, Row place) {
  const Places& places = frame.atlas().places;
  const std::string_view key = status_key(frame, place);
  const auto& date = frame.view().date;
  std::string line =
      key == "announced" ? frame.text("Announced, not open") : std::string(status_name(frame, place));
  if (date) {
    const std::string mark = place_time_mark(frame, place);
    line += ", " + (mark.empty() ? PanelFrame::say(frame.text("as of {}"), frame.date(*date)) : mark);
    return line;
  }
  const std::string span =
      span_text(frame, places.since[place], places.until[place], places.since_basis[place]);
  if (!span.empty()) line += ", " + span;
  return line;
}

std::string_view link_phrase(const PanelFrame& frame, Row link, bool from_end) {
  const LinkKind& kind = frame.taxonomy().link_kinds[frame.atlas().links.kind[link]];
  return frame.name(from_end || kind.inverse.empty() ? kind.names : kind.inverse);
}

std::string span_text(const PanelFrame& frame, PartialDate since, PartialDate until, Basis basis) {
  const auto say = [](const std::string& pattern, auto... parts) {
    return PanelFrame::say(pattern, parts...);
  };
  if (since.known() && until.known())
    return say(frame.text("{} to {}"), frame.date(since), frame.date(until));
  if (until.known()) return say(frame.text("until {}"), frame.date(until));
  if (!since.known()) return {};
  if (basis == Basis::first_seen) return say(frame.text("first seen {}"), frame.date(since));
  if (basis == Basis::inferred) return say(frame.text("since about {}"), frame.date(since));
  return say(frame.text("since {}"), frame.date(since));
}

std::string year_text(PartialDate date) {
  return date.known() ? std::to_string(date.year) : std::string();
}

std::string_view record_language(const PanelFrame& frame) {
  const auto& fallback = frame.atlas().info.fallback;
  return fallback.empty() ? std::string_view("en") : std::string_view(fallback.front());
}

}  // namespace sillon
