#include "app/command/check_scenes.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "atlas/json_members.hpp"
#include "atlas/json_value.hpp"
#include "atlas/read_story.hpp"
#include "report/file.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

// The findings about one scene, each at its place and told apart by the scene's name.
void check_scene_in(JsonFile& file, const JsonValue& scene, const std::string& name, const Atlas& atlas) {
  Report said;
  JsonFile own{file.name, file.text, said};
  const View view = apply_scene(own, scene, View());
  const Report unknown = unknown_keys(view, atlas, file.name);  // lives as long as the loop over it
  for (Diagnostic diagnostic : unknown.diagnostics()) {
    diagnostic.where = file.at(scene.begin);
    said.add(std::move(diagnostic));
  }
  for (Diagnostic diagnostic : said.diagnostics()) {
    diagnostic.what = name + ": " + diagnostic.what;
    file.report.add(std::move(diagnostic));
  }
}

std::optional<JsonValue> parsed(std::string_view text) {
  Report said_before;
  return parse_json(text, "", said_before);
}

}  // namespace

void check_default_scene(std::string_view atlas_json, const std::string& file, const Atlas& atlas,
                         Report& report) {
  const auto document = parsed(atlas_json);
  const JsonValue* scene = document ? document->find("default_scene") : nullptr;
  if (!scene) return;
  JsonFile json{file, atlas_json, report};
  check_scene_in(json, *scene, "default_scene", atlas);
}

void check_story_scenes(std::string_view story_json, const std::string& file, const Atlas& atlas,
                        Report& report) {
  const auto document = parsed(story_json);
  const JsonValue* steps = document ? document->find("steps") : nullptr;
  if (!steps) return;
  JsonFile json{file, story_json, report};
  std::size_t number = 0;
  for (const JsonValue& step : steps->items) {
    ++number;
    const JsonValue* scene = step.find("scene");
    if (scene && scene->type == JsonValue::Type::object)
      check_scene_in(json, *scene, fmt::format("step {}", number), atlas);
  }
}

void check_scenes_of(const Atlas& atlas, Report& report) {
  Report said_before;
  const std::filesystem::path info = atlas.folder / "atlas.json";
  if (const auto text = read_file(info, largest_json_bytes, said_before))
    check_default_scene(*text, info.string(), atlas, report);
  for (const std::filesystem::path& path : story_files(atlas.folder, said_before))
    if (const auto text = read_file(path, largest_story_bytes, said_before))
      check_story_scenes(*text, path.string(), atlas, report);
}

}  // namespace sillon
