// The one table of the view's fields: path, what it means, its values, and how text becomes the field and
// back. Scene files, `--set PATH=VALUE`, hints and the help page all read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/diagnostic.hpp"
#include "state/view.hpp"

namespace sillon {

struct FieldInfo {
  std::string path;                 // "filter.kind", "camera.span_km", "date"
  std::string meaning;              // one line
  std::vector<std::string> values;  // the closed list of values, empty when open
};
const std::vector<FieldInfo>& view_fields();

// Sets one field from text ("incubator,fablab", "2015-06", "none"). On trouble the view is unchanged and the
// diagnostic says what is known. Keys of the taxonomy are judged by `unknown_keys` below, not here.
std::optional<Diagnostic> set_field(View& view, std::string_view path, std::string_view value);

// The field as the text that set_field takes; nothing for an unknown path.
std::optional<std::string> field_text(const View& view, std::string_view path);

}  // namespace sillon
