#include "atlas/check_atlas.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <tuple>

#include "atlas/cross_checks.hpp"
#include "atlas/read_atlas.hpp"
#include "atlas/read_basemap.hpp"
#include "geo/polygon.hpp"

namespace sillon {

namespace {

std::string_view tier_word(Tier tier) {
  switch (tier) {
    case Tier::coarse:
      return "coarse";
    case Tier::medium:
      return "medium";
    case Tier::fine:
      return "fine";
  }
  return "";
}

// "country 'FR'", "lake 17": the feature as its owner would look for it.
std::string feature_name(const BaseFeature& feature, std::size_t number) {
  const std::string layer(to_word(feature.layer));
  if (!feature.key.empty()) return fmt::format("{} '{}'", layer, feature.key);
  const std::string_view name = feature.names.in("");
  return name.empty() ? fmt::format("{} {}", layer, number) : fmt::format("{} '{}'", layer, name);
}

void check_polygons(const BaseTier& tier, const std::string& folder, Report& report) {
  const BaseGeometry& geometry = tier.geometry;
  std::vector<std::size_t> of_layer(static_cast<std::size_t>(BaseLayer::other) + 1);
  for (const BaseFeature& feature : geometry.features) {
    const std::size_t number = ++of_layer[static_cast<std::size_t>(feature.layer)];
    if (!feature.polygon) continue;
    Rings rings;
    for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part)
      rings.emplace_back(geometry.vertices.begin() + geometry.part_first[part],
                         geometry.vertices.begin() + geometry.part_first[part + 1]);
    if (const auto fault = polygon_fault(rings))
      report.warning({folder, 0, 0},
                     fmt::format("{} tier, {}: the polygon is not valid, {}", tier_word(tier.tier),
                                 feature_name(feature, number), *fault),
                     "It is drawn as well as can be; repair it, for instance with QGIS's Fix geometries.");
  }
}

// Offences of layers that every tier shows are said once.
void append_new(Report& report, const Report& more) {
  std::set<std::string> said;
  for (const Diagnostic& diagnostic : report.diagnostics()) said.insert(to_text(diagnostic));
  for (const Diagnostic& diagnostic : more.diagnostics())
    if (said.insert(to_text(diagnostic)).second) report.add(diagnostic);
}

}  // namespace

AtlasCheck check_atlas_folder(const std::filesystem::path& folder) {
  AtlasReading reading = read_atlas(folder);
  AtlasCheck check{reading.atlas, std::move(reading.report), {}};
  if (!check.atlas) return check;
  check_unused_sources(*check.atlas, (folder / "sources.csv").string(), check.report);
  check.languages = measure_languages(*check.atlas);
  check_hub_descriptions(check.languages, check.report);

  const std::string base_folder = (folder / "basemap").string();
  for (const Tier tier : {Tier::coarse, Tier::medium, Tier::fine}) {
    Report of_tier;
    const auto base = read_base_tier(folder, tier, of_tier);
    append_new(check.report, of_tier);
    check_polygons(*base, base_folder, check.report);
  }
  return check;
}

}  // namespace sillon
