#include "state/field_table.hpp"

#include "state/field_rows.hpp"

namespace sillon {

namespace {

std::vector<Field> make_table() {
  std::vector<Field> table;
  table.push_back(text_field("crs", "projection of the map: region or EPSG:nnnn", false, part(&View::crs)));
  for (const Field& field : camera_fields()) table.push_back(field);
  table.push_back(date_field());

  const auto keys = [&table](const char* path, const char* meaning, auto part) {
    table.push_back(keys_field(path, meaning, part));
  };
  keys("filter.kind", "kinds or groups of kinds of places", part(&View::filter, &Filter::kind));
  keys("filter.territory", "territories of places", part(&View::filter, &Filter::territory));
  keys("filter.sector", "sectors, at least one of them", part(&View::filter, &Filter::sector));
  keys("filter.service", "services offered, at least one of them", part(&View::filter, &Filter::service));
  keys("filter.status", "status of places, at the date", part(&View::filter, &Filter::status));
  keys("filter.link_kind", "kinds of links", part(&View::filter, &Filter::link_kind));
  table.push_back(choice_field("filter.links", "which links are drawn", part(&View::filter, &Filter::links)));
  table.push_back(
      choice_field("filter.confidence", "at least this sure", part(&View::filter, &Filter::confidence)));
  table.push_back(text_field("filter.text", "every word must begin a word of the place, accents ignored",
                             true, part(&View::filter, &Filter::text)));
  table.push_back(years_field());
  table.push_back(between_field());
  table.push_back(toggle_field("filter.undated", "with a date or years, also what has none",
                               part(&View::filter, &Filter::undated)));
  table.push_back(selection_field());
  table.push_back(neighbours_field());
  table.push_back(text_field("chain_to", "id of a place: the shortest chain of links from the selected place",
                             true, part(&View::chain_to)));

  const auto layer = [&table](const char* path, const char* meaning, auto part) {
    table.push_back(toggle_field(path, meaning, part));
  };
  layer("layers.surroundings", "land around the region", part(&View::layers, &Layers::surroundings));
  layer("layers.settlements", "built-up land", part(&View::layers, &Layers::settlements));
  layer("layers.districts", "borders of districts", part(&View::layers, &Layers::districts));
  layer("layers.borders", "national borders", part(&View::layers, &Layers::borders));
  layer("layers.rivers", "rivers and lakes", part(&View::layers, &Layers::rivers));
  layer("layers.graticule", "meridians and parallels", part(&View::layers, &Layers::graticule));
  layer("layers.places", "places", part(&View::layers, &Layers::places));
  layer("layers.every_place", "each place as a symbol of its own, not gathered into rings",
        part(&View::layers, &Layers::every_place));
  layer("layers.links", "links", part(&View::layers, &Layers::links));
  layer("layers.labels", "names on the map", part(&View::layers, &Layers::labels));
  layer("layers.legend", "legend", part(&View::layers, &Layers::legend));
  layer("layers.roads", "roads, where the base map has them", part(&View::layers, &Layers::roads));
  layer("layers.rails", "railways, where the base map has them", part(&View::layers, &Layers::rails));
  layer("layers.relief", "relief, where the base map has it", part(&View::layers, &Layers::relief));
  layer("layers.own", "other layers of one's own", part(&View::layers, &Layers::own));
  table.push_back(
      text_field("language", "language of names and of the interface", false, part(&View::language)));
  table.push_back(choice_field("theme", "look of the map and the panels", part(&View::theme)));
  return table;
}

}  // namespace

const std::vector<Field>& field_table() {
  static const std::vector<Field> table = make_table();
  return table;
}

const Field* find_field(std::string_view path) {
  for (const Field& field : field_table())
    if (field.info.path == path) return &field;
  return nullptr;
}

const std::vector<std::string>& field_paths() {
  static const std::vector<std::string> paths = [] {
    std::vector<std::string> all;
    for (const Field& field : field_table()) all.push_back(field.info.path);
    return all;
  }();
  return paths;
}

}  // namespace sillon
