#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "state/choice_names.hpp"
#include "state/journal.hpp"
#include "state/members.hpp"
#include "state/scene.hpp"
#include "state/selection_text.hpp"
#include "state/tidy.hpp"

namespace sillon {

namespace {

using nlohmann::json;

// Texts that are not UTF-8 (a path may be anything) are written with U+FFFD in place of the stray octets.
std::string dumped(const json& value, int indent) {
  return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

// Parts of a view travel in the scene's own words.
json scene_json(const View& view, std::string_view group) {
  return json::parse(scene_part_text(tidy(view, View{}), group));
}

// Turns members into a JSON object.
class Writer {
 public:
  template <class Part>
  void operator()(const char* name, Part& part) {
    out_[name] = written(part);
  }
  json take() { return std::move(out_); }

  template <class Part>
  static json written(Part& part) {
    if constexpr (IsChoice<Part>) {
      return name_of(part);
    } else if constexpr (requires(Writer & w) { members(w, part); }) {
      Writer inner;
      members(inner, part);
      return inner.take();
    } else {
      return plain(part);
    }
  }

 private:
  static json plain(bool part) { return part; }
  static json plain(int part) { return part; }
  static json plain(double part) { return part; }  // JSON has no number that is not finite: null
  static json plain(const std::string& part) { return part; }
  static json plain(const Selection& part) { return selection_text(part); }
  static json plain(const std::optional<PartialDate>& part) { return part ? json(to_text(*part)) : json(); }
  static json plain(const PartialDate& part) { return part.known() ? json(to_text(part)) : json(); }
  static json plain(const std::vector<LonLat>& part) { return list_of(part); }
  static json plain(const std::vector<Bookmark>& part) { return list_of(part); }
  template <class Part>
  static json plain(const std::optional<Part>& part) {
    if (!part) return json();
    Part copy = *part;
    return written(copy);
  }
  // Two states with the same past are equal; what the past was is told by its length and its latest view.
  static json plain(const History& part) {
    return {{"undo", part.undo.size()},
            {"redo", part.redo.size()},
            {"latest", part.undo.empty() ? json() : scene_json(*part.undo.back(), "")}};
  }
  static json plain(const View& part) { return scene_json(part, ""); }
  static json plain(const std::vector<std::string>& part) { return part; }
  static json plain(const std::vector<double>& part) { return part; }
  static json plain(const Filter& part) {
    View view;
    view.filter = part;
    return scene_json(view, "filter").at("filter");
  }
  static json plain(const Layers& part) {
    View view;
    view.layers = part;
    return scene_json(view, "layers").at("layers");
  }
  static json plain(const std::vector<Notice>& part) { return list_of(part); }
  template <class Part>
  static json list_of(const std::vector<Part>& parts) {
    json list = json::array();
    for (Part part : parts) list.push_back(written(part));
    return list;
  }
  static json plain(const Motion& part) {
    struct Named {
      json operator()(Still still) const { return {{"still", written(still)}}; }
      json operator()(Flight flight) const { return {{"flight", written(flight)}}; }
      json operator()(Zoom zoom) const { return {{"zoom", written(zoom)}}; }
    };
    return std::visit(Named{}, part);
  }

  json out_ = json::object();
};

std::string base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

struct WorthALine {
  const State& before;
  bool operator()(const Hover& action) const { return action.what != before.hover; }
  bool operator()(const HomeIs& action) const { return action.look != before.home; }
  bool operator()(const Tick& action) const { return action.dt_s > 0; }
  template <class Body>
  bool operator()(const Body&) const {
    return true;
  }
};

}  // namespace

std::string journal_line(const Action& action) {
  json line = std::visit([](auto body) { return Writer::written(body); }, action.body);
  line["do"] = action_name(action.body);
  line["by"] = fmt::format("{}:{}", base_name(action.sender.file), action.sender.line);
  return dumped(line, -1);
}

bool is_worth_a_line(const State& before, const ActionBody& body) {
  return std::visit(WorthALine{before}, body);
}

std::string state_text(const State& state) {
  State copy = state;
  return dumped(Writer::written(copy), 2) + '\n';
}

}  // namespace sillon
