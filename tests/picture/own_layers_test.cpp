// Layers of one's own in the legend: those that the base map has and the view shows.
#include <gtest/gtest.h>

#include <algorithm>

#include "picture/own_layers.hpp"
#include "shipped_atlas.hpp"

namespace sillon {
namespace {

// The shipped atlas with one more line in its base map.
std::shared_ptr<const Atlas> with_line(BaseLayer layer) {
  BaseMap base = *shipped_atlas_for_tests()->basemap;
  BaseTier coarse = *base.coarse;
  BaseGeometry& geometry = coarse.geometry;
  BaseFeature feature;
  feature.layer = layer;
  feature.first_part = static_cast<std::uint32_t>(geometry.part_first.size() - 1);
  feature.part_count = 1;
  for (const LonLat point : {LonLat{5.9, 49.9}, LonLat{6.2, 49.1}}) geometry.vertices.push_back(point);
  geometry.part_first.push_back(static_cast<std::uint32_t>(geometry.vertices.size()));
  geometry.features.push_back(feature);
  base.coarse = std::make_shared<const BaseTier>(std::move(coarse));
  Atlas atlas = *shipped_atlas_for_tests();
  atlas.basemap = std::make_shared<const BaseMap>(std::move(base));
  return std::make_shared<const Atlas>(std::move(atlas));
}

bool is_in_legend(Studio& studio, const char* words) {
  const Picture picture = studio.picture();
  const auto& texts = picture.sheets.back().texts;
  return std::any_of(texts.begin(), texts.end(), [&](const TextMark& text) { return text.text == words; });
}

TEST(OwnLayers, StandInTheLegendWhileTheyAreShown) {
  Studio studio;
  for (const OwnLayer& own : own_layers) EXPECT_FALSE(is_in_legend(studio, own.words)) << own.words;
  for (const OwnLayer& own : own_layers) {
    studio.derivations.set_atlas(with_line(own.layer));
    EXPECT_TRUE(is_in_legend(studio, own.words)) << own.words;
    studio.state.view.layers.*own.shown = false;
    EXPECT_FALSE(is_in_legend(studio, own.words)) << own.words;
    studio.state.view.layers.*own.shown = true;
  }
}

}  // namespace
}  // namespace sillon
