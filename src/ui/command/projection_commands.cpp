// How the earth is drawn, and which layers of the map.
#include <algorithm>
#include <array>

#include "ui/command/groups.hpp"

namespace sillon {
namespace {

std::vector<CommandChoice> projections(const Scope& s) {
  std::vector<CommandChoice> choices;
  for (const CrsChoice& crs : s.atlas().info.crs) {
    const std::string_view name = s.name(crs.names);
    choices.push_back({crs.code, std::string(name.empty() ? crs.code : name), crs.code == s.view().crs});
  }
  return choices;
}

Answer project(const Scope& s) {
  const auto& known = s.atlas().info.crs;
  const bool found =
      std::any_of(known.begin(), known.end(), [&](const CrsChoice& crs) { return crs.code == s.argument; });
  if (!found) return std::nullopt;
  return Actions{SetCrs{std::string(s.argument)}};
}

// From one that is not in the atlas's list to its first.
Answer next_projection(const Scope& s) {
  const auto& known = s.atlas().info.crs;
  const auto now = std::find_if(known.begin(), known.end(),
                                [&](const CrsChoice& crs) { return crs.code == s.view().crs; });
  const bool is_last = now == known.end() || now + 1 == known.end();
  return Actions{SetCrs{is_last ? known.front().code : (now + 1)->code}};
}

const char* needs_two_projections(const Scope& s) {
  return s.atlas().info.crs.size() > 1 ? nullptr : in_catalogue("The atlas names no other projection");
}

// Names as scene files write them.
struct Layer {
  std::string_view name;
  const char* label;
  bool Layers::*shown;
};
constexpr std::array<Layer, 15> layers = {{
    {"places", in_catalogue("Places"), &Layers::places},
    {"every_place", in_catalogue("Every place as a symbol"), &Layers::every_place},
    {"links", in_catalogue("Links"), &Layers::links},
    {"labels", in_catalogue("Names"), &Layers::labels},
    {"borders", in_catalogue("Borders"), &Layers::borders},
    {"rivers", in_catalogue("Rivers and lakes"), &Layers::rivers},
    {"settlements", in_catalogue("Towns as texture"), &Layers::settlements},
    {"districts", in_catalogue("Districts"), &Layers::districts},
    {"surroundings", in_catalogue("Surroundings"), &Layers::surroundings},
    {"graticule", in_catalogue("Degree lines"), &Layers::graticule},
    {"legend", in_catalogue("Legend"), &Layers::legend},
    {"roads", in_catalogue("Roads"), &Layers::roads},
    {"rails", in_catalogue("Railways"), &Layers::rails},
    {"relief", in_catalogue("Relief"), &Layers::relief},
    {"own", in_catalogue("Own layers"), &Layers::own},
}};

const Layer* layer_named(std::string_view name) {
  const auto* at = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == name; });
  return at == layers.end() ? nullptr : at;
}

Answer switch_layer(const Scope& s) {
  const Layer* layer = layer_named(s.argument);
  if (layer == nullptr) return std::nullopt;
  Layers changed = s.view().layers;
  changed.*layer->shown = !(changed.*layer->shown);
  return Actions{SetLayers{changed}};
}

std::vector<CommandChoice> layer_choices(const Scope& s) {
  std::vector<CommandChoice> choices;
  for (const Layer& layer : layers)
    choices.push_back({std::string(layer.name), s.words().text(layer.label), s.view().layers.*layer.shown});
  return choices;
}

bool shows_layer(const Scope& s) {
  const Layer* layer = layer_named(s.argument);
  return layer != nullptr && s.view().layers.*layer->shown;
}

}  // namespace

CommandGroup projection_commands() {
  return {in_catalogue("Projection and layers"),
          {
              {{"projection", "J", in_catalogue("Projection"),
                in_catalogue("What the map keeps and what it bends")},
               [](const Scope& s) -> Answer {
                 const bool shown = s.state.sheet == Sheet::projection;
                 return Actions{ShowSheet{shown ? Sheet::none : Sheet::projection}};
               },
               nullptr,
               [](const Scope& s) { return s.state.sheet == Sheet::projection; }},
              {{"projection-next", "G", in_catalogue("Next projection"), {}},
               next_projection,
               needs_two_projections},
              {{"projection:", "", in_catalogue("Change the projection"),
                in_catalogue("One of the atlas: region, EPSG:3035")},
               project,
               nullptr,
               [](const Scope& s) { return s.argument == s.view().crs; },
               projections},
              {{"layer:", "", in_catalogue("Show a layer of the map"), in_catalogue("Or hide it")},
               switch_layer,
               nullptr,
               shows_layer,
               layer_choices},
          }};
}

}  // namespace sillon
