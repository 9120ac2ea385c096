#include "atlas/synthetic_info.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/failure.hpp"
#include "words/words.hpp"

namespace sillon {

namespace {

std::string title_in(const Words& words, std::uint64_t places) {
  return fmt::format(fmt::runtime(words.text("SYNTHETIC: {} place", "SYNTHETIC: {} places",
                                             static_cast<std::int64_t>(places))),
                     words.number(static_cast<double>(places)));
}

std::string subtitle_in(const Words& words) {
  return words.text("SYNTHETIC: invented by a program, no facts");
}

}  // namespace

std::string synthetic_info_json(std::string_view like_json, const AtlasInfo& like, SyntheticOrder order) {
  auto info = nlohmann::ordered_json::parse(like_json, nullptr, false);
  if (!info.is_object())
    throw Failure(
        ExitCode::bad_data,
        "The atlas.json of the atlas to be made alike is no sound JSON. `sillon check` says where.");
  nlohmann::ordered_json title, subtitle;
  for (const std::string& language : like.languages) {
    const Words words(language);
    title[language] = title_in(words, order.places);
    subtitle[language] = subtitle_in(words);
  }
  nlohmann::ordered_json out;
  out["sillon_atlas"] = 1;
  out["synthetic"] = true;
  out["id"] = "synthetic";
  out["title"] = std::move(title);
  out["subtitle"] = std::move(subtitle);
  for (auto& [key, value] : info.items())
    if (!out.contains(key) && key != "targets") out[key] = std::move(value);  // there are no indicators
  return out.dump(1) + '\n';
}

std::string synthetic_sources_csv() {
  return "id,title,publisher,url,date,official,accessed\n"
         "synthetic,SYNTHETIC: invented by a program for measuring; no facts,sillon generate,,,no,\n";
}

}  // namespace sillon
