#include "picture/own_layers.hpp"

namespace sillon {

OwnLayersThere own_layers_in(const Atlas& atlas) {
  OwnLayersThere there{};
  if (atlas.basemap && atlas.basemap->coarse)
    for (const BaseFeature& feature : atlas.basemap->coarse->geometry.features)
      for (std::size_t i = 0; i < own_layers.size(); ++i) there[i] |= feature.layer == own_layers[i].layer;
  return there;
}

}  // namespace sillon
