#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "report/nearest_word.hpp"
#include "state/action_names.hpp"
#include "state/choice_names.hpp"
#include "state/journal.hpp"
#include "state/members.hpp"
#include "state/scene.hpp"
#include "state/selection_text.hpp"

namespace sillon {

namespace {

using Type = JsonValue::Type;

// Fills the members of an action from one line; keeps the first trouble and passes over the rest after it.
class MemberReader {
 public:
  MemberReader(JsonFile& line, const JsonValue& object) : line_(line), object_(object) {}

  template <class Part>
  void operator()(const char* name, Part& part) {
    if (failed_) return;
    const JsonValue* value = object_.find(name);
    if (!value) return fail(object_.begin, fmt::format("'{}' is missing", name), "");
    name_ = name;
    read(*value, part);
  }
  bool failed() const { return failed_; }

 private:
  void fail(std::size_t offset, std::string what, std::string remedy) {
    failed_ = true;
    line_.error(offset, std::move(what), std::move(remedy));
  }

  void cannot_be(const JsonValue& value, std::string remedy) {
    const std::string_view written = line_.text.substr(value.begin, value.end - value.begin);
    fail(value.begin, fmt::format("'{}' cannot be {}", name_, written), std::move(remedy));
  }

  template <class Part>
  void read(const JsonValue& value, Part& part) {
    if constexpr (IsChoice<Part>) {
      const auto choice = value.type == Type::text ? choice_named<Part>(value.text) : std::nullopt;
      if (!choice) return cannot_be(value, known_values_hint(value.text, all_names<Part>()));
      part = *choice;
    } else if constexpr (requires(MemberReader & inner) { members(inner, part); }) {
      if (value.type != Type::object) return cannot_be(value, "Write an object.");
      MemberReader inner(line_, value);
      members(inner, part);
      failed_ = inner.failed();
    } else {
      plain(value, part);
    }
  }

  void plain(const JsonValue& value, bool& part) {
    if (value.type != Type::boolean) return cannot_be(value, "Write true or false.");
    part = value.yes;
  }
  void plain(const JsonValue& value, int& part) {
    constexpr double most = std::numeric_limits<int>::max();
    if (value.type != Type::number || value.number != std::floor(value.number) ||
        std::abs(value.number) > most)
      return cannot_be(value, "Write a whole number.");
    part = static_cast<int>(value.number);
  }
  void plain(const JsonValue& value, double& part) {
    if (value.type != Type::number && value.type != Type::null) return cannot_be(value, "Write a number.");
    part = value.type == Type::number ? value.number : std::numeric_limits<double>::quiet_NaN();
  }
  void plain(const JsonValue& value, std::string& part) {
    if (value.type != Type::text) return cannot_be(value, "Write a text.");
    part = value.text;
  }
  void plain(const JsonValue& value, Selection& part) {
    const auto what = value.type == Type::text ? parse_selection(value.text) : std::nullopt;
    if (!what)
      return cannot_be(value, "Write \"none\", \"place:ID\", \"link:ID\", \"town:KEY\" or \"tray:KEY\".");
    part = *what;
  }
  void plain(const JsonValue& value, std::optional<PartialDate>& part) {
    part = value.type == Type::text ? parse_date(value.text) : std::nullopt;
    if (!part && value.type != Type::null)
      cannot_be(value, "Write \"2015\", \"2015-06\", \"2015-06-25\" or null.");
  }

  void plain(const JsonValue& value, PartialDate& part) {
    std::optional<PartialDate> date;
    plain(value, date);
    part = date.value_or(PartialDate{});
  }
  void plain(const JsonValue& value, std::vector<std::string>& part) { read_list(value, part); }
  void plain(const JsonValue& value, std::vector<LonLat>& part) { read_list(value, part); }
  void plain(const JsonValue& value, std::vector<Bookmark>& part) { read_list(value, part); }
  template <class Part>
  void read_list(const JsonValue& value, std::vector<Part>& parts) {
    if (value.type != Type::array) return cannot_be(value, "Write a list.");
    parts.clear();
    for (const JsonValue& item : value.items) {
      read(item, parts.emplace_back());
      if (failed_) return;
    }
  }

  // Parts of a view travel in the scene's own words: { "filter": … } is a scene as well.
  void plain(const JsonValue& value, View& part) { part = laid_over_default(value); }
  void plain(const JsonValue& value, Filter& part) { part = laid_over_default(as_scene(value)).filter; }
  void plain(const JsonValue& value, Layers& part) { part = laid_over_default(as_scene(value)).layers; }

  JsonValue as_scene(const JsonValue& value) const {
    JsonValue scene;
    scene.type = Type::object;
    scene.members.push_back({name_, value.begin, value});
    return scene;
  }

  View laid_over_default(const JsonValue& scene) {
    const std::size_t errors_before = line_.report.count(Level::error);
    View view = apply_scene(line_, scene, View{});
    failed_ = failed_ || line_.report.count(Level::error) > errors_before;
    return view;
  }

  JsonFile& line_;
  const JsonValue& object_;
  const char* name_ = "";  // of the member being read
  bool failed_ = false;
};

// An action of the type at `index` of ActionBody, filled by `reader`.
template <std::size_t... Index>
ActionBody read_body(std::size_t index, MemberReader& reader, std::index_sequence<Index...>) {
  ActionBody body;
  const auto read_as = [&]<class Body>(Body read) {
    members(reader, read);
    body = std::move(read);
  };
  ((Index == index ? read_as(std::variant_alternative_t<Index, ActionBody>{}) : void()), ...);
  return body;
}

std::optional<ActionBody> read_line(JsonFile& line) {
  const auto object = parse_json(line.text, line.name, line.report);
  if (!object) return std::nullopt;
  const JsonValue* wanted = object->find("do");
  if (!wanted || wanted->type != Type::text) {
    line.error(object->begin, "the line names no action",
               "Write an object with \"do\", as in {\"do\":\"go-home\"}.");
    return std::nullopt;
  }
  const auto named = std::find(action_names.begin(), action_names.end(), wanted->text);
  if (named == action_names.end()) {
    const std::vector<std::string> known(action_names.begin(), action_names.end());
    line.error(wanted->begin, fmt::format("there is no action '{}'", wanted->text),
               known_values_hint(wanted->text, known, known.size()));
    return std::nullopt;
  }
  MemberReader reader(line, *object);
  ActionBody body = read_body(static_cast<std::size_t>(named - action_names.begin()), reader,
                              std::make_index_sequence<std::variant_size_v<ActionBody>>{});
  if (reader.failed()) return std::nullopt;
  return body;
}

}  // namespace

std::vector<Action> read_journal(std::string_view text, const std::string& name, Report& report) {
  std::vector<Action> actions;
  for (int line_number = 1; !text.empty(); ++line_number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line_text = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line_text.find_first_not_of(" \t\r") == std::string_view::npos) continue;

    Report line_report;
    JsonFile line{name, line_text, line_report};
    if (auto body = read_line(line)) actions.emplace_back(*std::move(body), "journal", line_number);
    for (Diagnostic diagnostic : line_report.diagnostics()) {
      diagnostic.where.line = line_number;  // each line was read as a file of its own
      report.add(std::move(diagnostic));
    }
  }
  return actions;
}

}  // namespace sillon
