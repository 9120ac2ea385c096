#include "atlas/language_meter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "atlas/json_value.hpp"
#include "atlas/read_story.hpp"
#include "report/file.hpp"

namespace sillon {

namespace {

constexpr std::string_view hubs_group = "hubs' descriptions";

// A text that stands for itself in all languages, or is one of the first.
enum class PlainText : std::uint8_t { of_all_languages, of_the_first };

class Counter {
 public:
  Counter(LanguageMeter& meter, std::string name, bool needed) : meter_(meter) {
    group_.name = std::move(name);
    group_.needed = needed;
    group_.counts.resize(meter.languages.size());
  }
  ~Counter() {
    if (group_.texts > 0) meter_.groups.push_back(std::move(group_));
  }
  Counter(const Counter&) = delete;
  Counter& operator=(const Counter&) = delete;

  // `has(language)` says whether the text is there, `gap()` what it is and where.
  template <class Has, class Gap>
  void text(Has has, Gap gap) {
    ++group_.texts;
    for (std::size_t i = 0; i < meter_.languages.size(); ++i) {
      if (has(meter_.languages[i])) continue;
      LanguageCount& count = group_.counts[i];
      if (count.missing++ == 0) count.first = gap();
    }
  }

 private:
  LanguageMeter& meter_;
  LanguageGroup group_;
};

// The texts of one JSON file, by the rules of JsonMembers::local_text.
class JsonTexts {
 public:
  JsonTexts(std::string file, std::string_view text, std::vector<std::string> languages, PlainText plain)
      : file_(std::move(file)), text_(text), languages_(std::move(languages)), plain_(plain) {}

  // `object`'s member of this name, when it is a text; `owner` names the object: "kinds 'hub'", "".
  void count(Counter& counter, const JsonValue* object, std::string_view key,
             const std::string& owner) const {
    const JsonValue* value = object ? object->find(key) : nullptr;
    if (!value || !is_text(*value)) return;
    counter.text([&](const std::string& language) { return has(*value, language); },
                 [&] {
                   return LanguageGap{owner.empty() ? std::string(key) : fmt::format("{}, {}", owner, key),
                                      position_in(file_, text_, value->begin)};
                 });
  }

 private:
  static bool is_text(const JsonValue& value) {
    if (value.type == JsonValue::Type::text) return !value.text.empty();
    return std::any_of(value.members.begin(), value.members.end(),
                       [](const JsonMember& member) { return !member.value.text.empty(); });
  }

  bool has(const JsonValue& value, const std::string& language) const {
    if (value.type == JsonValue::Type::text)
      return plain_ == PlainText::of_all_languages || language == languages_.front();
    const JsonValue* text = value.find(language);
    return text && !text->text.empty();
  }

  std::string file_;
  std::string_view text_;
  std::vector<std::string> languages_;
  PlainText plain_;
};

std::optional<JsonValue> parsed(std::string_view text) {
  Report said_before;
  return parse_json(text, "", said_before);
}

const std::vector<JsonValue>& items_of(const JsonValue* object, std::string_view key) {
  static const std::vector<JsonValue> none;
  const JsonValue* list = object ? object->find(key) : nullptr;
  return list ? list->items : none;
}

void count_lists(Counter& counter, const JsonTexts& texts, const JsonValue& atlas,
                 std::initializer_list<const char*> lists) {
  for (const char* list : lists)
    for (const JsonValue& item : items_of(&atlas, list)) {
      const JsonValue* key = item.find("key");
      if (!key) key = item.find("id");
      if (!key) key = item.find("code");
      const std::string owner = fmt::format("{} '{}'", list, key ? key->text : std::string());
      for (const char* member : {"name", "names", "plural", "inverse"})
        texts.count(counter, &item, member, owner);
    }
}

void count_info(LanguageMeter& meter, const std::filesystem::path& path) {
  Report said_before;
  const auto text = read_file(path, largest_json_bytes, said_before);
  const auto atlas = text ? parsed(*text) : std::nullopt;
  if (!atlas) return;
  const JsonTexts texts(path.string(), *text, meter.languages, PlainText::of_all_languages);
  {
    Counter counter(meter, "title", true);
    for (const char* key : {"title", "subtitle"}) texts.count(counter, &*atlas, key, "");
  }
  const auto lists = [&](const char* name, std::initializer_list<const char*> keys) {
    Counter counter(meter, name, true);
    count_lists(counter, texts, *atlas, keys);
  };
  lists("projections", {"crs"});
  lists("taxonomy",
        {"kinds", "kind_groups", "services", "sectors", "link_kinds", "statuses", "link_statuses"});
  lists("territories and areas", {"territories", "areas"});
  lists("needs", {"needs"});
}

void count_story(Counter& counter, const JsonTexts& texts, const JsonValue& story) {
  texts.count(counter, &story, "title", "");
  std::size_t number = 0;
  for (const JsonValue& step : items_of(&story, "steps")) {
    const std::string owner = fmt::format("step {}", ++number);
    const JsonValue* caption = step.find("caption");
    for (const char* key : {"title", "text"}) texts.count(counter, caption, key, owner + ", caption");
    for (const JsonValue& figure : items_of(caption, "figures"))
      texts.count(counter, &figure, "label", owner + ", figure");
    for (const JsonValue& mark : items_of(&step, "marks"))
      texts.count(counter, &mark, "label", owner + ", mark");
    texts.count(counter, &step, "notes", owner);
  }
}

void count_stories(LanguageMeter& meter, const std::filesystem::path& atlas_folder) {
  Report said_before;
  Counter counter(meter, "stories", true);
  for (const std::filesystem::path& path : story_files(atlas_folder, said_before)) {
    const auto text = read_file(path, largest_story_bytes, said_before);
    const auto story = text ? parsed(*text) : std::nullopt;
    if (!story) continue;
    count_story(counter, JsonTexts(path.string(), *text, meter.languages, PlainText::of_the_first), *story);
  }
}

bool has_about(const Places& places, Row row, const std::string& language) {
  const auto column = places.about_in.find(language);
  return column != places.about_in.end() && !column->second[row].empty();
}

// The word "hub" is the format's own. Every hub is asked for a description; of the others those that have one
// in some language count.
void count_descriptions(LanguageMeter& meter, const Atlas& atlas) {
  const Places& places = atlas.places;
  const auto hub = index_of(atlas.taxonomy.kinds, "hub");
  const std::string file = (atlas.folder / "places.csv").string();
  const auto count = [&](Counter& counter, Row row) {
    counter.text([&](const std::string& language) { return has_about(places, row, language); },
                 [&] {
                   return LanguageGap{std::string(places.id[row]), {file, places.file_line[row], 0}};
                 });
  };
  {
    Counter hubs(meter, std::string(hubs_group), true);
    for (Row row = 0; row < places.size(); ++row)
      if (places.kind[row] == hub) count(hubs, row);
  }
  Counter others(meter, "other descriptions", false);
  for (Row row = 0; row < places.size(); ++row) {
    const bool described = std::any_of(places.about_in.begin(), places.about_in.end(),
                                       [row](const auto& column) { return !column.second[row].empty(); });
    if (places.kind[row] != hub && described) count(others, row);
  }
}

}  // namespace

int LanguageMeter::percent(std::size_t language) const {
  std::size_t texts = 0, missing = 0;
  for (const LanguageGroup& group : groups) {
    if (!group.needed) continue;
    texts += group.texts;
    missing += group.counts[language].missing;
  }
  return texts == 0 ? 100 : static_cast<int>((texts - missing) * 100 / texts);
}

LanguageMeter measure_languages(const Atlas& atlas) {
  LanguageMeter meter;
  meter.languages = atlas.info.languages;
  if (meter.languages.empty()) meter.languages = {"en"};
  count_info(meter, atlas.folder / "atlas.json");
  count_stories(meter, atlas.folder);
  count_descriptions(meter, atlas);
  meter.as_written = atlas.statements.rows.size();
  return meter;
}

void check_hub_descriptions(const LanguageMeter& meter, Report& report) {
  for (const LanguageGroup& group : meter.groups) {
    if (group.name != hubs_group) continue;
    for (std::size_t i = 0; i < meter.languages.size(); ++i) {
      const LanguageCount& count = group.counts[i];
      if (count.missing == 0) continue;
      report.note(count.first->where,
                  count.missing == 1 ? fmt::format("1 hub has no description in '{}'", meter.languages[i])
                                     : fmt::format("{} hubs have no description in '{}', the first is '{}'",
                                                   count.missing, meter.languages[i], count.first->what),
                  fmt::format("Fill about_{}; until then another language is shown.", meter.languages[i]));
    }
  }
}

}  // namespace sillon
