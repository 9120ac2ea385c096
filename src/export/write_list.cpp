#include "export/write_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "export/list_text.hpp"
#include "export/twin_text.hpp"
#include "query/listing.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {

void write_list(const Atlas& atlas, const Visible& visible, const View& view, ListSubject subject,
                const std::filesystem::path& path, const Picture* picture) {
  const auto format = list_format_of_file(path.filename().string());
  if (!format)
    throw Failure(ExitCode::usage,
                  fmt::format("{}: the end of the name says no format of a list. Name it .csv, .json, "
                              ".geojson, .html or .txt.",
                              path.string()));
  if (picture && *format == ListFormat::html && subject == ListSubject::places) {
    write_file(path, twin_text(atlas, visible, view, Words(view.language), *picture));
    return;
  }
  ListPanel list;
  list.subject = subject;
  ShownRows shown;
  if (subject == ListSubject::links) {
    shown = {Subject::links, listed_links(atlas, visible, list, view.language)};
  } else {
    shown = {Subject::places, listed_places(atlas, visible, list, view.language)};
  }
  std::sort(shown.rows.begin(), shown.rows.end());
  write_file(path, list_text(atlas, visible, view, shown, *format));
}

}  // namespace sillon
