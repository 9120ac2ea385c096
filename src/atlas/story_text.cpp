#include "atlas/story_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/nearest_word.hpp"

namespace sillon {

namespace {

constexpr std::string_view indicator_begin = "{indicator:", count_begin = "{count:";
constexpr std::size_t longest_placeholder = 200;
constexpr std::string_view cannot_be_filled = "\u2013";  // en dash, as Words::number writes what is no number

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// "kind=incubator,region=lorraine"; a part without '=' is a condition with an empty key.
std::vector<std::pair<std::string, std::string>> conditions_of(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> conditions;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view part = text.substr(0, comma);
    const std::size_t equals = std::min(part.find('='), part.size());
    conditions.emplace_back(trimmed(part.substr(0, equals)),
                            trimmed(part.substr(std::min(equals + 1, part.size()))));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return conditions;
}

const std::vector<std::string>& condition_columns() {
  static const std::vector<std::string> columns = {"kind",    "region", "country",
                                                   "service", "sector", "status"};
  return columns;
}

template <class Terms>
void add_keys(std::vector<std::string>& keys, const Terms& terms) {
  for (const auto& term : terms)
    if (std::find(keys.begin(), keys.end(), term.key) == keys.end()) keys.push_back(term.key);
}

// The keys that a condition on this column may name; none where any word will do.
std::vector<std::string> keys_of_column(std::string_view column, const Taxonomy& taxonomy) {
  std::vector<std::string> keys;
  if (column == "kind") {
    add_keys(keys, taxonomy.kinds);
    add_keys(keys, taxonomy.kind_groups);
  }
  if (column == "region") add_keys(keys, taxonomy.territories);
  if (column == "service") add_keys(keys, taxonomy.services);
  if (column == "sector") add_keys(keys, taxonomy.sectors);
  if (column == "status") add_keys(keys, taxonomy.statuses);
  return keys;
}

template <class Terms>
bool has_bit(std::uint32_t bits, const Terms& terms, std::string_view key) {
  const auto position = index_of(terms, key);
  return position && (bits >> *position & 1u) != 0;
}

bool holds(const std::pair<std::string, std::string>& condition, const Atlas& atlas, Row row) {
  const auto& [column, key] = condition;
  const Taxonomy& taxonomy = atlas.taxonomy;
  const Places& places = atlas.places;
  if (column == "kind") {
    const Kind& kind = taxonomy.kinds[places.kind[row]];
    return kind.key == key || taxonomy.kind_groups[kind.group].key == key;
  }
  if (column == "region") return taxonomy.territories[places.territory[row]].key == key;
  if (column == "country") return places.country[row] == key;
  if (column == "service") return has_bit(places.services[row], taxonomy.services, key);
  if (column == "sector") return has_bit(places.sectors[row], taxonomy.sectors, key);
  return column == "status" && taxonomy.statuses[places.status[row]].key == key;
}

const Indicator* find_indicator(const Atlas& atlas, std::string_view id) {
  const auto& rows = atlas.indicators.rows;
  const auto found = std::find_if(rows.begin(), rows.end(), [id](const Indicator& i) { return i.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

// Two decimals at most, and none that are zero.
std::string shortest_number(double value, const Words& words) {
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scaled = value * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6) return words.number(value, decimals);
  }
  return words.number(value, 2);
}

std::string filled(const Placeholder& placeholder, const Atlas& atlas, const Words& words) {
  if (placeholder_fault(placeholder, atlas)) return std::string(cannot_be_filled);
  if (!placeholder.counts) return shortest_number(find_indicator(atlas, placeholder.indicator)->value, words);
  std::size_t count = 0;
  for (Row row = 0; row < atlas.places.size(); ++row)
    count += std::all_of(placeholder.conditions.begin(), placeholder.conditions.end(),
                         [&](const auto& condition) { return holds(condition, atlas, row); });
  return words.number(static_cast<double>(count));
}

}  // namespace

std::vector<Placeholder> placeholders_in(std::string_view text) {
  std::vector<Placeholder> found;
  std::size_t at = text.find('{');
  while (at != std::string_view::npos) {
    const std::string_view rest = text.substr(at, longest_placeholder);
    const bool counts = rest.starts_with(count_begin);
    const std::size_t end = rest.find('}');
    if (end == std::string_view::npos || !(counts || rest.starts_with(indicator_begin))) {
      at = text.find('{', at + 1);
      continue;
    }
    const std::size_t inside = counts ? count_begin.size() : indicator_begin.size();
    const std::string_view body = trimmed(rest.substr(inside, end - inside));
    Placeholder placeholder{at, end + 1, counts, {}, {}};
    if (counts) {
      placeholder.conditions = conditions_of(body);
    } else {
      placeholder.indicator = body;
    }
    found.push_back(std::move(placeholder));
    at = text.find('{', at + end + 1);
  }
  return found;
}

std::optional<PlaceholderFault> placeholder_fault(const Placeholder& placeholder, const Atlas& atlas) {
  if (!placeholder.counts) {
    if (find_indicator(atlas, placeholder.indicator)) return std::nullopt;
    std::vector<std::string> ids;
    for (const Indicator& indicator : atlas.indicators.rows) ids.push_back(indicator.id);
    const auto nearest = nearest_word(placeholder.indicator, ids);
    return PlaceholderFault{fmt::format("the indicator '{}' is not in indicators.csv", placeholder.indicator),
                            nearest ? fmt::format("Did you mean '{}'?", *nearest) : "Add it there."};
  }
  for (const auto& [column, key] : placeholder.conditions) {
    const auto& columns = condition_columns();
    if (std::find(columns.begin(), columns.end(), column) == columns.end())
      return PlaceholderFault{fmt::format("places cannot be counted by '{}'", column),
                              known_values_hint(column, columns)};
    const auto keys = keys_of_column(column, atlas.taxonomy);
    if (!keys.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      return PlaceholderFault{fmt::format("{} '{}' is not known", column, key), known_values_hint(key, keys)};
  }
  return std::nullopt;
}

std::string story_text(std::string_view text, const Atlas& atlas, const Words& words) {
  std::string whole;
  std::size_t from = 0;
  for (const Placeholder& placeholder : placeholders_in(text)) {
    whole += text.substr(from, placeholder.begin - from);
    whole += filled(placeholder, atlas, words);
    from = placeholder.begin + placeholder.size;
  }
  return whole += text.substr(from);
}

}  // namespace sillon
