#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

#include "picture/own_layers.hpp"
#include "query/memo.hpp"
#include "ui/focus.hpp"
#include "ui/panel/filter_sections.hpp"
#include "ui/panel/key_set.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/section.hpp"
#include "ui/widget/segmented.hpp"

namespace sillon {
namespace {

// A section of marked values: how many records of the atlas have each (none: left out), and how many of them
// the other filters leave (none: dimmed).
template <class T>
void draw_facet(PanelFrame& frame, Column& column, const char* key, const std::string& title,
                const std::vector<T>& terms, std::span<const std::uint32_t> in_atlas,
                std::span<const std::uint32_t> counts, KeySet Filter::*member) {
  if (terms.empty()) return;
  const KeySet& chosen = frame.view().filter.*member;
  const bool open = frame.is_open(key);
  if (fold_head(frame.pen, column, title, choice_text(frame, chosen, terms), open, !chosen.empty()))
    frame.send(ToggleSection{key});
  if (!open) return;
  const FocusGroup group;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool on = holds(chosen, terms[i].key);
    if (in_atlas[i] == 0 && counts[i] == 0 && !on) continue;
    if (!check_row(frame.pen, column, frame.name(terms[i]), {frame.number(counts[i]), counts[i] == 0}, on))
      continue;
    Filter filter = frame.view().filter;
    filter.*member = toggled(filter.*member, terms[i].key);
    frame.send(SetFilter{filter});
  }
  column.gap(frame.px(8));
}

void draw_confidence(PanelFrame& frame, Column& column) {
  const Confidence least = frame.view().filter.confidence;
  const std::array<std::string, 3> choices = {frame.text("Any"), frame.text("Medium or high"),
                                              frame.text("High only")};
  const bool open = frame.is_open("confidence");
  if (fold_head(frame.pen, column, frame.text("Confidence"), choices[static_cast<std::size_t>(least)], open,
                least != Confidence::low))
    frame.send(ToggleSection{"confidence"});
  if (!open) return;
  const auto& counts = frame.snapshot.derived.facets->confidence;
  const FocusGroup group;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    std::uint32_t count = 0;  // rows of at least that confidence
    for (std::size_t level = i; level < counts.size(); ++level) count += counts[level];
    const bool on = static_cast<std::size_t>(least) == i;
    if (!choice_row(frame.pen, column, choices[i], {frame.number(count), count == 0}, on) || on) continue;
    Filter filter = frame.view().filter;
    filter.confidence = static_cast<Confidence>(i);
    frame.send(SetFilter{filter});
  }
  column.gap(frame.px(8));
}

// Words that every record must hold, set by a scene or a command: said, and taken away again.
void draw_text_filter(PanelFrame& frame, Column& column) {
  const std::string& words = frame.view().filter.text;
  if (words.empty()) return;
  if (check_row(frame.pen, column, PanelFrame::say(frame.text("Only what matches “{}”"), words), {}, true)) {
    Filter filter = frame.view().filter;
    filter.text.clear();
    frame.send(SetFilter{filter});
  }
}

const OwnLayersThere& own_layers_there(const PanelFrame& frame) {
  return per_context<Memo<std::shared_ptr<const Atlas>, OwnLayersThere>>().get(
      frame.snapshot.derived.atlas, [&] { return own_layers_in(frame.atlas()); });
}

}  // namespace

void draw_facets(PanelFrame& frame, Column& column) {
  const Taxonomy& t = frame.taxonomy();
  const Facets& all = counts_of_atlas(frame);
  const Facets& f = *frame.snapshot.derived.facets;
  draw_facet(frame, column, "sector", frame.text("Sector"), t.sectors, all.sector, f.sector, &Filter::sector);
  draw_facet(frame, column, "service", frame.text("Service"), t.services, all.service, f.service,
             &Filter::service);
  draw_facet(frame, column, "status", frame.text("Status"), t.statuses, all.status, f.status,
             &Filter::status);
  draw_confidence(frame, column);
  draw_facet(frame, column, "link-kind", frame.text("Kind of link"), t.link_kinds, all.link_kind, f.link_kind,
             &Filter::link_kind);
  draw_text_filter(frame, column);
}

void draw_layers(PanelFrame& frame, Column& column) {
  struct Layer {
    std::string words;
    bool Layers::*shown;
  };
  std::vector<Layer> layers = {{
      {frame.text("Places"), &Layers::places},
      {frame.text("Every place as a symbol"), &Layers::every_place},
      {frame.text("Links"), &Layers::links},
      {frame.text("Names"), &Layers::labels},
      {frame.text("Borders"), &Layers::borders},
      {frame.text("Rivers and lakes"), &Layers::rivers},
      {frame.text("Towns as texture"), &Layers::settlements},
      {frame.text("Districts"), &Layers::districts},
      {frame.text("Surroundings"), &Layers::surroundings},
      {frame.text("Degree lines"), &Layers::graticule},
      {frame.text("Legend"), &Layers::legend},
  }};
  const OwnLayersThere& there = own_layers_there(frame);
  for (std::size_t i = 0; i < own_layers.size(); ++i)
    if (there[i]) layers.push_back({frame.text(own_layers[i].words), own_layers[i].shown});
  const Layers& now = frame.view().layers;
  // Without every place as a symbol places are shown all the same.
  const auto is_hidden = [&](const Layer& layer) {
    return layer.shown != &Layers::every_place && !(now.*layer.shown);
  };
  const auto hidden = static_cast<std::size_t>(std::count_if(layers.begin(), layers.end(), is_hidden));
  const bool open = frame.is_open("layers");
  const std::string choice = hidden == 0 ? frame.text("All") : frame.text("{} hidden", "{} hidden", hidden);
  if (fold_head(frame.pen, column, frame.text("On the map"), choice, open, hidden > 0))
    frame.send(ToggleSection{"layers"});
  if (!open) return;
  const FocusGroup group;
  for (const Layer& layer : layers) {
    if (!check_row(frame.pen, column, layer.words, {}, now.*layer.shown)) continue;
    Layers changed = now;
    changed.*layer.shown = !(changed.*layer.shown);
    frame.send(SetLayers{changed});
  }
  column.gap(frame.px(8));
}

}  // namespace sillon
