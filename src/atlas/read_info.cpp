#include <fmt/format.h>

#include <algorithm>

#include "atlas/cell.hpp"
#include "atlas/json_members.hpp"
#include "atlas/read_tables.hpp"
#include "report/nearest_word.hpp"

namespace sillon {

namespace {

constexpr double format_version = 1;

std::vector<std::string> plan_units() {
  return {"km", "minutes"};
}

// "region" or "EPSG:3035"; whether PROJ knows it is for the room geo to say.
bool is_crs_code(std::string_view code) {
  if (code == "region") return true;
  constexpr std::string_view epsg = "EPSG:";
  if (!code.starts_with(epsg) || code.size() < epsg.size() + 4 || code.size() > epsg.size() + 6) return false;
  const std::string_view number = code.substr(epsg.size());
  return std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class InfoReader {
 public:
  InfoReader(JsonFile& file, const JsonValue& document, InfoReading& reading)
      : file_(file), members_(file, document, "the atlas"), reading_(reading), info_(reading.info) {}

  void read() {
    if (!read_version()) return;
    reading_.sound = true;
    info_.id = members_.key("id");
    info_.synthetic = members_.flag("synthetic", false);
    read_languages();
    info_.title = members_.local_text("title", true);
    info_.subtitle = members_.local_text("subtitle");
    read_crs();
    if (const JsonValue* scene = members_.find("default_scene"))
      info_.default_scene = file_.text.substr(scene->begin, scene->end - scene->begin);
    reading_.taxonomy = read_taxonomy(members_, file_);
    read_plan();
    read_needs();
    read_targets();
    read_credits();
    file_.say_lacking_languages();
  }

 private:
  bool read_version() {
    const JsonValue* version = members_.find("sillon_atlas");
    if (!members_.sound()) return false;
    if (!version) {
      file_.error(members_.offset(), "this is no atlas, 'sillon_atlas' is missing",
                  "Add \"sillon_atlas\": 1.");
      return false;
    }
    if (version->type == JsonValue::Type::number && version->number == format_version) return true;
    file_.error(version->begin, "this version of the atlas format is not known",
                "This program reads version 1.");
    return false;
  }

  void read_languages() {
    info_.languages = members_.texts("languages");
    if (info_.languages.empty()) info_.languages = {"en"};
    info_.fallback = members_.texts("fallback");
    if (info_.fallback.empty()) info_.fallback = info_.languages;
    file_.languages = info_.languages;
  }

  void read_crs() {
    for (const JsonValue& item : members_.list("crs")) {
      JsonMembers object(file_, item, "an entry of crs");
      CrsChoice crs{object.text("code", true), object.local_text("name", true)};
      if (!crs.code.empty() && !is_crs_code(crs.code)) {
        file_.error(item.begin, fmt::format("the code '{}' is not known", crs.code),
                    "Write \"region\" or a code like \"EPSG:3035\".");
      } else if (object.sound()) {
        info_.crs.push_back(std::move(crs));
      }
    }
    if (info_.crs.empty()) info_.crs.push_back({"region", {}});
  }

  void read_plan() {
    const JsonValue* plan = members_.find("plan");
    if (!plan) return;
    JsonMembers object(file_, *plan, "plan");
    const std::vector<std::string> units = plan_units();
    info_.plan_unit = units[object.word("unit", units, 0)];
  }

  void read_needs() {
    const std::vector<std::string> sectors = keys_of(reading_.taxonomy.sectors);
    std::vector<std::string> resources;
    for (const Kind& kind : reading_.taxonomy.kinds) resources.push_back("kind:" + kind.key);
    for (const Term& service : reading_.taxonomy.services) resources.push_back("service:" + service.key);

    for (const JsonValue& item : members_.list("needs")) {
      JsonMembers object(file_, item, "an entry of needs");
      Need need;
      need.id = object.key("id");
      need.names = object.local_text("names", true);
      need.any_of = known_texts(object, "any_of", resources);
      need.within = object.number("within", 0);
      need.sectors = known_texts(object, "sectors", sectors);
      need.assumption = object.flag("assumption", true);
      if (need.within <= 0)
        file_.error(item.begin, fmt::format("the need '{}' is within nothing", need.id),
                    "Write how far at most, like \"within\": 30.");
      if (need.any_of.empty())
        file_.error(item.begin, fmt::format("the need '{}' can be met by nothing", need.id),
                    "Write \"any_of\": [\"kind:…\", \"service:…\"].");
      const auto same = [&](const Need& other) { return other.id == need.id; };
      if (std::any_of(info_.needs.begin(), info_.needs.end(), same)) {
        file_.error(item.begin, fmt::format("the need '{}' stands twice", need.id), "Rename or remove one.");
      } else if (object.sound() && need.within > 0 && !need.any_of.empty()) {
        info_.needs.push_back(std::move(need));
      }
    }
  }

  // The texts of a list that are known; the others are said.
  std::vector<std::string> known_texts(JsonMembers& object, std::string_view key,
                                       const std::vector<std::string>& known) {
    std::vector<std::string> texts;
    for (const JsonValue& item : object.list(key)) {
      if (item.type == JsonValue::Type::text &&
          std::find(known.begin(), known.end(), item.text) != known.end()) {
        texts.push_back(item.text);
        continue;
      }
      file_.error(item.begin, fmt::format("{} '{}' is not known", key, item.text),
                  known_values_hint(item.text, known));
    }
    return texts;
  }

  void read_targets() {
    for (const JsonValue& item : members_.list("targets")) {
      if (item.type != JsonValue::Type::text) {
        file_.error(item.begin, fmt::format("a target is {}, not a text", to_text(item.type)),
                    "Write the id of an indicator.");
        continue;
      }
      info_.targets.push_back(item.text);
      reading_.target_positions.push_back(file_.at(item.begin));
    }
  }

  void read_credits() {
    for (const JsonValue& item : members_.list("credits")) {
      JsonMembers object(file_, item, "an entry of credits");
      Credit credit{object.text("text", true), object.text("short")};
      if (credit.short_text.empty()) credit.short_text = credit.text;
      if (object.sound()) info_.credits.push_back(std::move(credit));
    }
  }

  JsonFile& file_;
  JsonMembers members_;
  InfoReading& reading_;
  AtlasInfo& info_;
};

}  // namespace

InfoReading read_info(std::string_view text, const std::string& file, Report& report) {
  InfoReading reading;
  const auto document = parse_json(text, file, report);
  if (!document) return reading;
  JsonFile json{file, text, report};
  InfoReader(json, *document, reading).read();
  return reading;
}

}  // namespace sillon
