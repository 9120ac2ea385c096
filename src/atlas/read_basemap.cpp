#include "atlas/read_basemap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <system_error>

#include "atlas/geojson.hpp"
#include "atlas/read_atlas.hpp"
#include "report/file.hpp"
#include "report/nearest_word.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".geojson";
constexpr std::array<std::string_view, 3> tier_prefixes = {"coarse-", "medium-", "fine-"};

const std::vector<std::string>& layer_words() {
  static const std::vector<std::string> words = {"sea",      "land",       "core",  "country", "region",
                                                 "district", "settlement", "river", "lake",    "border",
                                                 "admin",    "road",       "rail",  "relief",  "other"};
  return words;
}

// What people also put into a folder of maps, and what is not read.
bool is_other_map_format(const fs::path& path) {
  constexpr std::array<std::string_view, 7> others = {".json", ".topojson", ".shp", ".gpkg",
                                                      ".kml",  ".kmz",      ".gpx"};
  const std::string extension = path.extension().string();
  return std::find(others.begin(), others.end(), extension) != others.end();
}

// The file names of the base map in order; none when there is no such folder.
std::vector<fs::path> base_files(const fs::path& atlas_folder, Report& report) {
  std::vector<fs::path> files;
  const fs::path folder = atlas_folder / "basemap";
  std::error_code fault;
  fs::directory_iterator entries(folder, fault);
  if (fault) {
    if (fault != std::errc::no_such_file_or_directory)
      report.error({folder.string(), 0, 0}, "the base map's folder cannot be read",
                   "Make it a readable folder.");
    return files;
  }
  while (entries != fs::directory_iterator()) {
    const fs::path& path = entries->path();
    if (path.extension() == suffix) {
      files.push_back(path);
    } else if (is_other_map_format(path)) {
      report.note({path.string(), 0, 0}, "only .geojson files of a base map are read",
                  "Save the layer as GeoJSON in EPSG:4326.");
    }
    entries.increment(fault);
    if (fault) break;
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_of_tier(const std::string& name, Tier tier) {
  return name.starts_with(tier_prefixes[static_cast<std::size_t>(tier)]);
}

bool is_of_any_tier(const std::string& name) {
  return std::any_of(tier_prefixes.begin(), tier_prefixes.end(),
                     [&](std::string_view prefix) { return name.starts_with(prefix); });
}

bool is_language(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "name" under the language "", which is shown when nothing else fits, then name_fr, name_de …
LocalText names_of(const GeoFeature& feature, std::string_view own_key = "name") {
  LocalText names;
  if (const std::string* own = feature.text(own_key); own && !own->empty())
    names.by_language.emplace_back("", *own);
  for (const auto& [key, value] : feature.properties) {
    const auto* text = std::get_if<std::string>(&value);
    if (text && !text->empty() && key.starts_with("name_") && is_language(key.substr(5)))
      names.by_language.emplace_back(key.substr(5), *text);
  }
  return names;
}

std::string text_or_empty(const GeoFeature& feature, std::string_view key) {
  const std::string* text = feature.text(key);
  return text ? *text : std::string();
}

template <class Integer>
Integer whole_number(const GeoFeature& feature, std::string_view key, Integer otherwise) {
  const double value = feature.number(key, otherwise);
  constexpr double most = std::numeric_limits<Integer>::max();
  return static_cast<Integer>(std::clamp(std::round(value), 0.0, most));
}

constexpr std::size_t most_layers_said = 10;  // of one file

class TierReader {
 public:
  TierReader(BaseGeometry& geometry, Report& report, const Progress* progress)
      : geometry_(geometry), report_(report), progress_(progress) {}

  void read(const fs::path& path) {
    const auto text = read_file(path, largest_json_bytes, report_);
    if (!text) return;
    const GeoJsonFile file{path.string(), *text, report_};
    const std::size_t first_feature = geometry_.features.size();
    std::vector<std::size_t> without_layer;
    std::size_t points = 0;
    const auto members = read_geojson(file, [&](GeoFeature& feature) {
      stop_if_cancelled(progress_);
      if (feature.shape == GeoShape::points) ++points;
      if (feature.shape == GeoShape::none || feature.shape == GeoShape::points) return;
      const std::string* layer = feature.text("layer");
      if (!layer) without_layer.push_back(geometry_.features.size());
      append(feature, layer ? layer_of(*layer, file, feature.offset) : BaseLayer::other);
    });
    if (points > 0)
      report_.note({file.name, 0, 0}, fmt::format("{} points of this layer are not drawn", points),
                   "A base map has lines and polygons; places belong in places.csv.");
    if (without_layer.empty() || geometry_.features.size() == first_feature) return;

    // The file's own word stands for the features that have none, else its name does.
    std::optional<BaseLayer> layer = layer_of_file(path);
    for (const auto& [key, word] : members)
      if (key == "sillon_layer") layer = layer_of(word, file, 0);
    if (!layer) {
      report_.note({file.name, 0, 0},
                   without_layer.size() == 1 ? "1 feature has no layer"
                                             : fmt::format("{} features have no layer", without_layer.size()),
                   "Drawn as thin neutral lines; give each a property \"layer\", or name the file after one, "
                   "like road.geojson.");
      return;
    }
    for (const std::size_t feature : without_layer) geometry_.features[feature].layer = *layer;
  }

 private:
  BaseLayer layer_of(const std::string& word, const GeoJsonFile& file, std::size_t offset) {
    const auto& words = layer_words();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<BaseLayer>(found - words.begin());
    const bool is_new = said_.insert(file.name + '\n' + word).second;
    if (is_new && ++said_of_[file.name] <= most_layers_said)
      report_.note(position_in(file.name, file.text, offset),
                   fmt::format("the layer '{}' is not known", word),
                   "Its features are drawn as thin neutral lines. " + known_values_hint(word, words));
    return BaseLayer::other;
  }

  void append(GeoFeature& feature, BaseLayer layer) {
    // Parts are counted in 32 bits: 64 GiB of vertices would not fit in any file that is read.
    BaseFeature base;
    base.layer = layer;
    base.polygon = feature.shape == GeoShape::polygons;
    base.first_part = static_cast<std::uint32_t>(geometry_.part_first.size() - 1);
    base.part_count = static_cast<std::uint32_t>(feature.part_ends.size());
    base.key = text_or_empty(feature, "key");
    if (base.key.empty()) base.key = text_or_empty(feature, "country");
    base.names = names_of(feature);
    base.rank = whole_number(feature, "rank", base.rank);
    base.derived = feature.flag("derived");
    const std::size_t first_vertex = geometry_.vertices.size();
    geometry_.vertices.insert(geometry_.vertices.end(), feature.vertices.begin(), feature.vertices.end());
    for (const std::size_t end : feature.part_ends)
      geometry_.part_first.push_back(static_cast<std::uint32_t>(first_vertex + end));
    geometry_.features.push_back(std::move(base));
  }

  BaseGeometry& geometry_;
  Report& report_;
  const Progress* progress_;
  std::set<std::string> said_;                  // file and layer
  std::map<std::string, std::size_t> said_of_;  // layers that are not known, by file
};

// n, p and c are the short names of a file of many thousand points; "fr", "de" … hold names that differ from
// it.
void read_settlements(const fs::path& path, std::vector<Settlement>& settlements, Report& report,
                      const Progress* progress) {
  const auto text = read_file(path, largest_json_bytes, report);
  if (!text) return;
  read_geojson({path.string(), *text, report}, [&](GeoFeature& feature) {
    stop_if_cancelled(progress);
    if (feature.shape != GeoShape::points) return;
    Settlement settlement;
    settlement.point = feature.vertices.front();
    settlement.name = text_or_empty(feature, "n");
    if (settlement.name.empty()) settlement.name = text_or_empty(feature, "name");
    settlement.population =
        whole_number<std::uint32_t>(feature, "p", whole_number<std::uint32_t>(feature, "population", 0));
    settlement.label_rank = whole_number<std::uint8_t>(feature, "label_rank", 0);
    if (settlement.label_rank > 0) {
      settlement.names = names_of(feature, "n");
      for (const auto& [key, value] : feature.properties)
        if (const auto* name = std::get_if<std::string>(&value); name && is_language(key) && !name->empty())
          settlement.names.by_language.emplace_back(key, *name);
    }
    settlements.push_back(std::move(settlement));
  });
}

void read_labels(const fs::path& path, std::vector<MapLabel>& labels, Report& report) {
  const auto text = read_file(path, largest_json_bytes, report);
  if (!text) return;
  read_geojson({path.string(), *text, report}, [&](GeoFeature& feature) {
    if (feature.shape != GeoShape::points) return;
    labels.push_back({feature.vertices.front(), text_or_empty(feature, "role"), text_or_empty(feature, "key"),
                      names_of(feature), text_or_empty(feature, "size") != "small"});
  });
}

}  // namespace

std::string_view to_word(BaseLayer layer) {
  return layer_words()[static_cast<std::size_t>(layer)];
}

std::optional<BaseLayer> layer_of_file(const fs::path& path) {
  std::string stem = path.stem().string();
  for (const std::string_view prefix : tier_prefixes)
    if (stem.starts_with(prefix)) stem.erase(0, prefix.size());
  for (char& c : stem)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto& words = layer_words();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (stem == words[i] || stem == words[i] + 's') return static_cast<BaseLayer>(i);
  return std::nullopt;
}

namespace {

std::shared_ptr<const BaseTier> tier_of(const fs::path& atlas_folder, Tier tier, Report& report,
                                        const Progress* progress) {
  auto base = std::make_shared<BaseTier>();
  base->tier = tier;
  TierReader reader(base->geometry, report, progress);
  for (const fs::path& path : base_files(atlas_folder, report)) {
    const std::string name = path.filename().string();
    const bool of_all_tiers =
        !is_of_any_tier(name) && name != "settlement.geojson" && name != "label.geojson";
    if (of_all_tiers || is_of_tier(name, tier)) reader.read(path);
  }
  return base;
}

}  // namespace

std::shared_ptr<const BaseTier> read_base_tier(const fs::path& atlas_folder, Tier tier, Report& report) {
  return tier_of(atlas_folder, tier, report, nullptr);
}

std::shared_ptr<const BaseMap> read_base_map(const fs::path& atlas_folder, Report& report,
                                             const Progress* progress) {
  auto map = std::make_shared<BaseMap>();
  map->coarse = tier_of(atlas_folder, Tier::coarse, report, progress);
  std::error_code fault;
  const fs::path settlements = atlas_folder / "basemap" / "settlement.geojson";
  if (fs::exists(settlements, fault)) read_settlements(settlements, map->settlements, report, progress);
  const fs::path labels = atlas_folder / "basemap" / "label.geojson";
  if (fs::exists(labels, fault)) read_labels(labels, map->labels, report);
  return map;
}

}  // namespace sillon
