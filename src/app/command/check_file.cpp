#include "app/command/check_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/command/check_scenes.hpp"
#include "app/command/check_table.hpp"
#include "app/opening.hpp"
#include "atlas/check_atlas.hpp"
#include "atlas/cross_checks.hpp"
#include "atlas/geojson.hpp"
#include "atlas/json_scanner.hpp"
#include "atlas/read_atlas.hpp"
#include "atlas/read_basemap.hpp"
#include "atlas/read_story.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/sound_text.hpp"
#include "geo/polygon.hpp"
#include "report/file.hpp"
#include "report/nearest_word.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

// The atlas folder that the file lies in, at most one folder deep (basemap/, stories/).
std::optional<fs::path> atlas_around(const fs::path& absolute_file) {
  const fs::path parent = absolute_file.parent_path();
  for (const fs::path& folder : {parent, parent.parent_path()}) {
    std::error_code failed;
    if (fs::exists(folder / "atlas.json", failed)) return folder;
  }
  return std::nullopt;
}

class FileCheck {
 public:
  FileCheck(const std::string& file, const std::string& named_atlas)
      : file_(file),
        absolute_(fs::absolute(file).lexically_normal()),
        named_atlas_(named_atlas),
        around_(atlas_around(absolute_)) {}

  Report check() {
    std::string suffix = absolute_.extension().string();
    for (char& c : suffix)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (suffix == ".csv") {
      check_csv();
    } else if (suffix == ".geojson") {
      check_geojson();
    } else if (suffix == ".json") {
      check_json();
    } else {
      report_.error(
          {file_, 0, 0}, "this sort of file is not known",
          "Name the folder of an atlas, a .csv, a .geojson, or a .json of an atlas, a story or a scene.");
    }
    return std::move(report_);
  }

 private:
  bool lies_in(const fs::path& folder) const {
    return around_ && absolute_.parent_path() == *around_ / folder;
  }
  bool lies_in_atlas() const { return around_ && absolute_.parent_path() == *around_; }

  void check_csv() {
    const std::string name = absolute_.filename().string();
    const auto known = table_file_names();
    if (lies_in_atlas() && std::find(known.begin(), known.end(), name) != known.end())
      return check_in_its_atlas();
    auto bytes = read_file(file_, largest_csv_bytes, report_);
    if (!bytes) return;
    const std::string text = sound_text(std::move(*bytes), file_, report_);
    if (const auto atlas = reference())
      check_table(text, file_, *atlas, around_ || !named_atlas_.empty(), report_);
  }

  // As a part of its atlas, with everything that refers to it or that it refers to.
  void check_in_its_atlas() {
    const AtlasReading reading = read_atlas(*around_);
    Report all = reading.report;
    if (reading.atlas) {
      check_unused_sources(*reading.atlas, (*around_ / "sources.csv").string(), all);
      check_hub_descriptions(measure_languages(*reading.atlas), all);
      check_scenes_of(*reading.atlas, all);
    }
    keep_own(all, !reading.atlas);
  }

  // The findings about this file; of an atlas that cannot be read all errors, since they are why.
  void keep_own(const Report& all, bool unreadable) {
    for (Diagnostic diagnostic : all.diagnostics()) {
      const bool own = fs::path(diagnostic.where.file) == absolute_;
      if (own) diagnostic.where.file = file_;
      if (own || (unreadable && diagnostic.level == Level::error)) report_.add(std::move(diagnostic));
    }
  }

  void check_geojson() {
    if (lies_in("basemap")) {
      keep_own(check_atlas_folder(*around_).report, false);
    } else if (const auto text = read_file(file_, largest_json_bytes, report_)) {
      check_layer(*text);
    }
  }

  // A layer that lies nowhere near an atlas: its form, its layers' names, its polygons.
  void check_layer(std::string_view text) {
    std::vector<std::string> layers;
    for (auto layer = BaseLayer::sea; layer < BaseLayer::other;
         layer = static_cast<BaseLayer>(static_cast<int>(layer) + 1))
      layers.emplace_back(to_word(layer));
    std::size_t without_layer = 0;
    const GeoJsonFile file{file_, text, report_};
    const auto members = read_geojson(file, [&](GeoFeature& feature) {
      const FilePosition where = position_in(file_, text, feature.offset);
      const std::string* layer = feature.text("layer");
      if (!layer) {
        ++without_layer;
      } else if (std::find(layers.begin(), layers.end(), *layer) == layers.end()) {
        report_.note(where, fmt::format("the layer '{}' is not known", *layer),
                     "It is drawn as thin neutral lines. " + known_values_hint(*layer, layers));
      }
      if (feature.shape == GeoShape::polygons) check_polygon(feature, where);
    });
    const bool has_layer =
        std::any_of(members.begin(), members.end(), [](const auto& m) { return m.first == "sillon_layer"; });
    if (without_layer > 0 && !has_layer && !layer_of_file(absolute_))
      report_.note({file_, 0, 0},
                   without_layer == 1 ? "1 feature has no layer"
                                      : fmt::format("{} features have no layer", without_layer),
                   "Drawn as thin neutral lines; give each a property \"layer\", or name the file after one, "
                   "like road.geojson.");
  }

  void check_polygon(const GeoFeature& feature, const FilePosition& where) {
    Rings rings;
    std::size_t begin = 0;
    for (const std::size_t end : feature.part_ends) {
      rings.emplace_back(feature.vertices.begin() + static_cast<std::ptrdiff_t>(begin),
                         feature.vertices.begin() + static_cast<std::ptrdiff_t>(end));
      begin = end;
    }
    if (const auto fault = polygon_fault(rings))
      report_.warning(where, fmt::format("the polygon is not valid, {}", *fault),
                      "It is drawn as well as can be; repair it, for instance with QGIS's Fix geometries.");
  }

  void check_json() {
    const auto text = read_file(file_, largest_json_bytes, report_);
    if (!text) return;
    switch (lies_in("stories") ? Sort::story : sort_of(*text)) {
      case Sort::atlas:
        if (around_ && absolute_ == *around_ / "atlas.json") return check_in_its_atlas();
        read_info(*text, file_, report_);
        break;
      case Sort::geojson:
        check_layer(*text);
        break;
      case Sort::story:
        check_story(*text);
        break;
      case Sort::scene:
        check_scene(*text);
        break;
    }
  }

  void check_story(const std::string& text) {
    if (lies_in("stories")) return check_in_its_atlas();
    const auto atlas = reference();
    if (!atlas) return;
    read_story(text, file_, *atlas, report_);
    check_story_scenes(text, file_, *atlas, report_);
  }

  void check_scene(std::string_view text) {
    const View view = apply_scene(text, file_, View(), report_);
    if (report_.has_errors()) return;
    if (const auto atlas = reference()) report_.append(unknown_keys(view, *atlas, file_));
  }

  enum class Sort { atlas, geojson, story, scene };

  // By the keys of the outermost object. What is no sound JSON counts as a scene, whose reader says so.
  static Sort sort_of(std::string_view text) {
    JsonScanner scanner(text);
    if (scanner.next() != JsonToken::object_begin) return Sort::scene;
    Sort sort = Sort::scene;
    while (scanner.next() == JsonToken::key) {
      const std::string key = scanner.text();
      const JsonToken value = scanner.next();
      if (key == "sillon_atlas") return Sort::atlas;
      if (key == "steps") sort = Sort::story;
      if (key == "type" && value == JsonToken::text && scanner.text() == "FeatureCollection")
        sort = Sort::geojson;
      if (!scanner.skip(value)) break;
    }
    return sort;
  }

  // The atlas to judge by, or nothing when it cannot be read: said.
  std::shared_ptr<const Atlas> reference() {
    const AtlasReading reading = read_atlas(around_ ? *around_ : atlas_folder(named_atlas_));
    if (reading.atlas) return reading.atlas;
    for (const Diagnostic& diagnostic : reading.report.diagnostics())
      if (diagnostic.level == Level::error) report_.add(diagnostic);
    return nullptr;
  }

  std::string file_;
  fs::path absolute_;
  std::string named_atlas_;
  std::optional<fs::path> around_;
  Report report_;
};

}  // namespace

Report check_file(const std::string& file, const std::string& named_atlas) {
  return FileCheck(file, named_atlas).check();
}

}  // namespace sillon
