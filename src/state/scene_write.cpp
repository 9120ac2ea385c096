#include <nlohmann/json.hpp>

#include "state/field_table.hpp"
#include "state/scene.hpp"
#include "state/selection_text.hpp"

namespace sillon {

namespace {

using nlohmann::ordered_json;

ordered_json written(FieldShape shape, const FieldValue& value, const View& view) {
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  if (shape == FieldShape::selection) {
    const SelectionParts parts = selection_parts(view.selection);
    return {{parts.sort, parts.key}};
  }
  return std::visit(
      [](const auto& plain) -> ordered_json {
        if constexpr (std::is_same_v<decltype(plain), const std::monostate&>) {
          return nullptr;
        } else {
          return plain;
        }
      },
      value);
}

// "filter.kind" is the member "kind" of the object "filter"; paths have two parts at most by construction.
void write_fields(ordered_json& scene, const View& view, std::string_view group) {
  for (const Field& field : field_table()) {
    const std::string& path = field.info.path;
    const std::size_t dot = path.find('.');
    const std::string first = path.substr(0, dot);
    if ((!group.empty() && first != group) || !field.written(view)) continue;
    ordered_json value = written(field.shape, field.get(view), view);
    if (dot == std::string::npos) {
      scene[first] = std::move(value);
    } else {
      scene[first][path.substr(dot + 1)] = std::move(value);
    }
  }
}

// A text that is not UTF-8 cannot stand in JSON: stray octets become U+FFFD.
std::string dumped(const ordered_json& value, int indent) {
  return value.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

std::string scene_text(const View& view, std::string_view title) {
  ordered_json scene{{"sillon", 1}};
  if (!title.empty()) scene["title"] = title;
  write_fields(scene, view, "");
  return dumped(scene, 2) + '\n';
}

std::string scene_part_text(const View& view, std::string_view group) {
  ordered_json part = ordered_json::object();
  write_fields(part, view, group);
  return dumped(part, -1);
}

}  // namespace sillon
