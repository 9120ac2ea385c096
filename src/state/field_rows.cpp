#include "state/field_rows.hpp"

#include <fmt/format.h>

#include "state/selection_text.hpp"

namespace sillon {

namespace {

std::string shown_value(const FieldValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return "none";
  if (const auto* toggle = std::get_if<bool>(&value)) return *toggle ? "true" : "false";
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* text = std::get_if<std::string>(&value)) return fmt::format("'{}'", *text);
  return "a list";
}

std::optional<YearRange> parse_years(std::string_view text) {
  const auto year = [](std::string_view digits) -> std::optional<int> {
    const auto date = parse_date(digits);
    if (!date || date->month != 0) return std::nullopt;
    return date->year;
  };
  const std::size_t dots = text.find("..");
  const auto first = year(text.substr(0, dots));
  const auto last = dots == std::string_view::npos ? first : year(text.substr(dots + 2));
  if (!first || !last || *first > *last) return std::nullopt;
  return YearRange{*first, *last};
}

}  // namespace

FieldTrouble cannot_be(const FieldValue& value, std::string remedy) {
  return {"cannot be " + shown_value(value), std::move(remedy)};
}

Field date_field() {
  const auto set = [](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    if (std::holds_alternative<std::monostate>(value)) {
      view.date.reset();
      return std::nullopt;
    }
    const auto* text = std::get_if<std::string>(&value);
    const auto date = text ? parse_date(*text) : std::nullopt;
    if (!date) return cannot_be(value, "Write a date as 2015, 2015-06 or 2015-06-25, or none.");
    view.date = date;
    return std::nullopt;
  };
  return {
      {"date", "the network as of this date: 2015, 2015-06, 2015-06-25, or none for everything known", {}},
      FieldShape::date,
      [](const View& view) -> FieldValue {
        if (!view.date) return std::monostate{};
        return to_text(*view.date);
      },
      set};
}

Field selection_field() {
  const auto set = [](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    if (std::holds_alternative<std::monostate>(value)) {
      view.selection = Nothing{};
      return std::nullopt;
    }
    const auto* text = std::get_if<std::string>(&value);
    const auto what = text ? parse_selection(*text) : std::nullopt;
    if (!what) return cannot_be(value, "Write none, place:ID, link:ID, town:KEY or tray:KEY.");
    view.selection = *what;
    return std::nullopt;
  };
  return {{"selection", "what is chosen: none, place:ID, link:ID, town:KEY or tray:KEY", {}},
          FieldShape::selection,
          [](const View& view) -> FieldValue {
            if (std::holds_alternative<Nothing>(view.selection)) return std::monostate{};
            return selection_text(view.selection);
          },
          set};
}

Field years_field() {
  const auto set = [](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    if (std::holds_alternative<std::monostate>(value)) {
      view.filter.years.reset();
      return std::nullopt;
    }
    const auto* text = std::get_if<std::string>(&value);
    const auto years = text ? parse_years(*text) : std::nullopt;
    if (!years) return cannot_be(value, "Write two years as 2012..2015, one year, or none.");
    view.filter.years = years;
    return std::nullopt;
  };
  return {{"filter.years", "places first known in these years: 2012..2015, 2015, or none for all", {}},
          FieldShape::date,
          [](const View& view) -> FieldValue {
            if (!view.filter.years) return std::monostate{};
            return fmt::format("{}..{}", view.filter.years->first, view.filter.years->last);
          },
          set};
}

Field between_field() {
  Field field = keys_field("filter.between", "links between two territories, or inside one",
                           part(&View::filter, &Filter::between));
  const auto set_keys = field.set;
  field.set = [set_keys](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    const auto* keys = std::get_if<KeySet>(&value);
    if (keys && key_set(*keys).size() > 2)
      return FieldTrouble{"names more than two territories", "Write two, or one for the links inside it."};
    return set_keys(view, value);
  };
  return field;
}

Field neighbours_field() {
  const auto set = [](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    const auto* number = std::get_if<double>(&value);
    const int steps =
        number && *number >= 0 && *number <= most_neighbour_steps ? static_cast<int>(*number) : -1;
    if (!number || steps != *number) return cannot_be(value, "Write 0, 1, 2 or 3.");
    view.neighbour_steps = steps;
    return std::nullopt;
  };
  return {{"neighbours", "what is linked with the selection in so many steps: 0 to 3", {"0", "1", "2", "3"}},
          FieldShape::number,
          [](const View& view) -> FieldValue { return static_cast<double>(view.neighbour_steps); },
          set};
}

}  // namespace sillon
