#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "state/field_rows.hpp"

namespace sillon {

namespace {

// The camera as one text, "region" or "5.8,49.4,60", and as three numbers. Naming a number of the whole
// region makes a look of it, the other numbers being those of a new Look.

bool is_region(const View& view) {
  return std::holds_alternative<WholeRegion>(view.camera);
}
bool is_look(const View& view) {
  return !is_region(view);
}
Look look_of(const View& view) {
  return is_look(view) ? std::get<Look>(view.camera) : Look{};
}

struct CameraNumber {
  const char* path;
  const char* meaning;
  double least, most;
  double& (*part)(Look&);
};

const CameraNumber camera_numbers[] = {
    {"camera.lon", "longitude of the centre of the map, in degrees", -180, 180,
     [](Look& look) -> double& { return look.centre.lon_deg; }},
    {"camera.lat", "latitude of the centre of the map, in degrees", -90, 90,
     [](Look& look) -> double& { return look.centre.lat_deg; }},
    {"camera.span_km", "kilometres that the shorter side of the free map area spans", smallest_span_km,
     largest_span_km, [](Look& look) -> double& { return look.span_km; }},
};

std::optional<FieldTrouble> set_number(Look& look, const CameraNumber& row, const FieldValue& value) {
  const auto* number = std::get_if<double>(&value);
  if (!number || !std::isfinite(*number))
    return cannot_be(value, fmt::format("Write a number from {} to {}.", row.least, row.most));
  if (*number < row.least || *number > row.most)
    return FieldTrouble{fmt::format("{} is outside [{}, {}]", *number, row.least, row.most),
                        "Was the decimal point lost?"};
  row.part(look) = *number;
  return std::nullopt;
}

Field camera_number_field(const CameraNumber& row) {
  const auto set = [&row](View& view, const FieldValue& value) -> std::optional<FieldTrouble> {
    if (std::holds_alternative<std::monostate>(value)) {
      view.camera = WholeRegion{};
      return std::nullopt;
    }
    Look look = look_of(view);
    auto trouble = set_number(look, row, value);
    if (!trouble) view.camera = look;
    return trouble;
  };
  const auto get = [&row](const View& view) -> FieldValue {
    if (is_region(view)) return std::monostate{};
    Look look = look_of(view);
    return row.part(look);
  };
  return {{row.path, row.meaning, {}}, FieldShape::number, get, set, is_look};
}

std::optional<FieldTrouble> set_camera(View& view, const FieldValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text && *text == "region") {
    view.camera = WholeRegion{};
    return std::nullopt;
  }
  const auto parts = std::get<KeySet>(value_from_text(FieldShape::keys, text ? *text : std::string()));
  if (parts.size() != std::size(camera_numbers))
    return cannot_be(value, "Write region, or longitude, latitude and span in kilometres as 5.8,49.4,60.");
  Look look;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (auto trouble = set_number(look, camera_numbers[i], value_from_text(FieldShape::number, parts[i])))
      return trouble;
  view.camera = look;
  return std::nullopt;
}

Field camera_field() {
  const auto get = [](const View& view) -> FieldValue {
    if (is_region(view)) return std::string("region");
    Look look = look_of(view);
    KeySet parts;
    for (const CameraNumber& row : camera_numbers)
      parts.push_back(text_from_value(FieldShape::number, row.part(look)));
    return fmt::format("{}", fmt::join(parts, ","));
  };
  return {{"camera",
           "region for the whole region, or longitude, latitude and span in kilometres: 5.8,49.4,60",
           {}},
          FieldShape::text,
          get,
          set_camera,
          is_region};
}

}  // namespace

std::vector<Field> camera_fields() {
  std::vector<Field> fields{camera_field()};
  for (const CameraNumber& row : camera_numbers) fields.push_back(camera_number_field(row));
  return fields;
}

}  // namespace sillon
