#include "export/write_list.hpp"

#include <fmt/format.h>

#include "export/list_text.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {

void write_list(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& rows,
                const std::filesystem::path& path, Progress* progress) {
  const auto format = list_format_of_file(path.filename().string());
  if (!format)
    throw Failure(ExitCode::usage,
                  fmt::format("{}: the end of the name says no format of a list. Name it .csv, .json, "
                              ".geojson, .html or .txt.",
                              path.string()));
  write_file(path, list_text(atlas, visible, view, rows, *format, 0, progress));
}

}  // namespace sillon
