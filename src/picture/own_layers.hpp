// Layers of one's own: files that a user puts into the base map's folder.
#pragma once

#include <array>

#include "atlas/atlas.hpp"
#include "state/view.hpp"
#include "words/words.hpp"

namespace sillon {

struct OwnLayer {
  BaseLayer layer;
  bool Layers::*shown;
  const char* words;  // English interface text
};

inline constexpr std::array<OwnLayer, 4> own_layers = {{
    {BaseLayer::road, &Layers::roads, in_catalogue("Roads")},
    {BaseLayer::rail, &Layers::rails, in_catalogue("Railways")},
    {BaseLayer::relief, &Layers::relief, in_catalogue("Relief")},
    {BaseLayer::other, &Layers::own, in_catalogue("Own layers")},
}};

// Which of them the atlas's base map has, by their place in own_layers. Goes through all features.
using OwnLayersThere = std::array<bool, own_layers.size()>;
OwnLayersThere own_layers_in(const Atlas& atlas);

}  // namespace sillon
