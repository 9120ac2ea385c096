#include <fmt/format.h>

#include <algorithm>

#include "report/nearest_word.hpp"
#include "state/scene.hpp"
#include "words/words.hpp"

namespace sillon {

namespace {

using Known = std::vector<std::string>;

template <class Terms>
void add_keys(Known& known, const Terms& terms) {
  for (const auto& term : terms) known.push_back(term.key);
}

template <class Terms>
Known keys_of(const Terms& terms) {
  Known known;
  add_keys(known, terms);
  return known;
}

class KeyCheck {
 public:
  KeyCheck(const Atlas& atlas, const std::string& name) : atlas_(atlas), name_(name) {}

  void keys(const char* path, const KeySet& wanted, const Known& known) {
    for (const std::string& key : wanted) word(path, key, known);
  }

  void word(const char* path, const std::string& wanted, const Known& known) {
    if (std::find(known.begin(), known.end(), wanted) == known.end())
      warn(fmt::format("{}: this atlas has no '{}'", path, wanted), known_values_hint(wanted, known));
  }

  void operator()(const Nothing&) {}
  void operator()(const PlaceKey& key, const char* path = "selection") {
    if (!atlas_.place_row(key.id)) missing("place", key.id, texts(atlas_.places.id), path);
  }
  void operator()(const LinkKey& key) {
    if (!atlas_.link_row(key.id)) missing("link", key.id, texts(atlas_.links.id));
  }
  void operator()(const TownKey& key) {
    if (!atlas_.town_row(key.id)) missing("town", key.id, atlas_.towns.key);
  }
  void operator()(const TrayKey& key) {
    const Known territories = keys_of(atlas_.taxonomy.territories);
    if (std::find(territories.begin(), territories.end(), key.territory) == territories.end())
      missing("territory", key.territory, territories);
  }

  Report take() { return std::move(report_); }

 private:
  static Known texts(const TextColumn& column) {
    Known known;
    for (std::size_t row = 0; row < column.size(); ++row) known.emplace_back(column[row]);
    return known;
  }

  // There are too many of them to be listed.
  void missing(const char* sort, const std::string& wanted, const Known& known,
               const char* path = "selection") {
    const auto nearest = nearest_word(wanted, known);
    warn(fmt::format("{}: this atlas has no {} '{}'", path, sort, wanted),
         nearest ? fmt::format("Did you mean '{}'?", *nearest)
                 : "It may have left with an update of the data.");
  }

  void warn(std::string what, std::string remedy) {
    report_.warning({name_, 0, 0}, std::move(what), std::move(remedy));
  }

  const Atlas& atlas_;
  const std::string& name_;
  Report report_;
};

}  // namespace

Report unknown_keys(const View& view, const Atlas& atlas, const std::string& name) {
  const Taxonomy& taxonomy = atlas.taxonomy;
  KeyCheck check(atlas, name);

  Known kinds = keys_of(taxonomy.kinds);
  for (const KindGroup& group : taxonomy.kind_groups)
    if (std::find(kinds.begin(), kinds.end(), group.key) == kinds.end()) kinds.push_back(group.key);
  check.keys("filter.kind", view.filter.kind, kinds);
  check.keys("filter.territory", view.filter.territory, keys_of(taxonomy.territories));
  check.keys("filter.between", view.filter.between, keys_of(taxonomy.territories));
  check.keys("filter.sector", view.filter.sector, keys_of(taxonomy.sectors));
  check.keys("filter.service", view.filter.service, keys_of(taxonomy.services));
  check.keys("filter.status", view.filter.status, keys_of(taxonomy.statuses));
  check.keys("filter.link_kind", view.filter.link_kind, keys_of(taxonomy.link_kinds));

  Known projections{"region"};
  for (const CrsChoice& choice : atlas.info.crs)
    if (choice.code != "region") projections.push_back(choice.code);
  check.word("crs", view.crs, projections);

  Known languages = atlas.info.languages;
  for (const std::string& language : interface_languages())
    if (std::find(languages.begin(), languages.end(), language) == languages.end())
      languages.push_back(language);
  check.word("language", view.language, languages);

  std::visit(check, view.selection);
  if (!view.chain_to.empty()) check(PlaceKey{view.chain_to}, "chain_to");
  return check.take();
}

}  // namespace sillon
