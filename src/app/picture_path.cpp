#include "app/picture_path.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"

namespace sillon {

void require_png(const std::string& path, const std::string& option) {
  std::string suffix = std::filesystem::path(path).extension().string();
  for (char& c : suffix)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (suffix.empty() || suffix == ".png") return;
  const std::filesystem::path named = std::filesystem::path(path).replace_extension(".png");
  throw Failure(ExitCode::usage,
                fmt::format("{}{}: pictures are written as PNG, and {} says another format. Name it {}.",
                            option.empty() ? "" : option + ' ', printable(path), printable(suffix),
                            printable(named.string())));
}

}  // namespace sillon
