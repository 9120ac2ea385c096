// Atlases as lists see them: the shipped one, read once, and small ones that tests spoil.
#pragma once

#include <string>

#include "atlas/csv.hpp"
#include "atlas/read_atlas.hpp"
#include "export/list_text.hpp"
#include "export/shown_rows.hpp"
#include "query/visible.hpp"

namespace sillon::test {

inline const Atlas& shipped_atlas() {
  static const AtlasReading reading = read_atlas(SILLON_SOURCE_DIR "/data/grande-region");
  return *reading.atlas;
}

// A view of an atlas with what it shows.
struct Listed {
  Listed(const Atlas& listed, View of_view, Subject of_subject)
      : atlas(listed),
        view(std::move(of_view)),
        seen(visible(atlas, view.filter, view.date)),
        shown(shown_rows(atlas, *seen, view, of_subject)) {}

  std::string text(ListFormat format, std::size_t width = 0) const {
    return list_text(atlas, *seen, view, shown, format, width);
  }

  const Atlas& atlas;
  View view;
  std::shared_ptr<const Visible> seen;
  ShownRows shown;
};

inline View view_of_kind(std::string kind) {
  View view;
  view.filter.kind = {std::move(kind)};
  return view;
}
inline View view_at(std::string_view date) {
  View view;
  view.date = parse_date(date);
  return view;
}

}  // namespace sillon::test
