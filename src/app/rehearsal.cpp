#include "app/rehearsal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "atlas/json_members.hpp"
#include "atlas/story_text.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::uint64_t largest_rehearsal_bytes = std::uint64_t{1} << 20;

template <class Visit>
void each_text(const Story& story, Visit visit) {
  const auto all = [&](const LocalText& text) {
    for (const auto& [language, words] : text.by_language) visit(words);
  };
  for (const StoryStep& step : story.steps) {
    all(step.caption.title);
    all(step.caption.text);
    all(step.notes);
    for (const StoryFigure& figure : step.caption.figures) {
      visit(figure.value);
      all(figure.label);
    }
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> numbers_of(const Story& story, const Atlas& atlas) {
  const Words words("en");
  std::vector<std::pair<std::string, std::string>> numbers;
  each_text(story, [&](const std::string& text) {
    for (const Placeholder& gap : placeholders_in(text)) {
      std::string written = text.substr(gap.begin, gap.size);
      const bool known = std::any_of(numbers.begin(), numbers.end(),
                                     [&](const auto& number) { return number.first == written; });
      if (known) continue;
      std::string said = story_text(written, atlas, words);
      numbers.emplace_back(std::move(written), std::move(said));
    }
  });
  return numbers;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return {};
  return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

fs::path rehearsal_path(const fs::path& state_folder, const fs::path& atlas_folder,
                        const std::string& story) {
  return state_folder / "rehearsals" / atlas_key(atlas_folder) / (story + ".json");
}

std::string rehearsal_text(const Rehearsal& rehearsal) {
  ordered_json numbers = ordered_json::array();
  for (const auto& [written, said] : rehearsal.numbers)
    numbers.push_back({{"written", written}, {"said", said}});
  const ordered_json text = {
      {"day", rehearsal.day}, {"spent_s", rehearsal.spent_s}, {"numbers", std::move(numbers)}};
  return text.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

Recalled<Rehearsal> recall_rehearsal(const fs::path& path) {
  std::error_code failed;
  if (!fs::exists(path, failed)) return {};
  Report report;
  Rehearsal rehearsal;
  if (const auto text = read_file(path, largest_rehearsal_bytes, report))
    if (const auto value = parse_json(*text, path.string(), report)) {
      JsonFile file{path.string(), *text, report};
      JsonMembers members(file, *value, "rehearsal");
      rehearsal.day = members.text("day");
      for (const JsonValue& spent : members.list("spent_s"))
        rehearsal.spent_s.push_back(spent.type == JsonValue::Type::number ? spent.number : 0);
      for (const JsonValue& number : members.list("numbers")) {
        JsonMembers pair(file, number, "number");
        rehearsal.numbers.emplace_back(pair.text("written"), pair.text("said"));
      }
    }
  for (const Diagnostic& found : report.diagnostics())
    if (found.level == Level::error) return {std::nullopt, to_text(found)};
  return {std::move(rehearsal), std::nullopt};
}

}  // namespace sillon
