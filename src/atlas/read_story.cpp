#include "atlas/read_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "atlas/cell.hpp"
#include "atlas/json_members.hpp"
#include "atlas/story_text.hpp"
#include "report/file.hpp"
#include "report/nearest_word.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

constexpr double format_version = 1;
constexpr double longest_dwell_s = 86400, longest_transition_s = 60;

const std::vector<std::string>& mark_style_words() {
  static const std::vector<std::string> words = {"spine", "arrow"};
  return words;
}

class StoryReader {
 public:
  StoryReader(JsonFile& file, const Atlas& atlas) : file_(file), atlas_(atlas) {
    file_.languages = atlas.info.languages;
    if (file_.languages.empty()) file_.languages = {"en"};
    file_.unknown_member = Level::warning;
    for (const auto& terms : {keys_of(atlas.taxonomy.kinds), keys_of(atlas.taxonomy.kind_groups)})
      for (const std::string& key : terms)
        if (std::find(kinds_.begin(), kinds_.end(), key) == kinds_.end()) kinds_.push_back(key);
  }

  std::optional<Story> read(const JsonValue& document) {
    Story story;
    {
      JsonMembers object(file_, document, "the story");
      object.find("$schema");
      judge_version(object);
      story.title = text(object, "title", true);
      const JsonValue* steps = object.find("steps");
      for (const JsonValue& item : object.list("steps", true)) read_step(item, story.steps);
      if (story.steps.empty() && steps && steps->type == JsonValue::Type::array)
        file_.error(steps->begin, "the story has no step that can be shown", "Write one: {\"scene\": {…}}.");
    }
    file_.say_lacking_languages();
    if (story.steps.empty()) return std::nullopt;
    return story;
  }

 private:
  void judge_version(JsonMembers& object) {
    const JsonValue* version = object.find("sillon");
    if (!version || (version->type == JsonValue::Type::number && version->number == format_version)) return;
    file_.report.warning(file_.at(version->begin), "this version of a story is not known",
                         "This program reads version 1; what it does not know is left out.");
  }

  void read_step(const JsonValue& item, std::vector<StoryStep>& steps) {
    if (item.type != JsonValue::Type::object)
      return file_.error(item.begin, fmt::format("a step is {}, not an object", to_text(item.type)),
                         "Write {\"scene\": {…}, \"caption\": {…}}.");
    JsonMembers object(file_, item, fmt::format("step {}", steps.size() + 1));
    StoryStep step;
    step.file_line = static_cast<std::uint32_t>(file_.at(item.begin).line);
    if (const JsonValue* scene = object.find("scene")) {
      if (scene->type == JsonValue::Type::object) {
        step.scene_json = file_.text.substr(scene->begin, scene->end - scene->begin);
      } else {
        file_.error(scene->begin, fmt::format("a scene cannot be {}", to_text(scene->type)),
                    "Write an object, as in {\"date\": \"2015\"}.");
      }
    }
    if (const JsonValue* caption = object.find("caption")) step.caption = read_caption(*caption);
    for (const JsonValue& mark : object.list("marks")) read_mark(mark, step.marks);
    step.notes = text(object, "notes");
    step.dwell_s = seconds(object, "dwell_s", longest_dwell_s).value_or(0);
    step.transition_s = seconds(object, "transition_s", longest_transition_s);
    steps.push_back(std::move(step));
  }

  StoryCaption read_caption(const JsonValue& value) {
    JsonMembers object(file_, value, "caption");
    StoryCaption caption;
    caption.title = text(object, "title");
    caption.text = text(object, "text");
    for (const JsonValue& figure : object.list("figures")) read_figure(figure, caption.figures);
    if (const JsonValue* source = object.find("source")) {
      caption.source = object.text("source");
      judge_sources(caption.source, source->begin);
    }
    return caption;
  }

  void judge_sources(std::string_view cell, std::size_t offset) {
    for (const std::string_view id : split_list(cell)) {
      if (atlas_.find_source(id)) continue;
      std::vector<std::string> ids;
      for (const Source& source : atlas_.sources.rows) ids.push_back(source.id);
      const auto nearest = nearest_word(id, ids);
      file_.report.warning(file_.at(offset), fmt::format("source '{}' is not in sources.csv", id),
                           nearest ? fmt::format("Did you mean '{}'?", *nearest)
                                   : "Write ids of sources.csv, separated by '|'.");
    }
  }

  void read_figure(const JsonValue& value, std::vector<StoryFigure>& figures) {
    JsonMembers object(file_, value, "an entry of figures");
    StoryFigure figure;
    const JsonValue* number = object.find("value");
    if (number && number->type == JsonValue::Type::number) {
      figure.value = file_.text.substr(number->begin, number->end - number->begin);
    } else {
      figure.value = object.text("value", true);
      if (number) judge_placeholders(figure.value, number->begin);
    }
    figure.label = text(object, "label");
    if (const JsonValue* kind = object.find("kind")) {
      figure.kind = object.text("kind");
      if (object.sound() && std::find(kinds_.begin(), kinds_.end(), figure.kind) == kinds_.end()) {
        file_.report.warning(file_.at(kind->begin), fmt::format("kind '{}' is not known", figure.kind),
                             known_values_hint(figure.kind, kinds_));
        figure.kind.clear();
      }
    }
    if (!figure.value.empty()) figures.push_back(std::move(figure));
  }

  // Draws what is left of a mark when a place of it is missing.
  void read_mark(const JsonValue& value, std::vector<StoryMark>& marks) {
    JsonMembers object(file_, value, "an entry of marks");
    StoryMark mark;
    mark.style = static_cast<MarkStyle>(object.word("style", mark_style_words(), 0));
    mark.label = text(object, "label");
    const auto path = object.list("path", true);
    for (const JsonValue& place : path) {
      if (place.type != JsonValue::Type::text) {
        file_.error(place.begin, fmt::format("a place of path is {}, not a text", to_text(place.type)),
                    "Write the id of a place.");
      } else if (atlas_.place_row(place.text)) {
        mark.path.push_back(place.text);
      } else {
        warn_of_missing(place);
      }
    }
    if (path.size() < 2 && object.sound())
      file_.error(value.begin, "the path of a mark has fewer than two places",
                  "Write the ids of two or more.");
    if (mark.path.size() >= 2) marks.push_back(std::move(mark));
  }

  void warn_of_missing(const JsonValue& place) {
    std::vector<std::string> ids;
    for (std::size_t row = 0; row < atlas_.places.size(); ++row) ids.emplace_back(atlas_.places.id[row]);
    const auto nearest = nearest_word(place.text, ids);
    file_.report.warning(file_.at(place.begin), fmt::format("this atlas has no place '{}'", place.text),
                         nearest ? fmt::format("Did you mean '{}'?", *nearest)
                                 : "It may have left with an update of the data.");
  }

  // A text without a language is one in the atlas's first language.
  LocalText text(JsonMembers& object, std::string_view key, bool required = false) {
    LocalText local = object.local_text(key, required);
    const JsonValue* value = object.find(key);
    if (!value) return local;
    if (value->type == JsonValue::Type::text && !local.empty()) {
      local.by_language.front().first = file_.languages.front();
      for (const std::string& language : file_.languages)
        if (!local.find(language)) file_.lacks(language, value->begin);
      judge_placeholders(value->text, value->begin);
    }
    for (const JsonMember& member : value->members) {
      judge_placeholders(member.value.text, member.value.begin);
      const auto& known = file_.languages;
      if (std::find(known.begin(), known.end(), member.key) == known.end())
        file_.report.warning(file_.at(member.key_begin),
                             fmt::format("the language '{}' is none of the atlas's", member.key),
                             known_values_hint(member.key, known));
    }
    return local;
  }

  void judge_placeholders(std::string_view text, std::size_t offset) {
    for (const Placeholder& placeholder : placeholders_in(text))
      if (const auto fault = placeholder_fault(placeholder, atlas_))
        file_.report.warning(file_.at(offset), fault->what, fault->remedy);
  }

  std::optional<double> seconds(JsonMembers& object, std::string_view key, double most) {
    const JsonValue* value = object.find(key);
    const double number = object.number(key, -1);
    if (!value || value->type != JsonValue::Type::number) return std::nullopt;
    if (number >= 0 && number <= most) return number;
    file_.error(value->begin, fmt::format("{} {} is outside [0, {}]", key, number, most),
                "Write a number of seconds.");
    return std::nullopt;
  }

  JsonFile& file_;
  const Atlas& atlas_;
  std::vector<std::string> kinds_;  // and kind groups
};

}  // namespace

std::optional<Story> read_story(std::string_view text, const std::string& file, const Atlas& atlas,
                                Report& report) {
  const auto document = parse_json(text, file, report);
  if (!document) return std::nullopt;
  JsonFile json{file, text, report};
  auto story = StoryReader(json, atlas).read(*document);
  if (!story) return story;
  const fs::path path(file);
  story->id = path.stem().string();
  story->file_name = path.filename().string();
  return story;
}

std::vector<fs::path> story_files(const fs::path& atlas_folder, Report& report) {
  std::vector<fs::path> files;
  const fs::path folder = atlas_folder / "stories";
  std::error_code fault;
  fs::directory_iterator entries(folder, fault);
  if (fault) {
    if (fault != std::errc::no_such_file_or_directory)
      report.error({folder.string(), 0, 0}, "the stories' folder cannot be read",
                   "Make it a readable folder.");
    return files;
  }
  while (entries != fs::directory_iterator()) {
    const fs::path& path = entries->path();
    const bool hidden = path.filename().string().starts_with('.');
    if (path.extension() == ".json" && !hidden) files.push_back(path);
    entries.increment(fault);
    if (fault) break;
  }
  std::sort(files.begin(), files.end());
  if (files.size() > most_stories) {
    report.warning({folder.string(), 0, 0},
                   fmt::format("there are {} stories, the first {} are read", files.size(), most_stories),
                   "Move the others elsewhere.");
    files.resize(most_stories);
  }
  return files;
}

std::vector<Story> read_stories(const fs::path& atlas_folder, const Atlas& atlas, Report& report) {
  std::vector<Story> stories;
  for (const fs::path& path : story_files(atlas_folder, report))
    if (const auto text = read_file(path, largest_story_bytes, report))
      if (auto story = read_story(*text, path.string(), atlas, report)) stories.push_back(std::move(*story));
  return stories;
}

}  // namespace sillon
