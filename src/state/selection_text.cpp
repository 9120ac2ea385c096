#include "state/selection_text.hpp"

namespace sillon {

namespace {

struct PartsOf {
  SelectionParts operator()(const Nothing&) const { return {}; }
  SelectionParts operator()(const PlaceKey& key) const { return {"place", key.id}; }
  SelectionParts operator()(const LinkKey& key) const { return {"link", key.id}; }
  SelectionParts operator()(const TownKey& key) const { return {"town", key.id}; }
  SelectionParts operator()(const TrayKey& key) const { return {"tray", key.territory}; }
};

}  // namespace

const std::vector<std::string>& selection_sorts() {
  static const std::vector<std::string> sorts{"place", "link", "town", "tray"};
  return sorts;
}

SelectionParts selection_parts(const Selection& what) {
  return std::visit(PartsOf{}, what);
}

std::string selection_text(const Selection& what) {
  const SelectionParts parts = selection_parts(what);
  return parts.sort.empty() ? "none" : parts.sort + ':' + parts.key;
}

std::optional<Selection> parse_selection(std::string_view text) {
  if (text == "none") return Selection{Nothing{}};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
  const std::string_view sort = text.substr(0, colon);
  std::string key(text.substr(colon + 1));
  if (sort == "place") return Selection{PlaceKey{std::move(key)}};
  if (sort == "link") return Selection{LinkKey{std::move(key)}};
  if (sort == "town") return Selection{TownKey{std::move(key)}};
  if (sort == "tray") return Selection{TrayKey{std::move(key)}};
  return std::nullopt;
}

}  // namespace sillon
