#include "include_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <regex>

namespace sillon::house {
namespace {

// How the headers of each library begin. What Debian's Dear ImGui leaves to stb comes with it.
struct LibraryHeader {
  std::string_view begin, library;
};
constexpr std::array library_headers{
    LibraryHeader{"fmt/", "fmt"},
    LibraryHeader{"spdlog/", "spdlog"},
    LibraryHeader{"boost/locale", "boost_locale"},
    LibraryHeader{"tbb/", "tbb"},
    LibraryHeader{"xxhash.h", "xxhash"},
    LibraryHeader{"png.h", "png"},
    LibraryHeader{"ft2build.h", "freetype"},
    LibraryHeader{"freetype/", "freetype"},
    LibraryHeader{"FT_", "freetype"},
    LibraryHeader{"fontconfig/", "fontconfig"},
    LibraryHeader{"proj.h", "proj"},
    LibraryHeader{"geodesic.h", "proj"},
    LibraryHeader{"geos_c.h", "geos"},
    LibraryHeader{"nanoflann.hpp", "nanoflann"},
    LibraryHeader{"nlohmann/", "json"},
    LibraryHeader{"epoxy/", "epoxy"},
    LibraryHeader{"GLFW/", "glfw"},
    LibraryHeader{"EGL/", "egl"},
    LibraryHeader{"imgui", "imgui"},
    LibraryHeader{"backends/imgui_impl_", "imgui"},
    LibraryHeader{"stb/", "imgui"},
    LibraryHeader{"CLI/", "cli11"},
    LibraryHeader{"cairo", "cairo"},
    LibraryHeader{"X11", "xss"},
    LibraryHeader{"pango/", "pango"},
};

// The system's own headers beside those of the standard library, which have no dot in their name.
constexpr std::array system_headers{
    std::string_view("csignal"), std::string_view("dlfcn.h"),   std::string_view("emmintrin.h"),
    std::string_view("fcntl.h"), std::string_view("malloc.h"),  std::string_view("poll.h"),
    std::string_view("pwd.h"),   std::string_view("pthread.h"), std::string_view("signal.h"),
    std::string_view("spawn.h"), std::string_view("unistd.h"),  std::string_view("sys/"),
};

struct Include {
  std::size_t line = 0;
  std::string header;
};

// #include <a/b.h>, "a/b.hpp" and FT_STROKER_H alike.
std::vector<Include> includes_of(std::string_view text) {
  static const std::regex pattern(R"(^\s*#\s*include\s*[<"]?([^>"\s]+))");
  std::vector<Include> includes;
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (std::regex_search(lines[i], match, pattern)) includes.push_back({i + 1, match[1]});
  }
  return includes;
}

std::string room_of(std::string_view path_in_src) {
  return std::string(path_in_src.substr(0, path_in_src.find('/')));
}

std::optional<std::string> library_of(std::string_view header) {
  for (const auto& [begin, library] : library_headers)
    if (header.starts_with(begin)) return std::string(library);
  return std::nullopt;
}

bool is_system_header(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos ||
         std::any_of(system_headers.begin(), system_headers.end(),
                     [header](std::string_view begin) { return header.starts_with(begin); });
}

// Why the room may not include the header; nothing when it may.
std::optional<std::string> objection(const RoomRule& rule, const std::string& header, bool in_header,
                                     const std::set<std::string>& sources) {
  if (sources.contains("src/" + header)) {
    const std::string other = room_of(header);
    if (other == rule.name || rule.rooms.contains(other)) return std::nullopt;
    return fmt::format("{} may not include the room {}", rule.name, other);
  }
  if (sources.contains("src/" + rule.name + "/" + header + ".in")) return std::nullopt;  // made by CMake
  if (const auto library = library_of(header)) {
    if (*library == "json" && in_header) return "JSON is read and written in .cpp files only";
    if (*library == "fmt" || rule.libraries.contains(*library)) return std::nullopt;
    return fmt::format("{} may not include the library {}", rule.name, *library);
  }
  if (is_system_header(header)) return std::nullopt;
  return "neither a header of ours nor one of a library that tests/house knows";
}

std::set<std::string> names_in(std::string_view cell) {
  static const std::regex name("[a-z][a-z0-9_]*");
  const std::string text(cell);
  return {std::sregex_token_iterator(text.begin(), text.end(), name), std::sregex_token_iterator()};
}

std::vector<std::string> cells_of(const std::string& row) {
  static const std::regex bar(R"(\s*\|\s*)");
  return {std::sregex_token_iterator(row.begin(), row.end(), bar, -1), std::sregex_token_iterator()};
}

}  // namespace

IncludeTable table_of_cmake(std::string_view text) {
  static const std::regex comment("#[^\n]*");
  static const std::regex call(R"(sillon_room\(\s*([a-z]+)\s*([^)]*)\))");
  const std::string code = std::regex_replace(std::string(text), comment, "");
  IncludeTable table;
  for (std::sregex_iterator it(code.begin(), code.end(), call), end; it != end; ++it) {
    RoomRule rule{(*it)[1], {}, {}};
    std::set<std::string>* list = nullptr;
    for (const std::string& word : words_of((*it)[2].str())) {
      if (word == "ROOMS") {
        list = &rule.rooms;
      } else if (word == "LIBRARIES") {
        list = &rule.libraries;
      } else if (list != nullptr) {
        list->insert(word);
      }
    }
    table.push_back(std::move(rule));
  }
  return table;
}

IncludeTable table_of_markdown(std::string_view text) {
  static const std::regex first_cell(R"(^\| `([a-z]+)` \|)");
  IncludeTable table;
  for (const std::string& line : lines_of(text)) {
    std::smatch match;
    if (!std::regex_search(line, match, first_cell)) {
      if (!table.empty()) break;
      continue;
    }
    const std::vector<std::string> cells = cells_of(line);  // the first is what stands before the first bar
    if (cells.size() >= 5) table.push_back({match[1], names_in(cells[3]), names_in(cells[4])});
  }
  return table;
}

std::vector<std::string> include_offences(const IncludeTable& table, const SourceFile& file,
                                          const std::set<std::string>& sources) {
  const std::string room = room_of(std::string_view(file.path).substr(std::string_view("src/").size()));
  const auto rule =
      std::find_if(table.begin(), table.end(), [&room](const RoomRule& r) { return r.name == room; });
  if (rule == table.end())
    return {fmt::format("{}: there is no room {} in the include table", file.path, room)};
  std::vector<std::string> offences;
  for (const auto& [line, header] : includes_of(file.text))
    if (const auto why = objection(*rule, header, file.path.ends_with(".hpp"), sources))
      offences.push_back(fmt::format("{}:{}: {}: {}", file.path, line, header, *why));
  return offences;
}

}  // namespace sillon::house
