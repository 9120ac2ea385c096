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

}  // namespace sillon
