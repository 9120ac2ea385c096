#include "app/command/check_result.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "words/catalogue_count.hpp"
#include "words/words.hpp"

namespace sillon {
namespace {

using Json = nlohmann::ordered_json;

Json known(std::int64_t number) {
  return number > 0 ? Json(number) : Json(nullptr);
}

std::string texts_text(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "text" : "texts");
}

// "taxonomy (84 texts): complete", "stories (60 texts): de lacks 2, the first is step 3, notes (a.json:40:5)"
std::string group_text(const LanguageMeter& meter, const LanguageGroup& group) {
  std::string gaps;
  for (std::size_t i = 0; i < meter.languages.size(); ++i) {
    const LanguageCount& count = group.counts[i];
    if (count.missing == 0) continue;
    gaps += fmt::format("{}{} lacks {}, the first is {} ({})", gaps.empty() ? "" : "; ",
                        printable(meter.languages[i]), count.missing, printable(count.first->what),
                        printable(to_text(count.first->where)));
  }
  return fmt::format("{} ({}{}): {}", group.name, texts_text(group.texts),
                     group.needed ? "" : ", need not be complete", gaps.empty() ? "complete" : gaps);
}

// How much of the interface each of its languages has: "fr 214, de 214, en 214, lb 210 of 214 texts".
std::string interface_text() {
  std::string all;
  std::size_t messages = 0;
  for (const std::string& language : interface_languages()) {
    const CatalogueCount count = count_catalogue(language);
    messages = count.messages;
    all += fmt::format("{}{} {}", all.empty() ? "" : ", ", language, count.translated);
  }
  return fmt::format("interface: {} of {}", all, texts_text(messages));
}

std::string languages_text(const AtlasLanguages& atlas) {
  const LanguageMeter& meter = atlas.meter;
  std::string shares;
  for (std::size_t i = 0; i < meter.languages.size(); ++i)
    shares += fmt::format("  {} {} %", printable(meter.languages[i]), meter.percent(i));
  std::string text = fmt::format("languages of {}:{}\n", printable(atlas.folder), shares);
  for (const LanguageGroup& group : meter.groups) text += "  " + group_text(meter, group) + '\n';
  if (meter.as_written > 0)
    text += fmt::format("  statements ({}): as written\n", texts_text(meter.as_written));
  return text;
}

Json languages_json(const AtlasLanguages& atlas) {
  const LanguageMeter& meter = atlas.meter;
  Json json = {{"atlas", atlas.folder}, {"percent", Json::object()}, {"groups", Json::array()}};
  for (std::size_t i = 0; i < meter.languages.size(); ++i)
    json["percent"][meter.languages[i]] = meter.percent(i);
  for (const LanguageGroup& group : meter.groups) {
    Json missing = Json::object();
    for (std::size_t i = 0; i < meter.languages.size(); ++i) {
      const LanguageCount& count = group.counts[i];
      Json& language = missing[meter.languages[i]] = {{"count", count.missing}, {"first", nullptr}};
      if (count.first)
        language["first"] = {{"what", count.first->what},
                             {"file", count.first->where.file},
                             {"line", known(count.first->where.line)},
                             {"column", known(count.first->where.column)}};
    }
    json["groups"].push_back(
        {{"name", group.name}, {"needed", group.needed}, {"texts", group.texts}, {"missing", missing}});
  }
  json["as_written"] = {{"statements", meter.as_written}};
  return json;
}

Json interface_json() {
  Json translated = Json::object();
  std::size_t messages = 0;
  for (const std::string& language : interface_languages()) {
    const CatalogueCount count = count_catalogue(language);
    messages = count.messages;
    translated[language] = count.translated;
  }
  return {{"texts", messages}, {"translated", translated}};
}

}  // namespace

std::string check_text(const CheckResult& result) {
  std::string text;
  for (const Diagnostic& diagnostic : result.report.diagnostics()) text += to_text(diagnostic) + '\n';
  for (const AtlasLanguages& atlas : result.languages) text += languages_text(atlas);
  if (!result.languages.empty()) text += interface_text() + '\n';
  return text + summary_text(result.report) + '\n';
}

std::string check_json(const CheckResult& result) {
  Json json = {{"diagnostics", Json::array()}};
  for (const Diagnostic& diagnostic : result.report.diagnostics())
    json["diagnostics"].push_back({{"file", diagnostic.where.file},
                                   {"line", known(diagnostic.where.line)},
                                   {"column", known(diagnostic.where.column)},
                                   {"level", to_text(diagnostic.level)},
                                   {"what", diagnostic.what},
                                   {"remedy", diagnostic.remedy}});
  if (!result.languages.empty()) {
    json["languages"] = Json::array();
    for (const AtlasLanguages& atlas : result.languages) json["languages"].push_back(languages_json(atlas));
    json["interface"] = interface_json();
  }
  json["errors"] = result.report.count(Level::error);
  json["warnings"] = result.report.count(Level::warning);
  json["notes"] = result.report.count(Level::note);
  // A file name need not be UTF-8; everything else is.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace sillon
