#include "app/session_file.hpp"

#include <nlohmann/json.hpp>

#include "atlas/json_members.hpp"
#include "state/choice_names.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

using nlohmann::ordered_json;

constexpr const char* panels_key = "panels";

ordered_json panels_json(const Begin& begin) {
  ordered_json points = ordered_json::array();
  for (const LonLat& point : begin.measuring.points) points.push_back({point.lon_deg, point.lat_deg});
  return {{"list",
           {{"open", begin.list.open},
            {"subject", name_of(begin.list.subject)},
            {"sort_by", name_of(begin.list.sort_by)},
            {"descending", begin.list.descending}}},
          {"open_sections", begin.open_sections},
          {"time_bar", begin.time_bar},
          {"measuring", begin.measuring.on},
          {"measured", std::move(points)},
          {"text_percent", begin.text_percent},
          {"reduced_motion", begin.reduced_motion},
          {"fullscreen", begin.fullscreen}};
}

template <class Choice>
Choice choice(JsonMembers& members, const char* key, Choice otherwise) {
  return static_cast<Choice>(members.word(key, all_names<Choice>(), static_cast<std::uint8_t>(otherwise)));
}

ListPanel read_list(JsonFile& file, const JsonValue& value, const ListPanel& base) {
  JsonMembers list(file, value, "list");
  ListPanel read;
  read.open = list.flag("open", base.open);
  read.subject = choice(list, "subject", base.subject);
  read.sort_by = choice(list, "sort_by", base.sort_by);
  read.descending = list.flag("descending", base.descending);
  return read;
}

std::vector<LonLat> read_points(JsonFile& file, std::span<const JsonValue> items) {
  std::vector<LonLat> points;
  for (const JsonValue& item : items) {
    const bool is_pair = item.items.size() == 2 && item.items[0].type == JsonValue::Type::number &&
                         item.items[1].type == JsonValue::Type::number;
    if (is_pair) {
      points.push_back({item.items[0].number, item.items[1].number});
    } else {
      file.error(item.begin, "a measured point is no pair of numbers", "Write [longitude, latitude].");
    }
  }
  return points;
}

void read_panels(JsonFile& file, const JsonValue& value, Begin& begin) {
  JsonMembers panels(file, value, panels_key);
  if (const JsonValue* list = panels.find("list")) begin.list = read_list(file, *list, begin.list);
  if (value.find("open_sections")) begin.open_sections = panels.texts("open_sections");
  begin.time_bar = panels.flag("time_bar", begin.time_bar);
  begin.measuring.on = panels.flag("measuring", begin.measuring.on);
  if (value.find("measured")) begin.measuring.points = read_points(file, panels.list("measured"));
  const double percent = panels.number("text_percent", begin.text_percent);
  // Compared before it is made an integer: a file may say 1e300.
  if (percent >= least_text_percent && percent <= most_text_percent)
    begin.text_percent = static_cast<int>(percent);
  begin.reduced_motion = panels.flag("reduced_motion", begin.reduced_motion);
  begin.fullscreen = panels.flag("fullscreen", begin.fullscreen);
}

}  // namespace

Begin begin_of(const State& state) {
  // A show goes back to where the presenter came from, and so does a session that ends in one.
  const View& view = state.show ? state.show->view_before : state.view;
  const bool fullscreen = state.show ? state.show->fullscreen_before : state.fullscreen;
  return {view,
          state.list,
          state.open_sections,
          state.time_bar,
          state.measuring,
          state.text_percent,
          state.reduced_motion,
          fullscreen};
}

std::string session_text(const Begin& begin) {
  ordered_json session = ordered_json::parse(scene_text(begin.view));
  session[panels_key] = panels_json(begin);
  return session.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

Begin read_session(std::string_view text, const std::string& name, const Begin& base, Report& report) {
  const auto session = parse_json(text, name, report);
  if (!session) return base;
  JsonFile file{name, text, report};
  Begin begin = base;
  begin.view = apply_scene(file, *session, base.view);
  if (const JsonValue* panels = session->find(panels_key)) read_panels(file, *panels, begin);
  return begin;
}

}  // namespace sillon
