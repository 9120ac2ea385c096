#include <fmt/format.h>

#include <algorithm>

#include "report/nearest_word.hpp"
#include "state/field_table.hpp"
#include "state/scene.hpp"
#include "state/selection_text.hpp"

namespace sillon {

namespace {

constexpr double scene_version = 1;

// A value of the file as the value of a field, or what is wrong with it.
struct Taken {
  FieldValue value;
  std::optional<FieldTrouble> trouble;
};

Taken wrong(const Field& field, const JsonValue& value) {
  std::string remedy = "Take it out, or see the field's meaning: " + field.info.meaning + '.';
  return {{}, FieldTrouble{fmt::format("cannot be {}", to_text(value.type)), std::move(remedy)}};
}

Taken keys_from(const Field& field, const JsonValue& list) {
  KeySet keys;
  for (const JsonValue& item : list.items) {
    if (item.type != JsonValue::Type::text) return wrong(field, item);
    keys.push_back(item.text);
  }
  return {std::move(keys), {}};
}

Taken selection_from(const JsonValue& object) {
  const bool one_text = object.members.size() == 1 && object.members[0].value.type == JsonValue::Type::text;
  if (!one_text)
    return {{}, FieldTrouble{"names no single thing", "Write {\"place\": \"ID\"}, or null for nothing."}};
  const JsonMember& member = object.members[0];
  const auto& sorts = selection_sorts();
  if (std::find(sorts.begin(), sorts.end(), member.key) == sorts.end())
    return {{},
            FieldTrouble{fmt::format("cannot be a '{}'", member.key), known_values_hint(member.key, sorts)}};
  return {member.key + ':' + member.value.text, {}};
}

Taken taken_from(const Field& field, const JsonValue& value) {
  switch (value.type) {
    case JsonValue::Type::null:
      return {std::monostate{}, {}};
    case JsonValue::Type::boolean:
      return {value.yes, {}};
    case JsonValue::Type::number:
      if (field.shape == FieldShape::date)
        return {fmt::format("{}", value.number), {}};  // 2015, a year alone
      return {value.number, {}};
    case JsonValue::Type::text:
      return {value_from_text(field.shape, value.text), {}};
    case JsonValue::Type::array:
      return field.shape == FieldShape::keys ? keys_from(field, value) : wrong(field, value);
    case JsonValue::Type::object:
      return field.shape == FieldShape::selection ? selection_from(value) : wrong(field, value);
  }
  return wrong(field, value);
}

// The names that may stand in the group `prefix` ("" for the scene itself, "filter." for its filter).
std::vector<std::string> names_in(std::string_view prefix) {
  std::vector<std::string> names;
  for (const std::string& path : field_paths()) {
    if (!path.starts_with(prefix)) continue;
    std::string name = path.substr(prefix.size(), path.find('.', prefix.size()) - prefix.size());
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

class SceneReader {
 public:
  SceneReader(JsonFile& file, View& view) : file_(file), view_(view) {}

  void read(const JsonValue& scene) {
    if (scene.type != JsonValue::Type::object) {
      file_.error(scene.begin, fmt::format("a scene cannot be {}", to_text(scene.type)),
                  "Write an object, as in {\"sillon\": 1, \"date\": \"2015\"}.");
      return;
    }
    if (const JsonValue* version = scene.find("sillon")) judge_version(*version);
    group(scene, "");
  }

 private:
  void judge_version(const JsonValue& version) {
    if (version.type == JsonValue::Type::number && version.number == scene_version) return;
    if (version.type != JsonValue::Type::number)
      return file_.error(version.begin,
                         fmt::format("the scene's version cannot be {}", to_text(version.type)),
                         "Write \"sillon\": 1.");
    file_.report.warning(
        file_.at(version.begin),
        fmt::format("the scene is of version {}, this Sillon reads version 1", version.number),
        "What it does not know is left out.");
  }

  void group(const JsonValue& object, const std::string& prefix) {
    const auto names = names_in(prefix);
    for (const JsonMember& member : object.members) {
      const bool about_the_file =
          prefix.empty() && (member.key == "sillon" || member.key == "$schema" || member.key == "title" ||
                             member.key == "panels");  // how a session's panels stood
      if (about_the_file) continue;
      if (std::find(names.begin(), names.end(), member.key) == names.end()) {
        file_.report.warning(file_.at(member.key_begin),
                             fmt::format("the view has no field '{}{}'", prefix, member.key),
                             known_values_hint(member.key, names, names.size()));
        continue;
      }
      field_or_group(member, prefix + member.key);
    }
  }

  // `path` is in the table, as a field, as a group of fields, or as both: the camera.
  void field_or_group(const JsonMember& member, const std::string& path) {
    const Field* field = find_field(path);
    const bool is_group = !names_in(path + '.').empty();
    const JsonValue& value = member.value;
    if (is_group && value.type == JsonValue::Type::object) return group(value, path + '.');
    if (!field)
      return file_.error(
          value.begin, fmt::format("{} cannot be {}", path, to_text(value.type)),
          fmt::format("Write an object with some of: {}.", fmt::join(names_in(path + '.'), ", ")));
    Taken taken = taken_from(*field, value);
    if (!taken.trouble) taken.trouble = field->set(view_, taken.value);
    if (taken.trouble) file_.error(value.begin, path + ' ' + taken.trouble->what, taken.trouble->remedy);
  }

  JsonFile& file_;
  View& view_;
};

}  // namespace

View apply_scene(JsonFile& file, const JsonValue& scene, const View& base) {
  View view = base;
  SceneReader(file, view).read(scene);
  return view;
}

View apply_scene(std::string_view json_text, const std::string& name, const View& base, Report& report) {
  const auto scene = parse_json(json_text, name, report);
  if (!scene) return base;
  JsonFile file{name, json_text, report};
  return apply_scene(file, *scene, base);
}

std::string scene_title(std::string_view json_text) {
  Report unread;
  const auto scene = parse_json(json_text, "", unread);
  const JsonValue* title = scene && scene->type == JsonValue::Type::object ? scene->find("title") : nullptr;
  return title && title->type == JsonValue::Type::text ? title->text : std::string();
}

}  // namespace sillon
